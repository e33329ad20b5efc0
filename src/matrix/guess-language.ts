import type { Headed } from './header.ts';
import { cellText } from './table.ts';

/** Scripts in which one language alone is written, or one far more than others. */
const written: readonly (readonly [language: string, sign: RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['th', /\p{Script=Thai}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
];

/** The language of a matrix by its script; where that tells nothing, the first of the framework's languages. */
export function guessLanguage({ columns, rows }: Headed, languages: readonly string[]): string {
  const cells = rows.slice(0, 200).flatMap(row => columns.map(({ index }) => cellText(row.cells[index])));
  const text = [...columns.map(({ name }) => name), ...cells].join(' ').slice(0, 100_000);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = written.find(([, sign]) => (text.match(sign)?.length ?? 0) * 3 > letters);
  return found?.[0] ?? languages.find(language => !written.some(([own]) => own === language)) ?? languages[0] ?? 'en';
}
