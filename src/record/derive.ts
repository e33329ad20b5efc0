import type pg from 'pg';
import type { OpenEntry } from './body.ts';
import type { Table, When } from './table.ts';

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
      if (retracts !== undefined) this.changesOf(table).push({ kind: 'retract', at: entry.position, target: retracts });
      const handle = table.handlers.get(entry.body.act);
      if (!handle) continue;
      const changes = this.changesOf(table);
      const note = (kind: 'put' | 'add' | 'end', key: string, values: object, when: When = {}) =>
        changes.push({
          kind,
          key,
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
        `select to_jsonb(t) - 'framework' as values, key, position, since, from_on::text, to_on::text from ${this.nameOf(table)} t
         where framework = $1 and key = any($2) and until is null`,
        [this.framework, known],
      );
      for (const segment of rows) lines.keep(segment);
    }
    for (const change of changes) {
      if (change.kind === 'end') lines.cut(change.key, change.at, change.from, change.to ?? null);
      else lines.put(change);
    }
    await this.store(table, lines);
  }

  private async store(table: Table, lines: Lines): Promise<void> {
    const { closed, made } = lines.result();
    if (closed.length > 0)
      await this.client.query(
        `update ${this.nameOf(table)} t set until = c.until
         from jsonb_to_recordset($2) as c(key text, since bigint, from_on text, until bigint)
         where t.framework = $1 and t.key = c.key and t.since = c.since and t.from_on = c.from_on::date`,
        [this.framework, JSON.stringify(closed)],
      );
    if (made.length > 0) {
      const own = Object.keys(table.columns).map(column => `"${column}"`);
      const columns = ['key', 'position', 'since', 'until', 'from_on', 'to_on', 'circles', ...own].join(', ');
      await this.client.query(
        `insert into ${this.nameOf(table)} (framework, ${columns})
         select $1, ${columns} from jsonb_populate_recordset(null::${this.nameOf(table)}, $2)`,
        [this.framework, JSON.stringify(made)],
      );
    }
  }

  /**
   * Takes an entry's rows out of force from position `at` on and puts back what they had replaced, going further back
   * where that was retracted too.
   */
  private async retract(table: Table, at: number, target: number): Promise<void> {
    const { rows } = await this.client.query<Segment & { until: number | null; retracted: boolean }>(
      `with touched as (
         update ${this.nameOf(table)} set retracted = true where framework = $1 and position = $2 returning key)
       select to_jsonb(t) - 'framework' as values, key, position, since, until, from_on::text, to_on::text, retracted
       from ${this.nameOf(table)} t where framework = $1 and key in (select key from touched) order by since`,
      [this.framework, target],
    );
    const lines = new Lines();
    const isRetracted = (position: number) =>
      position === target || rows.some(row => row.position === position && row.retracted);
    for (const row of rows) if (row.until === null) lines.keep(row);
    for (const row of rows) {
      if (row.until !== null || row.position !== target) continue;
      lines.cut(row.key, at, row.from_on, row.to_on);
      const restore = (replacedBy: number, from: string, to: string | null): void => {
        for (const older of rows) {
          if (older.key !== row.key || older.until !== replacedBy) continue;
          const start = later(from, older.from_on);
          const end = earlier(to, older.to_on);
          if (endsBy(end, start)) continue;
          if (isRetracted(older.position)) restore(older.position, start, end);
          else lines.restore(older, at, start, end);
        }
      };
      restore(target, row.from_on, row.to_on);
    }
    await this.store(table, lines);
  }
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

interface Segment {
  readonly key: string;
  readonly position: number;
  readonly since: number;
  readonly from_on: string;
  readonly to_on: string | null;
  /** The whole row, ready to be written again. */
  readonly values: Record<string, unknown>;
}

/** The current segments of some keys, on the line of days, while changes are laid over them. */
class Lines {
  private readonly byKey = new Map<string, (Segment & { readonly stored: boolean })[]>();
  private readonly closed: { key: string; since: number; from_on: string; until: number }[] = [];
  private readonly ended: Record<string, unknown>[] = [];

  keep(segment: Segment): void {
    this.line(segment.key).push({ ...segment, stored: true });
  }

  put({ key, at, from, to, values, circles }: RowChange): void {
    const end = to === undefined ? this.nextAfter(key, from) : to;
    if (endsBy(end, from)) return;
    this.cut(key, at, from, end);
    this.add({ key, position: at, since: at, from_on: from, to_on: end, values: { ...values, circles } });
  }

  /** Takes `[from, to)` away from whatever stands there; what stood outside goes on. */
  cut(key: string, at: number, from: string, to: string | null): void {
    const line = this.line(key);
    for (const segment of line.splice(0)) {
      const overlaps = (to === null || precedes(segment.from_on, to)) && !endsBy(segment.to_on, from);
      if (!overlaps) {
        line.push(segment);
        continue;
      }
      this.close(segment, at);
      if (precedes(segment.from_on, from)) this.add({ ...segment, since: at, to_on: from });
      if (to !== null && (segment.to_on === null || precedes(to, segment.to_on))) this.add({ ...segment, since: at, from_on: to });
    }
  }

  restore(older: Segment, at: number, from: string, to: string | null): void {
    this.add({ ...older, since: at, from_on: from, to_on: to });
  }

  result() {
    const made = [...this.ended];
    for (const line of this.byKey.values()) for (const segment of line) if (!segment.stored) made.push(row(segment, null));
    return { closed: this.closed, made };
  }

  private add(segment: Segment): void {
    this.line(segment.key).push({ ...segment, stored: false });
  }

  private close(segment: Segment & { stored: boolean }, until: number): void {
    if (segment.stored) this.closed.push({ key: segment.key, since: segment.since, from_on: segment.from_on, until });
    // Made and closed by one entry: no reading ever falls between.
    else if (segment.since < until) this.ended.push(row(segment, until));
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

function row({ values, key, position, since, from_on, to_on }: Segment, until: number | null): Record<string, unknown> {
  return { ...values, key, position, since, until, from_on, to_on };
}

/** Order of days, with `-infinity` before all. Days of four-digit years compare as text. */
function precedes(a: string, b: string): boolean {
  if (b === '-infinity') return false;
  return a === '-infinity' || a < b;
}

function endsBy(end: string | null, day: string): boolean {
  return end !== null && !precedes(day, end);
}

function later(a: string, b: string): string {
  return precedes(a, b) ? b : a;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return precedes(a, b) ? a : b;
}
