import type { OpenInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import type { ActRequest } from '../../src/record/perform.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { compared, givenReturn, workbookForm, written } from '../kit/filled-workbook.ts';
import { inTurn, make, plainPool, watchQueries } from './pages.ts';
import { say, tell } from './report.ts';

const framework = 'rok-asean';
const tasks = 500;

/** The matrix of 500 tasks by 10 parties, as page, JSON and sheet, against its own queries alone. */
export async function benchReporting(instance: OpenInstance, compiler: Author): Promise<void> {
  await fill(instance, compiler);
  await benchPapers(instance);
  await benchWorkbook();
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
      `${path} of ${tasks} × 10, ${kilobytes} kB, ${queries.length} queries, first ${first.toFixed(0)} ms`,
      ...(await inTurn(work, bare)),
      '/s',
      0.1,
    );
    await plain.end();
  }
}

/** The consolidated report of 500 tasks as papers, and 5,000 cells out to a workbook and back. */
async function benchPapers(instance: OpenInstance): Promise<void> {
  for (const ending of ['pdf', 'docx', 'xlsx']) {
    const start = performance.now();
    const made = await make(instance, `/reporting/bench/report.${ending}`);
    say(`/reporting/bench/report.${ending}`, `${seconds(start)}, ${(Buffer.byteLength(made) / 1024).toFixed(0)} kB`);
  }
}

async function benchWorkbook(): Promise<void> {
  const empty = workbookForm(500);
  const said = givenReturn({ status: 'on-track', narrative: { en: 'As in the year before.' } });
  const rows = empty.rows.map(row => ({ ...row, given: { ...said, task: row.task } }));
  let start = performance.now();
  const bytes = await writeWorkbook(written({ ...empty, rows }));
  const cells = rows.length * 10;
  say(`workbook of ${cells} cells written`, `${seconds(start)}, ${(bytes.length / 1024).toFixed(0)} kB`);
  start = performance.now();
  const { changes, problems } = await compared(empty, Buffer.from(bytes));
  say('  and read back', `${seconds(start)}, ${changes.length} returns, ${problems.length} problems`);
}

/**
 * A matrix of 500 tasks by 50 parties as of a day of the past, with 1,000,000 returns stored: those of other
 * parties and rounds are written as rows alone, as if derived, for entering them would take an hour. Against its own queries.
 */
export async function benchMillion(instance: OpenInstance, compiler: Author): Promise<void> {
  await fill(instance, compiler, { key: 'wide', parties: 50, version: 98, entered: 1 });
  await copyParties(instance, 50);
  await copyReturns(instance, 39);
  const [path, asof] = ['/reporting/wide.json', '2025-12-05'];
  const times: number[] = [];
  const work = () => make(instance, path, new URLSearchParams({ asof }));
  const text = String(await work());
  const queries = await watchQueries(work);
  const plain = plainPool(instance.store.publicPool);
  const bare: number[] = [];
  for (let turn = 0; turn < 100; turn++) {
    times.push(await timed(work));
    bare.push(await timed(() => Promise.all(queries.map(([asked, values]) => plain.query(asked, values)))));
  }
  await plain.end();
  const at = (of: number[], share: number) => of.toSorted((a, b) => a - b)[Math.floor(of.length * share)] as number;
  const told = (of: number[]) => `median ${at(of, 0.5).toFixed(0)} ms, p99 ${at(of, 0.99).toFixed(0)} ms`;
  say(`${path}?asof=${asof} of 500 × 50, ${(text.length / 1024).toFixed(0)} kB`, told(times));
  say('  its queries alone', `${told(bare)}; ratio ${(at(bare, 0.5) / at(times, 0.5)).toFixed(2)}`);
}

/** The returns of the first party of the wide round once again for each of the others. */
async function copyParties({ store }: OpenInstance, parties: number): Promise<void> {
  await store.writer.query(
    `insert into derived.reporting_return
     select (jsonb_populate_record(t, jsonb_build_object(
       'party', 'W' || lpad(n::text, 2, '0'), 'key', 'wide/' || t.task || '/W' || lpad(n::text, 2, '0')))).*
     from derived.reporting_return t, generate_series(1, $1::int - 1) n where t.round = 'wide'`,
    [parties],
  );
}

/** The returns of the wide round once again for so many older rounds. */
async function copyReturns({ store }: OpenInstance, rounds: number): Promise<void> {
  const { rowCount } = await store.writer.query(
    `insert into derived.reporting_return
     select (jsonb_populate_record(t, jsonb_build_object(
       'round', 'old' || n, 'key', 'old' || n || '/' || t.task || '/' || t.party))).*
     from derived.reporting_return t, generate_series(1, $1::int) n where t.round = 'wide'`,
    [rounds],
  );
  await store.writer.query('analyze derived.reporting_return').catch(() => {});
  say('returns of older rounds stored beside', String(rowCount));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(2)} s`;

async function fill(
  { record }: OpenInstance,
  author: Author,
  { key: roundKey, parties, version, entered } = { key: 'bench', parties: 10, version: 99, entered: 10 },
): Promise<void> {
  const codes = Array.from(
    { length: parties },
    (_, at) => `${roundKey === 'bench' ? 'B' : 'W'}${String(at).padStart(2, '0')}`,
  );
  const keys = Array.from({ length: tasks }, (_, at) => `${roundKey === 'bench' ? 'B' : 'W'}${at}`);
  const past = '2025-01-01';
  await send(
    codes.map(code => ({
      act: 'parties.add-party',
      body: { code, kind: 'invented', names: { common: { en: code } } },
    })),
  );
  await send([{ act: 'plan.describe', body: { kind: 'joint', by: codes }, on: past }]);
  await send([{ act: 'plan.open-version', body: { version, content: 'in-full' }, on: past }]);
  await send(
    keys.map((task, at) => ({
      act: 'plan.state-task',
      body: {
        version,
        task,
        number: String(at + 1),
        title: { en: `Task ${at + 1}` },
        leads: [codes[at % parties]],
      },
      on: past,
    })),
  );
  const round = {
    round: roundKey,
    name: { en: 'Bench' },
    version,
    period: { from: '2025', until: '2025' },
    parties: codes,
  };
  await send([{ act: 'reporting.open-round', body: { ...round, deadline: '2025-12-31T18:00' }, on: '2025-06-01' }]);
  const status = ['completed', 'on-track', 'delayed', 'not-started'];
  const start = performance.now();
  for (const party of codes.slice(0, entered))
    await send(
      keys.map((task, at) => ({
        act: 'reporting.enter-return',
        body: {
          round: roundKey,
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
  say('returns entered', `${((tasks * entered * 1000) / (performance.now() - start)).toFixed(0)} acts/s`);

  async function send(acts: readonly ActRequest[]): Promise<void> {
    const outcome = await record.perform({ framework, author, principal: 'bench', acts });
    if (isRefusal(outcome)) throw new Error(`${acts[0]?.act}: ${outcome.code} ${JSON.stringify(outcome.params)}`);
  }
}
