import { dayIn } from '../../../record/day.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { EntryLine } from '../../../ui/primitives/entry-list.tsx';
import { Inline } from '../../../ui/primitives/facts.tsx';
import type { TagKind } from '../../../ui/words.ts';
import { houseWords } from '../../../words/house.ts';
import type { Language } from '../../../words/language.ts';
import type { ArchivedEntry } from '../derived/entries.ts';
import type { ErasedEntry } from '../derived/erasures.ts';
import { pageWords } from '../words/page-words.ts';

/** An entry as the record page lists it. */
export interface ListedEntry extends ArchivedEntry {
  readonly exercise: boolean;
  readonly enteredInError: boolean;
}

export function entryLine(entry: ListedEntry, context: PageContext): EntryLine {
  const { link, pathOf, say } = context;
  const path = pathOf(entry.subject);
  const sentence = sentenceOf(entry, context);
  return {
    ...lineAt(entry, context),
    sentence: path === undefined ? sentence : <a href={link(path)}>{sentence}</a>,
    who: <Inline items={[whoActed(entry, context), ...happened(entry, context)]} />,
    act: entry.act,
    tags: tagsOf(entry),
  };

  function happened({ at, on }: ArchivedEntry, { framework }: PageContext): string[] {
    return on === dayIn(framework.timeZone, new Date(at)) ? [] : [pageWords[say.language].happened(say.day(on))];
  }
}

export function erasedLine(erased: ErasedEntry, context: PageContext): EntryLine {
  const { link, say } = context;
  const words = pageWords[say.language];
  return {
    ...lineAt(erased, context),
    sentence: capital(words.erasedLine(say.count(erased.by))),
    who: <a href={link(`/record/${erased.by}`)}>{words.entry.facts.entryNumber(say.count(erased.by))}</a>,
    tags: ['erased'],
  };
}

function lineAt(
  { position, at }: { readonly position: number; readonly at: string },
  { framework, link, say }: PageContext,
) {
  const day = dayIn(framework.timeZone, new Date(at));
  const time = new Intl.DateTimeFormat(locales[say.language], {
    timeZone: framework.timeZone,
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return {
    position,
    href: link(`/record/${position}`),
    day,
    dayText: say.day(day),
    at,
    timeText: time.format(new Date(at)),
  };
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ko: 'ko-KR' };

export function tagsOf(entry: ListedEntry): TagKind[] {
  return [
    ...(entry.exercise ? (['exercise'] as const) : []),
    ...(entry.author.capacity === 'compiler' ? (['compiled'] as const) : []),
    ...(entry.enteredInError ? (['entered-in-error'] as const) : []),
    ...(entry.audience === 'public' ? [] : (['restricted'] as const)),
  ];
}

/** The line of the record, as a sentence that begins one. */
export function sentenceOf(entry: ArchivedEntry, { sentence }: PageContext): string {
  const { act, version, subject, at, on, audience, author } = entry;
  return capital(
    sentence({ act, in: entry.in, body: { act, av: version, subject, at, on, audience, author, in: entry.in } }),
  );
}

/** In what capacity, for whom. A compiler acts for no party, whoever employs them. */
export function whoActed({ author: { capacity, party } }: ArchivedEntry, { say }: PageContext): string {
  const words = pageWords[say.language];
  const named = houseWords[say.language].capacities[capacity] ?? capacity;
  if (capacity === 'host') return named;
  return party === null || capacity === 'compiler' ? words.forNoParty(named) : words.forParty(named, say.party(party));
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
