import type { Source } from '../../verify/src/source.ts';
import type { Store } from '../record/store/store.ts';
import { parseTilePath, tilesOf } from '../record/tiles.ts';

export interface OwnHead {
  readonly origin: string;
  readonly size: number;
  readonly checkpoint: string;
}

/** A log's head as the database has it at this instant: no memory and no notice stands between. */
export async function readOwnHead(store: Store, framework: string): Promise<OwnHead | undefined> {
  const { rows } = await store.publicPool.query<OwnHead>(
    'select origin, size, checkpoint from record.head where framework = $1',
    [framework],
  );
  return rows[0];
}

/** Our own log as the verifier reads one: the head that was read, and the tiles below it. */
export function ownLog(store: Store, framework: string, head: OwnHead): Source {
  const tiles = tilesOf(store);
  return {
    name: 'this server',
    async read(path) {
      if (path === 'checkpoint') return Buffer.from(head.checkpoint);
      const asked = parseTilePath(path);
      if (!asked || asked.level === 'entries') return null;
      return (await tiles.tile(framework, asked.level, asked.index, asked.width)) ?? null;
    },
  };
}
