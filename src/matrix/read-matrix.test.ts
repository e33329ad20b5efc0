import { expect, it } from 'vitest';
import { archive, type Part } from '../../test/kit/archive.ts';
import { readMatrix } from './read-matrix.ts';
import { type MatrixTable, UnreadableMatrix } from './table.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet, whose rows are given as XML, with whatever else an archive may hold. */
function workbook(rows: string, { before = '', after = '', more = [] as Part[], properties = '' } = {}): Buffer {
  return archive(
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets><sheet name="Tasks" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `${before}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    ],
    ...more,
  );
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const header = `<row r="1">${text('A1', 'Task')}${text('B1', 'Deadline')}</row>`;

async function read(bytes: Buffer, encoding?: string): Promise<MatrixTable | string> {
  try {
    return await readMatrix(bytes, { encoding });
  } catch (problem) {
    if (problem instanceof UnreadableMatrix) return problem.problem.code;
    throw problem;
  }
}

const cells = (table: MatrixTable | string) =>
  typeof table === 'string' ? table : table.rows.map(row => row.cells.slice());

it('reads a workbook, and says which formulas it took the value of', async () => {
  const rows = `${header}<row r="2">${text('A2', 'Early warning')}<c r="B2"><f>TODAY()+30</f><v>46068</v></c></row>`;
  const table = (await read(workbook(rows))) as MatrixTable;
  expect(cells(table)).toEqual([
    ['Task', 'Deadline'],
    ['Early warning', 46068],
  ]);
  expect(table.notices).toEqual([{ row: 2, column: 'B', code: 'formulas', rows: 1 }]);
});

it('counts days from 1904 where the workbook does', async () => {
  const table = await read(workbook(header, { properties: '<workbookPr date1904="1"/>' }));
  expect(table).toMatchObject({ dateSystem: '1904' });
});

it('names the cell of an error and of a formula without its value', async () => {
  const rows = `${header}<row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="B2"><f>[1]X!A1</f></c></row>`;
  expect(((await read(workbook(rows))) as MatrixTable).problems).toEqual([
    { row: 2, column: 'A', code: 'error-value', value: '#REF!' },
    { row: 2, column: 'B', code: 'formula-without-value', value: '=[1]X!A1' },
  ]);
});

it('reads a cell merged down its column for each row, and leaves one merged across to the row', async () => {
  const rows = `${header}<row r="2">${text('A2', 'Exercise')}${text('B2', '2026')}</row><row r="3">${text('B3', '2027')}</row>`;
  const table = await read(workbook(rows, { after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }));
  expect(cells(table)[2]).toEqual(['Exercise', '2027']);
  expect(table).toMatchObject({ merged: [{ range: 'A2:A3', rows: [2, 3], columns: [0, 0] }] });
});

it.each<[string, Buffer]>([
  ['macros', workbook(header, { more: [['xl/vbaProject.bin', 'x']] })],
  ['external-links', workbook(header, { more: [['xl/externalLinks/externalLink1.xml', '<x/>']] })],
  ['external-links', workbook(header, { more: [['xl/connections.xml', '<x/>']] })],
  ['encrypted', Buffer.from('d0cf11e0a1b11ae10000', 'hex')],
  ['not-a-spreadsheet', archive(['[Content_Types].xml', '<Types/>'], ['word/document.xml', '<w/>'])],
  ['not-a-spreadsheet', workbook(header).subarray(0, 400)],
  ['too-large', workbook(header, { more: [['xl/media/a.xml', Buffer.alloc(210 * 1024 * 1024)]] })],
  ['not-a-spreadsheet', workbook(header, { more: [['xl/a.xml', Buffer.alloc(9_000_000), { size: 10 }]] })],
  ['no-rows', workbook('')],
  ['no-rows', Buffer.from('')],
  ['no-rows', Buffer.from('[]')],
  ['not-objects', Buffer.from('[1, 2]')],
  ['not-objects', Buffer.from('[{"a": {"b": 1}}]')],
  ['not-objects', Buffer.from('{"a": 1')],
  ['broken-quotes', Buffer.from('Task,Lead\n"Early warning,KOR\n')],
  ['unknown-encoding', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
  ['too-large', Buffer.alloc(11 * 1024 * 1024, 'a,b\n')],
])('refuses what no matrix should be: %s', async (code, bytes) => expect(await read(bytes)).toBe(code));

it('refuses 100,000 rows before it reads them', async () => {
  const many = Array.from({ length: 100_000 }, (_, index) => index + 2);
  const rows = header + many.map(row => `<row r="${row}">${text(`A${row}`, `Task ${row}`)}</row>`).join('');
  expect(await read(workbook(rows))).toBe('too-many-rows');
  expect(await read(Buffer.from(`Task,Lead\n${many.map(row => `Task ${row},KOR`).join('\n')}`))).toBe('too-many-rows');
  expect(await read(Buffer.from(JSON.stringify(many.map(row => ({ task: row })))))).toBe('too-many-rows');
  expect(await read(Buffer.from(`${'a,'.repeat(300)}b\n${'1,'.repeat(300)}2\n`))).toBe('too-many-columns');
});

it('refuses cells far out, and reads past those that are only formatted', async () => {
  const far = (cell: string) => workbook(`${header}<row r="2">${text('A2', 'Exercise')}${cell}</row>`);
  expect(await read(far('<c r="XFD2"><v>1</v></c>'))).toBe('too-many-columns');
  expect(await read(far('<c s="1" r="GS2"><v>1</v></c>'))).toBe('too-many-columns');
  expect(cells(await read(far('<c r="GR2"><v>1</v></c>')))[1]).toHaveLength(200);
  expect(cells(await read(far('<c r="XFD2" s="1"/>')))[1]?.[0]).toBe('Exercise');
  const below = (row: string) => read(workbook(`${header}<row r="2">${text('A2', 'Exercise')}</row>${row}`));
  expect(await below('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')).toBe('too-many-rows');
  expect(cells(await below('<row r="1048576"><c r="A1048576" s="1"/></row>'))).toHaveLength(2);
  const many = Array.from({ length: 9000 }, (_, index) => `<row r="${index + 2}"><c r="XFD${index + 2}" s="1"/></row>`);
  expect(cells(await read(workbook(header + many.join(''))))).toHaveLength(1);
  expect(await read(Buffer.alloc(9_000_000, ','))).toBe('too-many-columns');
});

it('takes no entities out of a workbook, and no more merged ranges than a matrix has', async () => {
  const names = [...'bcdefghi'];
  const entities = names.map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`).join('');
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${entities}]>`;
  const rows = `<row r="1">${text('A1', '&i;')}${text('B1', 'Task')}</row>`;
  const table = (await read(workbook(rows, { before: bomb }))) as MatrixTable;
  expect(JSON.stringify(table).length).toBeLessThan(1000);
  const merged = Array.from({ length: 5001 }, (_, index) => `<mergeCell ref="A${index * 2 + 1}:A${index * 2 + 2}"/>`);
  expect(await read(workbook(header, { after: `<mergeCells>${merged.join('')}</mergeCells>` }))).toBe(
    'too-many-merged',
  );
});

const korean = '과제;주관\n조기 경보;대한민국\n';
const utf16 = (label: 'le' | 'be', value: string) => {
  const bytes = Buffer.from(`\ufeff${value}`, 'utf16le');
  return label === 'le' ? bytes : bytes.swap16();
};
// CP949, written out: no encoder stands at hand.
const cp949 = Buffer.concat([
  Buffer.from('b0fac1a63bc1d6b0fc0a', 'hex'),
  Buffer.from('c1b6b1e220b0e6bab83bb4ebc7d1b9ceb1b90a', 'hex'),
]);

it.each<[string, Buffer, boolean]>([
  ['utf-8', Buffer.from(korean), false],
  ['utf-8', Buffer.from(`\ufeff${korean}`), false],
  ['utf-16le', utf16('le', korean), false],
  ['utf-16be', utf16('be', korean), false],
  ['euc-kr', cp949, true],
])('reads Korean in %s', async (name, bytes, guessed) => {
  const table = (await read(bytes)) as MatrixTable;
  expect(table.encoding).toEqual({ name, guessed });
  expect(cells(table)).toEqual([
    ['과제', '주관'],
    ['조기 경보', '대한민국'],
  ]);
  expect(table.notices.map(({ code }) => code)).toEqual(guessed ? ['encoding-guessed'] : []);
});

it('reads Windows-1252 as a guess, takes the encoding that is named, and refuses one that does not fit', async () => {
  const bytes = Buffer.from('T\xe2che;Pays\n\x8cuvre;Cor\xe9e\n', 'latin1');
  const table = (await read(bytes)) as MatrixTable;
  expect(cells(table)).toEqual([
    ['Tâche', 'Pays'],
    ['Œuvre', 'Corée'],
  ]);
  expect(table.notices).toEqual([{ row: 0, column: '', code: 'encoding-guessed', value: 'windows-1252' }]);
  expect(await read(cp949, 'euc-kr')).toMatchObject({ encoding: { name: 'euc-kr', guessed: false } });
  expect(await read(cp949, 'utf-8')).toBe('unknown-encoding');
  expect(await read(cp949, 'klingon')).toBe('unknown-encoding');
});

it.each([
  ['Task,Lead\n"Roads, rails",KOR\n', ['Roads, rails', 'KOR']],
  ['Task\tLead\nRoads\tKOR\n', ['Roads', 'KOR']],
  ['Task|Lead\nRoads|KOR\n', ['Roads', 'KOR']],
  ['Task;Lead\n"Roads\nand rails";"K""R"\n', ['Roads\nand rails', 'K"R']],
  ['Task;Lead\r\n=HYPERLINK("x");KOR\r\n', ['=HYPERLINK("x")', 'KOR']],
])('finds the separator of %j', async (file, row) => {
  expect(cells(await read(Buffer.from(file)))[1]).toEqual(row);
});
