import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../record/store/store.ts';

/** That somebody's calendar has an address; the address itself was shown once. */
export interface CalendarAddress {
  readonly madeAt: string;
  readonly readAt: string | null;
}

export async function findCalendar({ writer }: Store, user: string): Promise<CalendarAddress | undefined> {
  const { rows } = await writer.query<CalendarAddress>(
    'select made_at as "madeAt", read_at as "readAt" from accounts.calendar where user_id = $1',
    [user],
  );
  return rows[0];
}

/** Makes the secret of an address; an older one ends. */
export async function makeCalendar({ writer }: Store, user: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await writer.query(
    `insert into accounts.calendar (user_id, digest) values ($1, $2)
     on conflict (user_id) do update set digest = excluded.digest, made_at = now(), read_at = null`,
    [user, digestOf(secret)],
  );
  return secret;
}

export async function endCalendar({ writer }: Store, user: string): Promise<void> {
  await writer.query('delete from accounts.calendar where user_id = $1', [user]);
}

/** Whose calendar the secret opens; undefined for one that was never made, or has ended. */
export async function openCalendar({ writer }: Store, secret: string): Promise<string | undefined> {
  const { rows } = await writer.query<{ user: string }>(
    'update accounts.calendar set read_at = now() where digest = $1 returning user_id as user',
    [digestOf(secret)],
  );
  return rows[0]?.user;
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
