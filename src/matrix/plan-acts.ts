import type { ActRequest } from '../record/perform.ts';
import type { Milestone } from '../slices/plan/derived/milestones.ts';
import type { Task } from '../slices/plan/derived/tasks.ts';
import { isDirection, isSame, pick, taskFields, titleOf } from './compare.ts';
import type { Composed, MatrixDirection, MatrixMilestone, MatrixTask } from './composed.ts';
import type { Finding, NoticeCode, ProblemCode } from './finding.ts';
import { Keys, keyOf, type NumberedTask, numberTasks } from './keys.ts';
import type { KnownPlan, StatedVersion } from './known-plan.ts';
import type { Mapping } from './mapping.ts';

/** Where a matrix goes, as far as whoever imports it says so. */
export interface Destination {
  /** What the plan is called, where none was described yet. */
  readonly planName?: string | undefined;
  /** Absent: the latest version where it is still open, else a new one. */
  readonly version?: number | undefined;
  /** The day of the matrix: a partial date. Absent: the day of recording. */
  readonly on?: string | undefined;
  /** A registered source that says all of it. */
  readonly source?: string | undefined;
  readonly audience?: string | undefined;
}

/** One act of an import, and the row that it comes from; 0: the matrix as a whole. */
export interface MatrixAct extends ActRequest {
  readonly row: number;
}

export interface Planned {
  /** The version that will say it. */
  readonly version: number;
  /** It is opened by this import. */
  readonly opens: boolean;
  readonly basedOn: number | null;
  readonly acts: readonly MatrixAct[];
  /** What that version says already, word for word. */
  readonly already: number;
  readonly counts: { readonly directions: number; readonly tasks: number; readonly milestones: number };
  readonly problems: readonly Finding<ProblemCode>[];
  readonly notices: readonly Finding<NoticeCode>[];
}

/** What the file is called, its digest and its rows: the ground on which every statement of an import stands. */
export interface FileSaid {
  readonly name: string;
  readonly digest: string;
  readonly rows: number;
}

/** A matrix as acts: what the plan does not say yet. */
export function planActs(
  composed: Composed,
  mapping: Mapping,
  known: KnownPlan,
  to: Destination,
  file: FileSaid,
): Planned {
  const latest = known.versions.at(-1);
  const asked = known.versions.find(({ version }) => version.version === to.version);
  const lay = (target: StatedVersion | undefined, number: number, base: StatedVersion | undefined) =>
    new Laid({ composed, mapping, known, to, file, target, number, base }).planned();
  if (to.version !== undefined) {
    const base = known.versions.findLast(({ version }) => version.version < (to.version as number));
    return lay(asked, to.version, asked ? undefined : base);
  }
  if (!latest) return lay(undefined, 1, undefined);
  const here = lay(latest, latest.version.version, undefined);
  const isOpen = latest.version.standings.length === 0 && latest.version.content !== 'not-published';
  const saysAll =
    here.acts.length === 0 &&
    here.problems.length === 0 &&
    here.already > 0 &&
    !here.notices.some(({ code }) => code === 'tasks-missing');
  return isOpen || saysAll ? here : lay(undefined, latest.version.version + 1, latest);
}

/** What a version says already, and the entry that says it. */
interface Compared {
  readonly position: number;
  readonly fields: object;
}

/** A matrix and what it is laid beside. */
interface Beside {
  readonly composed: Composed;
  readonly mapping: Mapping;
  readonly known: KnownPlan;
  readonly to: Destination;
  readonly file: FileSaid;
  /** The version that will say it, where it was opened before. */
  readonly target: StatedVersion | undefined;
  readonly number: number;
  /** The version on which a new one is based. */
  readonly base: StatedVersion | undefined;
}

