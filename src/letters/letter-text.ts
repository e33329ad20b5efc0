import type { Correspondent } from '../access/correspondents.ts';
import type { Instance } from '../instance.ts';
import type { Letter } from '../mail/mail.ts';
import { slices } from '../slices.ts';
import { isLanguage, type Language } from '../words/language.ts';
import type { Say } from '../words/say.ts';
import type { AboutNotice } from './gather.ts';
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
  return { ...asMail({ to: email, language, subject, body, foot }), unsubscribe };
}

interface Parts extends Pick<Letter, 'to' | 'language' | 'subject'> {
  /** Paragraphs. */
  readonly body: readonly string[];
  /** In the place of the link that the body ends with. */
  readonly link?: string;
  readonly foot: readonly string[];
}

export function asMail({ to, language, subject, body, link, foot }: Parts): Written {
  const paragraphs = link === undefined ? body : [...body.slice(0, -1), link];
  return {
    to,
    // A title of the record may have line ends; a subject has none.
    subject: subject.replace(/\s+/g, ' ').slice(0, 250),
    text: `${paragraphs.join('\n\n')}\n\n-- \n${foot.join('\n\n')}\n`,
    language,
  };
}

interface Telling {
  readonly say: Say;
  readonly zone: string;
  /** Its name. */
  readonly framework: string;
  readonly address: string;
}

/** A notice in a reader's words: of what is not public no more than that it is there. */
export function tellNotice(
  { slice, word, audience, title, text, due, path, framework: key }: AboutNotice,
  { say, zone, framework, address }: Telling,
): Pick<Body, 'subject' | 'body'> {
  const { language } = say;
  const own = slices.find(({ name }) => name === slice)?.words[language].letters?.[word];
  if (!own) throw new Error(`no words for the letter ${word} of ${slice}`);
  const words = postWords[language];
  const open = audience === 'public';
  const when = due === null ? '' : sayDue(due, zone, say);
  const desk = `${address}/desk`;
  const told = open
    ? { title: say.text(title).text, text: text === undefined ? '' : say.text(text).text, due: when, desk }
    : { title: '', text: '', due: when, desk };
  const from = own.mark === undefined ? framework : `${own.mark} – ${framework}`;
  const closed = own.closed ?? { subject: () => words.closed.subject, text: () => words.closed.text };
  const { subject, text: tell } = open ? own : closed;
  return {
    subject: `${from}: ${subject(told)}`,
    body: [tell(told), open ? `${words.open}\n${address}/f/${key}${path}` : `${words.desk}\n${desk}`],
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
