import type { Paper } from '../../../papers/paper.ts';
import type { Sheet } from '../../../papers/sheet.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { Task } from '../derived/tasks.ts';
import { pageWords } from '../words/page-words.ts';
import type { PlanPage } from './version-load.ts';

/** The tasks of the version shown. */
export function planSheets({ tasks }: PlanPage, { say }: PageContext): readonly Sheet[] {
  const words = pageWords[say.language];
  const listed = (list: readonly string[]) => list.join(', ') || null;
  return [
    {
      name: words.tasks,
      columns: [
        { name: 'task', title: words.number, kind: 'text' },
        { name: 'direction', title: words.directions, kind: 'text' },
        { name: 'title', title: words.taskTitle, kind: 'text' },
        { name: 'areas', title: words.areas, kind: 'text' },
        { name: 'leads', title: words.leads, kind: 'text' },
        { name: 'partners', title: words.partners, kind: 'text' },
        { name: 'from', title: words.from, kind: 'date' },
        { name: 'until', title: words.until, kind: 'date' },
        { name: 'review', title: words.review, kind: 'date' },
      ],
      rows: tasks.map(one => ({
        task: one.number ?? one.task,
        direction: one.direction,
        title: one.title && say.text(one.title).text,
        areas: listed(areasOf(one, { say })),
        leads: listed(one.leads),
        partners: listed(one.partners),
        from: one.from,
        until: one.until,
        review: one.reviewOn,
      })),
    },
  ];
}

/** The areas of a task; one that is our own label says so. */
export function areasOf({ areas }: Task, { say }: Pick<PageContext, 'say'>): string[] {
  const { ours } = pageWords[say.language];
  return areas.map(({ label, whose }) => `${say.text(label).text}${whose === 'ours' ? ` (${ours})` : ''}`);
}

export function planPaper({ plan, version, directions, tasks }: PlanPage, context: PageContext): Paper {
  const { say, framework, reading } = context;
  const words = pageWords[say.language];
  return {
    language: say.language,
    title: plan?.names ? say.text(plan.names.value).text : words.title,
    ...(version ? { subtitle: words.version(version.version) } : {}),
    heading: say.text(framework.name).text,
    source: `${framework.key} · ${reading.position}`,
    blocks: [
      ...(plan?.vision ? [{ kind: 'text' as const, text: say.text(plan.vision.value).text }] : []),
      {
        kind: 'items',
        items: directions.map(({ direction, number, title }) => ({
          number: number ?? direction,
          text: title ? say.text(title).text : words.untitled,
        })),
      },
      { kind: 'heading', level: 1, text: words.tasks },
      {
        kind: 'table',
        columns: [
          { title: words.number },
          { title: words.taskTitle, share: 3 },
          { title: words.leads },
          { title: words.dates },
        ],
        rows: tasks.map(one => [
          one.number ?? one.task,
          [one.title ? say.text(one.title).text : words.untitled, ...areasOf(one, context)].join(' · '),
          say.parties(one.leads),
          one.from ? say.days(one.from, one.until) : '',
        ]),
      },
    ],
  };
}
