import { expect, it } from 'vitest';
import type { Paper } from '../papers/paper.ts';
import type { Sheet } from '../papers/sheet.ts';
import { paperSaying, programsTold, sheetsSaying } from './by-program.ts';

const done = new Map([
  [7, 'Importer'],
  [9, 'Importer'],
]);

it('says in a sheet that names entries which program did each, always in the same column', () => {
  const sheet: Sheet = {
    name: 'Answers',
    columns: [{ name: 'position', title: 'Entry', kind: 'number' }],
    rows: [{ position: 7 }, { position: 8 }],
  };
  const [said] = sheetsSaying([sheet], done, 'en');
  expect(said?.columns.at(-1)).toEqual({ name: 'byProgram', title: 'done by a program', kind: 'text' });
  expect(said?.rows.map(row => row.byProgram)).toEqual(['Importer', null]);
  expect(sheetsSaying([sheet], new Map(), 'en')[0]?.columns).toHaveLength(2);
  const other = { ...sheet, columns: [], rows: [] };
  expect(sheetsSaying([other], done, 'en')).toEqual([other]);
});

it('says at the end of a paper which entries a program did, in the language of the paper', () => {
  const paper = { blocks: [{ kind: 'text', text: 'x' }] } as unknown as Paper;
  expect(paperSaying(paper, done, 'en').blocks.at(-1)).toEqual({
    kind: 'note',
    text: 'Done by a program, “Importer”: entries 7, 9.',
  });
  expect(paperSaying(paper, done, 'ko').blocks.at(-1)).toMatchObject({ text: expect.stringContaining('7, 9번') });
  const many = new Map(Array.from({ length: 103 }, (_, index) => [index, 'Importer']));
  expect(paperSaying(paper, many, 'en').blocks.at(-1)).toMatchObject({ text: expect.stringContaining('and 3 more') });
  expect(paperSaying(paper, new Map(), 'en')).toBe(paper);
});

it('adds nothing to data where people did everything', () => {
  expect(programsTold(new Map())).toEqual({});
  expect(programsTold(done)).toEqual({ byProgram: { 7: 'Importer', 9: 'Importer' } });
});
