import type { Meaning } from './mapping.ts';
import { columnLetter, isEmpty, type MatrixTable, type TableRow } from './table.ts';

/** The columns of a matrix under their names, and the rows below. */
export interface Headed {
  /** Number of the row that names the columns; 0 where the format does. */
  readonly headerRow: number;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

export interface Column {
  readonly index: number;
  readonly letter: string;
  /** As the header says, in one line; its letter where it says nothing, and behind it where it says the same twice. */
  readonly name: string;
}

/** What headers call a column, in English and Korean. The first that fits counts. */
const named: readonly (readonly [meaning: Meaning, name: RegExp])[] = [
  ['key', /^(key|task key|id|task id|code|식별자|키)$/],
  ['directionNumber', /^(direction|pillar|priority|work package|strand|theme|방향|분야) ?(no|nr|number|#|번호)$/],
  ['number', /^((task|action|activity|measure|item|과제|사업)? ?(no|nr|number|#|번호)|연번|순번)$/],
  [
    'direction',
    /^(directions?|pillar|priority|work package|strand|theme|strategic goal|추진 ?방향|방향|분야|전략)( ?(name|title|명))?$/,
  ],
  [
    'title',
    /^((indicative )?(task|action|activity|measure|project|deliverable)( ?(name|title))?|title|과제명?|사업명?|제목|활동)$/,
  ],
  ['text', /^(description|details?|text|doc text|full text|wording|content|내용|설명|세부 ?내용|과제 ?내용)$/],
  [
    'leads',
    /^((task|action|activity)? ?leads?|lead (party|parties|country|countries|state|agency)|responsible( party)?|owners?|주관국?|주도국|담당국?|책임국?)$/,
  ],
  [
    'partners',
    /^(partners?|partner (party|parties|countries)|supporting( parties| countries)?|participants|협력국?|참여국?)$/,
  ],
  ['from', /^((start|begin|beginning|from)( ?(date|on))?|시작(일|연도)?|착수(일)?)$/],
  [
    'until',
    /^((end|due|target|completion|until|deadline|finish)( ?(date|on))?|완료(일|예정일)?|종료(일)?|기한|마감(일)?)$/,
  ],
  ['reviewOn', /^(review( ?(date|on))?|검토(일)?)$/],
  ['area', /^(areas?|sector|subject( area)?|field|영역)$/],
  [
    'status',
    /^((task|action|public action|implementation|current)? ?(status|state|progress)|상태|진행( ?(상황|상태))?|추진 ?(현황|상황))$/,
  ],
];

export function meaningOf(name: string): Meaning | undefined {
  return named.find(([, fits]) => fits.test(plain(name)))?.[0];
}

/** A header without case, underscores, stops and doubled spaces. */
export function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[_.:()*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const rowsLookedAt = 50;

/** Finds the row that names the columns: the one among the first with most names that are known, then most texts. */
export function findHeader(table: MatrixTable, asked?: number): Headed | undefined {
  if (table.names) return { headerRow: 0, columns: name(table.names), rows: table.rows };
  const header =
    asked === undefined
      ? table.rows.slice(0, rowsLookedAt).reduce<TableRow | undefined>((best, row) => {
          if (worth(row) === 0) return best;
          return best === undefined || worth(row) > worth(best) ? row : best;
        }, undefined)
      : table.rows.find(({ row }) => row === asked);
  if (!header) return undefined;
  const rows = table.rows.filter(({ row }) => row > header.row);
  const width = Math.max(header.cells.length, ...rows.map(({ cells }) => cells.length).slice(0, 1000), 0);
  const names = Array.from({ length: width }, (_, index) => String(header.cells[index] ?? ''));
  const used = (index: number) => names[index]?.trim() !== '' || rows.some(({ cells }) => !isEmpty(cells[index]));
  return { headerRow: header.row, columns: name(names).filter(({ index }) => used(index)), rows };
}

function worth({ cells }: TableRow): number {
  const texts = cells.filter(cell => typeof cell === 'string' && cell.trim() !== '' && cell.length <= 100) as string[];
  if (new Set(texts).size < 2) return 0;
  const known = new Set(texts.map(meaningOf).filter(meaning => meaning !== undefined));
  return known.size * 1000 + Math.min(texts.length, 999);
}

function name(headers: readonly string[]): Column[] {
  const lines = headers.map(header => header.normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, 200));
  return lines.map((line, index) => {
    const letter = columnLetter(index);
    const twice = lines.indexOf(line) < index;
    return { index, letter, name: line === '' ? letter : twice ? `${line} (${letter})` : line };
  });
}
