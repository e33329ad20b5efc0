import type pg from 'pg';
import type { OpenEntry } from './body.ts';
import { everyAct, type Rows, type Table, type When } from './table.ts';

/**
 * Turns entries into rows, many entries at a time. Handlers only say what changes; `flush` reads what stands under the
 * touched keys once, works out both clocks, and writes each table with two statements. Owned by one transaction.
 */
export class Derivation {
  private readonly pending = new Map<Table, Change[]>();
  private readonly client: pg.ClientBase;
  private readonly framework: string;
  private readonly tables: readonly Table[];
  private readonly suffix: string;

  /** `suffix` names the shadow tables of a rebuild. */
  constructor(client: pg.ClientBase, framework: string, tables: readonly Table[], suffix = '') {
    this.client = client;
    this.framework = framework;
    this.tables = tables;
    this.suffix = suffix;
  }

  /** Lets every table take what it wants from an entry; `retracts` is the entry that this one takes out of force. */
  apply(entry: OpenEntry, retracts?: number): void {
    for (const table of this.tables) {
      if (retracts !== undefined && !table.permanent)
        this.changesOf(table).push({ kind: 'retract', at: entry.position, target: retracts });
      for (const act of [entry.body.act, everyAct]) {
        const handle = table.handlers.get(act);
        if (handle) this.take(table, entry, handle);
      }
    }
  }

  private take(table: Table, entry: OpenEntry, handle: (entry: OpenEntry, rows: Rows<object>) => void): void {
    const changes = this.changesOf(table);
    const note = (kind: 'put' | 'add' | 'end', key: string, values: object, when: When = {}) =>
      changes.push({
        kind,
        key: kind === 'add' ? key : keyFor(key, entry.circles),
        values,
        at: entry.position,
        from: when.from ?? entry.from,
        to: when.to,
        circles: entry.circles,
      });
    handle(entry, {
      put: (key, values, days) => note('put', key, values, days),
      add: (key, values, days) => note('add', key, values, days),
      end: (key, days) => note('end', key, {}, days),
    });
  }

  /** Has any of these tables changes that the database does not show yet? */
  awaits(tables: readonly Table[]): boolean {
    return tables.some(table => this.pending.has(table));
  }

  /** The tables with changes not written yet. */
  touched(): Table[] {
    return [...this.pending.keys()];
  }

  discard(): void {
    this.pending.clear();
  }

  async flush(): Promise<void> {
    for (const [table, changes] of this.pending) {
      this.pending.delete(table);
      let run: RowChange[] = [];
      for (const change of changes) {
        if (change.kind !== 'retract') {
          run.push(change);
          continue;
        }
        await this.write(table, run);
        run = [];
        await this.retract(table, change.at, change.target);
      }
      await this.write(table, run);
    }
  }

  private changesOf(table: Table): Change[] {
    let changes = this.pending.get(table);
    if (!changes) this.pending.set(table, (changes = []));
    return changes;
  }

  private nameOf(table: Table): string {
    return `derived."${table.name}${this.suffix}"`;
  }

  private async write(table: Table, changes: readonly RowChange[]): Promise<void> {
    if (changes.length === 0) return;
    const lines = new Lines();
    const known = [...new Set(changes.filter(({ kind }) => kind !== 'add').map(({ key }) => key))];
    if (known.length > 0) {
      const { rows } = await this.client.query<Segment>(
        `select ${segmentColumns} from ${this.nameOf(table)} t where framework = $1 and key = any($2) and until is null`,
        [this.framework, known],
      );
      for (const segment of rows) lines.keep(segment);
    }
    for (const { at, circles, from, key, kind, to, values } of changes)
      lines.put({
        key,
        position: at,
        from_on: from,
        // A fact holds until the next one that is known; an end ends all that comes after it.
        to_on: kind === 'end' ? (to ?? null) : to,
        values: { ...values, circles, silent: kind === 'end', until_next: kind !== 'end' && to === undefined },
      });
    await this.store(table, lines.closed, lines.made());
  }

  private async store(table: Table, closed: readonly Closed[], made: readonly object[]): Promise<void> {
    if (closed.length > 0)
      await this.client.query(
        `update ${this.nameOf(table)} t set until = c.until
         from jsonb_to_recordset($2) as c(key text, since bigint, from_on text, until bigint)
         where t.framework = $1 and t.key = c.key and t.since = c.since and t.from_on = c.from_on::date`,
        [this.framework, JSON.stringify(closed)],
      );
    // What an entry put back in place of the one that it retracts, and then took away itself, stood for no reading.
    if (closed.some(({ since, until }) => since === until))
      await this.client.query(
        `delete from ${this.nameOf(table)} where framework = $1 and since = until and since = any($2)`,
        [this.framework, closed.flatMap(({ since, until }) => (since === until ? [since] : []))],
      );
    if (made.length > 0) {
      const own = Object.keys(table.columns).map(column => `"${column}"`);
      const columns = [...spineColumns, ...own].join(', ');
      await this.client.query(
        `insert into ${this.nameOf(table)} (framework, ${columns})
         select $1, ${columns} from json_populate_recordset(null::${this.nameOf(table)}, $2)`,
        [this.framework, JSON.stringify(made)],
      );
    }
  }

