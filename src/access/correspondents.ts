import type { Store } from '../record/store/store.ts';
import { isLanguage, type Language } from '../words/language.ts';

/** How somebody wants to be written to. */
export interface Wishes {
  /** Undefined: that of the framework. */
  readonly language: Language | undefined;
  readonly timeZone: string | undefined;
  /** May letters come of what their office is asked? */
  readonly letters: boolean;
  readonly digest: Digest;
}

/** `asked`, unless somebody wished otherwise: daily, where something is newly asked of them. */
export const digests = ['asked', 'daily', 'at-once', 'none'] as const;
export type Digest = (typeof digests)[number];

/** Somebody with an account: where letters reach them, and how they want them. */
export interface Correspondent extends Wishes {
  readonly user: string;
  readonly name: string;
  readonly email: string;
}

interface Row {
  readonly user: string;
  readonly name: string;
  readonly email: string;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly letters: boolean;
  readonly digest: Digest;
}

/** Of `accounts.preference p`, which may have no row: who wants no letters of their office wants no list of what it is asked. */
export const digestWished = `case when p.letters is false and p.digest = 'asked' then 'none' else coalesce(p.digest, 'asked') end`;

const columns = `u.id as user, u.name, u.email, p.language, p.time_zone as "timeZone",
  coalesce(p.letters, true) as letters, ${digestWished} as digest`;

function correspondentOf({ language, timeZone, ...row }: Row): Correspondent {
  return {
    ...row,
    language: language !== null && isLanguage(language) ? language : undefined,
    timeZone: timeZone ?? undefined,
  };
}

export async function findCorrespondent(store: Store, user: string): Promise<Correspondent | undefined> {
  const { rows } = await store.writer.query<Row>(
    `select ${columns} from accounts."user" u left join accounts.preference p on p.user_id = u.id where u.id = $1`,
    [user],
  );
  return rows[0] && correspondentOf(rows[0]);
}

/** Those who have access for some persons of a framework, by person. */
export async function correspondentsOf(
  store: Store,
  framework: string,
  persons: readonly string[],
): Promise<ReadonlyMap<string, Correspondent>> {
  const { rows } = await store.writer.query<Row & { readonly person: string }>(
    `select b.person, ${columns} from accounts.person b join accounts."user" u on u.id = b.user_id
       left join accounts.preference p on p.user_id = u.id
     where b.framework = $1 and b.person = any($2)`,
    [framework, persons],
  );
  return new Map(rows.map(({ person, ...row }) => [person, correspondentOf(row)]));
}

/** Changes some wishes; the others stay. */
export async function settleWishes(store: Store, user: string, wishes: Partial<Wishes>): Promise<void> {
  const { language, letters, digest } = wishes;
  await store.writer.query(
    `insert into accounts.preference as p (user_id, language, letters, digest)
     values ($1, $2, coalesce($3, true), coalesce($4, 'asked'))
     on conflict (user_id) do update set
       language = case when $5 then excluded.language else p.language end,
       letters = coalesce($3, p.letters), digest = coalesce($4, p.digest)`,
    [user, language ?? null, letters ?? null, digest ?? null, 'language' in wishes],
  );
}
