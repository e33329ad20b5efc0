import type { Visitor } from '../access/access.ts';
import type { Instance } from '../instance.ts';
import type { Rule } from '../record/authorise.ts';
import type { Author } from '../record/body.ts';
import type { Head } from '../record/heads.ts';
import { askingOnce, type Reading } from '../record/reading.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import type { Related } from '../slice.ts';
import { entryAt } from '../slices/archive/derived/entries.ts';
import { findSettings, readingNow } from '../slices/framework/derived/settings.ts';
import { allInvented, partyNames } from '../slices/parties/derived/parties.ts';
import { actMeaning, actWords, slices, spine } from '../slices.ts';
import { type ByProgram, WithPrograms } from '../ui/by-program.tsx';
import type { FrameworkInfo, Page, PageContext } from '../ui/page.ts';
import { withQuery } from '../ui/with-query.ts';
import { houseWords } from '../words/house.ts';
import type { Language } from '../words/language.ts';
import { makeSay, type Say } from '../words/say.ts';
import { type Asked, askedReading, foundedAt } from './asked.ts';
import type { Script } from './assets.ts';
import { programsIn, programsTold } from './by-program.ts';
import { renderFrame, type SignedIn } from './frame.tsx';
import { type Ending, endings, endingsOf, forms, type PageFile, type PictureOf, pageFile } from './page-files.ts';
import { RelatedSheet, relatedTo } from './related.tsx';
import { searchPage } from './search-page.tsx';

/** One framework as one request reads it. */
export interface Room {
  readonly head: Head;
  readonly asked: Asked;
  readonly reading: Reading;
  readonly info: FrameworkInfo;
  readonly say: Say;
  readonly language: Language;
  /** As in the address: links keep it. */
  readonly lang: string | undefined;
  readonly visitor: Visitor | undefined;
  readonly account?: SignedIn | undefined;
  /** The entry that the visitor has just made by a form. */
  readonly recorded?: number | undefined;
  /** The day of the log's first leaf. */
  readonly founded: string;
}

const unknownFramework = refusal('missing', 'unknown-framework', 'A page belongs to a framework that was founded.');
const nothingHere = refusal('missing', 'nothing-here', 'A page shows what the record holds as of the reading.');

/** Opens a framework as of what the address asks, and reads it with the rights of whoever asks. */
export async function inRoom<Result>(
  { store, heads }: Instance,
  key: string,
  query: URLSearchParams,
  language: Language,
  visitor: Visitor | undefined,
  work: (room: Room) => Promise<Result>,
): Promise<Result | Refusal> {
  const head = await heads.find(key);
  if (!head) return unknownFramework;
  const member = visitor?.framework === key ? visitor : undefined;
  const enter = async (db: Reading['db']) => {
    const now = askingOnce(await readingNow(db, head));
    const present = await findSettings(now);
    if (!present) return unknownFramework;
    const asked = await askedReading(store, head, present.timeZone, query);
    if (isRefusal(asked)) return asked;
    const same = asked.position === now.position && asked.day === now.day;
    const reading = same ? now : askingOnce({ ...now, position: asked.position, day: asked.day });
    const [settings, names, founded, invented] = await Promise.all([
      // A framework has the name of today on pages about days before it, too.
      same ? present : findSettings({ ...reading, day: asked.day < now.day ? now.day : asked.day }),
      partyNames(reading),
      foundedAt(store, head),
      // By what is known now: of its first entries alone nobody could tell.
      allInvented(now),
    ]);
    if (!settings) return unknownFramework;
    const lang = query.get('lang') ?? language;
    const nameIn = (code: string) =>
      names[code]?.[lang] ?? names[code]?.[language] ?? names[code]?.en ?? Object.values(names[code] ?? {})[0];
    const say = makeSay(language, settings.timeZone, nameIn, lang);
    const recorded = member && (await ownEntry(reading, member, query.get('recorded')));
    return work({
      head,
      asked,
      reading,
      info: { ...settings, invented },
      say,
      language,
      lang: query.get('lang') ?? undefined,
      visitor: member,
      founded: founded.slice(0, 10),
      recorded,
    });
  };
  return member ? store.asMember(key, member.claims, enter) : enter(store.public);
}

