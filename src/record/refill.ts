import type pg from 'pg';
import { Appending, readTree } from './append.ts';
import { circlesOf } from './audience.ts';
import type { LogKeys } from './checkpoint.ts';
import { adoptOpening, type Opening } from './commitment.ts';
import { rederive } from './replay.ts';
import type { Spine } from './spine.ts';
import type { Store } from './store/store.ts';
import { StoreProblem } from './store/store-problem.ts';

/** An entry as a copy of the log holds it. */
export interface Copied {
  readonly position: number;
  readonly leaf: string;
  /** The text; the position of the act that erased it; undefined where the copy has none, as of closed circles. */
  readonly opening: Omit<Opening, 'fields'> | { readonly erased: number } | undefined;
}

/** A copy whose signed head was judged by the log's own key. */
export interface Copy {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** The entries from a position to the end, in order. */
  readonly entries: (from: number) => AsyncIterable<Copied>;
}

interface Refilling {
  readonly store: Store;
  readonly spine: Spine;
  readonly keys: LogKeys;
  readonly framework: string;
}

/**
 * Takes back from a copy what this database lost, all of it or nothing, and derives the framework's rows again. What is
 * taken is what was signed: it must lead to the copy's root. What only this host ever held, the texts of closed
 * circles and values under seal, cannot come back; where one is among the missing, nothing is changed. Throws `StoreProblem`.
 */
export async function refill(refilling: Refilling, copy: Copy): Promise<{ from: number; to: number }> {
  const client = await refilling.store.writer.connect();
  try {
    await client.query('begin');
    const from = await takeBack(client, refilling, copy);
    await rederive(client, refilling.spine, refilling.framework);
    await client.query('commit');
    return { from, to: copy.size };
  } catch (fault) {
    await client.query('rollback').catch(() => {});
    throw fault;
  } finally {
    client.release();
  }
}

async function takeBack(client: pg.PoolClient, { spine, keys, framework }: Refilling, copy: Copy): Promise<number> {
  const key = keys.find(framework, copy.origin);
  if (!key)
    throw new StoreProblem(`The key of the log of ${framework} is not here: put it back into the keys’ folder first.`);
  await client.query(
    `insert into record.head (framework, origin, size, root, checkpoint, at)
     values ($1, $2, 0, '', '', '1970-01-01T00:00:00Z') on conflict do nothing`,
    [framework, copy.origin],
  );
  const { rows } = await client.query<{ size: number }>(
    'select size from record.head where framework = $1 and origin = $2 for update',
    [framework, copy.origin],
  );
  const from = rows[0]?.size;
  if (from === undefined) throw new StoreProblem(`The copy is of another log, ${copy.origin}.`);
  if (from >= copy.size)
    throw new StoreProblem(`Nothing is missing: the copy has ${copy.size} entries, and ${from} are here.`);
  const appending = new Appending(client, framework, await readTree(client, framework, from));
  let last = '';
  for await (const { position, leaf, opening } of copy.entries(from)) {
    if (position !== appending.tree.size) throw new StoreProblem(`The copy lacks entry ${appending.tree.size}.`);
    last = (JSON.parse(leaf) as { at: string }).at;
    if (opening !== undefined && 'erased' in opening) appending.adopt(leaf);
    else await adopt(appending, spine, position, leaf, opening);
    if (position % 1000 === 999) await appending.flush();
  }
  await appending.flush();
  const { tree } = appending;
  if (tree.size !== copy.size || !tree.root().equals(copy.root))
    throw new StoreProblem('The entries of the copy do not go on from what is here to the head that it shows.');
  await client.query('update record.head set size = $2, root = $3, checkpoint = $4, at = $5 where framework = $1', [
    framework,
    tree.size,
    copy.root,
    key.signCheckpoint(tree.size, copy.root),
    last,
  ]);
  await client.query(`select pg_notify('comity_head', $1)`, [`${framework} ${tree.size}`]);
  return from;
}

async function adopt(
  appending: Appending,
  spine: Spine,
  position: number,
  leaf: string,
  opening: Omit<Opening, 'fields'> | undefined,
): Promise<void> {
  if (opening === undefined)
    throw new StoreProblem(
      `Entry ${position} was recorded for a closed circle, and no copy has its text: the log cannot be taken back whole.`,
    );
  const adopted = adoptOpening(leaf, opening);
  if (!adopted)
    throw new StoreProblem(
      `Entry ${position} holds a value under seal, which no copy has, or is not what its leaf commits to: the log cannot be taken back whole.`,
    );
  const { body } = opening;
  // Whom a closed act was for, and whom a widening let in, was settled here when it was recorded, and stands in no copy.
  if (body.vis === 'closed' || spine.acts.get(body.act)?.widens)
    throw new StoreProblem(
      `Entry ${position} settled who may read a closed entry, and no copy says who: the log cannot be taken back whole.`,
    );
  appending.adopt(leaf, { ...adopted, circles: circlesOf(body.audience, body.author), subject: body.subject });
  const target = spine.acts.get(body.act)?.erases?.(body.in as never);
  if (target === undefined) return;
  await appending.flush();
  await appending.erase(target, position);
}