  /**
   * Takes an entry's rows out of force from position `at` on: the keys that it touched say from there on what they would
   * say had it never been recorded. Each statement left a row whose `since` is its own position, so they can be laid
   * again, in order, without the one that is taken out.
   */
  private async retract(table: Table, at: number, target: number): Promise<void> {
    const { rows } = await this.client.query<
      Segment & { until: number | null; retracted: boolean; until_next: boolean }
    >(
      `with touched as (
         update ${this.nameOf(table)} set retracted = true where framework = $1 and position = $2 returning key)
       select ${segmentColumns}, until, retracted, until_next from ${this.nameOf(table)} t
       where framework = $1 and key in (select key from touched) order by position, t.from_on`,
      [this.framework, target],
    );
    const lines = new Lines();
    for (const row of rows)
      if (row.since === row.position && row.position !== target && !row.retracted)
        lines.put({ ...row, to_on: row.until_next ? undefined : row.to_on });
    const should = new Map(lines.standing().map(segment => [nameOf(segment), segment]));
    const closed: Closed[] = [];
    for (const row of rows)
      if (row.until === null && !should.delete(nameOf(row)))
        closed.push({ key: row.key, since: row.since, from_on: row.from_on, until: at });
    await this.store(
      table,
      closed,
      [...should.values()].map(segment => rowOf({ ...segment, since: at }, null)),
    );
  }
}

/** What is said to some has a line of days of its own: it neither ends nor changes what everyone may read. */
function keyFor(key: string, circles: readonly string[]): string {
  return circles.includes('public') ? key : `${key} ${circles.join(' ')}`;
}

interface RowChange {
  readonly kind: 'put' | 'add' | 'end';
  readonly at: number;
  readonly key: string;
  readonly values: object;
  readonly from: string;
  readonly to: string | null | undefined;
  readonly circles: readonly string[];
}

type Change = RowChange | { readonly kind: 'retract'; readonly at: number; readonly target: number };

const spineColumns = ['key', 'position', 'since', 'until', 'from_on', 'to_on', 'circles', 'silent', 'until_next'];
const segmentColumns = `to_jsonb(t) - 'framework' as values, key, position, since, from_on::text, to_on::text`;

interface Segment {
  readonly key: string;
  readonly position: number;
  readonly since: number;
  readonly from_on: string;
  readonly to_on: string | null;
  /** The whole row, ready to be written again. */
  readonly values: object;
}

/** A fact as it is stated; `to_on` undefined: until the next fact known. */
type Stated = Omit<Segment, 'since' | 'to_on'> & { readonly to_on: string | null | undefined };

interface Closed {
  readonly key: string;
  readonly since: number;
  readonly from_on: string;
  readonly until: number;
}

/** What an entry says under a key for the days of one of its rows. */
function nameOf({ key, position, from_on, to_on }: Segment): string {
  return JSON.stringify([key, position, from_on, to_on]);
}

function rowOf({ values, key, position, since, from_on, to_on }: Segment, until: number | null): object {
  return { ...values, key, position, since, until, from_on, to_on };
}

/** The current segments of some keys, on the line of days, while statements are laid over them. */
class Lines {
  /** Stored segments that no longer stand. */
  readonly closed: Closed[] = [];
  private readonly byKey = new Map<string, (Segment & { readonly stored: boolean })[]>();
  private readonly ended: object[] = [];

  keep(segment: Segment): void {
    this.line(segment.key).push({ ...segment, stored: true });
  }

  put({ key, position, from_on, to_on, values }: Stated): void {
    const end = to_on === undefined ? this.nextAfter(key, from_on) : to_on;
    if (endsBy(end, from_on)) return;
    this.cut(key, position, from_on, end);
    this.add({ key, position, since: position, from_on, to_on: end, values });
  }

  /** The rows to write: what stands now, and what was made and closed again meanwhile. */
  made(): object[] {
    const standing = [...this.byKey.values()].flat().filter(({ stored }) => !stored);
    return [...this.ended, ...standing.map(segment => rowOf(segment, null))];
  }

  standing(): Segment[] {
    return [...this.byKey.values()].flat();
  }

  /** Takes `[from, to)` away from whatever stands there; what stood outside goes on. */
  private cut(key: string, at: number, from: string, to: string | null): void {
    const line = this.line(key);
    for (const segment of line.splice(0)) {
      const overlaps = (to === null || precedes(segment.from_on, to)) && !endsBy(segment.to_on, from);
      if (!overlaps) {
        line.push(segment);
        continue;
      }
      this.close(segment, at);
      if (precedes(segment.from_on, from)) this.add({ ...segment, since: at, to_on: from });
      if (to !== null && (segment.to_on === null || precedes(to, segment.to_on)))
        this.add({ ...segment, since: at, from_on: to });
    }
  }

  private add(segment: Segment): void {
    this.line(segment.key).push({ ...segment, stored: false });
  }

  private close(segment: Segment & { stored: boolean }, until: number): void {
    if (segment.stored) this.closed.push({ key: segment.key, since: segment.since, from_on: segment.from_on, until });
    // Made and closed by one entry: no reading ever falls between.
    else if (segment.since < until) this.ended.push(rowOf(segment, until));
  }

  private nextAfter(key: string, from: string): string | null {
    let next: string | null = null;
    for (const { from_on } of this.line(key))
      if (precedes(from, from_on) && (next === null || precedes(from_on, next))) next = from_on;
    return next;
  }

  private line(key: string) {
    let line = this.byKey.get(key);
    if (!line) this.byKey.set(key, (line = []));
    return line;
  }
}

/** Order of days, with `-infinity` before all. Days of four-digit years compare as text. */
function precedes(a: string, b: string): boolean {
  if (b === '-infinity') return false;
  return a === '-infinity' || a < b;
}

function endsBy(end: string | null, day: string): boolean {
  return end !== null && !precedes(day, end);
}
