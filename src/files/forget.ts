import { readEntries } from '../record/entries.ts';
import type { Store } from '../record/store/store.ts';

/**
 * Deletes the files that no entry names, of those uploaded by an instant: with an erased entry goes what it alone named.
 * An upload that still waits for its act goes too, and the act then refuses it by name.
 */
export async function forgetUnnamedFiles(store: Store, framework: string, by: string): Promise<void> {
  const unnamed = new Set(
    (
      await store.writer.query<{ digest: string }>(
        'select digest from files.file where framework = $1 and uploaded_at <= $2',
        [framework, by],
      )
    ).rows.map(({ digest }) => digest),
  );
  if (unnamed.size === 0) return;
  for await (const entry of readEntries(store.writer, { acts: new Map() }, framework))
    if (!entry.erased)
      for (const [digest] of JSON.stringify(entry.body.in).matchAll(/\b[0-9a-f]{64}\b/g)) unnamed.delete(digest);
  await store.writer.query('delete from files.file where framework = $1 and digest = any($2)', [
    framework,
    [...unnamed],
  ]);
}
