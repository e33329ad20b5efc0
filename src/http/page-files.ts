import { csv } from '../papers/csv.ts';
import type { FeedPlace } from '../papers/feeds.ts';
import type { Paper } from '../papers/paper.ts';
import { type Manuscript, Press } from '../papers/press.ts';
import type { Sheet } from '../papers/sheet.ts';
import { vcards } from '../papers/vcard.ts';
import type { ByProgram } from '../ui/by-program.tsx';
import type { Page, PageContext } from '../ui/page.ts';
import { fallbackOf } from '../words/house.ts';
import type { Say } from '../words/say.ts';
import { paperSaying, sheetsSaying } from './by-program.ts';

/** What a page may be fetched as, by the ending behind its path: these and no others. */
export const endings = ['json', 'csv', 'xlsx', 'docx', 'pdf', 'ics', 'vcf', 'xml', 'atom', 'rss', 'feed.json'] as const;
export type Ending = (typeof endings)[number];

interface FileForm {
  readonly type: string;
  /** What a page must define to be fetched so; every page is JSON. */
  readonly from: 'sheets' | 'paper' | 'calendar' | 'cards' | 'cap' | 'feed' | undefined;
  /** Saved under a name rather than shown. */
  readonly saved: boolean;
}

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const forms: Readonly<Record<Ending, FileForm>> = {
  json: { type: 'application/json; charset=utf-8', from: undefined, saved: false },
  csv: { type: 'text/csv; charset=utf-8; header=present', from: 'sheets', saved: true },
  xlsx: { type: sheet, from: 'sheets', saved: true },
  docx: { type: word, from: 'paper', saved: true },
  pdf: { type: 'application/pdf', from: 'paper', saved: false },
  ics: { type: 'text/calendar; charset=utf-8', from: 'calendar', saved: false },
  vcf: { type: 'text/vcard; charset=utf-8', from: 'cards', saved: true },
  xml: { type: 'application/cap+xml; charset=utf-8', from: 'cap', saved: false },
  atom: { type: 'application/atom+xml; charset=utf-8', from: 'feed', saved: false },
  rss: { type: 'application/rss+xml; charset=utf-8', from: 'feed', saved: false },
  'feed.json': { type: 'application/feed+json; charset=utf-8', from: 'feed', saved: false },
};

export function endingsOf(page: Page): Ending[] {
  return endings.filter(ending => {
    const { from } = forms[ending];
    return from === undefined || page[from] !== undefined;
  });
}

const press = new Press();
/** What writes these takes long to load, and is loaded with the first that is asked for. */
const writers = {
  docx: () => import('../papers/docx.ts'),
  feeds: () => import('../papers/feeds.ts'),
  ics: () => import('../papers/ics.ts'),
  xlsx: () => import('../papers/xlsx.ts'),
};

/** The bytes of a picture that the page shows, as JPEG. */
export type PictureOf = (digest: string) => Promise<Uint8Array | undefined>;

/** Says first where labels are not in the language that was asked for; a picture that is no longer kept leaves its caption. */
async function completed(paper: Paper, say: Say, pictureOf: PictureOf): Promise<Paper> {
  const blocks = await Promise.all(
    paper.blocks.map(async block => {
      if (block.kind !== 'picture') return block;
      const jpeg = await pictureOf(block.digest);
      return jpeg ? { ...block, jpeg } : { kind: 'note' as const, text: block.caption };
    }),
  );
  const fallback = fallbackOf(say);
  return { ...paper, blocks: fallback ? [{ kind: 'note', text: fallback }, ...blocks] : blocks };
}

/** A page as a file. */
export interface PageFile {
  /** Needs no database. */
  readonly make: () => Promise<string | Uint8Array>;
  /** What takes long to set: whoever looks with a browser orders it, rather than waits. */
  readonly long?: { readonly title: string; readonly manuscript: () => Promise<Manuscript> };
}

/** Pieces of a paper, or rows of a workbook, that are set while one waits. */
const short = 1500;

/** Undefined where the page has no such form. */
export function pageFile(
  page: Page,
  { data, done }: { readonly data: unknown; readonly done: ByProgram },
  context: PageContext,
  ending: Exclude<Ending, 'json'>,
  place: FeedPlace,
  pictureOf: PictureOf,
): PageFile | undefined {
  const { sheets, paper, calendar, cards, cap, feed } = page;
  const saying = (made: readonly Sheet[]) => sheetsSaying(made, done, context.say.language);
  const name = () => context.say.text(context.framework.name).text;
  switch (ending) {
    case 'csv':
      return sheets && { make: async () => saying(sheets(data, context)).slice(0, 1).map(csv).join('') };
    case 'xlsx': {
      if (!sheets) return undefined;
      const made = saying(sheets(data, context));
      const rows = made.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      const manuscript = async () => ({ kind: ending, sheets: made }) as const;
      return {
        make: async () => (await writers.xlsx()).xlsx(made),
        ...(rows > short ? { long: { title: page.title(data, context), manuscript } } : {}),
      };
    }
    case 'docx':
    case 'pdf': {
      if (!paper) return undefined;
      const made = paperSaying(paper(data, context), done, context.say.language);
      const address = `${place.address}${place.path}`;
      const manuscript = async () =>
        ({ kind: ending, paper: await completed(made, context.say, pictureOf), address }) as const;
      return {
        async make() {
          const set = await manuscript();
          return ending === 'pdf' ? press.set(set) : (await writers.docx()).docx(set.paper, address);
        },
        ...(piecesOf(made) > short ? { long: { title: made.title, manuscript } } : {}),
      };
    }
    case 'ics':
      return calendar && { make: async () => (await writers.ics()).ics(calendar(data, context), name(), place) };
    case 'vcf':
      return cards && { make: async () => vcards(cards(data, context), place) };
    case 'xml': {
      // As it stands in the record: nothing is made anew.
      const xml = cap?.(data, context);
      return xml === undefined ? undefined : { make: async () => xml };
    }
    case 'atom':
      return feed && { make: async () => (await writers.feeds()).atom(feed(data, context), place) };
    case 'rss':
      return feed && { make: async () => (await writers.feeds()).rss(feed(data, context), place) };
    case 'feed.json':
      return feed && { make: async () => (await writers.feeds()).jsonFeed(feed(data, context), place) };
  }
}

function piecesOf({ blocks }: Paper): number {
  return blocks.reduce(
    (sum, block) =>
      sum + (block.kind === 'table' ? block.rows.length : block.kind === 'items' ? block.items.length : 1),
    0,
  );
}
