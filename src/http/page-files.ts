import { csv } from '../papers/csv.ts';
import type { FeedPlace } from '../papers/feeds.ts';
import type { Paper } from '../papers/paper.ts';
import { Press } from '../papers/pdf.ts';
import { vcards } from '../papers/vcard.ts';
import type { Page, PageContext } from '../ui/page.ts';
import { fallbackOf } from '../words/house.ts';
import type { Say } from '../words/say.ts';

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

/** Makes the file; undefined where the page has no such form. Only the press takes long, and needs no database. */
export function pageFile(
  page: Page,
  data: unknown,
  context: PageContext,
  ending: Exclude<Ending, 'json'>,
  place: FeedPlace,
  pictureOf: PictureOf,
): (() => Promise<string | Uint8Array>) | undefined {
  const { sheets, paper, calendar, cards, cap, feed } = page;
  const address = `${place.address}${place.path}`;
  const complete = (made: NonNullable<Page['paper']>) => completed(made(data, context), context.say, pictureOf);
  const name = () => context.say.text(context.framework.name).text;
  const made = {
    csv: sheets && (async () => sheets(data, context).slice(0, 1).map(csv).join('')),
    xlsx: sheets && (async () => (await writers.xlsx()).xlsx(sheets(data, context))),
    docx: paper && (async () => (await writers.docx()).docx(await complete(paper), address)),
    pdf: paper && (() => complete(paper).then(set => press.pdf(set, address))),
    ics: calendar && (async () => (await writers.ics()).ics(calendar(data, context), name(), place)),
    vcf: cards && (async () => vcards(cards(data, context), place)),
    xml: capOf(cap?.(data, context)),
    atom: feed && (async () => (await writers.feeds()).atom(feed(data, context), place)),
    rss: feed && (async () => (await writers.feeds()).rss(feed(data, context), place)),
    'feed.json': feed && (async () => (await writers.feeds()).jsonFeed(feed(data, context), place)),
  };
  return made[ending];
}

/** As it stands in the record: nothing is made anew. */
function capOf(xml: string | undefined): (() => Promise<string>) | undefined {
  return xml === undefined ? undefined : async () => xml;
}
