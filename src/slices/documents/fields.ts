import { z } from 'zod';
import type { RefusalRule } from '../../record/act.ts';
import { ground, key, keyOf, languageCode, line, localized, prose } from '../../record/fields.ts';

/** What the acts on documents share: the form of a symbol, the grammar of a body's symbols, and distribution. */

const relations = ['Rev', 'Add', 'Corr'] as const;
export type Relation = Lowercase<(typeof relations)[number]>;

const part = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const suffix = /^(Rev|Add|Corr)\.([1-9]\d{0,2})$/;
/** Behind an address these ask for a file of the page. */
const endings = /\.(json|csv|xlsx|docx|pdf|ics|vcf|atom|rss)$/i;

/** The name of a document for ever, such as `VMM/2022/1/Rev.1`. In addresses and subjects `/` is written `~`. */
export const symbol = z
  .string()
  .max(80)
  .refine(
    value => value.split('/').every(one => part.test(one)),
    'a symbol has parts of letters, digits, points and hyphens, with / between them, such as VMM/2022/1',
  )
  .refine(value => !endings.test(value), 'a symbol may not end like the name of a file')
  .refine(
    value =>
      value.split('/').every((one, index) => (suffix.test(one) ? index > 0 : !/^(rev|add|corr)(\.|$)/i.test(one))),
    'a revision, addendum or corrigendum is written Rev.1, Add.1 or Corr.1 behind the symbol of its document',
  )
  .refine(
    value => !/\/(Rev|Add|Corr)\.\d+\/(?!(Rev|Add|Corr)\.\d)/.test(value),
    'behind Rev, Add or Corr stands nothing but another of them',
  );

export function symbolKey(symbol: string): string {
  return symbol.replaceAll('/', '~');
}

export function documentSubject({ symbol }: { readonly symbol: string }): string {
  return `documents/${symbolKey(symbol)}`;
}

/** What a symbol says of itself. */
export interface SymbolParts {
  /** Without any Rev, Add or Corr: the symbol that a body's grammar forms. */
  readonly root: string;
  /** The document that this one revises, adds to or corrects. */
  readonly base: string | undefined;
  readonly relation: Relation | undefined;
  readonly number: number | undefined;
  /** What must stand before this one may: the base, or the one before in the count. */
  readonly before: string | undefined;
}

export function partsOf(symbol: string): SymbolParts {
  const parts = symbol.split('/');
  const root = parts.filter(one => !suffix.test(one)).join('/');
  const match = suffix.exec(parts.at(-1) ?? '');
  if (!match) return { root, base: undefined, relation: undefined, number: undefined, before: undefined };
  const [, word = '', digits = ''] = match;
  const base = parts.slice(0, -1).join('/');
  const number = Number(digits);
  return {
    root,
    base,
    relation: word.toLowerCase() as Relation,
    number,
    before: number === 1 ? base : `${base}/${word}.${number - 1}`,
  };
}

const places: Readonly<Record<string, string>> = {
  '{year}': '[1-9]\\d{3}',
  '{number}': '[1-9]\\d{0,5}',
  '{edition}': '[A-Za-z0-9-]{1,64}',
};

/** How a body forms its symbols: fixed text and places, each used once, such as `VMM/{year}/{number}`. */
export const pattern = z
  .string()
  .max(80)
  .regex(/^(?:[A-Za-z0-9./-]|\{[a-z]+\})+$/, 'has letters, digits, points, hyphens, / and places in braces only')
  .refine(value => placesOf(value).every(place => place in places), 'knows the places {year}, {number} and {edition}')
  .refine(value => new Set(placesOf(value)).size === placesOf(value).length, 'has each place once')
  .refine(value => value.includes('{number}'), 'needs the place {number}')
  .refine(value => !value.includes('}{'), 'needs text between two places')
  .refine(
    value => symbol.safeParse(exampleOf(value)).success,
    'forms symbols of letters, digits, points and hyphens, with / between their parts',
  );

function placesOf(pattern: string): string[] {
  return pattern.match(/\{[a-z]+\}/g) ?? [];
}

export function exampleOf(pattern: string): string {
  return pattern.replace('{year}', '2026').replace('{number}', '1').replace('{edition}', '5');
}

/** Is this symbol, without its Rev, Add and Corr, one that the pattern forms? */
export function fitsPattern(pattern: string, symbol: string): boolean {
  const expression = pattern
    .split(/(\{[a-z]+\})/)
    .map(piece => places[piece] ?? piece.replace(/[.-]/g, '\\$&'))
    .join('');
  return new RegExp(`^${expression}$`).test(partsOf(symbol).root);
}

export const distributions = ['general', 'limited', 'restricted'] as const;
export type Distribution = (typeof distributions)[number];

/** General is for everyone, limited for the framework, restricted for the secretariat or for parties that are named. */
export function isAudienceOf(distribution: Distribution, audience: string): boolean {
  if (distribution === 'general') return audience === 'public';
  if (distribution === 'limited') return audience === 'framework';
  return audience !== 'public' && audience !== 'framework';
}

export const kinds = [
  'agenda',
  'annotated-agenda',
  'programme',
  'list-of-participants',
  'report',
  'statement',
  'concept-paper',
  'work-plan',
  'proposal',
  'decision',
  'letter',
  'note',
  'other',
] as const;

/** How far a language version has come. `original` is the text as written; the others are translations. */
export const states = ['original', 'draft', 'reviewed', 'authentic'] as const;
export type VersionState = (typeof states)[number];

/** What setting a grammar tells. */
export const grammarInput = z.object({ body: keyOf('bodies'), pattern });

/** What registering a document tells. */
export const documentInput = z.object({
  symbol,
  /** Whose document it is; a Rev, Add or Corr belongs to the body of its document. */
  body: keyOf('bodies').optional(),
  kind: z.enum(kinds),
  title: localized(500),
  distribution: z.enum(distributions),
  originalLanguage: languageCode,
  meeting: z.object({ series: keyOf('series'), edition: keyOf('editions') }).optional(),
  item: line(300).optional(),
  supersedes: symbol.optional(),
  ...ground,
});

/** A paragraph's number for ever: `4`, `4a`. */
const paragraphKey = key.max(12);

/** What issuing a text tells. */
export const textInput = z.object({
  symbol,
  language: languageCode,
  paragraphs: z
    .array(
      z.strictObject({
        key: paragraphKey,
        /** Left out: it is marked that something stands here, and not said what. */
        text: prose(10_000).optional(),
      }),
    )
    .min(1)
    .max(500),
});

/** What adding a paragraph for fewer readers tells. */
export const narrowerInput = z.object({
  symbol,
  language: languageCode,
  key: paragraphKey,
  /** Where no gap marks it: the paragraph behind which it stands. */
  after: paragraphKey.optional(),
  text: prose(10_000),
});

/** What superseding a document tells. */
export const supersessionInput = z.object({ symbol, by: symbol, reason: localized(1000).optional() });

export const unknownDocument: RefusalRule = {
  kind: 'state',
  rule: 'What is told of a document is told of one that is registered.',
  source: 'docs/acts/documents.register.md',
};

export const wrongAudience: RefusalRule = {
  kind: 'state',
  rule: 'General distribution is for everyone, limited for the framework, restricted for the secretariat or named parties.',
  source: 'docs/guide/documents.md',
};

export const unknownSource: RefusalRule = {
  kind: 'state',
  rule: 'A fact names sources that are registered.',
  source: 'docs/acts/framework.register-source.md',
};
