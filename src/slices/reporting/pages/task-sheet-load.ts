import type { Reading } from '../../../record/reading.ts';
import { milestonesStatedIn } from '../../plan/derived/milestones.ts';
import { listVersions } from '../../plan/derived/versions.ts';
import { listAssessments } from '../derived/assessments.ts';
import { deadlineFor } from '../derived/deadlines.ts';
import { returnsOnTask } from '../derived/full-returns.ts';
import { isLate } from '../derived/matrix-cells.ts';
import { listRounds } from '../derived/rounds.ts';
import { listScales } from '../derived/scales.ts';
import { loadReport } from './report-load.ts';
import { decisionsOn, meetingsOn } from './task-past.ts';

/** One task in a round by party, and along time through all rounds: returns, deadlines and how they slipped, versions, milestones, decisions, meetings. */
export async function loadTaskSheet(reading: Reading, params: Readonly<Record<string, string>>) {
  const [report, rounds, given, versions, assessments, scales] = await Promise.all([
    loadReport(reading, params),
    listRounds(reading),
    returnsOnTask(reading, params.task ?? ''),
    listVersions(reading),
    listAssessments(reading, params.task ?? ''),
    listScales(reading),
  ]);
  const task = report?.tasks[0];
  if (!report || !task) return undefined;
  const asking = rounds.filter(({ tasks }) => tasks.includes(task.task));
  const [stated, decisions, meetings] = await Promise.all([
    milestonesStatedIn(reading, task.version),
    decisionsOn(reading, task.task, versions),
    meetingsOn(reading, task.task, new Set(asking.map(({ round }) => round))),
  ]);
  const milestones = stated.filter(one => one.task === task.task);
  return {
    ...report,
    sums: task.sums,
    task,
    assessments,
    scales,
    decisions,
    meetings,
    history: given.flatMap(one => {
      const round = asking.find(each => each.round === one.round);
      const deadline = round && deadlineFor(round.deadlines, one.party);
      return round ? [{ ...one, late: isLate(one.receivedAt, deadline, round.timeZone) }] : [];
    }),
    deadlines: asking.flatMap(({ round, deadlines }) => {
      const forAll = deadlines.filter(({ party }) => party === null);
      return forAll.map(({ deadline, reason, position }, index) => ({
        round,
        deadline,
        reason,
        position,
        slipped: index < forAll.length - 1,
      }));
    }),
    versions: versions.flatMap(({ version, standings }) =>
      standings.flatMap(({ standing, on, position }) => (on === null ? [] : [{ version, standing, on, position }])),
    ),
    milestones: milestones.flatMap(({ milestone, title, due, position }) =>
      due === null ? [] : [{ milestone, title, due, position }],
    ),
  };
}

export type TaskSheetPage = NonNullable<Awaited<ReturnType<typeof loadTaskSheet>>>;
