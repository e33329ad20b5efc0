import { sayAudience } from '../../../words/audience.ts';
import type { Say } from '../../../words/say.ts';
import type { ReadText } from '../derived/text-as-read.ts';
import { pageWords } from '../words/page-words.ts';
import type { DocumentPage } from './document.tsx';

/** The text in the reader's language, or else in the original one, or else in any. */
export function readText({ texts, originalLanguage }: DocumentPage, language: string): ReadText | undefined {
  const inLanguage = (wanted: string) => texts.find(one => one.language === wanted);
  return inLanguage(language) ?? inLanguage(originalLanguage) ?? texts[0];
}

/** What a copy must say that holds more than everyone who has the document may read. */
export function narrowIn({ paragraphs }: ReadText, say: Say): string | undefined {
  const narrow = paragraphs.flatMap(({ only }) => (only === null ? [] : [only]));
  if (narrow.length === 0) return undefined;
  const readers = [...new Set(narrow)].map(audience => sayAudience(audience, say)).join('; ');
  return pageWords[say.language].text.narrow(narrow.length, readers);
}
