import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type IRunOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Item, Paper } from './paper.ts';
import { plain } from './plain.ts';

/** A4 in twentieths of a point, and what stands between its margins. */
const sheet = { width: 11_906, height: 16_838 } as const;
const margin = 1247;
const measure = sheet.width - 2 * margin;
const indent = 567;

/** A paper for those who go on writing in it: headings, lists and tables are Word's own, numbers are the paper's. */
export async function docx(paper: Paper, address: string): Promise<Uint8Array> {
  const { language, title, subtitle, symbol, heading } = paper;
  const write = writer(language);
  const section: ISectionOptions = {
    properties: {
      page: {
        size: sheet,
        margin: { top: margin, bottom: margin, left: margin, right: margin, header: 567, footer: 567 },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: write(symbol ?? title, { size: 18 }) })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: measure }],
            children: [
              ...write(paper.source, { size: 16 }),
              new TextRun({ size: 16, children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
            ],
          }),
          new Paragraph({ children: write(address, { size: 16 }) }),
        ],
      }),
    },
    children: [
      ...(heading === undefined ? [] : [new Paragraph({ children: write(heading, { size: 18 }) })]),
      new Paragraph({ heading: HeadingLevel.TITLE, children: write(title) }),
      ...(subtitle === undefined
        ? []
        : [new Paragraph({ style: 'Subtitle', children: write(subtitle), spacing: { after: 240 } })]),
      ...paper.blocks.flatMap(block => set(block, write)),
    ],
  };
  return new Uint8Array(await Packer.toBuffer(new Document({ ...head(paper), sections: [section] })));
}

function head({ language, title, source }: Paper) {
  const tag = tagOf(language);
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '000000' },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    title: plain(title),
    description: plain(source),
    creator: 'Comity',
    styles: {
      default: {
        document: {
          run: {
            size: 21,
            font: fontsFor(''),
            language: { value: tag, eastAsia: language === 'ko' ? tag : 'ko-KR' },
          },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { size: 36, bold: true, color: '000000' },
          paragraph: { spacing: { before: 120, after: 160 } },
        },
        heading1: heading(28, 320),
        heading2: heading(24, 260),
        heading3: heading(21, 200),
      },
    },
  };
}

type Write = (text: string, run?: IRunOptions, language?: string) => TextRun[];

/** Texts line by line, each run tagged with its language and a font that has its letters. */
function writer(paperLanguage: string): Write {
  return (text, run = {}, language = paperLanguage) => {
    const tag = tagOf(language);
    return plain(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            ...run,
            text: line,
            font: fontsFor(line),
            language: { value: tag, eastAsia: language === 'ko' ? tag : 'ko-KR', bidirectional: tag },
            ...(index === 0 ? {} : { break: 1 }),
          }),
      );
  };
}

const complex: readonly (readonly [letters: RegExp, font: string])[] = [
  [/[\u0E00-\u0EFF\u1780-\u17FF]/, 'Leelawadee UI'],
  [/[\u1000-\u109F]/, 'Myanmar Text'],
];

function fontsFor(text: string) {
  const cs = complex.find(([letters]) => letters.test(text))?.[1] ?? 'Arial';
  return { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Malgun Gothic', cs };
}

/** Word wants a region where it looks up a dictionary. */
function tagOf(language: string): string {
  return language.includes('-')
    ? language
    : new Intl.Locale(language)
        .maximize()
        .toString()
        .replace(/-[A-Z][a-z]{3}/, '');
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function set(block: Block, write: Write): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: write(block.text, {}, block.language) })];
    case 'text':
      return [new Paragraph({ children: write(block.text, {}, block.language) })];
    case 'note':
      return [
        new Paragraph({
          indent: { left: indent },
          border: { left: { style: BorderStyle.SINGLE, size: 6, space: 8, color: '808080' } },
          children: write(block.text, { size: 18 }),
        }),
      ];
    case 'picture':
      return [
        ...(block.jpeg === undefined
          ? []
          : [new Paragraph({ keepNext: true, children: [pictureRun(block, block.jpeg)] })]),
        new Paragraph({ children: write(block.caption, { size: 18 }) }),
      ];
    case 'items':
      return block.items.flatMap(item => numbered(item, write));
    case 'facts':
      return [facts(block.facts, write)];
    case 'table':
      return [
        ...(block.caption === undefined
          ? []
          : [new Paragraph({ keepNext: true, children: write(block.caption, { bold: true, size: 19 }) })]),
        tableOf(block, write),
        new Paragraph({ children: [] }),
      ];
  }
}

const pictureWithin = { width: 560, height: 360 } as const;

function pictureRun({ width, height, alt }: Extract<Block, { kind: 'picture' }>, jpeg: Uint8Array): ImageRun {
  const scale = Math.min(pictureWithin.width / width, pictureWithin.height / height);
  return new ImageRun({
    type: 'jpg',
    data: jpeg,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: plain(alt), title: plain(alt), description: plain(alt) },
  });
}

/** The number hangs in the margin of its text, as a tab away from it: never one of Word's own numbers. */
function numbered({ number, text, language, notes = [] }: Item, write: Write): Paragraph[] {
  return [
    new Paragraph({
      indent: { left: indent, hanging: indent },
      tabStops: [{ type: TabStopType.LEFT, position: indent }],
      children: [...write(`${number ?? '–'}`), new TextRun({ children: ['\t'] }), ...write(text, {}, language)],
    }),
    ...notes.map(note => new Paragraph({ indent: { left: indent }, children: write(note, { size: 18 }) })),
  ];
}

function facts(all: readonly { readonly label: string; readonly value: string }[], write: Write): Table {
  const widths = [Math.round(measure * 0.3), measure - Math.round(measure * 0.3)];
  return new Table({
    width: { size: measure, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: all.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [cell(write(label, { bold: true }), widths[0]!), cell(write(value), widths[1]!)],
        }),
    ),
  });
}

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>, write: Write): Table {
  const shares = columns.map(({ share = 1 }) => share);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map(share => Math.floor((measure * share) / all));
  return new Table({
    width: { size: measure, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) =>
          cell(write(title, { bold: true, size: 18 }), widths[index]!, { fill: 'EDEDED' }),
        ),
      }),
      ...rows.map(
        row =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, index) => cell(write(row[index] ?? '', { size: 18 }), widths[index]!)),
          }),
      ),
    ],
  });
}

function cell(children: TextRun[], width: number, shading?: { fill: string }): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 85, right: 85 },
    ...(shading ? { shading } : {}),
    children: [new Paragraph({ spacing: { after: 0 }, children })],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
