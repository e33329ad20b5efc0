import type { Localized } from '../record/fields.ts';
import type { Reading } from '../record/reading.ts';
import { refusal } from '../record/refusal.ts';
import { type FoundKind, fold, foundKinds, type Hit, longestQuery, wordsOf } from '../record/search.ts';
import { slices } from '../slices.ts';
import { type PageContext, page } from '../ui/page.ts';
import { GroundLink } from '../ui/primitives/ground.tsx';
import { Empty } from '../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../ui/primitives/sheet.tsx';
import { Listing } from '../ui/primitives/ways.tsx';
import { withQuery } from '../ui/with-query.ts';
import { houseWords } from '../words/house.ts';
import { cutOut, matchesIn } from './matches.ts';

interface Found {
  readonly query: string;
  /** The kind that was asked for; null: all. */
  readonly kind: FoundKind | null;
  readonly words: readonly string[];
  readonly kinds: readonly { readonly kind: FoundKind; readonly hits: readonly Hit[]; readonly more: boolean }[];
}

const shownOfEach = 10;
const shownOfOne = 100;

const finds = new Map(
  slices.flatMap(({ search = {} }) => Object.entries(search)).map(([kind, find]) => [kind as FoundKind, find]),
);

const isKind = (kind: string): kind is FoundKind => (foundKinds as readonly string[]).includes(kind);

async function load(reading: Reading, { q = '', kind = '' }: Readonly<Record<string, string>>): Promise<Found> {
  const words = wordsOf(q) ?? [];
  const one = isKind(kind) ? kind : null;
  const limit = one === null ? shownOfEach : shownOfOne;
  const kinds: Found['kinds'][number][] = [];
  // One after the other: a search takes no more of the database than any other page.
  for (const asked of words.length === 0 ? [] : foundKinds.filter(known => one === null || known === one)) {
    const hits = (await finds.get(asked)?.(reading, { words, limit: limit + 1 })) ?? [];
    if (hits.length > 0)
      kinds.push({ kind: asked, hits: hits.slice(0, limit).map(hit => brief(hit, words)), more: hits.length > limit });
  }
  return { query: q.trim(), kind: one, words, kinds };
}

/** A page of what was found holds excerpts, however long the texts are. */
function brief(hit: Hit, words: readonly string[]): Hit {
  if (hit.text === null) return hit;
  const texts = Object.entries(hit.text).map(([language, text]) => [language, cutOut(text, words)]);
  return { ...hit, text: Object.fromEntries(texts) };
}

/** What is found in the titles and texts of all slices, by kind. */
export const searchPage = page<Found>({
  path: '/search',
  query: ['q', 'kind'],
  refuse: ({ q = '', kind }) => {
    if (wordsOf(q) === undefined)
      return refusal('input', 'search-too-long', 'A search is short enough to be read at a glance.', {
        field: 'q',
        params: { limit: longestQuery },
      });
    return kind === undefined || isKind(kind)
      ? undefined
      : refusal('input', 'unknown-kind', 'A search is for one of the kinds of thing that pages show, or for all.', {
          field: 'kind',
        });
  },
  load,
  title: ({ query }, { say }) => {
    const words = houseWords[say.language].search;
    return query === '' ? words.title : words.titleOf(query);
  },
  view: SearchView,
});

function SearchView({ data, context }: { readonly data: Found; readonly context: PageContext }) {
  const { say, link } = context;
  const words = houseWords[say.language].search;
  const { query, kinds } = data;
  const asking = (kind?: FoundKind) => {
    const path = link('/search');
    return `${path}${path.includes('?') ? '&' : '?'}${withQuery('', { q: query, kind }).slice(1)}`;
  };
  return (
    <Sheet spread>
      <Title>{words.title}</Title>
      <Lede>{data.words.length === 0 || kinds.length === 0 ? words.lede : words.found(query)}</Lede>
      {data.kind === null ? null : (
        <p>
          <a href={asking()}>{words.all}</a>
        </p>
      )}
      {data.words.length > 0 && kinds.length === 0 ? <Empty title={words.none(query)}>{words.noneText}</Empty> : null}
      {kinds.map(({ kind, hits, more }) => (
        <Section key={kind} id={`found-${kind}`} title={words.kinds[kind]}>
          <Listing items={hits.map(hit => item(hit, data.words, context))} />
          {more && data.kind === null ? (
            <p>
              <a href={asking(kind)}>{words.more(words.kinds[kind])}</a>
            </p>
          ) : null}
          {more && data.kind !== null ? <p className="quiet">{words.tooMany(say.count(hits.length))}</p> : null}
        </Section>
      ))}
    </Sheet>
  );
}

function item(hit: Hit, sought: readonly string[], { say, link, actTitle }: PageContext) {
  const title = hit.title === null ? say.text({}) : saidWith(hit.title, sought, say);
  const name = hit.title === null ? actTitle(hit.act ?? '') : title.text;
  const text = hit.text === null ? undefined : saidWith(hit.text, sought, say);
  return {
    href: link(hit.path),
    title: hit.title === null ? name : <Marked text={name} words={sought} />,
    lang: title.fallback ? title.language : undefined,
    lead: hit.on === null ? undefined : say.day(hit.on),
    note: (
      <>
        {text === undefined ? null : (
          <span lang={text.fallback ? text.language : undefined}>
            <Marked text={text.text} words={sought} />{' '}
          </span>
        )}
        <GroundLink href={link(`/record/${hit.position}`)} of={name} />
      </>
    ),
  };
}

/** In the reader's language where a word stands in that text, or in none; else in the language in which one stands. */
function saidWith(texts: Localized, words: readonly string[], say: PageContext['say']) {
  const own = say.text(texts);
  const holds = (text: string) => words.some(word => fold(text).includes(word));
  if (holds(own.text)) return own;
  const other = Object.entries(texts).find(([, text]) => holds(text));
  return other === undefined ? own : { text: other[1], language: other[0], fallback: true };
}

function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return matchesIn(text, words).map(({ part, match }, index) => (match ? <mark key={index}>{part}</mark> : part));
}
