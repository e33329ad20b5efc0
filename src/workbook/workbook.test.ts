import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import {
  type Cells,
  codeFor,
  compared,
  filled,
  givenReturn,
  knownCode,
  madeOf,
  workbookForm,
  written,
} from '../../test/kit/filled-workbook.ts';
import { UnreadableMatrix } from '../matrix/table.ts';
import { readFilled } from './read-filled.ts';
import { returnsSheet, writeCsv, writeJson, writeWorkbook } from './write-workbook.ts';

const fill = async (change: (rows: Cells[]) => void, form = workbookForm(3)) =>
  compared(form, await filled(await writeWorkbook(written(form)), change));

describe('a workbook', () => {
  it('has drop-downs, and locks all but what is to be filled in', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(written(workbookForm(3))), { readStyles: true });
    const sheet = sheets.find(({ name }) => name === returnsSheet);
    expect(sheet?.dataValidations?.[0]).toMatchObject({ type: 'list', range: 'E5:E7' });
    expect(sheet?.dataValidations?.[0]?.values).toContain('nil return');
    expect(sheet?.protection?.sheet).toBe(true);
    expect(sheet?.cells?.get('4,0')?.style?.protection?.locked).not.toBe(false);
    expect(sheet?.cells?.get('4,5')?.style?.protection?.locked).toBe(false);
    expect(sheets[0]?.rows.flat().join('\n')).toContain('How to fill in this workbook');
  });

  it('comes back unchanged as nothing, and changed as the cells that were', async () => {
    expect(await fill(() => {})).toMatchObject({ changes: [], problems: [], same: 3, missing: [] });
    const { changes } = await fill(rows => {
      const row = rows[4] as Cells;
      [row[4], row[5], row[10]] = ['on track', 'Nine report.', 'Nothing'];
      (rows[5] as Cells)[4] = '해당 사항 없음';
    });
    expect(changes).toMatchObject([
      {
        task: 'T1',
        row: 5,
        content: {
          kind: 'answer',
          status: 'on-track',
          narrative: { en: 'Nine report.' },
          answers: [{ question: 'obstacles', text: { en: 'Nothing' } }],
        },
        cells: [
          { column: 'E', field: 'status', before: '', after: 'on-track' },
          { column: 'F', field: 'narrative' },
          { column: 'K', field: 'q:obstacles' },
        ],
      },
      { task: 'T2', content: { kind: 'nil' } },
    ]);
  });

  it('keeps what it can, and says row and column of what it cannot', async () => {
    const { changes, problems, missing } = await fill(rows => {
      (rows[4] as Cells)[4] = 'delayed';
      (rows[5] as Cells)[0] = 'T99';
      (rows[5] as Cells)[4] = 'delayed';
      (rows[6] as Cells)[4] = 'nearly there';
    });
    expect(changes).toMatchObject([{ task: 'T1' }]);
    expect(problems).toMatchObject([
      { row: 6, column: 'A', trouble: 'unknown-task', value: 'T99' },
      { row: 7, column: 'E', trouble: 'unknown-status', value: 'nearly there' },
    ]);
    expect(missing).toEqual(['T2']);
  });

  it.each([
    ['status-missing', 'E', (row: Cells): unknown => (row[5] = 'Nine report.')],
    ['nil-with-content', 'F', (row: Cells): unknown => ([row[4], row[5]] = ['nil', 'Nine report.'])],
    ['too-many-words', 'K', (row: Cells): unknown => ([row[4], row[10]] = ['delayed', 'a b c d e f'])],
    ['too-many-words', 'F', (row: Cells): unknown => ([row[4], row[5]] = ['delayed', 'word '.repeat(21)])],
    ['not-allowed', 'F', (row: Cells): unknown => ([row[4], row[5]] = ['delayed', '<img src=x>'])],
    ['task-twice', 'A', (row: Cells): unknown => ([row[0], row[4]] = ['T2', 'delayed'])],
  ] as const)('says %s in column %s', async (trouble, column, change) => {
    const { problems } = await fill(rows => void change(rows[6] as Cells));
    expect(problems).toMatchObject([{ row: 7, column, trouble }]);
  });

  it('leaves a return alone that was changed after it was made', async () => {
    const form = workbookForm(1);
    const given = givenReturn({ status: 'delayed', position: 41 });
    const now = { ...form, rows: form.rows.map(row => ({ ...row, given })) };
    const bytes = await filled(await writeWorkbook(written(form)), rows => {
      (rows[4] as Cells)[4] = 'completed';
    });
    expect((await compared(now, bytes)).problems).toMatchObject([{ trouble: 'moved-on', task: 'T1' }]);
  });

  it('is known by a code that nobody else can make or change', async () => {
    const made = madeOf(workbookForm(3));
    const code = codeFor(made);
    expect(knownCode(code)).toEqual(made);
    expect(knownCode(code, 'other')).toBeUndefined();
    expect(knownCode(code, 'test', Buffer.alloc(32, 8))).toBeUndefined();
    expect(knownCode(code.replace('ARD', 'BEL'))).toBeUndefined();
    expect(knownCode(code.replace('.40.', '.41.'))).toBeUndefined();
    for (const wrong of ['', 'R1', '..', code.slice(0, -1), `${code}0`]) expect(knownCode(wrong)).toBeUndefined();
  });

  it.each(['csv', 'json'] as const)('is the same as %s', async format => {
    const form = workbookForm(2);
    const text = format === 'csv' ? writeCsv(written(form)) : writeJson(written(form));
    expect(await compared(form, Buffer.from(text))).toMatchObject({ changes: [], problems: [], same: 2 });
    const changed =
      format === 'csv'
        ? text.replace(/^(T1,1,"Task 1, with a comma",),/m, '$1,on track')
        : text.replace('"status": ""', '"status": "on-track"');
    expect(changed).not.toBe(text);
    expect((await compared(form, Buffer.from(changed))).changes).toMatchObject([
      { task: 'T1', content: { status: 'on-track' } },
    ]);
  });

  it.each(['', '{', '{"returns": {}}', '{"returns": [1]}', 'PK\u0003\u0004broken'])('is not %j', async text => {
    const read = readFilled(Buffer.from(text, 'latin1'));
    if (text === '') expect((await read).code).toBeUndefined();
    else await expect(read).rejects.toBeInstanceOf(UnreadableMatrix);
  });

  it('brings 500 tasks of ten parties there and back', async () => {
    for (let at = 0; at < 10; at++) {
      const form = workbookForm(500, `P${at}`);
      const { changes, problems, same } = await fill(rows => {
        for (const row of rows.slice(4)) [row[4], row[5]] = ['completed', `All of ${row[1]} is done.`];
      }, form);
      expect({ changes: changes.length, problems, same }).toEqual({ changes: 500, problems: [], same: 0 });
      expect(changes[499]?.content).toMatchObject({ status: 'completed', narrative: { en: 'All of 500 is done.' } });
    }
  });
});
