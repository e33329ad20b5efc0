import type { Asks } from '../../../record/ask.ts';
import type { Letters, Notice } from '../../../record/notice.ts';
import type { Reading } from '../../../record/reading.ts';
import { findConsultation } from './consultations.ts';
import { exchanges } from './exchanges.ts';

/** Those who speak for a party. */
const capacities = ['focal-point', 'head-of-delegation'];
/** Before the deadline, in milliseconds. */
const ahead = 3 * 86_400_000;

interface Round {
  readonly consultation: string;
  readonly round: string;
  readonly deadlineAt: string;
  readonly audience: string;
}

/** To each party of the consultation. What is commented on stands in no letter. */
async function notices(reading: Reading, round: Round, word: 'opened' | 'reminder'): Promise<Notice[]> {
  const { consultation: key, round: name, deadlineAt, audience } = round;
  const found = await findConsultation(reading, key);
  if (!found) return [];
  return found.between.map(party => ({
    key: `consultations/${key}/${name}/${party}/${word}`,
    word,
    to: { party, capacities },
    // Public where both that they consult and the round are.
    audience: found.audience === 'public' ? audience : found.audience,
    title: found.title,
    path: `/consultations/${key}`,
    due: deadlineAt,
    until: deadlineAt,
  }));
}

/** Rounds that the own party may still comment on in time, and has not. */
export const asks: Asks = async (reading, { party, capacity }) => {
  if (party === null || !capacities.includes(capacity)) return [];
  const told = await exchanges
    .timeline(reading)
    .select(['consultation', 'kind', 'round', 'by_party', 'deadline_at'])
    .where('kind', 'in', ['round', 'comment', 'ended'])
    .execute();
  const same = (a: (typeof told)[number], b: (typeof told)[number]) =>
    a.consultation === b.consultation && a.round === b.round;
  const open = told.filter(
    one =>
      one.kind === 'round' &&
      !told.some(other => same(one, other) && (other.kind === 'ended' || other.by_party === party)),
  );
  const asked = open.map(async ({ consultation, deadline_at: due }) => {
    const found = await findConsultation(reading, consultation);
    return found?.between.includes(party)
      ? [{ kind: 'answer' as const, title: found.title, path: `/consultations/${consultation}`, due }]
      : [];
  });
  return (await Promise.all(asked)).flat();
};

export const letters: Letters = {
  after: {
    'consultations.open-round': (reading, { in: content, audience }) =>
      notices(reading, { ...(content as unknown as Omit<Round, 'audience'>), audience }, 'opened'),
  },
  async due(reading, instant) {
    const rows = await exchanges
      .timeline(reading)
      .select(['consultation', 'round', 'deadline_at', 'audience'])
      .where('kind', '=', 'round')
      .where('deadline_at', '>', instant)
      .where('deadline_at', '<=', new Date(Date.parse(instant) + ahead).toISOString())
      .execute();
    const made = rows.map(({ consultation, round, deadline_at, audience }) =>
      round === null || deadline_at === null
        ? []
        : notices(reading, { consultation, round, deadlineAt: deadline_at, audience }, 'reminder'),
    );
    return (await Promise.all(made)).flat();
  },
};
