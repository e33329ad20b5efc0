import { performance } from 'node:perf_hooks';
import { readConfig } from '../../src/config.ts';
import { makeServer } from '../../src/http/server.ts';
import { type OpenInstance, openInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import { inclusionProof } from '../../src/record/proof.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { rebuild } from '../../src/record/replay.ts';
import { run as verify } from '../../verify/src/main.ts';
import { intervention } from './acts.ts';
import { make } from './pages.ts';
import { say } from './report.ts';

/** Grows one record to each size and says what start-up, replay, verification and storage cost there. */
export async function benchGrowth(
  instance: OpenInstance,
  author: Author,
  data: string,
  sizes: readonly number[],
): Promise<void> {
  for (const size of sizes) {
    await growTo(instance, author, size);
    const start = performance.now();
    await rebuild(instance.store, instance.record.spine, instance.record.spine.tables);
    const replay = (performance.now() - start) / 1000;
    say(
      `replay of ${size.toLocaleString('en')} entries`,
      `${replay.toFixed(1)} s, ${Math.round(size / replay).toLocaleString('en')} entries/s`,
    );
    say(`start beside ${size.toLocaleString('en')} entries`, `${(await startUp(data)).toFixed(0)} ms`);
    say(`stored per act at ${size.toLocaleString('en')}`, `${Math.round((await stored(instance)) / size)} bytes`);
    await verifyServed(instance, size);
    await reads(instance, size);
  }
}

async function growTo({ record, heads }: OpenInstance, author: Author, size: number): Promise<void> {
  for (let now = (await heads.find('rok-asean'))?.size ?? 0; now < size; ) {
    const acts = Array.from({ length: Math.min(256, size - now) }, intervention);
    const outcome = await record.perform({ framework: 'rok-asean', author, principal: 'bench', acts });
    if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
    now += acts.length;
  }
}

/** What must not grow with the record: a proof made from the tables, the plan as it was on a day, and a thread. */
async function reads(instance: OpenInstance, size: number): Promise<void> {
  const head = await instance.heads.find('rok-asean');
  if (!head) throw new Error('the framework is gone');
  const asof = new URLSearchParams({ asof: '2021-12-01' });
  const at = () => Math.floor(Math.random() * head.size);
  await timed(`inclusion proof at ${size.toLocaleString('en')}`, 2, () =>
    inclusionProof(instance.store, 'rok-asean', at(), head),
  );
  await timed(`/plan.json?asof=2021-12-01 at ${size.toLocaleString('en')}`, 10, () =>
    make(instance, '/plan.json', asof),
  );
  await timed(`/threads/requests/joint-exercises-2022 at ${size.toLocaleString('en')}`, 30, () =>
    make(instance, '/threads/requests/joint-exercises-2022'),
  );
}

async function timed(what: string, aim: number, work: () => Promise<unknown>): Promise<void> {
  const taken: number[] = [];
  for (let turn = 0; turn < 300; turn++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const [median, late] = [taken[150] as number, taken[285] as number];
  const reached = median < aim ? '' : '  NOT REACHED';
  say(what, `median ${median.toFixed(2)} ms, 95 of 100 within ${late.toFixed(2)} ms   aim ${aim} ms${reached}`);
}

/** A second opening of the same data, beside the first: what every start does. */
async function startUp(data: string): Promise<number> {
  const start = performance.now();
  const second = await openInstance({ config: readConfig({ COMITY_DATA: data }), log: () => {}, onFatal: () => {} });
  const taken = performance.now() - start;
  await second.close();
  return taken;
}

async function stored({ store }: OpenInstance): Promise<number> {
  const { rows } = await store.writer.query<{ size: number }>('select pg_database_size(current_database()) as size');
  return rows[0]?.size ?? 0;
}

async function verifyServed(instance: OpenInstance, size: number): Promise<void> {
  const server = makeServer({ instance, client: '', host: '127.0.0.1', log: () => {} });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  const start = performance.now();
  let said = '';
  const code = await verify([`http://127.0.0.1:${port}/f/rok-asean`], { write: text => (said += text) });
  const taken = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(said);
  say(
    `verify over HTTP, ${size.toLocaleString('en')} open entries`,
    `${taken.toFixed(1)} s, ${Math.round(size / taken).toLocaleString('en')} entries/s`,
  );
  server.close();
  server.closeAllConnections();
}
