import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadExample } from '../../examples/load-examples.ts';
import { rokAsean } from '../../examples/rok-asean/rok-asean.ts';
import { readConfig } from '../../src/config.ts';
import { type OpenInstance, openInstance } from '../../src/open-instance.ts';

/** An instance with the example, in a folder that goes away with it. */
export async function withExample<Result>(
  work: (instance: OpenInstance, data: string) => Promise<Result>,
): Promise<Result> {
  const data = mkdtempSync(join(tmpdir(), 'comity-bench-'));
  const config = readConfig({ COMITY_DATA: data });
  const instance = await openInstance({
    config,
    log: () => {},
    onFatal: fault => {
      throw fault;
    },
  });
  try {
    await loadExample(instance, rokAsean, () => {});
    return await work(instance, data);
  } finally {
    await instance.close();
    rmSync(data, { recursive: true, force: true });
  }
}
