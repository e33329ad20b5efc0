import type { Instance } from '../instance.ts';
import { claimsNow } from '../reading-now.ts';
import type { Ask } from '../record/ask.ts';
import type { Head } from '../record/heads.ts';
import type { Reading } from '../record/reading.ts';
import { type ArchivedEntry, listEntries } from '../slices/archive/derived/entries.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { type Credential, credentialsOf } from '../slices/parties/derived/credentials.ts';
import { slices } from '../slices.ts';

/** What one framework has for an account: under every credential that stands, since it was last told. */
export interface DeskOf {
  readonly head: Head;
  readonly reading: Reading;
  readonly held: readonly Credential[];
  /** `open`: the public could know of it, too. */
  readonly asks: readonly (Ask & { readonly open: boolean })[];
  readonly changed: readonly ArchivedEntry[];
}

const most = 200;

export async function deskOf(
  instance: Instance,
  user: string,
  since: Readonly<Record<string, number>>,
): Promise<DeskOf[]> {
  const bound = Map.groupBy(await instance.access.accounts.personsOf(user), ({ framework }) => framework);
  const desks: DeskOf[] = [];
  for (const [framework, persons] of bound) {
    const head = await instance.heads.find(framework);
    if (!head) continue;
    const now = await readingNow(instance.store.public, head);
    const held = await credentialsOf(
      now,
      persons.map(({ person }) => person),
    );
    const asks = new Map<string, Ask & { open: boolean }>();
    const changed = new Map<number, ArchivedEntry>();
    for (const { party, capacity, position, person } of held) {
      const author = { party, capacity, credential: position, person };
      const ask = async (reading: Reading) =>
        (await Promise.all(slices.map(async slice => (await slice.asks?.(reading, author)) ?? []))).flat();
      const claims = await claimsNow(instance, head, author);
      const seen = await instance.store.asMember(framework, claims, async db => {
        const reading = { ...now, db };
        const after = Math.max((since[framework] ?? head.size) - 1, head.size - 1 - most);
        return { asks: await ask(reading), entries: await listEntries(reading, { after, limit: most }) };
      });
      // What the public is asked about in the same words is no secret.
      const open = new Set((await ask(now)).map(keyOf));
      for (const one of seen.asks) asks.set(keyOf(one), { ...one, open: open.has(keyOf(one)) });
      for (const entry of seen.entries) changed.set(entry.position, entry);
    }
    desks.push({
      head,
      reading: now,
      held,
      asks: [...asks.values()].sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1)),
      changed: [...changed.values()].sort((a, b) => b.position - a.position),
    });
  }
  return desks;
}

/** The same thing asked for by another day is asked anew. */
export function keyOf({ kind, path, due, title }: Ask): string {
  return `${kind} ${path} ${due ?? ''} ${JSON.stringify(title)}`;
}
