import type { OpenInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import type { ActRequest } from '../../src/record/perform.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { benchPage, inTurn, make, plainPool, watchQueries } from './pages.ts';
import { say, tell } from './report.ts';

/** A plan of 50 tasks as JSON; one of 500 as a page, and as a paper. */
export async function benchPlan(instance: OpenInstance, compiler: Author): Promise<void> {
  await adopt(instance, compiler, 3, 50);
  await benchJson(instance);
  await adopt(instance, compiler, 4, 500);
  await benchPage(instance, '/plan', { cached: 0.5 });
  // The first takes up the fonts as well.
  for (const which of ['first', 'next']) {
    const start = performance.now();
    const file = await make(instance, '/plan.pdf');
    const taken = ((performance.now() - start) / 1000).toFixed(2);
    say(`/plan.pdf of 500 tasks, the ${which} one`, `${taken} s, ${Math.round(file.length / 1024)} kB`);
  }
}

/** Against a program that asks the same and writes the same out as JSON. */
async function benchJson(instance: OpenInstance): Promise<void> {
  const path = '/plan.json';
  const ours = () => make(instance, path);
  const text = String(await ours());
  const queries = await watchQueries(ours);
  const plain = plainPool(instance.store.publicPool);
  const value: unknown = JSON.parse(text);
  const bare = async () => {
    await Promise.all(queries.map(([asked, values]) => plain.query(asked, values)));
    return JSON.stringify(value);
  };
  const what = `${path} of 50 tasks with leads, ${queries.length} queries`;
  tell(what, ...(await inTurn(ours, bare)), '/s', 0.5);
  await plain.end();
}

/** A version known in full, with a lead, a partner, a time frame and a milestone for each task, which takes force. */
async function adopt({ record }: OpenInstance, author: Author, version: number, tasks: number): Promise<void> {
  const numbers = Array.from({ length: tasks }, (_, index) => index + 1);
  const direction = (number: number) => `D${1 + (number % 10)}`;
  const acts: ActRequest[] = [
    { act: 'plan.open-version', body: { version, content: 'in-full' } },
    ...numbers.slice(0, 10).map(number => ({
      act: 'plan.state-direction',
      body: { version, direction: direction(number), number: direction(number), title: { en: `Direction ${number}` } },
    })),
    ...numbers.flatMap(number => [
      {
        act: 'plan.state-task',
        body: {
          version,
          task: `B${number}`,
          number: String(number),
          direction: direction(number),
          title: { en: `Exchange of views on subject ${number}`, ko: `주제 ${number}에 관한 의견 교환` },
          text: { en: 'What is to be done, in a sentence or two that a plan would have. '.repeat(3) },
          leads: ['KOR'],
          partners: ['VNM'],
          from: '2026-01',
          until: '2027',
        },
      },
      {
        act: 'plan.state-milestone',
        body: { version, task: `B${number}`, milestone: 'M1', title: { en: 'First step' }, due: '2026-06' },
      },
    ]),
    { act: 'plan.adopt-version', body: { version, standing: 'adopted' } },
  ];
  const outcome = await record.perform({ framework: 'rok-asean', author, principal: 'bench', acts });
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
}
