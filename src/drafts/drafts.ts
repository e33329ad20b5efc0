import { hash } from 'node:crypto';
import { canonical } from '../record/canonical.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import type { Store } from '../record/store/store.ts';

/** Whose drafts: a person's, in one framework. Nobody else's right reaches them. */
export interface Drafter {
  readonly framework: string;
  readonly person: string;
}

/** What a draft is going to be: an act, and the subject it will be about. */
export interface Purpose {
  readonly act: string;
  readonly subject: string;
}

/** The fields of the form in which it is written, as they stand there: a draft may lack anything. */
export type Content = Readonly<Record<string, string>>;

export interface Draft extends Purpose {
  readonly id: string;
  readonly content: Content;
  /** Counts its changes; whoever changes it says which one they saw. */
  readonly version: number;
  /** The draft beside which it stands: both were written on the same version of that one, and both are kept. */
  readonly beside: string | null;
  /** Key of the batch with which it is being issued. */
  readonly batch: string | null;
  readonly keptAt: string;
}

/** Where what was sent is kept now. `spent`: it was issued or taken away meanwhile, and said nothing new. */
export interface Kept {
  readonly id: string;
  readonly version: number;
  readonly beside?: string;
  readonly spent?: true;
}

type Client = Parameters<Parameters<Store['asPerson']>[1]>[0];

const mostDrafts = 2000;
const largest = 64 * 1024;
const columns = 'id, act, subject, content, version, beside, batch, kept_at as "keptAt"';

/** The drafts of one purpose, in the order in which they were first kept. */
export function listDrafts(store: Store, whose: Drafter, purpose: Purpose): Promise<Draft[]> {
  return store.asPerson(whose, client => draftsOf(client, whose, purpose));
}

/** The last entry on a subject that a reader of that position could have seen; -1: there was none. */
export async function lastEntryOn(
  { writer }: Pick<Store, 'writer'>,
  framework: string,
  { subject, position }: { readonly subject: string; readonly position: number },
): Promise<number> {
  const { rows } = await writer.query<{ last: number }>(
    `select coalesce(max(position), -1) as last from record.subject join record.opening using (framework, position)
     where framework = $1 and subject = $2 and position <= $3`,
    [framework, subject, position],
  );
  return rows[0]?.last ?? -1;
}

async function draftsOf(client: Client, { framework, person }: Drafter, { act, subject }: Purpose): Promise<Draft[]> {
  const { rows } = await client.query<Draft>(
    `select ${columns} from drafts.draft
     where framework = $1 and person = $2 and act = $3 and subject = $4 order by kept_at, id`,
    [framework, person, act, subject],
  );
  return rows;
}

/** How many drafts each of these persons has, for whoever looks after them: never what they say. */
export async function countDrafts(
  { writer }: Store,
  framework: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await writer.query<{ person: string; count: number }>(
    `select person, count(*)::int as count from drafts.draft
     where framework = $1 and person = any($2) group by person`,
    [framework, persons],
  );
  return new Map(rows.map(({ person, count }) => [person, count]));
}

/**
 * Keeps what was written, whatever happened meanwhile: the same again changes nothing; what was written on the version
 * that stands takes its place; anything else is kept beside it. So it may be sent as often as it takes.
 */
export function keepDraft(
  store: Store,
  whose: Drafter,
  sent: Purpose & { readonly id: string; readonly version: number; readonly content: Content },
): Promise<Kept | Refusal> {
  return store.asPerson(whose, async client => {
    // One at a time for one person, so that the same draft sent twice at once is kept once.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${whose.framework} ${whose.person}`]);
    if (canonical(sent.content).length > largest)
      return refusal('input', 'draft-too-large', 'A draft has at most 64 KiB.');
    return keep(client, whose, sent, null);
  });
}

async function keep(
  client: Client,
  whose: Drafter,
  sent: Purpose & { readonly id: string; readonly version: number; readonly content: Content },
  beside: string | null,
): Promise<Kept | Refusal> {
  const { framework, person } = whose;
  const { id, act, subject, content } = sent;
  const found = await client.query<Draft>(
    `select ${columns} from drafts.draft where framework = $1 and person = $2 and id = $3`,
    [framework, person, id],
  );
  const stands = found.rows[0];
  const own = stands?.act === act && stands.subject === subject;
  const standsBeside = stands?.beside ? { beside: stands.beside } : {};
  if (own && digestOf(stands.content) === digestOf(content)) return { id, version: stands.version, ...standsBeside };
  if (own && stands.version === sent.version && stands.batch === null) {
    await client.query(
      `update drafts.draft set content = $4, version = version + 1, beside = null, changed_at = now()
       where framework = $1 and person = $2 and id = $3`,
      [framework, person, id, content],
    );
    return { id, version: sent.version + 1 };
  }
  if (!stands) {
    const { rows: spent } = await client.query<{ digest: string }>(
      'select digest from drafts.spent where framework = $1 and person = $2 and id = $3',
      [framework, person, id],
    );
    if (spent[0]?.digest === digestOf(content)) return { id, version: sent.version, spent: true };
    if (!spent[0]) {
      const full = await isFull(client, whose);
      if (isRefusal(full)) return full;
      await client.query(
        `insert into drafts.draft (framework, person, id, act, subject, content, version, beside)
         values ($1, $2, $3, $4, $5, $6, 1, $7)`,
        [framework, person, id, act, subject, content, beside],
      );
      return { id, version: 1, ...(beside === null ? {} : { beside }) };
    }
  }
  // The copy's id follows from what it says, so that the same clash sent twice makes one copy.
  return keep(
    client,
    whose,
    { ...sent, id: draftIdOf(`${id} ${act} ${subject} ${canonical(content)}`), version: 0 },
    id,
  );
}

