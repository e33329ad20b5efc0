import type { OpenEntry } from '../../../record/body.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { type Column, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';

const kinds = {
  'newsroom.draft-release': 'drafted',
  'newsroom.clear-release': 'cleared',
  'newsroom.clear-for-party': 'party-answered',
  'newsroom.schedule-release': 'scheduled',
  'newsroom.hold-release': 'held',
  'newsroom.publish-release': 'published',
  'newsroom.release-scheduled': 'published',
  'newsroom.lift-embargo': 'published',
  'newsroom.correct-release': 'corrected',
  'newsroom.withdraw-release': 'withdrawn',
} as const;

export type StepKind = (typeof kinds)[keyof typeof kinds];

/** What is kept of the acts on a release, in all of which it is named. */
interface StepInput {
  readonly release: string;
  readonly releaseAt?: string;
  readonly party?: string;
  readonly cleared?: 'yes' | 'no';
  readonly correction?: Localized;
  readonly reason?: Localized | string;
}

/**
 * What was done with a release, step by step; each step is for whom its entry is. Acts are taken by name and content
 * alone: some of them ask this table, and of two modules one must come first.
 */
export const steps = table({
  name: 'newsroom_step',
  version: 2,
  columns: {
    release: text,
    step: text as Column<StepKind>,
    at: text,
    capacity: text,
    release_at: optionalText,
    party: optionalText,
    answer: optionalText as Column<'yes' | 'no' | null>,
    note: optionalJson<Localized | string>(),
  },
  indexes: [['release'], ['step', 'release_at']],
  from: Object.entries(kinds).map(([name, step]) =>
    when({ name, decide: (_: unknown, input: StepInput) => input }, (input, rows, { position, body }: OpenEntry) =>
      rows.add(`${input.release} ${position}`, {
        release: input.release,
        step,
        at: body.at,
        capacity: body.author.capacity,
        release_at: input.releaseAt ?? null,
        party: input.party ?? null,
        answer: input.cleared ?? null,
        note: input.correction ?? input.reason ?? null,
      }),
    ),
  ),
});

export interface Step {
  readonly release: string;
  readonly step: StepKind;
  /** When it was recorded. */
  readonly at: string;
  readonly capacity: string;
  readonly releaseAt: string | null;
  readonly party: string | null;
  readonly answer: 'yes' | 'no' | null;
  readonly note: Localized | string | null;
  readonly position: number;
}

const shown = [
  'release',
  'step',
  'at',
  'capacity',
  'release_at as releaseAt',
  'party',
  'answer',
  'note',
  'position',
] as const;

/** What was done with some releases, in order, as far as this reader may see it. */
export const listSteps = query([steps], async (reading, releases: readonly string[]): Promise<Step[]> => {
  if (releases.length === 0) return [];
  return steps
    .rows(reading)
    .select(shown)
    .where('release', 'in', [...new Set(releases)])
    .orderBy('position')
    .execute();
});

/** Where a release stands before it is published. A text that was drafted again is neither cleared nor scheduled. */
export interface Standing {
  readonly state: 'drafted' | 'cleared' | 'scheduled';
  readonly releaseAt: string | null;
  /** What parties answered of the text as it was last drafted. */
  readonly answers: ReadonlyMap<string, 'yes' | 'no'>;
}

export function standingOf(done: readonly Step[]): Standing {
  const since = done.slice(done.findLastIndex(({ step }) => step === 'drafted') + 1);
  const answers = new Map(since.flatMap(({ party, answer }) => (party && answer ? [[party, answer]] : [])));
  const cleared = since.some(({ step }) => step === 'cleared');
  const timed = since.findLast(({ step }) => step === 'scheduled' || step === 'held');
  const releaseAt = (cleared && timed?.step === 'scheduled' && timed.releaseAt) || null;
  return { state: releaseAt ? 'scheduled' : cleared ? 'cleared' : 'drafted', releaseAt, answers };
}

/** Releases whose instant has come by then and that are not published, the earliest first. */
export const releasesDue = query([steps], async (reading, instant: string): Promise<string[]> => {
  const asked = await steps
    .timeline(reading)
    .select('release')
    .where('step', '=', 'scheduled')
    .where('release_at', '<=', instant)
    .where('release', 'not in', steps.timeline(reading).select('release').where('step', '=', 'published'))
    .execute();
  const done = Map.groupBy(
    await listSteps(
      reading,
      asked.map(({ release }) => release),
    ),
    ({ release }) => release,
  );
  return [...done]
    .flatMap(([release, of]) => {
      const { releaseAt } = standingOf(of);
      return releaseAt !== null && releaseAt <= instant ? [{ release, releaseAt }] : [];
    })
    .sort((a, b) => (a.releaseAt < b.releaseAt ? -1 : 1))
    .map(({ release }) => release);
});
