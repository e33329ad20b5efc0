import { readTree } from './append.ts';
import type { LogKeys } from './checkpoint.ts';
import { outdated } from './replay.ts';
import type { Spine } from './spine.ts';
import type { Store } from './store/store.ts';
import { leafHash, Tree } from './tree.ts';

export interface Finding {
  readonly ok: boolean;
  readonly sentence: string;
}

/** Looks the record over from inside: what `doctor` prints, line by line. Changes nothing. */
export async function* examine(store: Store, spine: Spine, keys: LogKeys): AsyncGenerator<Finding> {
  const { rows } = await store.writer.query<{ server_version: string }>('show server_version');
  yield { ok: true, sentence: `The database answers: PostgreSQL ${rows[0]?.server_version}.` };
  const stale = await outdated(store, spine);
  yield stale.length === 0
    ? { ok: true, sentence: `All ${spine.tables.length} derived tables are of this version.` }
    : {
        ok: false,
        sentence: `Derived tables of another version: ${stale.map(({ name }) => name).join(', ')}. Run replay.`,
      };
  const heads = await store.writer.query<{
    framework: string;
    origin: string;
    size: number;
    root: Buffer;
    checkpoint: string;
  }>('select framework, origin, size, root, checkpoint from record.head order by framework');
  if (heads.rows.length === 0) yield { ok: true, sentence: 'No framework has been founded here.' };
  for (const { framework, origin, size, root, checkpoint } of heads.rows) {
    yield await examineTree(store, framework, size, root);
    yield await examineOpenings(store, framework, size);
    const key = keys.find(framework, origin);
    if (!key)
      yield { ok: false, sentence: `${framework}: no log key in the keys’ folder: the record is read-only here.` };
    else if (key.signCheckpoint(size, root) === checkpoint)
      yield { ok: true, sentence: `${framework}: the head is signed with the key at hand.` };
    else yield { ok: false, sentence: `${framework}: the head was signed with another key than the one at hand.` };
  }
}

async function examineTree(store: Store, framework: string, size: number, root: Buffer): Promise<Finding> {
  const tree = new Tree();
  const step = 10_000;
  for (let from = 0; from < size; from += step) {
    const { rows } = await store.writer.query<{ position: number; entry: string }>(
      'select position, entry from record.leaf where framework = $1 and position >= $2 and position < $3 order by position',
      [framework, from, from + step],
    );
    for (const { position, entry } of rows) {
      if (position !== tree.size) return { ok: false, sentence: `${framework}: position ${tree.size} is missing.` };
      tree.append(leafHash(entry));
    }
  }
  if (tree.size !== size) return { ok: false, sentence: `${framework}: ${tree.size} leaves under a head of ${size}.` };
  if (!tree.root().equals(root))
    return { ok: false, sentence: `${framework}: the leaves do not give the root that was signed.` };
  const fromTiles = await readTree(store.writer, framework, size);
  if (!fromTiles.root().equals(root))
    return { ok: false, sentence: `${framework}: the stored tiles do not give the root that was signed.` };
  return { ok: true, sentence: `${framework}: ${size} leaves give the root that was signed.` };
}

async function examineOpenings(store: Store, framework: string, size: number): Promise<Finding> {
  const { rows } = await store.writer.query<{ openings: number; keys: number; erased: number }>(
    `select (select count(*) from record.opening where framework = $1) as openings,
            (select count(*) from record.opening_key where framework = $1) as keys,
            (select count(*) from record.erasure where framework = $1) as erased`,
    [framework],
  );
  const { openings, keys, erased } = rows[0] as { openings: number; keys: number; erased: number };
  const ok = openings === keys && openings + erased === size;
  return ok
    ? { ok, sentence: `${framework}: every entry can be opened${erased > 0 ? `, but for ${erased} erased` : ''}.` }
    : { ok, sentence: `${framework}: ${openings} openings, ${keys} keys and ${erased} erasures for ${size} entries.` };
}
