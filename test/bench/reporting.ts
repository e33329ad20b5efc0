import type { OpenInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import type { ActRequest } from '../../src/record/perform.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { inTurn, make, plainPool, watchQueries } from './pages.ts';
import { say, tell } from './report.ts';

const framework = 'rok-asean';
const [tasks, parties] = [500, 10];

/** The matrix of 500 tasks by 10 parties, as page, JSON and sheet, against its own queries alone. */
export async function benchReporting(instance: OpenInstance, compiler: Author): Promise<void> {
  await fill(instance, compiler);
  for (const path of [
    '/reporting/bench',
    '/reporting/bench.json',
    '/reporting/bench.csv',
    '/reporting/bench/report.json',
  ]) {
    const work = () => make(instance, path);
    const start = performance.now();
    const text = String(await work());
    const first = performance.now() - start;
    const queries = await watchQueries(work);
    const plain = plainPool(instance.store.publicPool);
    const bare = async () => Promise.all(queries.map(([asked, values]) => plain.query(asked, values)));
    const kilobytes = (Buffer.byteLength(text) / 1024).toFixed(0);
    tell(
      `${path} of ${tasks} × ${parties}, ${kilobytes} kB, ${queries.length} queries, first ${first.toFixed(0)} ms`,
      ...(await inTurn(work, bare)),
      '/s',
      0.1,
    );
    await plain.end();
  }
}

async function fill({ record }: OpenInstance, author: Author): Promise<void> {
  const codes = Array.from({ length: parties }, (_, at) => `B${String(at).padStart(2, '0')}`);
  const keys = Array.from({ length: tasks }, (_, at) => `B${at}`);
  const past = '2025-01-01';
  await send(
    codes.map(code => ({
      act: 'parties.add-party',
      body: { code, kind: 'invented', names: { common: { en: code } } },
    })),
  );
  await send([{ act: 'plan.describe', body: { kind: 'joint', by: codes }, on: past }]);
  await send([{ act: 'plan.open-version', body: { version: 99, content: 'in-full' }, on: past }]);
  await send(
    keys.map((task, at) => ({
      act: 'plan.state-task',
      body: {
        version: 99,
        task,
        number: String(at + 1),
        title: { en: `Task ${at + 1}` },
        leads: [codes[at % parties]],
      },
      on: past,
    })),
  );
  const round = {
    round: 'bench',
    name: { en: 'Bench' },
    version: 99,
    period: { from: '2025', until: '2025' },
    parties: codes,
  };
  await send([{ act: 'reporting.open-round', body: { ...round, deadline: '2025-12-31T18:00' }, on: '2025-06-01' }]);
  const status = ['completed', 'on-track', 'delayed', 'not-started'];
  const start = performance.now();
  for (const party of codes)
    await send(
      keys.map((task, at) => ({
        act: 'reporting.enter-return',
        body: {
          round: 'bench',
          task,
          party,
          received: { by: 'public-source', on: '2025-12-01' },
          kind: 'answer',
          status: status[at % status.length],
          narrative: { en: `What ${party} did on ${task} in the year.` },
        },
        on: '2025-12-01',
      })),
    );
  say('returns entered', `${((tasks * parties * 1000) / (performance.now() - start)).toFixed(0)} acts/s`);

  async function send(acts: readonly ActRequest[]): Promise<void> {
    const outcome = await record.perform({ framework, author, principal: 'bench', acts });
    if (isRefusal(outcome)) throw new Error(`${acts[0]?.act}: ${outcome.code} ${JSON.stringify(outcome.params)}`);
  }
}