async function isFull(client: Client, { framework, person }: Drafter): Promise<Refusal | undefined> {
  const { rows } = await client.query<{ count: number }>(
    'select count(*)::int as count from drafts.draft where framework = $1 and person = $2',
    [framework, person],
  );
  return (rows[0]?.count ?? 0) < mostDrafts
    ? undefined
    : refusal('state', 'too-many-drafts', 'A person keeps at most 2000 drafts in a framework.');
}

/** Takes a draft away, unless it is being issued. */
export function dropDraft(store: Store, whose: Drafter, id: string): Promise<void> {
  return store.asPerson(whose, async client => {
    const { rows } = await client.query<Draft>(
      `select ${columns} from drafts.draft
       where framework = $1 and person = $2 and id = $3 and batch is null for update`,
      [whose.framework, whose.person, id],
    );
    await spend(client, whose, rows);
  });
}

async function spend(client: Client, { framework, person }: Drafter, drafts: readonly Draft[]): Promise<void> {
  await client.query(
    `delete from drafts.spent where framework = $1 and person = $2 and at < now() - interval '30 days'`,
    [framework, person],
  );
  await client.query(
    `with gone as (
       delete from drafts.draft d using unnest($3::uuid[], $4::int[]) as g(id, version)
       where d.framework = $1 and d.person = $2 and d.id = g.id and d.version = g.version returning d.id)
     insert into drafts.spent (framework, person, id, digest)
     select $1, $2, s.id, s.digest from unnest($3::uuid[], $5::text[]) as s(id, digest) join gone using (id)
     on conflict (framework, person, id) do update set digest = excluded.digest, at = now()`,
    [
      framework,
      person,
      drafts.map(({ id }) => id),
      drafts.map(({ version }) => version),
      drafts.map(({ content }) => digestOf(content)),
    ],
  );
}

export interface Batch {
  /** The idempotency key under which it is performed, however often that takes. */
  readonly key: string;
  readonly audience: string;
  readonly drafts: readonly Draft[];
}

/**
 * Binds drafts into a batch under a key of its own, and answers it after those that were bound before and never heard
 * of again: their keys were kept, so that performing them again records nothing twice.
 */
export function bindBatch(
  store: Store,
  whose: Drafter,
  purpose: Purpose,
  { ids, audience, key }: { readonly ids: readonly string[]; readonly audience: string; readonly key: string },
): Promise<Batch[]> {
  return store.asPerson(whose, async client => {
    const { framework, person } = whose;
    await client.query(
      `update drafts.draft set batch = $6, audience = $7
       where framework = $1 and person = $2 and act = $3 and subject = $4 and id = any($5::uuid[]) and batch is null`,
      [framework, person, purpose.act, purpose.subject, ids, key, audience],
    );
    const { rows } = await client.query<Draft & { audience: string }>(
      `select ${columns}, audience from drafts.draft
       where framework = $1 and person = $2 and act = $3 and subject = $4 and batch is not null order by kept_at, id`,
      [framework, person, purpose.act, purpose.subject],
    );
    const batches = [...Map.groupBy(rows, ({ batch }) => batch as string)].map(([bound, drafts]) => ({
      key: bound,
      audience: drafts[0]?.audience ?? audience,
      drafts,
    }));
    return batches.sort((a, b) => Number(a.key === key) - Number(b.key === key));
  });
}

/** The batch stands in the record: its drafts go. */
export function spendBatch(store: Store, whose: Drafter, { drafts }: Batch): Promise<void> {
  return store.asPerson(whose, client => spend(client, whose, drafts));
}

/** The batch was refused: its drafts may be changed again. */
export function releaseBatch(store: Store, whose: Drafter, { key }: Batch): Promise<void> {
  return store.asPerson(whose, async client => {
    await client.query(
      'update drafts.draft set batch = null, audience = null where framework = $1 and person = $2 and batch = $3',
      [whose.framework, whose.person, key],
    );
  });
}

function digestOf(content: Content): string {
  return hash('sha256', canonical(content), 'hex');
}

/** A UUID (version 8, RFC 9562) that follows from a text. */
export function draftIdOf(text: string): string {
  const hex = hash('sha256', text, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
