import { dayOf } from '../../../record/day.ts';
import type { Reading } from '../../../record/reading.ts';
import type { Table } from '../../../record/table.ts';
import { linksTo } from '../../activities/derived/links.ts';
import { findTimeZone } from '../../framework/derived/settings.ts';
import { statementsOnTask } from '../../meetings/derived/statements-on-task.ts';
import { releasesNaming } from '../../newsroom/derived/releases.ts';
import { findTask } from '../../plan/derived/standing-tasks.ts';
import { listStandings } from '../../plan/derived/standings.ts';
import { wordingsOf } from '../../plan/derived/tasks.ts';
import { listCellSteps } from '../../reporting/derived/return-steps.ts';
import { returnsOnTask } from '../../reporting/derived/returns-on-task.ts';
import { listItems } from '../../requests/derived/items.ts';
import { type Found, released, type ThreadStep } from './steps.ts';

export const taskTables: readonly Table[] = [
  findTask,
  listStandings,
  returnsOnTask,
  listCellSteps,
  statementsOnTask,
  findTimeZone,
  listItems,
].flatMap(ask => ask.tables);

/** A task with what decided it, what serves it, what was returned on it and what was told of it. */
export async function followTask(reading: Reading, task: string): Promise<Found | undefined> {
  const one = await findTask(reading, task);
  if (!one) return undefined;
  const [wordings, standings, statements, links, releases, returned, asked] = await Promise.all([
    wordingsOf(reading, task),
    listStandings(reading),
    statementsOnTask(reading, task),
    linksTo(reading, `plan/${task}`),
    releasesNaming(reading, { meeting: null, task }),
    returnsEnding(reading, task),
    listItems(reading, { task }),
  ]);
  const decided = standings.flatMap(({ version, standing, on, by, position }) => {
    const stated = wordings.find(wording => wording.version === version);
    if (!stated) return [];
    const end: ThreadStep = {
      id: `standing/${position}`,
      kind: 'decision',
      title: null,
      name: String(version),
      word: standing,
      party: by[0] ?? null,
      on,
      path: `/plan/versions/${version}`,
      position,
    };
    return [{ id: end.id, position: stated.position, end }];
  });
  return {
    step: {
      id: `plan/${task}`,
      kind: 'task',
      title: one.title ?? one.areas[0]?.label ?? null,
      name: task,
      word: null,
      party: one.leads[0] ?? null,
      // Known since the first version that states it was given out.
      on: one.from ?? decided.map(({ end }) => end.on).find(on => on !== null) ?? null,
      path: `/plan/${task}`,
      position: one.position,
    },
    near: [
      ...decided,
      ...statements.map(({ series, edition, key, position }) => ({
        id: `statement/${series}/${edition}/${key}`,
        position,
      })),
      ...links.map(({ activity, position }) => ({ id: `activities/${activity}`, position })),
      ...asked.map(({ item, position }) => ({ id: `requests/${item}`, position })),
      ...returned,
      ...releases.map(released),
    ],
  };
}

async function returnsEnding(reading: Reading, task: string) {
  const [returned, zone] = await Promise.all([returnsOnTask(reading, task), findTimeZone(reading)]);
  const rounds = [...new Set(returned.map(({ round }) => round))];
  const steps = (
    await Promise.all(rounds.map(async round => ({ round, steps: await listCellSteps(reading, round) })))
  ).flatMap(({ round, steps }) => steps.map(step => ({ ...step, round })));
  return returned.map(({ round, party, kind, status, receivedAt, position }) => {
    const withdrawn = steps.some(
      step =>
        step.step === 'withdrawn' &&
        step.round === round &&
        step.task === task &&
        step.party === party &&
        step.position > position,
    );
    const end: ThreadStep = {
      id: `return/${round}/${task}/${party}`,
      kind: 'return',
      title: null,
      name: round,
      word: withdrawn ? 'withdrawn' : kind === 'nil' ? 'nil' : status,
      party,
      on: dayOf(receivedAt, zone),
      path: `/reporting/${round}/${task}/${party}`,
      position,
    };
    return { id: end.id, position, end };
  });
}
