import type { Reading } from '../../../record/reading.ts';
import { exerciseCredentials } from '../../parties/derived/credentials.ts';
import { wordingsOf } from '../../plan/derived/tasks.ts';
import { versionInForce } from '../../plan/derived/versions.ts';
import { findCell } from '../derived/cells.ts';
import { deadlineFor } from '../derived/deadlines.ts';
import { findReturn } from '../derived/full-returns.ts';
import { isLate } from '../derived/matrix-cells.ts';
import { listReturnSteps } from '../derived/return-steps.ts';
import { findRound } from '../derived/rounds.ts';

/** What one party was asked about one task, what it answered, and what became of the answer. */
export async function loadReturn(reading: Reading, params: Readonly<Record<string, string>>) {
  const { round: key = '', task = '', party = '' } = params;
  const cell = { round: key, task, party };
  const round = await findRound(reading, key);
  if (!round?.parties.includes(party) || !round.tasks.includes(task)) return undefined;
  const [asked, given, steps, wordings, inForce, before, exercises] = await Promise.all([
    findCell(reading, cell),
    findReturn(reading, cell),
    listReturnSteps(reading, cell),
    wordingsOf(reading, task),
    versionInForce(reading),
    round.previous === null ? undefined : findReturn(reading, { ...cell, round: round.previous }),
    exerciseCredentials(reading),
  ]);
  const wording = wordings.findLast(({ version }) => version <= round.version);
  const withdrawn = steps.findLast(({ step }) => step === 'withdrawn');
  const registered = steps.findLast(({ step }) => step === 'registered');
  const stands = given !== undefined && given.position > (withdrawn?.position ?? -1);
  const deadline = deadlineFor(round.deadlines, party);
  const received = given?.receivedAt ?? registered?.receivedAt ?? null;
  return {
    ...cell,
    roundName: round.name,
    open: round.closed === null,
    timeZone: round.timeZone,
    deadline: deadline ?? null,
    questions: round.questions,
    maxWords: round.maxWords,
    asked: asked?.asked ?? ('not-asked' as const),
    reason: asked?.reason ?? null,
    wording: given?.wording ?? (wording && wordingOf(wording)) ?? null,
    moved: movedOn(given?.wording ?? (wording && wordingOf(wording)), wordings, inForce?.version),
    given: given ?? null,
    withdrawn: given !== undefined && !stands && withdrawn ? withdrawn : null,
    registered: registered ?? null,
    received,
    late: received !== null && isLate(received, deadline, round.timeZone),
    before: before ?? null,
    previous: round.previous,
    confirmed: steps.findLast(({ step }) => step === 'confirmed')?.position ?? null,
    disputed: steps.findLast(({ step }) => step === 'disputed') ?? null,
    steps: steps.map(step => ({
      ...step,
      exercise: step.credential !== null && exercises.includes(step.credential),
    })),
  };
}

type Stated = Awaited<ReturnType<typeof wordingsOf>>[number];
const wordingOf = ({ version, number, title, text }: Stated) => ({ version, number, title, text });

/** The version in force, where it says something else of the task than what was answered, or nothing. */
function movedOn(
  answered: ReturnType<typeof wordingOf> | undefined,
  all: readonly Stated[],
  inForce: number | undefined,
): { readonly version: number; readonly gone: boolean } | null {
  if (!answered || inForce === undefined || inForce <= answered.version) return null;
  const now = all.find(({ version }) => version === inForce);
  if (!now) return { version: inForce, gone: true };
  const same = JSON.stringify([now.title, now.text]) === JSON.stringify([answered.title, answered.text]);
  return same ? null : { version: inForce, gone: false };
}

export type ReturnPage = NonNullable<Awaited<ReturnType<typeof loadReturn>>>;
