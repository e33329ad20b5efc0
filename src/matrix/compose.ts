import { whatIsHostile } from '../record/parse.ts';
import { type Composed, longest, type MatrixDirection, type MatrixMilestone, type MatrixTask } from './composed.ts';
import { type DatedCell, DatesRead } from './dates-read.ts';
import type { PartyFinder } from './find-parties.ts';
import type { Finding, NoticeCode, ProblemCode } from './finding.ts';
import type { Column, Headed } from './header.ts';
import { headingsOf } from './headings.ts';
import type { Mapping, Meaning } from './mapping.ts';
import { type Cell, cellText, isEmpty, type MatrixTable, type TableRow } from './table.ts';

/** What else must be known to read a matrix. */
export interface Around {
  readonly parties: PartyFinder;
  /** The first day that the plan's beginning can mean. */
  readonly since: string | null;
  /** Who says of a status that it is so, and as of when. */
  readonly statusSaid: string;
}

export function compose(table: MatrixTable, headed: Headed, mapping: Mapping, around: Around): Composed {
  return new Composer(table, headed, mapping, around).compose();
}

/** The parts of a task that its columns give, before notes are counted. */
type Fields = { -readonly [Field in keyof MatrixTask]?: MatrixTask[Field] };

class Composer {
  readonly #problems: Finding<ProblemCode>[] = [];
  readonly #notices: Finding<NoticeCode>[] = [];
  readonly #directions = new Map<string, MatrixDirection>();
  readonly #tasks: MatrixTask[] = [];
  /** Notes that are too long already: nothing more is put to them. */
  readonly #full = new WeakSet<string[]>();
  readonly #dates: DatesRead;
  readonly #columns: ReadonlyMap<Meaning, Column>;
  readonly #milestones: readonly { readonly title?: Column | undefined; readonly due?: Column | undefined }[];
  readonly #others: readonly Column[];
  readonly #table: MatrixTable;
  readonly #headed: Headed;
  readonly #mapping: Mapping;
  readonly #around: Around;

