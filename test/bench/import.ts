import { writeXlsx } from 'hucre/xlsx';
import { type Handed, performImport, prepareImport } from '../../src/matrix/import-matrix.ts';
import type { OpenInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import { bareGroups } from './acts.ts';
import { say, tell } from './report.ts';

const tasks = 5000;

/** A workbook of 5,000 tasks under 20 directions, each but the last hundred with a milestone: one batch of 9,920 acts. */
export async function benchImport(instance: OpenInstance, author: Author): Promise<void> {
  const handed: Handed = {
    framework: 'rok-asean',
    author,
    name: 'tasks.xlsx',
    bytes: await workbook(),
    to: {},
  };
  let start = performance.now();
  const since = () => {
    const taken = performance.now() - start;
    start = performance.now();
    return taken;
  };
  const prepared = await prepareImport(instance, handed);
  const read = since();
  const { acts, report } = prepared;
  if (report.problems.length > 0) throw new Error(JSON.stringify(report.problems.slice(0, 3)));
  const outcome = await performImport(instance, handed, 'bench', prepared);
  const recorded = since();
  if ('refusal' in outcome) throw new Error(JSON.stringify(outcome));
  const again = await prepareImport(instance, handed);
  const compared = since();
  if (again.acts.length > 0) throw new Error('the same matrix was not recognised');
  say(`${tasks} tasks of a workbook (${Math.round(handed.bytes.length / 1024)} KiB)`, '');
  say('  read and laid beside the plan', `${(read / 1000).toFixed(2)} s`);
  say(`  ${acts.length} acts recorded in one batch`, `${(recorded / 1000).toFixed(2)} s`);
  say('  found to be there already', `${(compared / 1000).toFixed(2)} s`);
  const bare = await bareGroups(instance, 256, 4);
  tell('acts of an import', (acts.length / recorded) * 1000, bare, 'acts/s', 0.5);
}

async function workbook(): Promise<Buffer> {
  const row = (index: number) => [
    String(index + 1),
    `Direction ${index % 20}`,
    `Exchange of views on subject ${index} among those who work on it`,
    'What is to be done, in a sentence or two that a plan would have. '.repeat(3),
    'Republic of Korea; Viet Nam',
    new Date(Date.UTC(2026, index % 12, 1 + (index % 28))),
    index < tasks - 100 ? `First step of ${index}` : '',
    index < tasks - 100 ? `Q${1 + (index % 4)} 2027` : '',
    'on track',
    `Remark ${index}`,
  ];
  const header = [
    'No',
    'Direction',
    'Task',
    'Description',
    'Lead',
    'Deadline',
    'Milestone',
    'Milestone date',
    'Status',
    'Remarks',
  ];
  const rows = [header, ...Array.from({ length: tasks }, (_, index) => row(index))];
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Tasks', rows }] }));
}
