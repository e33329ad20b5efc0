import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre';
import { expect, it } from 'vitest';
import { csv } from './csv.ts';
import type { Sheet } from './sheet.ts';
import { xlsx } from './xlsx.ts';

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|calc', ' =1', '＝1+1', "'=1"];
const sheet: Sheet = {
  name: 'Plan',
  columns: [
    { name: 'task', title: '과제', kind: 'text' },
    { name: 'budget', title: 'Budget', kind: 'number' },
    { name: 'due', title: 'Due', kind: 'date' },
  ],
  rows: [
    { task: 'Says "yes", twice\nand again', budget: -5, due: '2022-09' },
    { task: '한국어 ไทย', budget: null, due: null },
    ...hostile.map(task => ({ task, budget: 0, due: '2022-09-06' })),
  ],
};

it('csv: fields of RFC 4180 behind a byte order mark, names as heads, nothing known as nothing', () => {
  const text = csv(sheet);
  expect(text.startsWith('\uFEFFtask,budget,due\r\n"Says ""yes"", twice\nand again",-5,2022-09\r\n')).toBe(true);
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(12);
  expect(rows[1]).toEqual({ task: '한국어 ไทย', budget: '', due: '' });
});

it('csv: no text begins as a formula does', () => {
  const rows = parse(csv(sheet), { bom: true, columns: true }) as Record<string, string>[];
  for (const { task } of rows) expect(task).not.toMatch(/^\s*[=+\-@|＝]|^[\t\r]/);
});

it('xlsx: titles, numbers as numbers, partial dates as text, formulas as text', async () => {
  const { sheets } = await readXlsx(await xlsx([sheet]));
  const [first] = sheets;
  expect(first?.name).toBe('Plan');
  expect(first?.freezePane).toMatchObject({ rows: 1 });
  expect(first?.rows.slice(0, 3)).toEqual([
    ['과제', 'Budget', 'Due'],
    ['Says "yes", twice\nand again', -5, '2022-09'],
    ['한국어 ไทย', null, null],
  ]);
  expect(first?.rows.slice(3).map(([task]) => task)).toEqual(hostile.map(text => text.replace('\r', '\n')));
  expect([...(first?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
});

it('xlsx: names that Excel refuses, texts too long for a cell and characters that XML cannot hold', async () => {
  const rows = [{ text: `${'x'.repeat(40_000)}` }, { text: 'a\u0000b\u0008c\uD800d\uFFFE' }];
  const long = { name: 'a/b[c]:*?\\ and much more than 31 characters', columns: [], rows: [] };
  const columns = [{ name: 'text', title: 'Text', kind: 'text' as const }];
  const { sheets } = await readXlsx(await xlsx([{ name: '', columns, rows }, long, long]));
  expect(sheets[0]?.rows[1]?.[0]).toHaveLength(32_767);
  expect(sheets[0]?.rows[2]).toEqual(['abcd']);
  expect(new Set(sheets.map(({ name }) => name)).size).toBe(3);
  for (const { name } of sheets) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});
