import { countsFrom, isPartialDate } from '../../../record/day.ts';
import type { Reading } from '../../../record/reading.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { listDrops } from '../derived/drops.ts';
import { type LineageStep, lineageInto } from '../derived/lineage.ts';
import { listTasks } from '../derived/standing-tasks.ts';
import type { Task } from '../derived/tasks.ts';
import { inForceOn, listVersions, type Version } from '../derived/versions.ts';

/** What became of one task between two versions. */
export type ChangeKind =
  | Task['lineage']
  | 'same'
  | 'dropped'
  | 'merged-away'
  | 'split-away'
  /** It stands in one version; whether it stands in the other is not known. */
  | 'unknown';

const compared = [
  'number',
  'direction',
  'title',
  'text',
  'areas',
  'leads',
  'partners',
  'to',
  'from',
  'until',
  'continuing',
  'reviewOn',
] as const;
export type ChangedField = (typeof compared)[number];

export interface TaskChange {
  readonly task: string;
  readonly kind: ChangeKind;
  /** The tasks from which it comes, or into which it went. */
  readonly others: readonly string[];
  readonly fields: readonly ChangedField[];
  readonly before: Task | null;
  readonly after: Task | null;
  /** The entry that says so. */
  readonly position: number;
}

/** One end of a comparison: a version, or a day and the version that was in force on it. */
interface End {
  readonly asked: string;
  readonly version: Version | null;
}

/** A version by its number, or the one in force on a day. Undefined: neither a version nor a day. */
function endOf(asked: string, versions: readonly Version[]): End | undefined {
  if (/^\d{1,3}$/.test(asked)) {
    const version = versions.find(one => one.version === Number(asked));
    return version && { asked, version };
  }
  return isPartialDate(asked) ? { asked, version: inForceOn(versions, countsFrom(asked)) ?? null } : undefined;
}

export async function loadChanges(reading: Reading, asked: Readonly<Record<string, string>>) {
  const versions = await listVersions(reading);
  const last = inForceOn(versions, reading.day) ?? versions.at(-1);
  const to = asked.to ? endOf(asked.to, versions) : last && { asked: String(last.version), version: last };
  const before = to?.version?.basedOn ?? versions.at(-2)?.version;
  const from = asked.from
    ? endOf(asked.from, versions)
    : before === undefined
      ? undefined
      : endOf(String(before), versions);
  const numbers = versions.map(({ version }) => version);
  const known = from?.version && to?.version ? { from: from.version, to: to.version } : null;
  const changes = known ? await compare(reading, known.from, known.to, versions) : [];
  const sources = changes.flatMap(change => (change.after ?? change.before)?.sources ?? []);
  return {
    from: from ?? null,
    to: to ?? null,
    /** What was asked for that is neither a version nor a day. */
    unknown: [asked.from && !from ? asked.from : '', asked.to && !to ? asked.to : ''].filter(Boolean),
    numbers,
    /** True where all that both versions say is known. */
    inFull: known !== null && known.from.content === 'in-full' && known.to.content === 'in-full',
    changes,
    cited: await citeSources(reading, [...sources, ...(known ? [...known.from.sources, ...known.to.sources] : [])]),
  };
}

export type ChangesPage = Awaited<ReturnType<typeof loadChanges>>;

async function compare(
  reading: Reading,
  from: Version,
  to: Version,
  versions: readonly Version[],
): Promise<TaskChange[]> {
  const path = chain(to, from, versions);
  const [before, after, between, steps, drops] = await Promise.all([
    listTasks(reading, from.version),
    listTasks(reading, to.version),
    Promise.all(path.slice(1).map(version => listTasks(reading, version))),
    Promise.all(path.map(version => lineageInto(reading, version))).then(all => all.flat()),
    listDrops(reading),
  ]);
  const old = new Map(before.map(task => [task.task, task]));
  const now = new Map(after.map(task => [task.task, task]));
  const told = [...between.reverse(), after].flat();
  const changes = after.map(task => {
    const lineages = told.filter(one => one.task === task.task).map(({ lineage }) => lineage);
    return standing(task, old.get(task.task) ?? null, from, to, steps, lineages);
  });
  for (const task of before)
    if (!now.has(task.task)) {
      const drop = drops.find(one => one.task === task.task && path.includes(one.version));
      changes.push(gone(task, drop?.position, steps));
    }
  return changes;
}

/** The versions after `from` up to `to`, where one is based on the other; else `to` alone. */
function chain(to: Version, from: Version, versions: readonly Version[]): number[] {
  const path: number[] = [];
  for (let at: Version | undefined = to; at && at.version > from.version; ) {
    path.push(at.version);
    const base: number | null = at.basedOn;
    at = versions.find(({ version }) => version === base);
  }
  return path;
}

/** Of several steps the one that counts: what was amended once is amended, whatever was carried over before or after. */
const weightiest = ['not-stated', 'merged', 'split', 'amended', 'renumbered'] as const;

function standing(
  after: Task,
  before: Task | null,
  from: Version,
  to: Version,
  steps: readonly LineageStep[],
  lineages: readonly Task['lineage'][],
): TaskChange {
  const others = steps.filter(step => step.to === after.task && step.from !== after.task && step.kind !== 'replaced');
  const change = {
    task: after.task,
    others: [...new Set(others.map(step => step.from))],
    after,
    position: after.position,
  };
  if (from.version > to.version)
    return { ...change, kind: before ? 'not-stated' : 'unknown', fields: changed(before, after), before };
  if (before?.position === after.position)
    return { ...change, kind: from.version === to.version ? 'same' : 'unknown', fields: [], before };
  if (before === null) {
    const [first] = lineages;
    const kind = first === 'new' || first === 'split' || first === 'merged' ? first : 'not-stated';
    return { ...change, kind, fields: [], before };
  }
  const kind = weightiest.find(one => lineages.includes(one)) ?? after.lineage;
  return { ...change, kind, fields: changed(before, after), before };
}

function gone(before: Task, dropped: number | undefined, steps: readonly LineageStep[]): TaskChange {
  const away = steps.filter(step => step.from === before.task && step.to !== null && step.to !== before.task);
  const kind = away.some(step => step.kind === 'merged')
    ? 'merged-away'
    : away.some(step => step.kind === 'split')
      ? 'split-away'
      : dropped === undefined
        ? 'unknown'
        : 'dropped';
  const others = [...new Set(away.map(step => step.to).filter(to => to !== null))];
  return {
    task: before.task,
    kind,
    others,
    fields: [],
    before,
    after: null,
    position: dropped ?? away[0]?.position ?? before.position,
  };
}

function changed(before: Task | null, after: Task): ChangedField[] {
  return before === null
    ? []
    : compared.filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