/** A matrix laid beside the version that will say it. */
class Laid {
  readonly #acts: MatrixAct[] = [];
  readonly #problems: Finding<ProblemCode>[] = [];
  readonly #notices: Finding<NoticeCode>[] = [];
  readonly #directionKeys = new Map<MatrixDirection, string>();
  readonly #takenDirections = new Set<string>();
  /** By version: keys that stand there for tasks with other titles. */
  readonly #keysOfOthers = new Map<number, string[]>();
  readonly #counts = { directions: 0, tasks: 0, milestones: 0 };
  #already = 0;
  #saysOtherwise = false;
  readonly #beside: Beside;
  readonly #statedTasks: ReadonlyMap<string, Task>;
  readonly #statedMilestones: ReadonlyMap<string, Milestone>;
  readonly #tasksBefore: ReadonlyMap<string, Task>;

  constructor(beside: Beside) {
    const { target, base } = beside;
    this.#beside = beside;
    this.#statedTasks = new Map(target?.tasks.map(task => [task.task, task]));
    this.#statedMilestones = new Map(target?.milestones.map(one => [`${one.task}/${one.milestone}`, one]));
    this.#tasksBefore = new Map(base?.tasks.map(task => [task.task, task]));
  }

  planned(): Planned {
    this.#open();
    for (const direction of this.#beside.composed.directions) this.#stateDirection(direction);
    const keys = this.#keysOf(numberTasks(this.#beside.composed.tasks, this.#beside.mapping.prefix));
    for (const one of keys) this.#stateTask(one.key, one);
    this.#tellKeysOfOthers();
    this.#tellMissing(new Set(keys.map(({ key }) => key)));
    if (this.#isClosed() && (this.#acts.length > 0 || this.#saysOtherwise))
      this.#problems.push({ row: 0, column: '', value: String(this.#beside.number), code: 'version-closed' });
    return {
      version: this.#beside.number,
      opens: this.#beside.target === undefined,
      basedOn: this.#beside.base?.version.version ?? null,
      acts: this.#acts,
      already: this.#already,
      counts: this.#counts,
      problems: this.#problems,
      notices: this.#notices,
    };
  }

  #isClosed(): boolean {
    return this.#beside.target?.version.content === 'in-full' && this.#beside.target.version.standings.length > 0;
  }

  #text(text: string) {
    return { [this.#beside.mapping.language]: text };
  }

  #act(row: number, act: string, body: object): void {
    const { name, digest, rows } = this.#beside.file;
    const ground = {
      ...(this.#beside.to.source === undefined ? {} : { sources: [this.#beside.to.source] }),
      basisNote: row === 0 ? `${name}, ${rows} rows, SHA-256 ${digest}` : `${name}, row ${row}`,
    };
    const { on, audience } = this.#beside.to;
    this.#acts.push({ row, act, body: { ...body, ...ground }, on, audience });
  }

  #open(): void {
    if (this.#beside.target) return;
    if (!this.#beside.known.described) {
      if (this.#beside.to.planName === undefined)
        this.#problems.push({ row: 0, column: '', code: 'plan-without-name' });
      else this.#act(0, 'plan.describe', { names: this.#text(this.#beside.to.planName), kind: 'joint' });
    }
    const basedOn = this.#beside.base && { basedOn: this.#beside.base.version.version };
    this.#act(0, 'plan.open-version', { version: this.#beside.number, ...basedOn, content: 'in-full' });
  }

  /** True where it is to be stated: it is not, or otherwise in a version that may still be told otherwise. */
  #isNew(row: number, value: string, stated: Compared | undefined, now: object): boolean {
    if (stated === undefined) return true;
    if (isSame(stated.fields, now)) {
      this.#already++;
      return false;
    }
    if (this.#beside.target?.version.content !== 'in-full') return true;
    this.#saysOtherwise = true;
    if (this.#isClosed()) return false;
    this.#problems.push({ row, column: '', value, other: String(stated.position), code: 'stated-otherwise' });
    return false;
  }

  #stateDirection(direction: MatrixDirection): void {
    const { row, number, title } = direction;
    const before = (this.#beside.target ?? this.#beside.base)?.directions.find(one => isDirection(one, direction));
    const keys = this.#takenDirections;
    const asked = keyOf(number ?? '', 'D') ?? `D${keys.size + 1}`;
    let key = before?.direction ?? asked;
    for (let more = 2; keys.has(key) || (!before && this.#isOthers(key)); more++) key = `${asked}-${more}`;
    if (key !== asked && !before)
      this.#notices.push({ row, column: '', value: number, other: key, code: 'direction-repeated' });
    this.#directionKeys.set(direction, key);
    keys.add(key);
    const now = { ...(number && { number }), ...(title && { title: this.#text(title) }) };
    const stated = this.#beside.target?.directions.find(one => one.direction === key);
    if (
      !this.#isNew(
        row,
        title ?? number ?? key,
        stated && { position: stated.position, fields: pick(stated, ['number', 'title']) },
        now,
      )
    )
      return;
    this.#counts.directions++;
    this.#act(row, 'plan.state-direction', { version: this.#beside.number, direction: key, ...now });
  }

  #isOthers(key: string): boolean {
    return this.#beside.target?.directions.some(({ direction }) => direction === key) ?? false;
  }

  /** The key that a task had before, by number and title, then by title; else its own, then one made of its number. */
  #keysOf(numbered: readonly NumberedTask[]): (NumberedTask & { readonly key: string })[] {
    const before = (this.#beside.target ?? this.#beside.base)?.tasks ?? [];
    const byBoth = new Map(before.map(task => [JSON.stringify([task.number, titleOf(task)]), task.task]));
    const titles = Map.groupBy(before, task => titleOf(task));
    const taken = new Keys();
    const found = numbered.map(({ task, number }) => {
      if (task.key !== undefined || task.title === undefined) return undefined;
      const same = byBoth.get(JSON.stringify([number ?? null, task.title]));
      const alone = titles.get(task.title)?.length === 1 ? titles.get(task.title)?.[0]?.task : undefined;
      const key = same ?? alone;
      return key === undefined || taken.has(key) ? undefined : taken.take(key);
    });
    return numbered.map((one, index) => {
      const { task, asked, bearers, number } = one;
      const own = task.key;
      if (own !== undefined && taken.has(own)) {
        const twin = this.#beside.composed.tasks.find(other => other.key === own && other !== task);
        const code = twin && twin.direction !== task.direction ? 'two-directions' : 'duplicate-key';
        this.#problems.push({ row: task.row, column: this.#beside.mapping.columns.key ?? '', value: own, code });
      }
      if (own === undefined && bearers > 1) this.#tellRepeated(task, number);
      const key =
        found[index] ?? (own === undefined ? taken.take(asked ?? `${this.#beside.mapping.prefix}${index + 1}`) : own);
      if (own !== undefined && !taken.has(own)) taken.take(own);
      return { ...one, key };
    });
  }

  #tellRepeated(task: MatrixTask, number: string | undefined): void {
    const column = this.#beside.mapping.columns.number ?? '';
    const twin = this.#beside.composed.tasks.find(
      other =>
        other !== task && other.number === task.number && other.title === task.title && other.title !== undefined,
    );
    if (twin && twin.direction !== task.direction)
      this.#problems.push({ row: task.row, column, value: task.number, code: 'two-directions' });
    this.#notices.push({ row: task.row, column, value: task.number, other: number, code: 'number-repeated' });
    if (task.number !== undefined && number !== undefined && !task.notes.includes(`${column}: ${task.number}`))
      task.notes.unshift(`${column}: ${task.number}`);
  }

  #stateTask(key: string, { task, number }: NumberedTask): void {
    const { row, title, text, direction, leads, partners, areas, from, until, continuing, reviewOn, notes } = task;
    const say = (said: string) => this.#text(said);
    const now = {
      ...(number && { number }),
      ...(direction && { direction: this.#directionKeys.get(direction) as string }),
      ...(title && { title: say(title) }),
      ...(text && { text: say(text) }),
      ...(areas.length > 0 && { areas: areas.map(label => ({ label: say(label), whose: 'source' as const })) }),
      ...(leads.length > 0 && { leads }),
      ...(partners.length > 0 && { partners }),
      ...(from && { from }),
      ...(until && { until }),
      ...(continuing && until === undefined && { continuing }),
      ...(reviewOn && { reviewOn }),
      ...(notes.length > 0 && { note: say(notes.join('\n')) }),
    };
    const stated = this.#statedTasks.get(key);
    if (
      this.#isNew(
        row,
        number ?? title ?? key,
        stated && { position: stated.position, fields: this.#comparable(pick(stated, taskFields)) },
        this.#comparable(now),
      )
    ) {
      this.#counts.tasks++;
      const lineage = this.#lineageOf(key, now);
      this.#act(row, 'plan.state-task', {
        version: this.#beside.number,
        task: key,
        ...now,
        ...(lineage && { lineage }),
      });
    }
    for (const milestone of task.milestones) this.#stateMilestone(key, `M${milestone.nth}`, milestone);
  }

  /** What a status is as of changes with each edition of a matrix, though nothing of the plan does. */
  #comparable<Fields extends { note?: unknown }>(fields: Fields): Fields {
    const { status } = this.#beside.mapping.columns;
    const { note } = fields;
    if (status === undefined || note === undefined) return fields;
    const told = JSON.stringify(note);
    const at = told.indexOf(`${status} (`);
    return at < 0 ? fields : { ...fields, note: told.slice(0, at) + told.slice(told.indexOf('): ', at)) };
  }

  /** Worked out where key and title are the same as before; else nothing is said of where the task comes from. */
  #lineageOf(key: string, now: { title?: object; note?: unknown }) {
    const before = this.#tasksBefore.get(key);
    if (!before) {
      const other = this.#beside.known.versions.findLast(({ tasks }) => tasks.some(({ task }) => task === key));
      if (other && !this.#beside.target) this.#ofAnother(other.version.version, key);
      return undefined;
    }
    if (JSON.stringify(before.title) !== JSON.stringify(now.title ?? null)) {
      this.#ofAnother(before.version, key);
      return undefined;
    }
    const isAsBefore = isSame(this.#comparable(pick(before, taskFields)), this.#comparable(now));
    return { kind: isAsBefore ? ('carried-over' as const) : ('amended' as const) };
  }

  #ofAnother(version: number, key: string): void {
    this.#keysOfOthers.set(version, [...(this.#keysOfOthers.get(version) ?? []), key]);
  }

  #tellKeysOfOthers(): void {
    for (const [version, keys] of this.#keysOfOthers)
      this.#notices.push({
        row: 0,
        column: '',
        value: keys.slice(0, 20).join(', '),
        other: String(version),
        code: 'key-of-another',
        rows: keys.length,
      });
  }

  #stateMilestone(task: string, milestone: string, { row, title, due, note }: MatrixMilestone): void {
    const now = { title: this.#text(title), ...(due && { due }), ...(note && { note: this.#text(note) }) };
    const stated = this.#statedMilestones.get(`${task}/${milestone}`);
    if (
      !this.#isNew(
        row,
        title.slice(0, 80),
        stated && { position: stated.position, fields: pick(stated, ['title', 'due', 'note']) },
        now,
      )
    )
      return;
    this.#counts.milestones++;
    this.#act(row, 'plan.state-milestone', { version: this.#beside.number, task, milestone, ...now });
  }

  #tellMissing(keys: ReadonlySet<string>): void {
    const before = this.#beside.target ?? this.#beside.base;
    const missing = (before?.tasks ?? []).filter(({ task }) => !keys.has(task)).map(({ task }) => task);
    if (missing.length > 0 && before)
      this.#notices.push({
        row: 0,
        column: '',
        value: missing.slice(0, 20).join(', '),
        other: String(before.version.version),
        code: 'tasks-missing',
        rows: missing.length,
      });
  }
}
