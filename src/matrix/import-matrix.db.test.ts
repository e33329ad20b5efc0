import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/kit/world.ts';
import { openAccess } from '../access/access.ts';
import type { Author } from '../record/body.ts';
import { directionsStatedIn } from '../slices/plan/derived/directions.ts';
import { milestonesStatedIn } from '../slices/plan/derived/milestones.ts';
import { tasksStatedIn } from '../slices/plan/derived/tasks.ts';
import { guessMapping } from './guess-mapping.ts';
import { findHeader } from './header.ts';
import { type Handed, performImport, prepareImport, type Report } from './import-matrix.ts';
import type { Mapping } from './mapping.ts';
import { readMatrix } from './read-matrix.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
const instance = () => ({ ...world, access: openAccess(world.store) });

function handed(csv: string, more: Partial<Handed> = {}): Handed {
  return {
    framework: 'test',
    author: world.authorOf('secretariat-officer') as Author,
    name: 'matrix.csv',
    bytes: Buffer.from(csv),
    to: { planName: 'River plan', on: '2026-02-01' },
    ...more,
  };
}

const prepare = (csv: string, more: Partial<Handed> = {}) => prepareImport(instance(), handed(csv, more));

/** What stands in the way, as row, column and code; nothing is recorded in any of these tests. */
async function problemsOf(csv: string, more: Partial<Handed> = {}): Promise<string[]> {
  const before = await world.size();
  const { report, acts } = await prepare(csv, more);
  expect(acts.length === 0, 'acts are kept back while there is a problem').toBe(report.problems.length > 0);
  expect(await world.size()).toBe(before);
  return report.problems.map(({ row, column, code }) => [row, column, code].join(' '));
}

const noticesOf = ({ notices }: Report) => notices.map(({ row, code, value }) => [row, code, value].join(' '));

async function perform(csv: string, more: Partial<Handed> = {}) {
  const one = handed(csv, more);
  const prepared = await prepareImport(instance(), one);
  expect(prepared.report.problems).toEqual([]);
  return performImport(instance(), one, 'test', prepared);
}

async function mappingOf(csv: string, more: Partial<Mapping> = {}): Promise<Mapping> {
  const table = await readMatrix(Buffer.from(csv), {});
  const headed = findHeader(table);
  return { ...guessMapping(table, headed as NonNullable<typeof headed>, 'en'), ...more };
}

async function stated(version = 1) {
  const reading = { ...(await world.reading()), day: '9999-12-31' };
  return {
    directions: await directionsStatedIn(reading, version),
    tasks: await tasksStatedIn(reading, version),
    milestones: await milestonesStatedIn(reading, version),
  };
}

const small = [
  'No,Direction,Task,Lead,Partners,Start,Deadline,Milestone,Milestone date,Status,Remarks',
  '1,Measure,Gauges,Ardia; CAS,The Belmar,Q1 2026,30.09.2026,First gauge,2026-06,On track,"=1+1, or two"',
  '2,Measure,Warnings,Ardia and Elbonia,,2026,ongoing,,45991,slow,',
].join('\n');