/** The entry that a form's answer names, where this visitor made it: nobody is told that they recorded what others did. */
async function ownEntry(reading: Reading, { author }: Visitor, named: string | null): Promise<number | undefined> {
  if (named === null || !/^\d{1,15}$/.test(named)) return undefined;
  const entry = await entryAt(reading, Number(named));
  return entry && entry.author.credential === author.credential ? entry.position : undefined;
}

export interface Shown {
  readonly type: string;
  /** The name of a file; a page has none. */
  readonly fileName?: string;
  /** Offered under its name rather than shown. */
  readonly saved?: boolean;
  readonly runsScript?: boolean;
  /** What takes its time is made when the reading is over, so that no connection waits for it. */
  readonly body: string | PageFile;
}

/** The page at a path below a framework, or the same as a file. `site` is where the visitor stands: scheme and host. */
export async function showPage(
  room: Room,
  path: string,
  query: URLSearchParams,
  stylesheets: readonly string[],
  personas: boolean,
  site: string,
  pictureOf: PictureOf = async () => undefined,
  scriptsOf: (island: string) => readonly Script[] = () => [],
): Promise<Shown | Refusal> {
  const { ending, found } = findPage(path);
  if (!found) return nothingHere;
  const { page, params } = found;
  for (const name of page.query ?? []) {
    const value = query.get(name);
    if (!value) continue;
    if (page.queryForms?.[name]?.test(value) === false)
      return refusal(
        'input',
        'no-such-choice',
        'A list is asked for by what its own links say: a place in it, or a choice.',
        {
          field: name,
        },
      );
    params[name] = value;
  }
  const refused = page.refuse?.(params);
  if (refused) return refused;
  const data: unknown = await page.load(room.reading, params);
  if (data === undefined) return nothingHere;
  const { reading, head } = room;
  const done = await programsIn(reading, data);
  const related = ending === undefined || ending === 'json' ? await relatedTo(page, params, reading) : [];
  if (ending === undefined) {
    const scripts = page.island === undefined ? [] : scriptsOf(page.island);
    return {
      type: 'text/html; charset=utf-8',
      body: renderPage(room, page, path, { data, related, done }, query, { stylesheets, scripts }, personas, site),
      ...(scripts.length === 0 ? {} : { runsScript: true }),
    };
  }
  const { type, saved } = forms[ending];
  if (ending === 'json')
    return {
      type,
      body: `${JSON.stringify({ framework: head.framework, position: reading.position, day: reading.day, page: data, ...programsTold(done), ...(related.length === 0 ? {} : { related }) })}\n`,
    };
  const bare = path.slice(0, -ending.length - 1);
  const address = `${site}/f/${head.framework}`;
  const file = pageFile(
    page,
    { data, done },
    pageContext(room, query),
    ending,
    {
      origin: head.origin.replace(/\/log$/, ''),
      founded: room.founded,
      address,
      path: bare,
      self: `${address}${path}`,
    },
    pictureOf,
  );
  if (!file) return nothingHere;
  const name = `${head.framework}${bare}`.replace(/[^A-Za-z0-9.]+/g, '-');
  return { type, body: file, saved, fileName: `${name}-${reading.position}.${ending}` };
}

function renderPage(
  room: Room,
  page: Page,
  path: string,
  { data, related, done }: { readonly data: unknown; readonly related: readonly Related[]; readonly done: ByProgram },
  query: URLSearchParams,
  { stylesheets, scripts }: { readonly stylesheets: readonly string[]; readonly scripts: readonly Script[] },
  personas: boolean,
  site: string,
): string {
  const { head, reading, asked, language, info, say, visitor } = room;
  const context = pageContext(room, query);
  const View = page.view;
  const here = `/f/${head.framework}${path}`;
  const kept = keptQuery(query, page.query);
  const picture = page.picture?.(data, context);
  return renderFrame({
    language,
    title: page.title(data, context),
    stylesheets,
    scripts,
    visitor,
    account: room.account,
    personas,
    framework: { key: head.framework, info, say },
    reading: { position: reading.position, day: reading.day, asof: asked.asof, at: asked.at, path: here, query: kept },
    files: endingsOf(page).map(ending => ({
      label: houseWords[language].files[ending],
      href: withQuery(`${path === '' ? `/f/${head.framework}` : here}.${ending}`, {
        ...kept,
        asof: asked.asof,
        at: asked.at,
      }),
      type: forms[ending].type.split(';')[0] as string,
    })),
    jsonLd: page.jsonLd?.(data, context),
    shared: picture && {
      address: `${site}${here}`,
      picture: `${site}/f/${head.framework}${picture.path}`,
      alt: picture.alt,
    },
    recorded:
      room.recorded === undefined
        ? undefined
        : { position: room.recorded, href: context.link(`/record/${room.recorded}`) },
    children: (
      <WithPrograms done={done}>
        <View data={data} context={context} />
        <RelatedSheet related={related} context={context} />
      </WithPrograms>
    ),
  });
}

