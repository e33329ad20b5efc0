import type { Step } from '../example.ts';
import { act, en } from './compiled.ts';
import { data } from './data.ts';

/**
 * The plan as sources tell of it: unveiled in 2021, reported as updated in 2022, and neither list of tasks published. A
 * task carries the subject areas that sources of its version name, under our labels; of the last three nothing is known.
 */
export function* plan(): Generator<Step> {
  const { name, unveiled, horizon, vision, directions, directions_note, task_count, task_note, tasks, updates } =
    data.plan;
  const updated = updates[0];
  if (!updated) throw new Error('the plan has no update');
  const first = unveiled.date;
  const promise = { kind: 'one-sided', by: [unveiled.by], to: ['ASEAN'] };
  yield act('plan.describe', { names: name, ...promise, since: first, sources: [unveiled.source] }, first);
  yield act('plan.describe', { horizon: en(horizon.text), sources: [horizon.source] }, first);
  yield act('plan.describe', { vision: en(vision.text), sources: [vision.source] }, vision.as_of);
  yield act('plan.open-version', { version: 1, content: 'in-part', sources: [unveiled.source] }, first);
  yield act(
    'plan.adopt-version',
    {
      version: 1,
      standing: 'presented',
      by: [unveiled.by],
      at: { series: 'dmm', edition: '2021' },
      sources: [unveiled.source],
    },
    first,
  );
  yield* areas(
    1,
    sourcesOf(tasks, date => date !== null && date < updated.date),
    first,
  );

  const note = en(
    'Reported as updated since it was unveiled; what changed is not published. No source tells the state of a single task.',
  );
  const from = { sources: [updated.source] };
  yield act('plan.open-version', { version: 2, basedOn: 1, content: 'in-part', note, ...from }, updated.date);
  yield act(
    'plan.adopt-version',
    { version: 2, standing: 'reported', at: { series: 'vmm', edition: '2022' }, ...from },
    updated.date,
  );
  yield act(
    'plan.record-count',
    { version: 2, of: 'tasks', count: task_count.value, sources: task_count.sources },
    updated.date,
  );
  for (const { code, text, source } of directions)
    yield act(
      'plan.state-direction',
      { version: 2, direction: code, title: en(text), note: en(directions_note), sources: [source] },
      updated.date,
    );
  yield* areas(
    2,
    sourcesOf(tasks, () => true),
    updated.date,
  );
  const counted = { basis: 'derived', basisNote: task_note, sources: task_count.sources };
  for (const { code, areas } of tasks)
    if (areas === null) yield act('plan.state-task', { version: 2, task: code, ...counted }, updated.date);
  yield* milestones();
  // "Explained the current status of the twelve tasks": that it was told is known, and what was told of each is not.
  yield act(
    'reporting.record-account',
    {
      account: 'vmm-2022',
      name: {
        en: 'Explained at the vice-ministerial meeting of 2022',
        ko: '2022년 국방차관회의에서 설명한 추진 현황',
      },
      version: 2,
      party: unveiled.by,
      at: { series: 'vmm', edition: '2022' },
      published: 'no',
      text: en(updated.text),
      ...from,
    },
    updated.date,
  );
}

type PlanTask = (typeof data.plan.tasks)[number];

function sourcesOf(tasks: readonly PlanTask[], when: (date: string | null) => boolean) {
  const dates = new Map(data.sources.map(({ id, date }) => [id, date]));
  return tasks.map(task => ({ ...task, source: (task.source ?? []).filter(id => when(dates.get(id) ?? null)) }));
}

function* areas(version: number, tasks: readonly PlanTask[], on: string): Generator<Step> {
  const note = en('Our label; need not equal one task.');
  for (const { code, areas, source } of tasks)
    if (areas !== null && source !== null && source.length > 0)
      yield act(
        'plan.state-task',
        {
          version,
          task: code,
          areas: areas.map(area => ({ label: { en: area }, whose: 'ours' })),
          note,
          sources: source,
          basis: 'derived',
        },
        on,
      );
}

/** Under which of our areas a project that was proposed later falls: our reading, and marked so. */
const areaOf: Readonly<Record<string, string>> = { P1: 'T05', P2: 'T01', P3: 'T01', P4: 'T01' };

/** Projects that the minister proposed in 2024: dated, and of none was a report found that it took place. */
function* milestones(): Generator<Step> {
  const proposed = '2024-11-21';
  for (const { code, title, year, status, source, note } of data.plan.projects)
    yield act(
      'plan.state-milestone',
      {
        version: 2,
        task: areaOf[code],
        milestone: code,
        title: en(title),
        due: String(year),
        note: en(
          [
            `${status === 'announced' ? 'Announced' : 'Proposed'} at the ministers’ meeting of November 2024`,
            note,
            'no report that it took place was found',
          ]
            .filter(Boolean)
            .join('; '),
        ),
        sources: [source],
        basis: 'derived',
        basisNote:
          'The source names it as a project in a priority area; that it belongs to this area of the plan is our reading.',
      },
      proposed,
    );
}
