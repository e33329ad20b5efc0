import type { z } from 'zod';
import { query } from '../../../record/reading.ts';
import { integer, optionalText, table, text, when } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import type { narrowerInput, textInput } from '../fields.ts';

// By name and content alone: these acts ask these tables what was issued.
const issueText = {
  name: 'documents.issue-text',
  decide: (_: unknown, input: z.output<typeof textInput>) => input,
};
const addParagraph = {
  name: 'documents.add-paragraph',
  decide: (_: unknown, input: z.output<typeof narrowerInput>) => input,
};

/** The text as issued: for whom the document is. A paragraph without text is a gap that is marked. */
export const paragraphs = table({
  name: 'documents_paragraph',
  version: 1,
  columns: { symbol: text, language: text, paragraph: text, place: integer, text: optionalText, ...groundColumns },
  indexes: [['symbol']],
  from: [
    when(issueText, ({ symbol, language, paragraphs }, rows, entry) => {
      for (const [place, { key, text = null }] of paragraphs.entries())
        rows.add(`${symbol}/${language}/${entry.position}/${key}`, {
          symbol,
          language,
          paragraph: key,
          place,
          text,
          ...groundOf({}, entry),
        });
    }),
  ],
});

/** Paragraphs for fewer readers: rows of a table of their own, each with the circles of its own entry. */
export const narrower = table({
  name: 'documents_narrower',
  version: 1,
  columns: { symbol: text, language: text, paragraph: text, behind: optionalText, text, ...groundColumns },
  indexes: [['symbol']],
  from: [
    when(addParagraph, ({ symbol, language, key, after, text }, rows, entry) => {
      rows.add(`${symbol}/${language}/${entry.position}`, {
        symbol,
        language,
        paragraph: key,
        behind: after ?? null,
        text,
        ...groundOf({}, entry),
      });
    }),
  ],
});

export interface IssuedParagraph extends Grounded {
  readonly language: string;
  /** Its number for ever. */
  readonly paragraph: string;
  /** Null: it is marked that something stands here, and not said what. */
  readonly text: string | null;
}

/** The paragraphs as issued, in their order, in all languages. */
export const listParagraphs = query([paragraphs], async (reading, symbol: string): Promise<IssuedParagraph[]> => {
  const rows = await paragraphs
    .rows(reading)
    .select(['language', 'paragraph', 'text', ...groundShown])
    .where('symbol', '=', symbol)
    .orderBy('language')
    .orderBy('place')
    .execute();
  return rows.map(row => ({ language: row.language, paragraph: row.paragraph, text: row.text, ...grounded(row) }));
});

export interface NarrowerParagraph extends Grounded {
  readonly language: string;
  readonly paragraph: string;
  readonly text: string;
  /** The paragraph behind which it stands; null where a gap marks it. */
  readonly behind: string | null;
}

/** Of the paragraphs for fewer readers those that this reader may see. */
export const listNarrower = query([narrower], async (reading, symbol: string): Promise<NarrowerParagraph[]> => {
  const rows = await narrower
    .rows(reading)
    .select(['language', 'paragraph', 'text', 'behind', ...groundShown])
    .where('symbol', '=', symbol)
    .orderBy('position')
    .execute();
  return rows.map(row => {
    const { language, paragraph, text, behind } = row;
    return { language, paragraph, text, behind, ...grounded(row) };
  });
});
