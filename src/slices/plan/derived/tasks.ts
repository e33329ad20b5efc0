import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { flag, integer, json, optionalJson, optionalText, table, text } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { rowsFrom } from '../state.ts';

export interface Area {
  readonly label: Localized;
  /** Whose label it is. One of ours need not equal the task. */
  readonly whose: 'source' | 'ours';
  readonly note?: Localized;
}

export type LineageKind = 'carried-over' | 'amended' | 'renumbered' | 'split' | 'merged' | 'new' | 'not-stated';

/** The act asks which tasks a version states, so the table names the act by name. */
interface Stated {
  readonly sources?: readonly string[];
  readonly basis?: string;
  readonly basisNote?: string;
  readonly version: number;
  readonly task: string;
  readonly number?: string;
  readonly direction?: string;
  readonly title?: Localized;
  readonly text?: Localized;
  readonly areas?: readonly Area[];
  readonly leads?: readonly string[];
  readonly partners?: readonly string[];
  readonly to?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly continuing?: boolean;
  readonly reviewOn?: string;
  readonly lineage: { readonly kind: LineageKind; readonly from: readonly string[] };
  readonly note?: Localized;
  readonly holdsFrom: string | null;
}

/** What each version says of each task. */
export const tasks = table({
  name: 'plan_task',
  version: 1,
  columns: {
    version: integer,
    task: text,
    number: optionalText,
    direction: optionalText,
    title: optionalJson<Localized>(),
    text: optionalJson<Localized>(),
    areas: json<readonly Area[]>(),
    leads: json<readonly string[]>(),
    partners: json<readonly string[]>(),
    beneficiaries: json<readonly string[]>(),
    begins: optionalText,
    ends: optionalText,
    continuing: flag,
    review_on: optionalText,
    lineage: text,
    note: optionalJson<Localized>(),
    ...groundColumns,
  },
  indexes: [['version', 'task'], ['task']],
  from: [
    {
      act: 'plan.state-task',
      handle: (entry, rows) => {
        const told = entry.body.in as unknown as Stated;
        const { version, task } = told;
        rows.put(
          `${version}/${task}`,
          {
            version,
            task,
            number: told.number ?? null,
            direction: told.direction ?? null,
            title: told.title ?? null,
            text: told.text ?? null,
            areas: told.areas ?? [],
            leads: told.leads ?? [],
            partners: told.partners ?? [],
            beneficiaries: told.to ?? [],
            begins: told.from ?? null,
            ends: told.until ?? null,
            continuing: told.continuing ?? false,
            review_on: told.reviewOn ?? null,
            lineage: told.lineage.kind,
            note: told.note ?? null,
            ...groundOf(told, entry),
          },
          { from: rowsFrom(told.holdsFrom) },
        );
      },
    },
  ],
});

/** A task as one version states it. What no source states is null or an empty list. */
export interface Task extends Grounded {
  readonly task: string;
  readonly version: number;
  readonly number: string | null;
  readonly direction: string | null;
  readonly title: Localized | null;
  readonly text: Localized | null;
  readonly areas: readonly Area[];
  readonly leads: readonly string[];
  readonly partners: readonly string[];
  readonly to: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
  /** A standing activity: it has no end. */
  readonly continuing: boolean;
  readonly reviewOn: string | null;
  readonly lineage: LineageKind;
  readonly note: Localized | null;
}

const shown = [
  'task',
  'version',
  'number',
  'direction',
  'title',
  'text',
  'areas',
  'leads',
  'partners',
  'beneficiaries as to',
  'begins as from',
  'ends as until',
  'continuing',
  'review_on as reviewOn',
  'lineage',
  'note',
  ...groundShown,
] as const;

type Row = Omit<Task, keyof Grounded | 'lineage'> & { readonly lineage: string } & Parameters<typeof grounded>[0];

function taskOf({ basis_note, capacity, recorded_for, credential, ...row }: Row): Task {
  return {
    ...row,
    lineage: row.lineage as LineageKind,
    ...grounded({ ...row, basis_note, capacity, recorded_for, credential }),
  };
}

const byNumber = new Intl.Collator('en', { numeric: true });
/** By number, then those without, by key: T2 before T10. */
export function inOrder<One extends { readonly number: string | null }>(
  all: One[],
  keyOf: (one: One) => string,
): One[] {
  return all.sort(
    (a, b) =>
      Number(a.number === null) - Number(b.number === null) ||
      byNumber.compare(a.number ?? '', b.number ?? '') ||
      byNumber.compare(keyOf(a), keyOf(b)),
  );
}

export const taskKey = ({ task }: { readonly task: string }) => task;

/** What versions themselves say of their tasks. */
export const tasksStatedIn = query([tasks], async (reading, ...versions: number[]): Promise<Task[]> => {
  const rows = await tasks.rows(reading).select(shown).where('version', 'in', versions).execute();
  return inOrder(rows.map(taskOf), taskKey);
});

/** What each version says of one task, by version. */
export const wordingsOf = query([tasks], async (reading, task: string): Promise<Task[]> => {
  const rows = await tasks.rows(reading).select(shown).where('task', '=', task).orderBy('version').execute();
  return rows.map(taskOf);
});

/** Those of these keys under which no version states a task. */
export const missingTasks = query([tasks], async (reading, keys: readonly string[]): Promise<string[]> => {
  if (keys.length === 0) return [];
  const rows = await tasks.timeline(reading).select('task').where('task', 'in', keys).execute();
  const known = new Set(rows.map(({ task }) => task));
  return keys.filter(key => !known.has(key));
});
