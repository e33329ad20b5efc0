import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type AnyAct, type Context, usualAudience } from './act.ts';
import { Appending } from './append.ts';
import { circlesOf, isAudience } from './audience.ts';
import { authorise } from './authorise.ts';
import type { Author, Body, OpenEntry } from './body.ts';
import { type SealedField, sealField } from './commitment.ts';
import { beforeAll, beginsOn, countsFrom, dayIn, isPartialDate } from './day.ts';
import { Derivation } from './derive.ts';
import { openEntry } from './entries.ts';
import type { Known } from './known.ts';
import { parseInput } from './parse.ts';
import { isRefusal, type Refusal, refusal } from './refusal.ts';
import type { Spine } from './spine.ts';

/** One act as a person asks for it. `on` absent: the day of recording; null: unknown. */
export interface ActRequest {
  readonly act: string;
  readonly body: unknown;
  readonly audience?: string | undefined;
  readonly on?: string | null | undefined;
  /** The subject's last position that the asker saw. */
  readonly expect?: number | undefined;
}

export interface Performed {
  readonly position: number;
  readonly act: string;
  readonly at: string;
  readonly subject: string;
}

/** What one transaction on one framework works with. The head row is locked for as long as it lives. */
export interface Group {
  readonly client: pg.ClientBase;
  readonly spine: Spine;
  readonly framework: string;
  readonly origin: string;
  readonly appending: Appending;
  readonly derivation: Derivation;
  readonly known: Known;
  /** The instant of the last entry: time never runs backwards in a log. */
  lastAt: string;
  /** The entries made so far. */
  readonly entries: OpenEntry[];
}

/**
 * The whole write path. A refusal at any step appends nothing; the steps after `append` cannot refuse.
 */
export async function perform(group: Group, author: Author | null, request: ActRequest): Promise<Performed | Refusal> {
  const asked = parse(group.spine, request);
  if (isRefusal(asked)) return asked;
  const allowed = await allow(group, author, asked);
  if (isRefusal(allowed)) return allowed;
  const decided = await decide(group, allowed, asked);
  if (isRefusal(decided)) return decided;
  const entry = append(group, decided);
  derive(group, asked.definition, entry);
  const { act, at, subject } = entry.body;
  return { position: entry.position, act, at, subject };
}

/** An act as asked for, in the form that its definition demands. */
export interface Asked {
  readonly definition: AnyAct;
  readonly input: Record<string, unknown>;
  readonly audience: string | undefined;
  readonly on: string | null | undefined;
  readonly expect: number | undefined;
}

const parsed = new WeakMap<ActRequest, Asked | Refusal>();

/** Pure, and done once for a request: the writer looks ahead at what a group will need before it performs it. */
export function parse(spine: Pick<Spine, 'acts'>, request: ActRequest): Asked | Refusal {
  let asked = parsed.get(request);
  if (!asked) parsed.set(request, (asked = parseRequest(spine, request)));
  return asked;
}

function parseRequest(spine: Pick<Spine, 'acts'>, request: ActRequest): Asked | Refusal {
  const definition = spine.acts.get(request.act);
  if (!definition)
    return refusal('missing', 'unknown-act', 'An act has a name that some slice defines.', {
      source: 'docs/acts/README.md',
      params: { act: String(request.act).slice(0, 80) },
    });
  const { audience, on, expect } = request;
  if (audience !== undefined && !isAudience(audience))
    return refusal('input', 'unknown-audience', 'An audience is public, framework, own, secretariat or parties:A,B.', {
      source: 'docs/how-to/audiences.md',
      field: 'audience',
    });
  if (on != null && !isPartialDate(on))
    return refusal('input', 'no-such-date', 'A date is a year, a year and month, or a day that exists.', {
      field: 'on',
    });
  const input = parseInput(definition.input, request.body);
  if (isRefusal(input)) return input;
  return { definition, input, audience, on, expect };
}

