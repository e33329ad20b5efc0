import type { Correspondent } from '../access/correspondents.ts';
import type { Instance } from '../instance.ts';
import type { Letter } from '../mail/mail.ts';
import { isLanguage, type Language } from '../words/language.ts';
import type { Say } from '../words/say.ts';
import { type List, unsubscribePath } from './unsubscribe.ts';
import { postWords } from './words.ts';

export type Written = Omit<Letter, 'id'>;

export interface Body {
  readonly language: Language;
  readonly subject: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  readonly because: string;
}

/** What stands at the foot of every letter that nobody asked for one by one. */
export function finish(
  { store }: Pick<Instance, 'store'>,
  address: string,
  { user, email }: Pick<Correspondent, 'user' | 'email'>,
  list: List,
  { language, subject, body, because }: Body,
): Written {
  const words = postWords[language];
  const unsubscribe = `${address}${unsubscribePath(store, list, user)}`;
  const foot = [because, `${words.settings}\n${address}/account`, `${words.stop}\n${unsubscribe}`];
  return {
    to: email,
    // A title of the record may have line ends; a subject has none.
    subject: subject.replace(/\s+/g, ' ').slice(0, 250),
    text: `${body.join('\n\n')}\n\n-- \n${foot.join('\n\n')}\n`,
    language,
    unsubscribe,
  };
}

/** In the reader's language, or else the first of the framework's that we have words in. */
export function languageOf({ language }: Pick<Correspondent, 'language'>, spoken: readonly string[]): Language {
  return language ?? spoken.find(isLanguage) ?? 'en';
}

/** An instant with its zone and how far that is from UTC; a day as it is. */
export function sayDue(due: string, zone: string, say: Say): string {
  if (due.length <= 10) return say.day(due);
  const offset = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(new Date(due))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return postWords[say.language].inZone(say.instant(due), `${zone}, ${offset?.replace('GMT', 'UTC')}`);
}