function keptQuery(query: URLSearchParams, own: readonly string[] = []): Record<string, string> {
  return Object.fromEntries([...query].filter(([name]) => name === 'lang' || own.includes(name)));
}

export function pageContext(
  { head, reading, asked, info, say, language, visitor }: Room,
  query: URLSearchParams,
): PageContext {
  const kept = { lang: query.get('lang') ?? undefined, asof: asked.asof, at: asked.at };
  return {
    say,
    framework: { ...info, key: head.framework },
    reading: {
      position: reading.position,
      day: reading.day,
      ...(asked.asof === undefined ? {} : { asof: asked.asof }),
      ...(asked.at === undefined ? {} : { at: asked.at }),
    },
    link: path => {
      const [before = '', fragment] = path.split('#');
      return withQuery(`/f/${head.framework}${before}`, kept) + (fragment === undefined ? '' : `#${fragment}`);
    },
    form(act, input = {}) {
      const rule = spine.rules.get(act);
      if (!visitor || !rule || !mayAsk(rule, visitor.author, input)) return undefined;
      return withQuery(`/f/${head.framework}/acts/${act}`, { ...input, lang: kept.lang });
    },
    actTitle: act => actWords(language, act).title,
    actMeaning: act => actMeaning(language, act),
    sentence: ({ act, in: content, body }) => actWords(language, act).sentence(content, say, body),
    pathOf,
  };
}

/** Does a rule let this person ask for an act, as far as what is filled in tells? The act itself sees the rest. */
function mayAsk({ capacities, where }: Rule, author: Author, filled: Readonly<Record<string, string>>): boolean {
  if (!capacities.includes(author.capacity as never)) return false;
  let untold = false;
  const told = new Proxy(filled, {
    get(fields, name: string) {
      untold ||= !(name in fields);
      return fields[name];
    },
  });
  try {
    return where?.(author, told) !== false || untold;
  } catch (fault) {
    if (untold) return true;
    throw fault;
  }
}

interface Pattern {
  readonly page: Page;
  readonly path: RegExp;
  readonly subject: RegExp | undefined;
}

const patterns: readonly Pattern[] = [...slices.flatMap(slice => slice.pages), searchPage].map(page => ({
  page,
  path: expression(page.path),
  subject: page.subject === undefined ? undefined : expression(page.subject),
}));

/** Which paths a template with parameters stands for. */
export function expression(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '\\.').replace(/:([a-z]+)/g, '(?<$1>[^/]+)')}$`);
}

/** The page of a path, with or without a listed ending behind it. */
export function findPage(path: string): {
  ending: Ending | undefined;
  found: { page: Page; params: Record<string, string> } | undefined;
} {
  // The longest first: a feed's ending ends as a page's data does.
  const ending = endings.findLast(one => path.endsWith(`.${one}`));
  const bare = ending ? path.slice(0, -ending.length - 1) : path;
  for (const { page, path: pattern } of patterns) {
    const match = pattern.exec(bare);
    if (match) return { ending, found: { page, params: { ...match.groups } } };
  }
  return { ending, found: undefined };
}

/** The path, below its framework, of the page that shows a subject. */
export function pathOf(subject: string): string | undefined {
  for (const { page, subject: pattern } of patterns) {
    const found = pattern?.exec(subject);
    if (found) return page.path.replace(/:([a-z]+)/g, (_, name: string) => found.groups?.[name] ?? '');
  }
  return undefined;
}