async function allow(group: Group, author: Author | null, { definition, input }: Asked): Promise<Author | Refusal> {
  if ((group.appending.tree.size === 0) !== (definition.founds === true))
    return definition.founds
      ? refusal('state', 'framework-exists', 'A framework is founded once; its key is never used again.')
      : refusal('missing', 'unknown-framework', 'An act belongs to a framework that was founded.');
  const stands =
    author === null || author.credential === null || (await group.known.read(group.spine.standing, author));
  const rule = authorise(definition.name, group.spine.rules.get(definition.name), author, input, stands);
  return isRefusal(rule) ? rule : (author as Author);
}

interface Decided {
  readonly body: Body;
  readonly circles: readonly string[];
  readonly fields: Readonly<Record<string, SealedField>>;
}

async function decide(group: Group, author: Author, asked: Asked): Promise<Decided | Refusal> {
  const { definition, input, audience = usualAudience(definition, author.capacity), expect } = asked;
  const { known, framework, origin } = group;
  const subject = await definition.subject(input, known.read);
  const state = await known.state(subject, definition.state);
  if (expect !== undefined && expect !== state.position)
    return refusal('state', 'stale', 'Whoever decides has seen the last entry on what is decided.', {
      source: 'docs/how-to/refusals.md',
      field: 'expect',
      params: { expected: expect, last: state.position ?? -1 },
    });
  const facts = await definition.load?.(input, known.read);
  const at = instantAfter(group.lastAt);
  const zone = definition.founds ? String(input.timeZone) : await known.read(group.spine.timeZone);
  const today = dayIn(zone ?? 'UTC', new Date(at));
  const on = asked.on === undefined ? today : asked.on;
  const wrong = misdated(definition, on, today);
  if (wrong) return wrong;

  const fields: Record<string, SealedField> = {};
  const context: Context<unknown> = {
    framework,
    at,
    today,
    on,
    audience,
    author,
    facts,
    id: freshKey,
    seal(value) {
      const { digest, field } = sealField(value);
      fields[digest] = field;
      return { $sealed: digest };
    },
    refuse(code, more) {
      const rule = definition.refusals[code];
      if (!rule) throw new Error(`${definition.name} refuses with ${code}, which it does not declare`);
      return refusal(rule.kind, code, rule.rule, { source: rule.source, ...more });
    },
  };
  const content = definition.decide(state.value, input, context);
  if (isRefusal(content)) return content;
  const open = audience === 'public';
  const circles = circlesOf(audience, author);
  const body: Body = {
    v: 1,
    act: definition.name,
    av: definition.version,
    origin,
    scope: open ? 'plenary' : await known.scopeOf(circles),
    vis: open ? 'open' : 'closed',
    at,
    on,
    subject,
    audience,
    author,
    in: content as Record<string, unknown>,
  };
  return { body, circles, fields };
}

function append(group: Group, { body, circles, fields }: Decided): OpenEntry {
  const position = group.appending.append(body, circles, fields);
  group.lastAt = body.at;
  return openEntry(group.spine, position, body, circles);
}

function derive(group: Group, definition: AnyAct, entry: OpenEntry): void {
  group.derivation.apply(entry, definition.retracts?.(entry.body.in));
  group.known.learn(entry);
  group.entries.push(entry);
}

/** `on` is never after the day of recording, and before it only for acts that may be told later. */
function misdated(definition: AnyAct, on: string | null, today: string): Refusal | undefined {
  if (on === null || countsFrom(on) < today)
    return definition.backdatable || (on !== null && beginsOn(on) >= today)
      ? undefined
      : refusal(
          'input',
          'not-backdatable',
          'Only an act that tells of the past may be dated before the day of recording.',
          {
            field: 'on',
            params: { on: on ?? beforeAll, today },
          },
        );
  if (beginsOn(on) > today)
    return refusal('input', 'in-the-future', 'What has not happened yet cannot be recorded as having happened.', {
      field: 'on',
      params: { on, today },
    });
  return undefined;
}

function instantAfter(last: string): string {
  const now = new Date().toISOString();
  return now > last ? now : last;
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

function freshKey(): string {
  let key = '';
  for (const byte of randomBytes(13)) key += alphabet[byte & 31];
  return key;
}
