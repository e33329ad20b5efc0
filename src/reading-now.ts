import type { Instance } from './instance.ts';
import { type Claims, claimsOf, credentialCircle } from './record/audience.ts';
import type { Author } from './record/body.ts';
import type { Head } from './record/heads.ts';
import type { Reading } from './record/reading.ts';
import { kyselyOn } from './record/store/kysely-on.ts';
import { readingNow } from './slices/framework/derived/settings.ts';
import { hasBroken } from './slices/newsroom/derived/embargoes.ts';
import { partyAddedAt } from './slices/parties/derived/parties.ts';

/** The record as it stands, with the eyes of the writer, who sees everything: whom a letter is due to may be for few readers. */
export async function readingAll<Result>(
  { store }: Pick<Instance, 'store'>,
  head: Head,
  instant: string,
  work: (reading: Reading) => Promise<Result>,
): Promise<Result> {
  const client = await store.writer.connect();
  try {
    return await work(await readingNow(kyselyOn(client), head, new Date(instant)));
  } finally {
    client.release();
  }
}

/** What an author may claim to read now. Whoever broke an embargo reads nothing that was given by name any more. */
export async function claimsNow(instance: Pick<Instance, 'store'>, head: Head, author: Author): Promise<Claims> {
  const { party, credential, capacity } = author;
  const reading = await readingNow(instance.store.public, head);
  // The entry by which the author's party came in, or else the author.
  const joined = (party === null ? undefined : await partyAddedAt(reading, party)) ?? credential ?? 0;
  const claimed = claimsOf(author, joined);
  if (capacity !== 'press' || credential === null) return claimed;
  // For whomever the breach was recorded: it ends the right all the same.
  const broken = await readingAll(instance, head, new Date().toISOString(), all => hasBroken(all, credential));
  return broken
    ? { ...claimed, circles: claimed.circles.filter(one => one !== credentialCircle(credential)) }
    : claimed;
}
