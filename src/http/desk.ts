import type { Visitor } from '../access/access.ts';
import type { Provider } from '../access/providers.ts';
import type { Ask } from '../record/ask.ts';
import { authorise } from '../record/authorise.ts';
import type { Localized } from '../record/fields.ts';
import type { Reading } from '../record/reading.ts';
import { isRefusal } from '../record/refusal.ts';
import { type ArchivedEntry, listEntries } from '../slices/archive/derived/entries.ts';
import { findSettings, readingNow } from '../slices/framework/derived/settings.ts';
import { type Credential, listCredentials } from '../slices/parties/derived/credentials.ts';
import { partyNames } from '../slices/parties/derived/parties.ts';
import { entryLine, slices, spine } from '../slices.ts';
import type { ByProgram } from '../ui/by-program.tsx';
import type { DraftContent } from '../ui/draft-page.ts';
import type { Language } from '../words/language.ts';
import type { Say } from '../words/say.ts';
import { programsIn } from './by-program.ts';
import type { Door } from './doors.ts';
import { choicesOf, findVisitor } from './visitor.ts';

/** What one framework has on somebody's desk. */
export interface DeskRoom {
  readonly framework: string;
  readonly name: Localized;
  readonly timeZone: string;
  readonly names: Readonly<Record<string, Localized>>;
  readonly credentials: readonly Credential[];
  readonly demanded: readonly Provider[];
  readonly acting: Visitor['author'] | undefined;
  readonly asks: readonly Ask[];
  /** Kept for oneself, by the act that they are drafts of. */
  readonly drafts: readonly Drafted[];
  /** What the person may read and was recorded since the last visit, the newest first; one more than is shown. */
  readonly changed: readonly ArchivedEntry[];
  /** Which of those a program did. */
  readonly byProgram: ByProgram;
}

/** How much somebody has written towards one act on one subject. */
export interface Drafted {
  readonly act: string;
  readonly subject: string;
  readonly count: number;
}

export const changesShown = 20;

/** Everything on the desk of whoever is at the door, framework by framework. */
export async function readDesk(door: Door, cookie: string | undefined): Promise<DeskRoom[]> {
  const { instance, account, visitor } = door;
  const bound = account
    ? (await instance.access.accounts.personsOf(account.user, account.provider?.framework)).map(
        ({ framework }) => framework,
      )
    : visitor
      ? [visitor.framework]
      : [];
  const rooms: DeskRoom[] = [];
  for (const framework of new Set(bound)) {
    const room = await readRoom(door, framework, await findVisitor(instance, { cookie }, framework));
    if (room) rooms.push(room);
  }
  return rooms;
}

async function readRoom(
  { instance, account }: Door,
  framework: string,
  visitor: Visitor | undefined,
): Promise<DeskRoom | undefined> {
  const head = await instance.heads.find(framework);
  if (!head) return undefined;
  const now = await readingNow(instance.store.public, head);
  const [settings, names, choices] = await Promise.all([
    findSettings(now),
    partyNames(now),
    account ? choicesOf(instance, account, framework) : undefined,
  ]);
  if (!settings) return undefined;
  const room = {
    framework,
    name: settings.name,
    timeZone: settings.timeZone,
    names,
    credentials: choices?.credentials ?? [],
    demanded: choices?.demanded ?? [],
    acting: visitor?.author,
  };
  if (!visitor) return { ...room, asks: [], drafts: [], changed: [], byProgram: new Map() };
  const since = account ? await instance.access.accounts.visit(account, framework, now.position) : now.position;
  // Before the reading: it holds a connection, and nobody waits for a second one with the first in hand.
  const pooled = await pooledBy(instance, framework, visitor.author.party);
  const { asks, changed, byProgram } = await instance.store.asMember(framework, visitor.claims, async db => {
    const reading = { ...now, db };
    const asks = await Promise.all(slices.map(async slice => (await slice.asks?.(reading, visitor.author)) ?? []));
    // Of very much, the newest: whoever comes back after a year does not begin with the oldest.
    const after = Math.max(since, now.position - 500);
    asks.push(await handedTo(reading, visitor.author, pooled));
    const changed = await listEntries(reading, { after, limit: 500 });
    return { asks: asks.flat(), changed, byProgram: await programsIn(reading, changed) };
  });
  return {
    ...room,
    asks: asks.toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1)),
    drafts: await draftsOf(instance, framework, visitor.author.person),
    byProgram,
    changed: changed.toReversed().slice(0, changesShown + 1),
  };
}

interface Pooled {
  readonly act: string;
  readonly subject: string;
  readonly content: DraftContent;
}

const pooledPages = () => slices.flatMap(({ draftPages = [] }) => draftPages).filter(({ handed }) => handed);

/** What a party is writing together. */
async function pooledBy({ store }: Door['instance'], framework: string, party: string | null): Promise<Pooled[]> {
  if (party === null) return [];
  const { rows } = await store.asPerson({ framework, person: `party:${party}` }, client =>
    client.query<Pooled>(
      `select act, subject, content from drafts.draft where act = any($1) and beside is null and batch is null
       order by subject`,
      [pooledPages().map(({ act }) => act)],
    ),
  );
  return rows;
}

/** Parts of it that were handed to the office under whose credential somebody acts. */
async function handedTo(reading: Reading, author: Visitor['author'], pooled: readonly Pooled[]): Promise<Ask[]> {
  if (pooled.length === 0) return [];
  const office = (await listCredentials(reading)).find(({ position }) => position === author.credential)?.office;
  if (!office) return [];
  const asks: Ask[] = [];
  for (const { act, ...draft } of pooled)
    for (const page of pooledPages().filter(one => one.act === act)) {
      const found = page.handed?.(draft, office);
      const data = found && (await page.load(reading, found.params));
      const about = data && page.pool?.(data).about;
      if (about && !isRefusal(authorise(act, spine.rules.get(act), author, about, true))) asks.push(found.ask(data));
    }
  return asks;
}

export async function draftsOf({ store }: Door['instance'], framework: string, person: string | null) {
  if (person === null) return [];
  const { rows } = await store.asPerson({ framework, person }, client =>
    client.query<Drafted>(
      'select act, subject, count(*)::int as count from drafts.draft group by act, subject order by act, subject',
    ),
  );
  return rows;
}

/** The line of the record, as a sentence that begins one. */
export function entrySentence(entry: ArchivedEntry, language: Language, say: Say): string {
  const said = entryLine(entry, language, say);
  return said.charAt(0).toLocaleUpperCase() + said.slice(1);
}
