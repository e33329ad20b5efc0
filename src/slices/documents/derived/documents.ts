import type { z } from 'zod';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, json, optionalInteger, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import { type Distribution, type documentInput, partsOf, type Relation } from '../fields.ts';

// By name and content alone: the act asks this table whether its symbol is free, and of two modules one must come first.
const register = {
  name: 'documents.register',
  decide: (_: unknown, input: z.output<typeof documentInput>) => input,
};

export const documents = table({
  name: 'documents_document',
  version: 1,
  columns: {
    symbol: text,
    /** The symbol without regard to capitals. */
    folded: text,
    root: text,
    base: optionalText,
    relation: optionalText,
    number: integer,
    body: optionalText,
    kind: text,
    title: json<Localized>(),
    distribution: text,
    original_language: text,
    series: optionalText,
    edition: optionalText,
    item: optionalText,
    /** Of the document: a partial date, or unknown. */
    dated: optionalText,
    year: optionalInteger,
    ...groundColumns,
  },
  indexes: [['root'], ['folded'], ['body'], ['year'], ['series', 'edition']],
  from: [
    when(register, (input, rows, entry) => {
      const { symbol, body, kind, title, distribution, originalLanguage, meeting, item } = input;
      const { root, base, relation, number } = partsOf(symbol);
      const { on } = entry.body;
      rows.put(symbol, {
        symbol,
        folded: symbol.toLowerCase(),
        root,
        base: base ?? null,
        relation: relation ?? null,
        number: number ?? 0,
        body: body ?? null,
        kind,
        title,
        distribution,
        original_language: originalLanguage,
        series: meeting?.series ?? null,
        edition: meeting?.edition ?? null,
        item: item ?? null,
        dated: on,
        year: on === null ? null : Number(on.slice(0, 4)),
        ...groundOf(input, entry),
      });
    }),
  ],
});

export interface RegisteredDocument extends Grounded {
  readonly symbol: string;
  /** Without Rev, Add and Corr. */
  readonly root: string;
  readonly base: string | null;
  readonly relation: Relation | null;
  readonly number: number | null;
  readonly body: string | null;
  readonly kind: string;
  readonly title: Localized;
  readonly distribution: Distribution;
  readonly originalLanguage: string;
  readonly meeting: { readonly series: string; readonly edition: string } | null;
  readonly item: string | null;
  readonly dated: string | null;
}

const shown = [
  'symbol',
  'root',
  'base',
  'relation',
  'number',
  'body',
  'kind',
  'title',
  'distribution',
  'original_language',
  'series',
  'edition',
  'item',
  'dated',
  ...groundShown,
] as const;

function told(row: any): RegisteredDocument {
  const { symbol, root, base, relation, number, body, kind, title, distribution, series, edition, item, dated } = row;
  return {
    symbol,
    root,
    base,
    relation,
    number: relation === null ? null : number,
    body,
    kind,
    title,
    distribution,
    originalLanguage: row.original_language,
    meeting: series === null ? null : { series, edition },
    item,
    dated,
    ...grounded(row),
  };
}

/** The register in force, the newest first; of one body or one year where these are named. */
export const listDocuments = query(
  [documents],
  async (
    reading,
    { body, year }: { readonly body?: string | undefined; readonly year?: number | undefined } = {},
  ): Promise<RegisteredDocument[]> => {
    let rows = documents.rows(reading).select(shown);
    if (body !== undefined) rows = rows.where('body', '=', body);
    if (year !== undefined) rows = rows.where('year', '=', year);
    const found = await rows.orderBy('from_on', 'desc').orderBy('root').orderBy('symbol').execute();
    return found.map(told);
  },
);

/** How many documents are in the register in force. */
export const countDocuments = query([documents], async (reading): Promise<number> => {
  return (await documents.rows(reading).select('position').execute()).length;
});

/** Bodies and years that have documents in force, for those who choose among them. */
export const listShelves = query(
  [documents],
  async (reading): Promise<{ readonly bodies: readonly string[]; readonly years: readonly number[] }> => {
    const rows = await documents.rows(reading).select(['body', 'year']).distinct().execute();
    const present = <Value>(values: readonly (Value | null)[]) => [
      ...new Set(values.filter((value): value is Value & {} => value !== null)),
    ];
    return {
      bodies: present(rows.map(({ body }) => body)).sort(),
      years: present(rows.map(({ year }) => year)).sort((a, b) => b - a),
    };
  },
);

/** A document and its revisions, addenda and corrigenda, in force, in the order of their symbols. */
export const listFamily = query([documents], async (reading, root: string): Promise<RegisteredDocument[]> => {
  const rows = await documents.rows(reading).select(shown).where('root', '=', root).orderBy('position').execute();
  return rows.map(told);
});

/** The document of a symbol, whenever it is in force; capitals do not matter. */
export const findTitled = query(
  [documents],
  async (reading, symbol: string): Promise<RegisteredDocument | undefined> => {
    const rows = documents.timeline(reading).select(shown).where('folded', '=', symbol.toLowerCase());
    const row = await rows.executeTakeFirst();
    return row && told(row);
  },
);

/** The documents of one meeting. */
export const listMeetingDocuments = query(
  [documents],
  async (reading, series: string, edition: string): Promise<RegisteredDocument[]> => {
    const rows = documents.rows(reading).select(shown).where('series', '=', series).where('edition', '=', edition);
    return (await rows.orderBy('symbol').execute()).map(told);
  },
);

export interface TitledSymbol {
  readonly symbol: string;
  readonly title: Localized;
}

/** What the documents of these symbols are called; symbols that are not in the register are left out. */
export const listTitles = query([documents], async (reading, symbols: readonly string[]): Promise<TitledSymbol[]> => {
  if (symbols.length === 0) return [];
  const folded = [...new Set(symbols.map(symbol => symbol.toLowerCase()))];
  return documents
    .timeline(reading)
    .select(['symbol', 'title'])
    .where('folded', 'in', folded)
    .orderBy('symbol')
    .execute();
});
