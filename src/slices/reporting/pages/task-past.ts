import type { Localized } from '../../../record/fields.ts';
import type { Reading } from '../../../record/reading.ts';
import { itemsOnTask } from '../../meetings/derived/agendas.ts';
import { type Edition, type EditionState, listEditionsNamed } from '../../meetings/derived/editions.ts';
import { listSeries } from '../../meetings/derived/series.ts';
import { statementsOnTask } from '../../meetings/derived/statements-on-task.ts';
import { type Disposition, listDispositions } from '../../plan/derived/dispositions.ts';
import { type LineageStep, lineageOf } from '../../plan/derived/lineage.ts';
import type { Version } from '../../plan/derived/versions.ts';
import { listAccounts } from '../derived/accounts.ts';
import { listTablings } from '../derived/tablings.ts';

/** What was decided on a task: on a review of it, or by a version that changed it. */
export interface Decision {
  readonly kind: Disposition['disposition'] | Exclude<LineageStep['kind'], 'carried-over' | 'not-stated'>;
  readonly version: number;
  readonly on: string;
  /** Other tasks that it is about: those it came from, or went into. */
  readonly others: readonly string[];
  readonly reason: Localized | null;
  readonly position: number;
}

/** A meeting that took a task up, and by what one knows. */
export interface TakenUp {
  readonly series: string;
  readonly edition: string;
  readonly name: Localized;
  readonly state: EditionState;
  readonly on: string;
  /** Numbers of agenda items, as they stand there. */
  readonly items: readonly string[];
  readonly statements: number;
  /** Rounds whose report was tabled there. */
  readonly tabled: readonly string[];
  /** A party told there how it stands. */
  readonly told: readonly string[];
  readonly position: number;
}

/** By the version that took the step: on the day on which it came into force, or else was last spoken of. */
export async function decisionsOn(reading: Reading, task: string, versions: readonly Version[]): Promise<Decision[]> {
  const [dispositions, steps] = await Promise.all([listDispositions(reading, task), lineageOf(reading, task)]);
  const dayOf = (version: number) => {
    const found = versions.find(one => one.version === version);
    return found?.inForceFrom ?? found?.standings.findLast(({ on }) => on !== null)?.on ?? null;
  };
  return [
    ...dispositions.flatMap(({ disposition, version, on, into, reason, position }) =>
      on === null ? [] : [{ kind: disposition, version, on, others: into, reason, position }],
    ),
    ...steps.flatMap(({ kind, version, from, to, position }) => {
      const on = dayOf(version);
      if (on === null || kind === 'carried-over' || kind === 'not-stated') return [];
      const other = from === task ? to : from;
      return [{ kind, version, on, others: other === null || other === task ? [] : [other], reason: null, position }];
    }),
  ];
}

/** The meetings whose agenda names a task, at which it was spoken of, or to which the report of a round on it was tabled. */
export async function meetingsOn(reading: Reading, task: string, rounds: ReadonlySet<string>): Promise<TakenUp[]> {
  const [items, statements, tablings, accounts, series] = await Promise.all([
    itemsOnTask(reading, task),
    statementsOnTask(reading, task),
    listTablings(reading),
    listAccounts(reading),
    listSeries(reading),
  ]);
  const tabled = tablings.filter(({ round }) => rounds.has(round));
  const told = accounts.flatMap(({ at, tasks, party, position }) =>
    at && tasks.includes(task) ? [{ ...at, party, position }] : [],
  );
  const all = [...items, ...statements, ...tabled, ...told];
  return (await listEditionsNamed(reading, all)).map(edition => {
    const here = <One extends { series: string; edition: string }>(one: One) =>
      one.series === edition.series && one.edition === edition.edition;
    return {
      series: edition.series,
      edition: edition.edition,
      name: series.find(one => one.series === edition.series)?.name ?? { en: edition.series },
      state: edition.state,
      on: beginningOf(edition),
      items: items.filter(here).map(({ item }) => item.number),
      statements: statements.filter(here).length,
      tabled: tabled.filter(here).map(({ round }) => round),
      told: told.filter(here).map(({ party }) => party),
      position: all.filter(here)[0]?.position ?? edition.position,
    };
  });
}

/** When it began, or is to begin. */
function beginningOf({ facts, announcements, year }: Edition): string {
  return facts.starts?.value ?? announcements.findLast(({ starts }) => starts !== null)?.starts ?? String(year);
}