describe('a matrix', () => {
  it('becomes directions, tasks and milestones; what has no field stays word for word in the note', async () => {
    expect(await perform(small)).toMatchObject({ version: 1 });
    const { directions, tasks, milestones } = await stated();
    expect(directions).toMatchObject([{ direction: 'D1', title: { en: 'Measure' } }]);
    expect(tasks).toMatchObject([
      {
        task: 'T1',
        number: '1',
        direction: 'D1',
        title: { en: 'Gauges' },
        leads: ['ARD', 'CAS'],
        partners: ['BEL'],
        from: '2026-01',
        until: '2026-09-30',
        note: {
          en: ['Start: Q1 2026', 'Status (matrix.csv, 2026-02-01): On track', 'Remarks: =1+1, or two'].join('\n'),
        },
        basisNote: 'matrix.csv, row 2',
      },
      {
        task: 'T2',
        leads: ['ARD'],
        from: '2026',
        until: null,
        continuing: true,
        note: {
          en: [
            'Deadline: ongoing',
            'Lead: Ardia and Elbonia',
            'Status (matrix.csv, 2026-02-01): slow',
            'Milestone date: 45991 (2025-11-30)',
          ].join('\n'),
        },
      },
    ]);
    expect(milestones).toMatchObject([
      { task: 'T1', milestone: 'M1', title: { en: 'First gauge' }, due: '2026-06', note: null },
    ]);
  });

  it('comes in once: the same again, even on another day, has nothing to record', async () => {
    await perform(small);
    const before = await world.size();
    const again = await prepare(small, { to: { on: '2026-05' } });
    expect(again).toMatchObject({ acts: [], report: { problems: [], already: 4, version: { number: 1 } } });
    expect(await world.size()).toBe(before);
  });

  it('sent twice at once is one import', async () => {
    const one = handed(small);
    const prepared = await prepareImport(instance(), one);
    const before = await world.size();
    const [first, second] = await Promise.all([
      performImport(instance(), one, 'test', prepared),
      performImport(instance(), one, 'test', prepared),
    ]);
    expect(second).toEqual(first);
    expect((await world.size()) - before).toBe(prepared.acts.length);
  });

  it('goes into a new version once the last one is adopted, with the lineage that keys and titles tell', async () => {
    await perform(small);
    await world.given(['plan.adopt-version', { version: 1, standing: 'adopted' }, { on: '2026-03-01' }]);
    expect(await prepare(small)).toMatchObject({ acts: [], report: { already: 4, version: { number: 1 } } });
    const next = small.replace('30.09.2026', '31.10.2026').replace('2,Measure,Warnings', '2,Measure,Alerts');
    expect(await perform(`${next}\n3,Answer,Boats,,,,,,,,`)).toMatchObject({ version: 2 });
    const { tasks } = await stated(2);
    expect(tasks).toMatchObject([
      { task: 'T1', lineage: 'amended', until: '2026-10-31' },
      { task: 'T2', lineage: 'not-stated', title: { en: 'Alerts' } },
      { task: 'T3', lineage: 'not-stated' },
    ]);
    await world.given(['plan.adopt-version', { version: 2, standing: 'adopted' }, { on: '2026-03-02' }]);
    const fewer = await prepare(next.split('\n').slice(0, 2).join('\n'));
    expect(fewer.report.version).toMatchObject({ number: 3, basedOn: 2 });
    expect(fewer.acts.find(({ act }) => act === 'plan.state-task')?.body).toMatchObject({
      lineage: { kind: 'carried-over' },
    });
    expect(noticesOf(fewer.report)).toContain('0 tasks-missing T2, T3');
  });

  it('keeps its mapping for the next edition with these columns', async () => {
    const mapping = await mappingOf(small, { parties: { Elbonia: 'CAS' } });
    await perform(small, { mapping });
    const { report } = await prepare(small.replace('Gauges', 'Meters'), { to: { version: 2 } });
    expect(report).toMatchObject({ mappingFrom: 'saved', mapping: { parties: { Elbonia: 'CAS' } } });
    const other = await prepare('Name,Lead\nA,ARD', { to: { version: 2 } });
    expect(other.report.mappingFrom).toBe('guessed');
  });

  it('is understood in Korean', async () => {
    const korean = '연번,과제명,주관국,기한,진행 상황\n1,조기 경보,ARD,2026년 3분기,완료\n';
    const { report } = await prepare(korean);
    expect(report.columns.map(({ becomes }) => becomes)).toEqual(['number', 'title', 'leads', 'until', 'status']);
    expect(report.dates).toMatchObject([{ written: '2026년 3분기', date: '2026-09', exact: false }]);
    expect(report.mapping?.language).toBe('ko');
    expect((await prepare(small)).report.mapping?.language).toBe('en');
    expect(report.problems).toEqual([]);
  });

  it('takes a column “Task” beside one “Title” for the number', async () => {
    const { report } = await prepare('Task,Directions,Title\n1,D1,Gauges\n');
    expect(report.columns.map(({ becomes }) => becomes)).toEqual(['number', 'direction', 'title']);
  });

  it('makes numbers that stand on several rows unique, the same each time, and says so', async () => {
    const csv = 'No,Task,Note\n1,A,x\n1,B,y\n2,C,\n';
    const { report } = await prepare(csv);
    expect(noticesOf(report)).toEqual(['2 number-repeated 1', '3 number-repeated 1']);
    await perform(csv);
    expect((await stated()).tasks).toMatchObject([
      { task: 'T1-1', number: '1 (1)', note: { en: 'No: 1\nNote: x' } },
      { task: 'T1-2', number: '1 (2)', note: { en: 'No: 1\nNote: y' } },
      { task: 'T2', number: '2', note: null },
    ]);
  });

  it('reads headings between the rows as directions, and leaves a remark at the end out', async () => {
    const csv = 'No,Task,Lead\nMeasuring,,\n1,Gauges,ARD\nAnswering,,\n2,Boats,BEL\nAs of May 2026,,\n';
    const { report } = await prepare(csv);
    expect(noticesOf(report)).toEqual([
      '2 heading-row Measuring',
      '4 heading-row Answering',
      '6 left-out As of May 2026',
    ]);
    await perform(csv);
    const { directions, tasks } = await stated();
    expect(directions.map(({ title }) => title?.en)).toEqual(['Measuring', 'Answering']);
    expect(tasks.map(({ direction }) => direction)).toEqual(['D1', 'D2']);
  });

  it('takes rows without number and title as further milestones of the task above', async () => {
    const csv = 'No,Task,Milestone,Milestone date\n1,Gauges,First,2026-01\n,,Second,2026-06\n2,Boats,Bought,2026\n';
    await perform(csv);
    const { tasks, milestones } = await stated();
    expect(tasks.map(({ task }) => task)).toEqual(['T1', 'T2']);
    expect(milestones.map(({ task, milestone, due }) => [task, milestone, due])).toEqual([
      ['T1', 'M1', '2026-01'],
      ['T1', 'M2', '2026-06'],
      ['T2', 'M1', '2026'],
    ]);
  });

  it('cuts nothing: a text too long for a title stands whole beside it', async () => {
    const long = 'A text that goes on. '.repeat(22).trim();
    await perform(`No,Task,Milestone,Remarks\n1,${long},${long},${'r'.repeat(5000)}\n`);
    const { tasks, milestones } = await stated();
    expect(tasks[0]).toMatchObject({ text: { en: long }, note: { en: `Remarks: ${'r'.repeat(5000)}` } });
    expect(tasks[0]?.title?.en).toMatch(/^A text .{200,298}…$/);
    expect(milestones[0]).toMatchObject({ note: { en: `Milestone: ${long}` } });
  });
});

