import type { Finding } from '../record/examine.ts';
import type { Store } from '../record/store/store.ts';

/** What operators are shown of the letters, over all processes. */
export interface MailState {
  readonly waiting: number;
  readonly taken: number;
  readonly needless: number;
  readonly failed: number;
  /** Failed within the last week. */
  readonly lately: number;
  /** Waiting after an attempt that failed. */
  readonly delayed: number;
  /** Seconds for which the oldest letter has been due. */
  readonly oldest: number;
  /** Letters that may have come twice. */
  readonly doubtful: number;
  /** The last trouble of a letter that waits. */
  readonly trouble: string | null;
  /** Entries that were not read for letters yet. */
  readonly unread: number;
}

export async function mailState({ writer }: Pick<Store, 'writer'>): Promise<MailState> {
  const { rows } = await writer.query<MailState>(
    `select (count(*) filter (where state = 'waiting'))::int as waiting,
       (count(*) filter (where state = 'taken'))::int as taken,
       (count(*) filter (where state = 'needless'))::int as needless,
       (count(*) filter (where state = 'failed'))::int as failed,
       (count(*) filter (where state = 'failed' and done_at > now() - interval '7 days'))::int as lately,
       (count(*) filter (where state = 'waiting' and attempts > 0 and lease_until is null))::int as delayed,
       coalesce(extract(epoch from now() - min(made_at) filter (where state = 'waiting' and due_at <= now())), 0)::float8 as oldest,
       (count(*) filter (where doubts > 0))::int as doubtful,
       (array_agg(trouble order by made_at desc) filter (where state = 'waiting' and trouble is not null))[1] as trouble,
       (select coalesce(sum(h.size - p.size), 0)::int from mail.progress p join record.head h using (framework)) as unread
     from mail.letter`,
  );
  return rows[0] as MailState;
}

/** What the doctor says of the letters. */
export async function* examineMail(store: Pick<Store, 'writer'>): AsyncGenerator<Finding> {
  const { waiting, taken, needless, lately, delayed, doubtful, trouble } = await mailState(store);
  const twice =
    doubtful === 0 ? '' : ` ${doubtful} may have come twice: nobody heard whether they were taken at first.`;
  yield {
    ok: true,
    sentence: `Letters: ${waiting} wait, ${taken} were taken by the mail server, ${needless} were no longer needed.${twice}`,
  };
  if (delayed > 0)
    yield {
      ok: false,
      sentence: `Letters: ${delayed} wait for another attempt. The mail server’s trouble: ${trouble}.`,
    };
  if (lately > 0)
    yield { ok: false, sentence: `Letters: ${lately} failed for good within a week; mail.letter says why.` };
}
