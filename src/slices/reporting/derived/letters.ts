import type { Letters, Notice, Told } from '../../../record/notice.ts';
import type { Reading } from '../../../record/reading.ts';
import { deadlineFor, deadlines } from './deadlines.ts';
import { findMatrix } from './matrix.ts';
import { findRound, listRounds, type Round } from './rounds.ts';

/** Those who answer for a party. */
const capacities = ['focal-point', 'head-of-delegation'];
const minute = 60_000;
const day = 1440 * minute;
/** Returns come task by task: one receipt is for all that came within such a span. */
const receiptSpan = 10 * minute;
/** How long after its day a reminder is still one. */
const lateReminder = 14 * day;

type OfRound = Pick<Round, 'round' | 'name' | 'timeZone' | 'audience'>;

function notice(
  { round, name, timeZone, audience }: OfRound,
  party: string,
  word: string,
  more: Partial<Notice> & { readonly key: string },
): Notice {
  return {
    word,
    to: { party, capacities },
    audience,
    title: name,
    path: `/reporting/${round}/party/${party}`,
    due: null,
    timeZone,
    ...more,
    key: `reporting/${round}/${party}/${word}/${more.key}`,
  };
}

/** Of these parties, those who have not answered everything that they are asked. */
async function silent(reading: Reading, round: string): Promise<ReadonlySet<string>> {
  const { cells = [] } = (await findMatrix(reading, round)) ?? {};
  return new Set(cells.flatMap(({ party, state }) => (state === 'no-return' ? [party] : [])));
}

/** A round that is about to be opened is not in the record: what is asked stands in the act itself. */
async function opened(_: Reading, { in: content, audience, at }: Told): Promise<Notice[]> {
  const { asked, deadline, ...call } = content as unknown as Omit<OfRound, 'audience'> & {
    readonly asked: Readonly<Record<string, readonly string[]>>;
    readonly deadline: string;
  };
  // Told of the past: nobody can answer any more.
  if (deadline <= at) return [];
  return [...new Set(Object.values(asked).flat())].map(party =>
    notice({ ...call, audience }, party, 'opened', { key: deadline, due: deadline, until: deadline }),
  );
}

async function extended(reading: Reading, { in: content, audience, at }: Told): Promise<Notice[]> {
  const { round: key, deadline, parties } = content as { round: string; deadline: string; parties?: readonly string[] };
  const round = await findRound(reading, key);
  if (!round || round.closed || deadline <= at) return [];
  const waiting = await silent(reading, key);
  return (parties ?? round.parties)
    .filter(party => waiting.has(party))
    .map(party =>
      notice(narrower(round, audience), party, 'extended', { key: deadline, due: deadline, until: deadline }),
    );
}

async function passed(reading: Reading, { in: content }: Told): Promise<Notice[]> {
  const { round: key, party: only, deadline } = content as { round: string; party?: string; deadline: string };
  const round = await findRound(reading, key);
  if (!round || round.closed) return [];
  const waiting = await silent(reading, key);
  return round.parties
    .filter(
      party => waiting.has(party) && (only ?? party) === party && deadlineFor(round.deadlines, party) === deadline,
    )
    .map(party => notice(round, party, 'passed', { key: deadline, due: deadline }));
}

async function received(reading: Reading, { in: content, at }: Told): Promise<Notice[]> {
  const { round: key, party } = content as { round: string; party: string };
  const round = await findRound(reading, key);
  const end = new Date((Math.floor(Date.parse(at) / receiptSpan) + 1) * receiptSpan).toISOString();
  // That the round asks is as public as the round; of the return itself the receipt says nothing.
  return round ? [notice(round, party, 'received', { key: end, due: end, from: end })] : [];
}

async function onReturn(word: string, reading: Reading, { in: content, audience, at }: Told): Promise<Notice[]> {
  const { round: key, task, party } = content as { round: string; task: string; party: string };
  const round = await findRound(reading, key);
  if (!round) return [];
  return [
    notice(narrower(round, audience), party, word, {
      key: `${task}/${at}`,
      path: `/reporting/${key}/${task}/${party}`,
    }),
  ];
}

async function entered(reading: Reading, told: Told): Promise<Notice[]> {
  const {
    received,
    round: key,
    party,
  } = told.in as {
    readonly received: { readonly by: string; readonly original?: { readonly digest: string } };
    readonly round: string;
    readonly party: string;
  };
  // What a compiler read in a public source was not sent by anybody.
  if (received.by === 'public-source') return [];
  if (received.by !== 'workbook' || !received.original) return onReturn('entered', reading, told);
  // One workbook holds many returns, and is one letter.
  const round = await findRound(reading, key);
  return round ? [notice(narrower(round, told.audience), party, 'entered', { key: received.original.digest })] : [];
}

/** A letter names the round where both the round and what is told of it are public. */
function narrower(round: Round, audience: string): OfRound {
  return audience === 'public' ? round : { ...round, audience };
}

/** Reminders of the rounds that ask for them: the last one whose day has come, to those who have not answered. */
async function due(reading: Reading, instant: string): Promise<Notice[]> {
  const now = Date.parse(instant);
  const open = (await listRounds(reading)).filter(({ closed, reminders }) => closed === null && reminders.length > 0);
  if (open.length === 0) return [];
  const set = await deadlines.rows(reading).select(['round', 'deadline', 'set_at']).execute();
  const made: Notice[] = [];
  for (const round of open) {
    const reminded = round.parties.flatMap(party => {
      const deadline = deadlineFor(round.deadlines, party);
      const at = deadline && Date.parse(deadline);
      if (!at) return [];
      const since = Date.parse(
        set.find(one => one.round === round.round && one.deadline === deadline)?.set_at ?? round.openedOn ?? instant,
      );
      const [last] = round.reminders
        .map(days => ({ days, from: at - days * day }))
        .filter(({ from }) => from > since && from <= now)
        .sort((a, b) => b.from - a.from);
      // What was to be before the deadline is nothing for the time after it.
      const until = last && (last.days >= 0 ? at : last.from + lateReminder);
      return last && until !== undefined && now < until ? [{ party, deadline, days: last.days, until }] : [];
    });
    if (reminded.length === 0) continue;
    const waiting = await silent(reading, round.round);
    for (const { party, deadline, days, until } of reminded)
      if (waiting.has(party))
        made.push(
          notice(round, party, days >= 0 ? 'reminder' : 'passed', {
            key: `${deadline}/${days}`,
            due: deadline,
            until: new Date(until).toISOString(),
          }),
        );
  }
  return made;
}

export const letters: Letters = {
  after: {
    'reporting.open-round': opened,
    'reporting.extend-deadline': extended,
    'reporting.deadline-passed': passed,
    'reporting.submit-return': received,
    'reporting.ask-back': (reading, told) => onReturn('asked-back', reading, told),
    'reporting.enter-return': entered,
  },
  due,
};
