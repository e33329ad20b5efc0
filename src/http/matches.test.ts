import { expect, it } from 'vitest';
import { fold, wordsOf } from '../record/search.ts';
import { cutOut, matchesIn } from './matches.ts';

const marked = (text: string, ...words: string[]) =>
  matchesIn(text, words.map(fold))
    .map(({ part, match }) => (match ? `[${part}]` : part))
    .join('');

it('marks words as the text writes them: in any case, width and composition, and inside others', () => {
  expect(marked('ASEAN Plus Three', 'asean', 'three')).toBe('[ASEAN] Plus [Three]');
  expect(marked('한·아세안 국방차관회의', '차관')).toBe('한·아세안 국방[차관]회의');
  expect(marked('한·아세안'.normalize('NFD'), '아세안')).toBe(
    `${'한·'.normalize('NFD')}[${'아세안'.normalize('NFD')}]`,
  );
  expect(marked('ＡＳＥＡＮ 2022', 'asean')).toBe('[ＡＳＥＡＮ] 2022');
  expect(marked('banana', 'ana', 'nan')).toBe('b[anana]');
});

it('leaves a text without matches whole', () => {
  expect(marked('100% sure', '_')).toBe('100% sure');
  expect(marked('', 'a')).toBe('');
});

it('cuts a long text around the first match', () => {
  const cut = cutOut(`${'before '.repeat(100)}needle${' after'.repeat(100)}`, ['needle']);
  expect(cut).toMatch(/^… before .*needle after.* …$/);
  expect(cut.length).toBeLessThan(260);
});

it('takes up to 200 characters and eight words, each once', () => {
  expect(wordsOf(' Peace  PEACE\u0000keeping ')).toEqual(['peace', 'keeping']);
  expect(wordsOf('a'.repeat(201))).toBeUndefined();
  expect(wordsOf('a b c d e f g h i')).toBeUndefined();
});
