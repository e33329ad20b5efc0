import type pg from 'pg';
import { type AnyAct, type Context, usualAudience, type Warning } from './act.ts';
import { Appending } from './append.ts';
import { circlesOf, credentialCircle, isAudience, isCounted } from './audience.ts';
import { authorise } from './authorise.ts';
import type { Author, Body, OpenEntry } from './body.ts';
import { type SealedField, sealField } from './commitment.ts';
import { beforeAll, beginsOn, countsFrom, dayIn, isPartialDate } from './day.ts';
import { Derivation } from './derive.ts';
import { openEntry } from './entries.ts';
import { freshKey } from './fresh-key.ts';
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
  /** The subject's last position that the asker saw; -1: there was none. */
  readonly expect?: number | undefined;
}

export interface Performed {
  readonly position: number;
  readonly act: string;
  readonly at: string;
  readonly subject: string;
  /** What its author should think about; absent where there is nothing. */
  readonly warnings?: readonly Warning[];
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
  const { warnings } = decided;
  return { position: entry.position, act, at, subject, ...(warnings.length > 0 && { warnings }) };
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
    return refusal(
      'input',
      'unknown-audience',
      'An audience is public, press, observers, framework, group:CODE, edition, parties:A,B, own, chair or secretariat.',
      { source: 'docs/how-to/audiences.md', field: 'audience' },
    );
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
  if (isRefusal(rule)) return rule;
  const { credential } = author as Author;
  const entrusted = credential === null ? null : await group.known.read(group.spine.entrustedWith, credential);
  if (entrusted && !entrusted.includes(definition.name))
    return refusal('right', 'not-entrusted', 'A program does the acts that it was entrusted with, and no others.', {
      source: 'docs/how-to/programs.md',
      params: { act: definition.name },
    });
  return author as Author;
}

interface Decided {
  readonly body: Body;
  readonly circles: readonly string[];
  readonly fields: Readonly<Record<string, SealedField>>;
  /** Parties whose word it is. */
  readonly originators: readonly string[];
  /** Entries that others may read from now on, and who. */
  readonly widens: { readonly positions: readonly number[]; readonly circles: readonly string[] } | undefined;
  readonly warnings: readonly Warning[];
}

async function decide(group: Group, author: Author, asked: Asked): Promise<Decided | Refusal> {
  const { definition, input, audience = usualAudience(definition, author.capacity), expect } = asked;
  const { known, framework, origin } = group;
  const subject = await definition.subject(input, known.read);
  const state = await known.state(subject, definition.state);
  if (expect !== undefined && expect !== (state.position ?? -1))
    return refusal('state', 'stale', 'Whoever decides has seen the last entry on what is decided.', {
      source: 'docs/how-to/refusals.md',
      field: 'expect',
      params: { expected: expect, last: state.position ?? -1 },
    });
  const facts = await definition.load?.(input, known.read, author);
  const at = instantAfter(group.lastAt);
  const zone = definition.founds ? String(input.timeZone) : await known.read(group.spine.timeZone);
  const today = dayIn(zone, new Date(at));
  // What a founding does next is asked of on the day that its zone has.
  if (definition.founds) known.settleDay(today);
  const on = asked.on === undefined ? today : asked.on;
  const wrong = misdated(definition, on, today);
  if (wrong) return wrong;

  const fields: Record<string, SealedField> = {};
  const context: Context<unknown> = {
    framework,
    origin,
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
      return refusal(rule.kind, code, rule.rule, { source: rule.source, ...more, act: definition.name });
    },
  };
  const content = definition.decide(state.value, input, context);
  if (isRefusal(content)) return content;
  const open = audience === 'public';
  const day = on === null ? null : countsFrom(on);
  const circles = await readersOf(group, audience, author, day, subject);
  if (isRefusal(circles)) return circles;
  const widens = await widened(group, definition, input, day ?? today);
  if (widens && isRefusal(widens)) return widens;
  const warnings = (await definition.warns?.(input, { read: known.read, day: day ?? today })) ?? [];
  const originators = (definition.originators?.(input, author) ?? []).filter(party => party !== null);
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
  return { body, circles, fields, originators, widens, warnings };
}

/** The circles of an audience. One that is counted has somebody in it, and is counted on a day that is known. */
async function readersOf(
  { known, spine }: Group,
  audience: string,
  author: Author,
  day: string | null,
  subject: string,
): Promise<readonly string[] | Refusal> {
  if (!isCounted(audience)) return circlesOf(audience, author);
  const refuse = (code: string, rule: string) =>
    refusal('input', code, rule, { source: 'docs/how-to/audiences.md', field: 'audience', params: { audience } });
  if (day === null)
    return refuse('undated-audience', 'Who was a member is counted on the day that the act is of: one that is known.');
  const counted = await known.read(spine.members, { audience, day, subject });
  if (counted.length === 0)
    return refuse(
      'nobody-in-audience',
      'An audience that is counted has somebody in it on the day that the act is of.',
    );
  return circlesOf(audience, author, counted);
}

const nobody: Author = { party: null, capacity: 'clock', credential: null, person: null };

async function widened(group: Group, definition: AnyAct, input: Record<string, unknown>, day: string) {
  const widening = definition.widens?.(input);
  if (!widening) return undefined;
  const { positions, to } = widening;
  if (typeof to !== 'string') return { positions, circles: to.credentials.map(credentialCircle) };
  const circles = await readersOf(group, to, nobody, day, '');
  return isRefusal(circles) ? { ...circles, field: 'to' } : { positions, circles };
}

function append(group: Group, { body, circles, fields, originators, widens }: Decided): OpenEntry {
  const { appending } = group;
  const position = appending.append(body, circles, fields);
  if (widens) {
    for (const target of widens.positions) appending.grant({ position: target, by: position, circles: widens.circles });
    appending.grant({ position, by: position, circles: widens.circles });
  } else if (body.vis === 'closed' || Object.keys(fields).length > 0) {
    const own = originators.map(party => `party:${party}`);
    appending.grant({ position, by: position, circles: own, sealed: own.length === 1 });
  }
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
