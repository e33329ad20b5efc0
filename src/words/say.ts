import type { Localized } from '../record/fields.ts';
import type { Language } from './language.ts';

/** How values are said to one reader: in their language, with the framework's names for parties. */
export interface Say {
  /** Of labels, dates and lists. */
  readonly language: Language;
  /** Of texts, where they exist in it: any that was asked for, also one that Comity has no words in. */
  readonly asked: string;
  /** A party's name as this framework writes it; the code where no name is known. */
  party(code: string): string;
  parties(codes: readonly string[]): string;
  list(items: readonly string[]): string;
  /** A year, a month or a day, written out; null reads as unknown. */
  day(partial: string | null): string;
  /** Both ends of a range of days, written out once. */
  days(from: string, to: string | null): string;
  /** An instant, in the framework's time zone. */
  instant(at: string): string;
  count(number: number): string;
  /** The name of a language; its code where it has none. */
  languageName(code: string): string;
  /** `fifth`, `다섯 번째`. */
  ordinal(number: number): string;
  /** The text in the language asked for, else in that of labels, else in one that it exists in. */
  text(texts: Localized): SaidText;
}

export interface SaidText {
  readonly text: string;
  readonly language: string;
  /** Not in the language of labels: pages show which one it is in. */
  readonly fallback: boolean;
}

export function makeSay(
  language: Language,
  timeZone: string,
  names: (code: string) => string | undefined,
  asked: string = language,
): Say {
  const formats = formatsOf(language, timeZone);
  const party = (code: string) => names(code) ?? code;
  const sayDay = (partial: string | null) => {
    if (partial === null) return unknownDay[language];
    if (partial.length === 4) return language === 'ko' ? `${partial}년` : partial;
    return formats.day(partial);
  };
  return {
    language,
    asked,
    party,
    parties: codes => formats.lists.format(codes.map(party)),
    list: items => formats.lists.format(items),
    day: sayDay,
    days: (from, to) =>
      to === null || to === from || from.length < 10 || to.length < 10
        ? [from, ...(to === null || to === from ? [] : [to])].map(sayDay).join(' – ')
        : formats.days(from, to),
    instant: at => formats.instant.format(new Date(at)),
    count: number => formats.numbers.format(number),
    languageName: formats.languageName,
    ordinal: number => ordinals[language](number),
    text: texts => {
      const found = [asked, language, 'en'].find(code => texts[code] !== undefined) ?? Object.keys(texts)[0] ?? 'en';
      return { text: texts[found] ?? '', language: found, fallback: found !== language };
    },
  };
}

/** Making a format costs more than a page: each is made once for a language and a time zone. */
const allFormats = new Map<string, ReturnType<typeof makeFormats>>();

function formatsOf(language: Language, timeZone: string) {
  const key = `${language} ${timeZone}`;
  let formats = allFormats.get(key);
  if (!formats) allFormats.set(key, (formats = makeFormats(language, timeZone)));
  return formats;
}

function makeFormats(language: Language, timeZone: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...options });
  const full = format({ year: 'numeric', month: 'long', day: 'numeric' });
  const month = format({ year: 'numeric', month: 'long' });
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  const date = (partial: string) => new Date(`${partial}${'-01-01'.slice(partial.length - 4)}T00:00:00Z`);
  return {
    day: kept(partial => (partial.length === 7 ? month : full).format(date(partial))),
    days: (from: string, to: string) => full.formatRange(date(from), date(to)),
    instant: format({ timeZone, dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }),
    lists: new Intl.ListFormat(locale[language], { style: 'long', type: 'conjunction' }),
    numbers: new Intl.NumberFormat(locale[language]),
    languageName: kept(code => languages.of(code) ?? code),
  };
}

/** Days and languages are few, and are said again and again. */
function kept(say: (code: string) => string): (code: string) => string {
  const said = new Map<string, string>();
  return code => {
    let text = said.get(code);
    if (text === undefined) {
      if (said.size > 5000) said.clear();
      said.set(code, (text = say(code)));
    }
    return text;
  };
}

const locale: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };
const unknownDay: Readonly<Record<Language, string>> = { en: 'date unknown', ko: '날짜 미상' };
const english = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinals: Readonly<Record<Language, (number: number) => string>> = {
  en: number => english[number] ?? `${number}${suffixes[ordinalRules.select(number)] ?? 'th'}`,
  ko: number => `제${number}차`,
};
