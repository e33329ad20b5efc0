import type { OpenEntry } from '../../../record/body.ts';
import type { Localized } from '../../../record/fields.ts';
import { flag, json, optionalJson, optionalText, text, type ValuesOf } from '../../../record/table.ts';
import type { ReleaseContent, StoredPicture } from '../fields.ts';

/** What a release says, as a draft for some and as published for all: two tables, the same columns. */
export const contentColumns = {
  release: text,
  headline: json<Localized>(),
  sub_headlines: json<readonly Localized[]>(),
  body: json<Localized>(),
  by_line: optionalJson<Localized>(),
  dateline: optionalJson<Dateline>(),
  original: text,
  event: optionalJson<Localized>(),
  publisher: json<Localized>(),
  copyright: optionalJson<Localized>(),
  press_contact: optionalJson<Localized>(),
  pictures: json<readonly StoredPicture[]>(),
  meeting: optionalJson<Meeting>(),
  task: optionalText,
  statements: json<readonly number[]>(),
  parties_named: json<readonly NamedParty[]>(),
  sources: json<readonly string[]>(),
  basis: optionalText,
  basis_note: optionalText,
  compiled: flag,
  capacity: text,
  author_party: optionalText,
};

export interface Dateline {
  readonly place: Localized;
  readonly day: string;
}

export interface Meeting {
  readonly series: string;
  readonly edition: string;
}

/** `earlier-text`: the party cleared it before the text was corrected. */
export interface NamedParty {
  readonly party: string;
  readonly cleared: 'yes' | 'no' | 'not-asked' | 'earlier-text';
}

/** The content of an entry that says a release in full. */
export type Said = Omit<ReleaseContent, 'partiesNamed' | 'pictures'> & {
  readonly release: string;
  readonly pictures?: readonly StoredPicture[] | undefined;
  readonly partiesNamed?: readonly NamedParty[] | undefined;
  /** Did a compiler draft it, whoever published it? */
  readonly compiled?: boolean | undefined;
};

export function contentRow(input: Said, { body }: OpenEntry) {
  return {
    release: input.release,
    headline: input.headline,
    sub_headlines: input.subHeadlines ?? [],
    body: input.body,
    by_line: input.byLine ?? null,
    dateline: input.dateline ?? null,
    original: input.originalLanguage,
    event: input.event ?? null,
    publisher: input.publisher,
    copyright: input.copyright ?? null,
    press_contact: input.pressContact ?? null,
    pictures: input.pictures ?? [],
    meeting: input.meeting ?? null,
    task: input.task ?? null,
    statements: input.statements ?? [],
    parties_named: input.partiesNamed ?? [],
    sources: input.sources ?? [],
    basis: input.basis ?? null,
    basis_note: input.basisNote ?? null,
    compiled: input.compiled ?? body.author.capacity === 'compiler',
    capacity: body.author.capacity,
    author_party: body.author.party,
  };
}

export const contentShown = [...(Object.keys(contentColumns) as (keyof typeof contentColumns)[]), 'position'] as const;
export type ContentRow = ValuesOf<typeof contentColumns> & { readonly position: number };

/** A release as pages and their JSON tell it. */
export interface Content {
  readonly release: string;
  readonly headline: Localized;
  readonly subHeadlines: readonly Localized[];
  readonly body: Localized;
  readonly byLine: Localized | null;
  readonly dateline: Dateline | null;
  readonly originalLanguage: string;
  readonly event: Localized | null;
  readonly publisher: Localized;
  readonly copyright: Localized | null;
  readonly pressContact: Localized | null;
  readonly pictures: readonly StoredPicture[];
  readonly meeting: Meeting | null;
  readonly task: string | null;
  readonly statements: readonly number[];
  readonly partiesNamed: readonly NamedParty[];
  readonly sources: readonly string[];
  readonly basis: string | null;
  readonly basisNote: string | null;
  /** Drafted by a compiler from public sources, for no party. */
  readonly compiled: boolean;
  readonly author: { readonly capacity: string; readonly party: string | null };
  /** The entry that says it. */
  readonly position: number;
}

export function told(row: ContentRow): Content {
  return {
    release: row.release,
    headline: row.headline,
    subHeadlines: row.sub_headlines,
    body: row.body,
    byLine: row.by_line,
    dateline: row.dateline,
    originalLanguage: row.original,
    event: row.event,
    publisher: row.publisher,
    copyright: row.copyright,
    pressContact: row.press_contact,
    pictures: row.pictures,
    meeting: row.meeting,
    task: row.task,
    statements: row.statements,
    partiesNamed: row.parties_named,
    sources: row.sources,
    basis: row.basis,
    basisNote: row.basis_note,
    compiled: row.compiled,
    author: { capacity: row.capacity, party: row.author_party },
    position: row.position,
  };
}

const kept = [
  'headline',
  'subHeadlines',
  'body',
  'byLine',
  'dateline',
  'originalLanguage',
  'event',
  'publisher',
  'copyright',
  'pressContact',
  'pictures',
  'meeting',
  'task',
  'statements',
  'partiesNamed',
  'sources',
  'basis',
  'basisNote',
] as const;

/** The same as a form asks for it: pictures without what is looked up of them. */
export function asAsked(content: Content): object {
  const { compiled: _, pictures = [], ...said } = saidAgain(content);
  return {
    ...said,
    release: content.release,
    pictures: pictures.map(({ file, caption, credit, alt }) => ({ file, caption, credit, alt })),
  };
}

/** The same as an entry keeps it, to be said again in full by a later act. */
export function saidAgain(content: Content): Omit<Said, 'release'> {
  const said = kept
    .map(name => [name, content[name]] as const)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return { ...Object.fromEntries(said), compiled: content.compiled } as unknown as Omit<Said, 'release'>;
}