describe('what is wrong is said by row and column, and nothing is recorded', () => {
  it.each<[string, string[]]>([
    ['Task,Deadline\nA,soon\n', ['2 Deadline unreadable-date']],
    ['Task,Deadline\nA,03/04/2026\n', ['2 Deadline ambiguous-date']],
    ['Task,Start,End\nA,2026-05,2026-04\n', ['2 End ends-before-it-begins']],
    ['Task,Start,Milestone,Milestone date\nA,2026-05,M,2026-04\n', ['2 Milestone date ends-before-it-begins']],
    ['No,Task,Lead\n1,A,ARD\n2,,ARD\n', ['3 Task no-title']],
    ['Key,Task\nA,One\nA,Two\n', ['3 Key duplicate-key']],
    ['Key,Direction,Task\nA,I,One\nA,II,One\n', ['3 Key two-directions']],
    ['No,Direction,Task\n1,I,One\n1,II,One\n', ['2 No two-directions', '3 No two-directions']],
    ['Key,Task\nA b,One\n', ['2 Key bad-key']],
    ['Task,Lead\nA\u0007,ARD\n', ['2 Task hostile-text']],
    ['Task,Remarks\nA,<script>\n', ['2 Remarks hostile-text']],
    ['Task,Remarks\nA,\u202eB\n', ['2 Remarks hostile-text']],
    ['Task,Remarks\nCor\ufffde,x\n', ['2 Task lost-characters']],
    ['Lead,Deadline\nARD,2026\n', ['1  no-title-column']],
    ['Task\nA\n', ['0  no-header']],
  ])('%j', async (csv, problems) => expect(await problemsOf(csv)).toEqual(problems));

  it('a text that no field is long enough for', async () => {
    expect(await problemsOf(`Task,Remarks\nA,${'x'.repeat(10_001)}\n`)).toEqual(['2  too-long']);
  });

  it('two columns of one name are told apart by their letters', async () => {
    const { report } = await prepare('Task,Note,Note\nA,x,y\n');
    expect(report.columns.map(({ name }) => name)).toEqual(['Task', 'Note', 'Note (C)']);
  });

  it('a mapping that names what is not there', async () => {
    const csv = 'Task,Lead\nA,ARD\n';
    const mapping = await mappingOf(csv, { columns: { title: 'Task', leads: 'Leader' }, parties: { Elbonia: 'ELB' } });
    expect(await problemsOf(csv, { mapping })).toEqual(['0  no-such-party', '1  no-such-column']);
  });

  it('dates that are none become notes where the mapping says so', async () => {
    const csv = 'Task,Deadline\nA,soon\n';
    const mapping = await mappingOf(csv, { unreadDates: 'note' });
    expect(await problemsOf(csv, { mapping })).toEqual([]);
    await perform(csv, { mapping });
    expect((await stated()).tasks[0]?.note).toEqual({ en: 'Deadline: soon' });
  });

  it('a plan that nobody named, and dates before it began', async () => {
    expect(await problemsOf('Task,Lead\nA,ARD\n', { to: {} })).toEqual(['0  plan-without-name']);
    await world.given(['plan.describe', { names: { en: 'River plan' }, kind: 'joint', since: '2021' }]);
    expect(await problemsOf('Task,Deadline\nA,2020-12\n', { to: {} })).toEqual(['2 Deadline before-founding']);
  });

  it('what an open version says otherwise, and what a closed one cannot say', async () => {
    await perform(small);
    const other = small.replace('Gauges', 'Gauges and more');
    expect(await problemsOf(other)).toEqual(['2  stated-otherwise']);
    await world.given(['plan.adopt-version', { version: 1, standing: 'adopted' }, { on: '2026-03-01' }]);
    expect(await problemsOf(other, { to: { version: 1 } })).toContain('0  version-closed');
    expect(await problemsOf(other)).toEqual([]);
  });

  it('a matrix of more acts than one batch holds', async () => {
    const rows = Array.from({ length: 5001 }, (_, index) => `Task ${index},First,2026`);
    expect(await problemsOf(`Task,Milestone,Milestone date\n${rows.join('\n')}\n`)).toEqual(['0  too-many-acts']);
  });

  it('whoever may not state tasks is refused by the record, and nothing stays', async () => {
    const before = await world.size();
    for (const persona of ['observer', 'focal-point', 'host'] as const) {
      const one = handed(small, { author: world.authorOf(persona) as Author });
      const outcome = await performImport(instance(), one, persona, await prepareImport(instance(), one));
      expect(outcome).toMatchObject({ refusal: { code: 'not-allowed' } });
    }
    expect(await world.size()).toBe(before);
    expect((await prepare(small)).report.mappingFrom).toBe('guessed');
  });

  it('a source that is not registered, and a day that lies ahead', async () => {
    const to = { planName: 'River plan', source: 'S99', on: '2199' };
    expect(await problemsOf(small, { to })).toEqual(['0  no-such-source', '0  in-the-future']);
  });

  it('a refusal in the middle, of what was changed meanwhile, leaves nothing', async () => {
    const one = handed(small);
    const prepared = await prepareImport(instance(), one);
    await world.given(['plan.describe', { names: { en: 'River plan' }, kind: 'joint', since: '2026-06' }]);
    const before = await world.size();
    const outcome = await performImport(instance(), one, 'test', prepared);
    expect(outcome).toMatchObject({ refusal: { code: 'before-founding' }, row: 2 });
    expect(await world.size()).toBe(before);
  });
});
