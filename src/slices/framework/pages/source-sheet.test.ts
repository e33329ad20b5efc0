import { expect, it } from 'vitest';
import { csv } from '../../../papers/csv.ts';
import { makeSay } from '../../../words/say.ts';
import { sourceSheet } from './source-sheet.ts';

const source = {
  source: 'S01',
  title: '=cmd|calc',
  publisher: 'The Gazette',
  date: '2022-09',
  language: 'en',
  url: null,
  readOn: null,
  note: null,
  position: 3,
};

it.each(['en', 'ko'] as const)('lists sources as a table in which nothing is a formula (%s)', language => {
  const say = makeSay(language, 'UTC', () => undefined);
  const text = csv(sourceSheet([source], { say } as never));
  expect(text).toContain('The Gazette');
  expect(text).not.toMatch(/(^|,|")=cmd/m);
});
