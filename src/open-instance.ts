import { openAccess } from './access/access.ts';
import { accountsSecret } from './access/accounts-secret.ts';
import type { Config } from './config.ts';
import { scannerFrom, scanWith } from './files/scan.ts';
import type { Instance } from './instance.ts';
import { Mirrors } from './mirrors/mirrors.ts';
import { LogKeys } from './record/checkpoint.ts';
import { Heads } from './record/heads.ts';
import { openRecord } from './record/record.ts';
import type { FatalFault } from './record/refusal.ts';
import { outdated, rebuild } from './record/replay.ts';
import { type Cluster, openCluster } from './record/store/embedded.ts';
import { connectionFrom, openStore } from './record/store/store.ts';
import { spine } from './slices.ts';

export interface OpenOptions {
  readonly config: Config;
  /** Lines for the operator. */
  readonly log: (line: string) => void;
  readonly onFatal: (fault: FatalFault) => void;
}

export interface OpenInstance extends Instance {
  readonly mirrors: Mirrors;
  close(): Promise<void>;
}

/**
 * Opens database, record and heads, in this order, and brings derived tables up to date. This is also the recovery
 * after any crash: what the database committed is the record, and everything else follows from it.
 */
export async function openInstance({ config, log, onFatal }: OpenOptions): Promise<OpenInstance> {
  const cluster: Cluster | undefined =
    config.databaseUrl === undefined
      ? await openCluster({ dataDir: config.data, keysDir: config.keys, log })
      : undefined;
  try {
    const store = await openStore(cluster?.connection ?? connectionFrom(config.databaseUrl as string));
    const tables = await outdated(store, spine);
    if (tables.length > 0) {
      let done = 0;
      let told = Date.now();
      await rebuild(store, spine, tables, count => {
        done += count;
        if (Date.now() - told < 1000) return;
        told = Date.now();
        log(`Deriving ${tables.length} tables again: ${done} entries read.`);
      });
    }
    const heads = new Heads(store);
    await heads.start();
    const keys = new LogKeys(config.keys);
    const mirrors = new Mirrors({ places: config.mirrors, store, keys, name: config.name, log });
    const record = openRecord({
      store,
      spine,
      keys,
      name: config.name,
      mayAdd: framework => mirrors.mayAdd(framework),
      onFatal,
      onCommit: (framework, size) => heads.moved(framework, size),
      onReactionFault: fault => log(`A reaction failed: ${(fault as Error).message}`),
    });
    return {
      store,
      record,
      heads,
      mirrors,
      access: openAccess(store, {
        secret: accountsSecret(config.keys),
        address: config.address ?? `http://localhost:${config.port}`,
        inside: config.providersInside,
      }),
      scan: config.scanner === undefined ? undefined : scanWith(scannerFrom(config.scanner), log),
      async close() {
        await record.settled();
        await heads.stop();
        await store.close();
        await cluster?.stop();
      },
    };
  } catch (fault) {
    await cluster?.stop();
    throw fault;
  }
}