  constructor(table: MatrixTable, headed: Headed, mapping: Mapping, around: Around) {
    this.#table = table;
    this.#headed = headed;
    this.#mapping = mapping;
    this.#around = around;
    this.#dates = new DatesRead(mapping, table.dateSystem, around.since);
    const named = (name: string | undefined) => headed.columns.find(column => column.name === name);
    this.#columns = new Map(
      Object.entries(mapping.columns).flatMap(([meaning, name]) => {
        const column = named(name);
        if (!column) this.#problems.push({ row: headed.headerRow, column: '', value: name, code: 'no-such-column' });
        return column ? [[meaning as Meaning, column] as const] : [];
      }),
    );
    this.#milestones = mapping.milestones.map(({ title, due }) => ({ title: named(title), due: named(due) }));
    for (const name of mapping.milestones.flatMap(({ title, due }) => [title, due]))
      if (name !== undefined && !named(name))
        this.#problems.push({ row: headed.headerRow, column: '', value: name, code: 'no-such-column' });
    const used = new Set([...this.#columns.values(), ...this.#milestones.flatMap(({ title, due }) => [title, due])]);
    this.#others = headed.columns.filter(column => !used.has(column));
  }

  compose(): Composed {
    if (!this.#columns.has('title') && !this.#columns.has('text'))
      this.#problems.push({ row: this.#headed.headerRow, column: '', code: 'no-title-column' });
    else this.#readRows();
    return {
      directions: [...this.#directions.values()],
      tasks: this.#tasks,
      dates: this.#dates.list().sort((a, b) => this.#placeInOrder(a.column) - this.#placeInOrder(b.column)),
      problems: [...this.#table.problems, ...this.#problems, ...this.#dates.problems] as Finding<ProblemCode>[],
      notices: [...this.#table.notices, ...this.#notices, ...this.#dates.notices] as Finding<NoticeCode>[],
    };
  }

  #placeInOrder(name: string): number {
    return this.#headed.columns.findIndex(column => column.name === name);
  }

  #readRows(): void {
    const { headings, problems, notices } = headingsOf(this.#table, this.#headed, this.#columns);
    this.#problems.push(...problems);
    this.#notices.push(...notices);
    let heading: MatrixDirection | undefined;
    let before: TableRow | undefined;
    for (const row of this.#headed.rows) {
      const title = headings.get(row.row);
      if (title !== undefined) {
        heading = { row: row.row, title: this.#short({ row: row.row, column: '' }, title, longest.title, [], '') };
        continue;
      }
      if (this.#isHostile(row)) continue;
      if (this.#mapping.rows === 'milestone' && before && this.#continues(row, before)) this.#readOn(row, before);
      else {
        this.#readTask(row, heading);
        before = row;
      }
    }
  }

  #text(row: TableRow, meaning: Meaning): string {
    return cellText(row.cells[this.#columns.get(meaning)?.index ?? -1]);
  }

  #place(row: TableRow, column: Column | undefined) {
    return { row: row.row, column: column?.name ?? '' };
  }

  #isHostile(row: TableRow): boolean {
    const before = this.#problems.length;
    for (const column of this.#headed.columns) {
      const value = cellText(row.cells[column.index]);
      if (value === '') continue;
      const message = whatIsHostile(value);
      if (message) this.#problems.push({ ...this.#place(row, column), code: 'hostile-text', value: message });
      else if (value.includes('\ufffd')) this.#problems.push({ ...this.#place(row, column), code: 'lost-characters' });
    }
    return this.#problems.length > before;
  }

  /** A row of the task above: it says the same of it, or nothing. */
  #continues(row: TableRow, before: TableRow): boolean {
    const keys = (['key', 'number', 'title'] as const).filter(meaning => this.#columns.has(meaning));
    return keys.every(meaning => {
      const own = this.#text(row, meaning);
      return own === '' || own === this.#text(before, meaning);
    });
  }

  #readOn(row: TableRow, before: TableRow): void {
    const task = this.#tasks.at(-1);
    if (!task || this.#full.has(task.notes)) return;
    this.#readMilestones(row, task.notes, task.milestones, task.from);
    for (const column of this.#headed.columns) {
      if (this.#milestones.some(({ title, due }) => title === column || due === column)) continue;
      const line = noteLine(column.name, this.#noteText(row, column));
      const said = cellText(row.cells[column.index]);
      const isKnown = [task.key, task.number, task.title, task.text].includes(said) || task.notes.includes(line);
      const isOfTask = this.#columns.size > 0 && [...this.#columns.values()].includes(column);
      const isAsAbove = isOfTask && said === cellText(before.cells[column.index]);
      if (said !== '' && !isKnown && !isAsAbove) task.notes.push(line);
    }
    this.#checkNotes(row, task.notes);
  }

  #readTask(row: TableRow, heading: MatrixDirection | undefined): void {
    const notes: string[] = [];
    const fields: Fields = { ...this.#readWording(row, notes) };
    if (fields.title === undefined && fields.text === undefined) {
      this.#problems.push({ ...this.#place(row, this.#columns.get('title')), code: 'no-title' });
      return;
    }
    const direction = this.#readDirection(row) ?? heading;
    if (direction) fields.direction = this.#known(direction);
    Object.assign(fields, this.#readTimes(row, notes));
    const leads = this.#readParties(row, 'leads', notes);
    const partners = this.#readParties(row, 'partners', notes);
    const areas = this.#readAreas(row, notes);
    this.#readStatus(row, notes);
    for (const column of this.#others) {
      const text = this.#noteText(row, column);
      if (text !== '') notes.push(noteLine(column.name, text));
    }
    const milestones: MatrixMilestone[] = [];
    this.#readMilestones(row, notes, milestones, fields.from);
    this.#checkNotes(row, notes);
    this.#tasks.push({ ...fields, row: row.row, leads, partners, areas, notes, milestones });
  }

  /** Key, number, title and text. What is too long for its field is kept whole in the next one that is long enough. */
  #readWording(row: TableRow, notes: string[]): Fields {
    const fields: Fields = {};
    const key = this.#text(row, 'key');
    if (/^[A-Za-z0-9-]{1,64}$/.test(key)) fields.key = key;
    else if (key !== '')
      this.#problems.push({ ...this.#place(row, this.#columns.get('key')), value: key, code: 'bad-key' });
    const number = this.#text(row, 'number').replaceAll(/\s+/g, ' ');
    if (number.length > longest.number) {
      const column = this.#columns.get('number') as Column;
      this.#notices.push({ ...this.#place(row, column), value: number, code: 'number-too-long' });
      notes.push(noteLine(column.name, number));
    } else if (number !== '') fields.number = number;
    const text = this.#text(row, 'text');
    if (text.length > longest.text)
      this.#problems.push({
        ...this.#place(row, this.#columns.get('text')),
        value: String(text.length),
        other: String(longest.text),
        code: 'too-long',
      });
    else if (text !== '') fields.text = text;
    const title = this.#text(row, 'title');
    const column = this.#columns.get('title');
    if (title !== '' && column) {
      const whole: string[] = [];
      fields.title = this.#short(this.#place(row, column), title, longest.title, whole, column.name);
      if (whole.length > 0 && fields.text === undefined) fields.text = title;
      else notes.push(...whole);
    }
    return fields;
  }

  /** In one line, and as long as its field allows; where that is less than all, all of it is kept as a note. */
  #short(place: { row: number; column: string }, text: string, most: number, notes: string[], name: string): string {
    const line = text.replaceAll(/\s+/g, ' ');
    if (line.length <= most) return line;
    this.#notices.push({ ...place, value: String(text.length), other: String(most), code: 'title-shortened' });
    notes.push(noteLine(name, text));
    const cut = line.slice(0, most - 1);
    return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
  }

  #readDirection(row: TableRow): MatrixDirection | undefined {
    const title = this.#text(row, 'direction').replaceAll(/\s+/g, ' ');
    const number = this.#text(row, 'directionNumber').replaceAll(/\s+/g, ' ');
    const column = this.#columns.get(title.length > longest.title ? 'direction' : 'directionNumber');
    if (title.length > longest.title || number.length > longest.number) {
      const long = title.length > longest.title ? title : number;
      const most = String(title.length > longest.title ? longest.title : longest.number);
      this.#problems.push({ ...this.#place(row, column), value: String(long.length), other: most, code: 'too-long' });
      return undefined;
    }
    if (title === '' && number === '') return undefined;
    return { row: row.row, ...(number === '' ? {} : { number }), ...(title === '' ? {} : { title }) };
  }

  /** The direction that was met before under this number and title, or this one from now on. */
  #known(direction: MatrixDirection): MatrixDirection {
    const key = JSON.stringify([direction.number, direction.title]);
    const known = this.#directions.get(key) ?? direction;
    this.#directions.set(key, known);
    return known;
  }

  #readTimes(row: TableRow, notes: string[]): Fields {
    const fields: Fields = {};
    for (const meaning of ['from', 'until', 'reviewOn'] as const) {
      const column = this.#columns.get(meaning);
      if (!column) continue;
      const read = this.#readDate(row, column, meaning === 'from');
      if (read.note) notes.push(noteLine(column.name, cellText(row.cells[column.index])));
      if (read.date !== undefined) fields[meaning] = read.date;
      if (read.continuing && meaning === 'until') fields.continuing = true;
    }
    for (const end of ['until', 'reviewOn'] as const) this.#checkOrder(row, fields.from, fields[end], end);
    return fields;
  }

  #readDate(row: TableRow, column: Column, begins = false): DatedCell {
    return this.#dates.read(row.cells[column.index] ?? null, row.row, column.name, begins);
  }

  #checkOrder(row: TableRow, from: string | undefined, to: string | undefined, meaning: Meaning): void {
    if (endsFirst(from, to))
      this.#problems.push({
        ...this.#place(row, this.#columns.get(meaning)),
        value: to,
        other: from,
        code: 'ends-before-it-begins',
      });
  }

  #readParties(row: TableRow, meaning: 'leads' | 'partners', notes: string[]): readonly string[] {
    const column = this.#columns.get(meaning);
    const cell = this.#text(row, meaning);
    if (!column || cell === '') return [];
    const { codes, unknown } = this.#around.parties.find(cell);
    if (unknown.length > 0) {
      notes.push(noteLine(column.name, cell));
      for (const name of unknown) this.#notices.push({ ...this.#place(row, column), value: name, code: 'not-a-party' });
    }
    return codes;
  }

  #readAreas(row: TableRow, notes: string[]): readonly string[] {
    const column = this.#columns.get('area');
    const areas = this.#text(row, 'area')
      .split(/[;\n]/)
      .map(label => label.trim())
      .filter(label => label !== '');
    if (column && (areas.length > 20 || areas.some(label => label.length > longest.area))) {
      notes.push(noteLine(column.name, this.#text(row, 'area')));
      return [];
    }
    return [...new Set(areas)];
  }

  /** A plan has no field for how far a task is: rounds of reporting will. The matrix's own word is kept, and whose it is. */
  #readStatus(row: TableRow, notes: string[]): void {
    const column = this.#columns.get('status');
    const said = this.#text(row, 'status');
    if (!column || said === '') return;
    const { statuses } = this.#mapping;
    const status = Object.hasOwn(statuses, said) ? statuses[said] : undefined;
    notes.push(noteLine(`${column.name} (${this.#around.statusSaid})`, said));
    this.#notices.push({
      ...this.#place(row, column),
      value: said,
      ...(status === undefined ? { code: 'unknown-status' } : { code: 'status-kept', other: status }),
    });
  }

  #readMilestones(row: TableRow, notes: string[], milestones: MatrixMilestone[], from: string | undefined): void {
    const last = Math.max(0, ...milestones.map(({ nth }) => nth));
    for (const [index, { title, due }] of this.#milestones.entries()) {
      const text = title ? cellText(row.cells[title.index]) : '';
      const dated = due ? this.#readDate(row, due) : {};
      const written = due ? cellText(row.cells[due.index]) : '';
      if (text === '') {
        if (written === '' || !due) continue;
        this.#notices.push({ ...this.#place(row, due), value: written, code: 'milestone-without-text' });
        notes.push(noteLine(due.name, dated.date === undefined ? written : `${written} (${dated.date})`));
        continue;
      }
      const own: string[] = [];
      const place = this.#place(row, title);
      const short = this.#short(place, text, longest.title, own, place.column);
      if (dated.note && due) own.push(noteLine(due.name, written));
      const note = own.join('\n');
      if (note.length > longest.milestoneNote)
        this.#problems.push({
          ...place,
          value: String(text.length),
          other: String(longest.milestoneNote),
          code: 'too-long',
        });
      if (endsFirst(from, dated.date))
        this.#problems.push({
          ...this.#place(row, due),
          value: dated.date,
          other: from,
          code: 'ends-before-it-begins',
        });
      milestones.push({
        row: row.row,
        nth: last + index + 1,
        title: short,
        ...(dated.date === undefined ? {} : { due: dated.date }),
        ...(note === '' ? {} : { note }),
      });
    }
  }

  /** A serial under a header that speaks of a date is written beside its day, which nobody can tell from the number. */
  #noteText(row: TableRow, column: Column): string {
    const cell: Cell = row.cells[column.index] ?? null;
    const text = cellText(cell);
    if (isEmpty(cell) || !/date|deadline|기한|일자|마감/i.test(column.name)) return text;
    const read = this.#dates.interpret(cell, false);
    return 'date' in read && read.how === 'serial' ? `${text} (${read.date})` : text;
  }

  #checkNotes(row: TableRow, notes: string[]): void {
    const { length } = notes.join('\n');
    if (length <= longest.note) return;
    this.#full.add(notes);
    this.#problems.push({
      row: row.row,
      column: '',
      value: String(length),
      other: String(longest.note),
      code: 'too-long',
    });
  }
}

function noteLine(name: string, text: string): string {
  return name === '' ? text : `${name}: ${text}`;
}

/** The second lies wholly before the first. */
export function endsFirst(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  const [first, last] = [`${from}-01-01`.slice(0, 10), `${to}-12-31`.slice(0, 10)];
  return last < first;
}
