import type { Block, Paper } from './paper.ts';
import { plain } from './plain.ts';

/** Families in the order in which a letter is looked for. */
export const families = [
  'Noto Sans',
  'Noto Sans KR',
  'Noto Sans Thai',
  'Noto Sans Lao',
  'Noto Sans Khmer',
  'Noto Sans Myanmar',
] as const;

/** A paper as the template takes it: every field there, every text plain, levels of headings without a gap. */
export function pdfData(paper: Paper, address: string): string {
  const { title, subtitle, symbol, heading, source } = paper;
  let level = 0;
  return JSON.stringify({
    ...languageOf(paper.language),
    fonts: families,
    title: plain(title),
    subtitle: orNone(subtitle),
    symbol: plain(symbol ?? ''),
    heading: orNone(heading),
    source: plain(source),
    address: plain(address),
    blocks: paper.blocks.map(block => {
      if (block.kind === 'heading') level = Math.min(block.level, level + 1);
      return blockData(block, level, paper.language);
    }),
  });
}

function blockData(block: Block, level: number, paperLanguage: string): object {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level, text: plain(block.text), ...languageOf(block.language ?? paperLanguage) };
    case 'text':
      return { kind: 'text', text: plain(block.text), ...languageOf(block.language ?? paperLanguage) };
    case 'note':
      return { kind: 'note', text: plain(block.text) };
    case 'picture':
      return { kind: 'picture', jpeg: [...(block.jpeg ?? [])], alt: plain(block.alt), caption: plain(block.caption) };
    case 'items':
      return {
        kind: 'items',
        items: block.items.map(({ number, text, language = paperLanguage, notes = [] }) => ({
          number: plain(number ?? '–'),
          text: plain(text),
          ...languageOf(language),
          notes: notes.map(plain),
        })),
      };
    case 'facts':
      return {
        kind: 'facts',
        facts: block.facts.map(({ label, value }) => ({ label: plain(label), value: plain(value) })),
      };
    case 'table':
      return {
        kind: 'table',
        caption: orNone(block.caption),
        columns: block.columns.map(({ title, share = 1 }) => ({ title: plain(title), share })),
        rows: block.rows.map(row => block.columns.map((_, index) => plain(row[index] ?? ''))),
      };
  }
}

function languageOf(tag: string) {
  const { language, region } = new Intl.Locale(tag);
  return { language, region: region ?? null };
}

function orNone(text: string | undefined): string | null {
  return text === undefined ? null : plain(text);
}
