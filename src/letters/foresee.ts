import type { Instance } from '../instance.ts';
import { readingAll } from '../reading-now.ts';
import type { AnyAct, Context } from '../record/act.ts';
import type { Author } from '../record/body.ts';
import { readSubjects } from '../record/entries.ts';
import type { Head } from '../record/heads.ts';
import type { Query, Read, Reading } from '../record/reading.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import type { Point } from '../slices/contacts/derived/points.ts';
import { mailAddressesOf } from '../slices/contacts/derived/reach.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import type { Credential } from '../slices/parties/derived/credentials.ts';
import { slices, spine } from '../slices.ts';
import { addressed, reachedAmong } from './addressees.ts';

/** An act that somebody is about to record. */
export interface Intended {
  readonly act: AnyAct;
  readonly author: Author;
  readonly audience: string;
  readonly input: Record<string, unknown>;
  readonly on: string | undefined;
}

/** Of one party: those who will be written to, and those who hold the office and no letter reaches; and its points of contact. */
export interface Foreseen {
  readonly party: string | null;
  readonly written: readonly Credential[];
  readonly withoutAccess: readonly Credential[];
  readonly unwilling: readonly Credential[];
  readonly points: readonly Point[];
  /** Those that read no mail. */
  readonly withoutMail: readonly Point[];
}

/** Does an act of this name give cause for letters? */
export function mayWrite(name: string): boolean {
  return slices.some(({ letters }) => letters?.after?.[name]);
}

/** Who would be written to because of an act, by the very questions that are asked once it is recorded; or why it is refused. */
export async function foresee(instance: Instance, head: Head, intended: Intended): Promise<Foreseen[] | Refusal> {
  const { act, audience } = intended;
  const { framework, origin } = head;
  const at = new Date().toISOString();
  const subject = await act.subject(intended.input, readOf(await readingNow(instance.store.public, head)));
  const entries = await readSubjects(instance.store.writer, spine, framework, [subject]);
  const found = await readingAll(instance, head, at, async reading => {
    const read = readOf(reading);
    const { author, input, on } = intended;
    const state = entries.reduce((before, entry) => act.state.evolve(before, entry), act.state.initial());
    const context: Context<unknown, string> = {
      framework,
      origin,
      at,
      today: reading.day,
      on: on ?? reading.day,
      audience,
      author,
      facts: await act.load?.(input, read, author),
      id: () => 'a'.repeat(13),
      seal: () => ({ $sealed: '' }),
      refuse: (code, more) => {
        const rule = act.refusals[code];
        return refusal(rule?.kind ?? 'state', code, rule?.rule ?? '', {
          source: rule?.source ?? '',
          ...more,
          act: act.name,
        });
      },
    };
    const content = act.decide(state, input, context) as Record<string, unknown> | Refusal;
    if (isRefusal(content)) return content;
    const notices = [];
    for (const { letters } of slices)
      notices.push(...((await letters?.after?.[act.name]?.(reading, { in: content, audience, at, author })) ?? []));
    return addressed(reading, notices);
  });
  if (isRefusal(found)) return found;
  const reached = await reachedAmong(
    instance.store,
    framework,
    found.flatMap(({ holders }) => holders),
  );
  const byParty = Map.groupBy(found, ({ notice }) => notice.to.party);
  return [...byParty].map(([party, asked]) => {
    const holders = [...new Map(asked.flatMap(one => one.holders).map(one => [one.position, one])).values()];
    const points = asked.flatMap(({ point }) => point ?? []);
    const known = (one: Credential) => reached.get(one.person);
    return {
      party,
      written: holders.filter(one => known(one)?.letters === true),
      withoutAccess: holders.filter(one => known(one) === undefined),
      unwilling: holders.filter(one => known(one)?.letters === false),
      points: points.filter(one => mailAddressesOf(one).length > 0),
      withoutMail: points.filter(one => mailAddressesOf(one).length === 0),
    };
  });
}

function readOf(reading: Reading): Read {
  return Object.assign(
    <Args extends unknown[], Result>(ask: Query<Args, Result>, ...args: Args) => ask(reading, ...args),
    { framework: reading.framework },
  );
}
