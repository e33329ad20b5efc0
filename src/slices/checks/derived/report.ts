import { query } from '../../../record/reading.ts';
import { type Asked, type Check, checks, findCheck, listChecks } from './checks.ts';
import { listResults, type Result, results } from './results.ts';

/** How somebody answered: in time, slowly, after the end, not at all, not yet; or nobody has tried. */
export const fates = ['answered', 'slow', 'late', 'silent', 'waiting', 'not-tried'] as const;
export type Fate = (typeof fates)[number];
export type Stage = 'scheduled' | 'running' | 'ended' | 'cancelled';

export interface PointReport extends Asked {
  readonly fate: Fate;
  /** When it was first sent or tried; null: not known. */
  readonly sentAt: string | null;
  readonly deliveredAt: string | null;
  readonly readAt: string | null;
  readonly answeredAt: string | null;
  /** From the sending or the first try to the answer; where neither is known, from the start. */
  readonly minutes: number | null;
  readonly results: readonly Result[];
}

export interface PartyReport {
  readonly party: string;
  readonly fate: Fate;
  /** Of its quickest answer. */
  readonly minutes: number | null;
  readonly answered: number;
  readonly asked: number;
}

export interface CheckReport extends Check {
  readonly stage: Stage;
  readonly points: readonly PointReport[];
  readonly byParty: readonly PartyReport[];
}

const order: readonly Fate[] = ['answered', 'slow', 'late', 'waiting', 'silent', 'not-tried'];

export function reportOf(check: Check, said: readonly Result[]): CheckReport {
  const stage = said.some(({ kind }) => kind === 'cancelled')
    ? 'cancelled'
    : check.startedAt === null
      ? 'scheduled'
      : said.some(({ kind }) => kind === 'ended')
        ? 'ended'
        : 'running';
  const points = check.asked.map(asked =>
    pointOf(
      check,
      asked,
      said.filter(({ contact }) => contact === asked.contact),
      stage,
    ),
  );
  const byParty = [...Map.groupBy(points, ({ party }) => party)].map(([party, own]) => {
    const best = own.reduce((a, b) => (isBetter(b, a) ? b : a));
    return {
      party,
      fate: best.fate,
      minutes: best.minutes,
      answered: own.filter(({ answeredAt }) => answeredAt !== null).length,
      asked: own.length,
    };
  });
  return { ...check, stage, points, byParty };
}

/** An answer by the link in a letter. */
export function isByLink({ kind, channel, triedAt }: Result): boolean {
  return kind === 'answered' && channel === 'e-mail' && triedAt === null;
}

function isBetter(a: PointReport, b: PointReport): boolean {
  const [first, second] = [order.indexOf(a.fate), order.indexOf(b.fate)];
  return first < second || (first === second && (a.minutes ?? 0) < (b.minutes ?? 0));
}

function pointOf(check: Check, asked: Asked, said: readonly Result[], stage: Stage): PointReport {
  const first = (...kinds: readonly Result['kind'][]) => said.find(({ kind }) => kinds.includes(kind))?.at ?? null;
  const tried = said.flatMap(({ triedAt, kind, at }) => triedAt ?? (kind === 'sent' ? at : [])).sort();
  const answeredAt = first('answered');
  const sentAt = tried[0] ?? null;
  const from = sentAt !== null && answeredAt !== null && sentAt <= answeredAt ? sentAt : check.startedAt;
  const took =
    answeredAt === null || from === null ? null : Math.max(0, (Date.parse(answeredAt) - Date.parse(from)) / 60_000);
  return {
    ...asked,
    fate: fateOf(check, stage, answeredAt, took, said),
    sentAt,
    deliveredAt: first('delivered', 'taken'),
    // Whoever pressed the button in the letter has read it by then; of nobody else is it known without a receipt.
    readAt: first('read') ?? said.find(isByLink)?.at ?? null,
    answeredAt,
    minutes: took === null ? null : Math.round(took),
    results: said,
  };
}

function fateOf(
  { endsAt, slowAfter }: Check,
  stage: Stage,
  answeredAt: string | null,
  took: number | null,
  said: readonly Result[],
): Fate {
  if (answeredAt !== null) {
    if (answeredAt > (endsAt ?? answeredAt)) return 'late';
    return (took ?? 0) > slowAfter ? 'slow' : 'answered';
  }
  // A letter that no mail server took has tried nobody.
  const tried = said.some(({ kind }) => kind !== 'not-taken');
  if (stage === 'ended') return tried ? 'silent' : 'not-tried';
  return 'waiting';
}

export const findReport = query([checks, results], async (reading, key: string): Promise<CheckReport | undefined> => {
  const [found, said] = await Promise.all([findCheck(reading, key), listResults(reading, [key])]);
  return found && reportOf(found, said);
});

/** Every check that the reading may see, with its report; the latest first. */
export const listReports = query([checks, results], async (reading): Promise<CheckReport[]> => {
  const found = await listChecks(reading);
  const said = Map.groupBy(
    await listResults(
      reading,
      found.map(({ check }) => check),
    ),
    ({ check }) => check,
  );
  return found.map(one => reportOf(one, said.get(one.check) ?? []));
});

export interface Trend {
  readonly party: string;
  /** One for each of the checks, in their order; null: it was not asked. */
  readonly marks: readonly (PartyReport | null)[];
  /** Of the checks that it answered; null: none. */
  readonly medianMinutes: number | null;
  readonly asked: number;
  readonly answered: number;
}

/** How each party answered over these checks, in the order in which they are given. */
export function trendOf(reports: readonly CheckReport[]): Trend[] {
  const parties = [...new Set(reports.flatMap(({ byParty }) => byParty.map(({ party }) => party)))].sort();
  return parties.map(party => {
    const marks = reports.map(({ byParty }) => byParty.find(one => one.party === party) ?? null);
    const times = marks.flatMap(mark => mark?.minutes ?? []).sort((a, b) => a - b);
    const known = marks.filter(mark => mark !== null && mark.fate !== 'not-tried' && mark.fate !== 'waiting');
    return {
      party,
      marks,
      medianMinutes: times.length === 0 ? null : (times[Math.floor((times.length - 1) / 2)] as number),
      asked: known.length,
      answered: known.filter(mark => mark?.minutes !== null).length,
    };
  });
}
