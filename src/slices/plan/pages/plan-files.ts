import type { Block, Paper } from '../../../papers/paper.ts';
import type { Sheet, SheetColumn } from '../../../papers/sheet.ts';
import type { PageContext } from '../../../ui/page.ts';
import type { Task } from '../derived/tasks.ts';
import { pageWords } from '../words/page-words.ts';
import type { PlanPage } from './plan-load.ts';
import { nameOf } from './said.tsx';

/** Names for machines, titles for people. Lists of parties are codes, so that they can be matched. */
export function planSheets({ shown }: PlanPage, { say }: PageContext): Sheet[] {
  const said = pageWords[say.language].plan;
  const column = (name: string, title: string, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({
    name,
    title,
    kind,
  });
  return [
    {
      name: 'Tasks',
      columns: [
        column('key', said.key),
        column('number', said.number),
        column('direction', said.direction),
        column('title', said.task),
        column('areas', said.areas),
        column('leads', said.leads),
        column('partners', said.partners),
        column('from', said.fromHead, 'date'),
        column('until', said.untilHead, 'date'),
        column('review', said.reviewHead, 'date'),
        column('version', said.version, 'number'),
      ],
      rows: (shown?.tasks ?? []).map(task => ({
        key: task.task,
        number: task.number,
        direction: task.direction,
        title: task.title === null ? null : say.text(task.title).text,
        areas: joined(task.areas.map(({ label }) => say.text(label).text)),
        leads: joined(task.leads),
        partners: joined(task.partners),
        from: task.from,
        until: task.until,
        review: task.reviewOn,
        version: task.version,
      })),
    },
    {
      name: 'Milestones',
      columns: [
        column('task', said.task),
        column('key', said.key),
        column('title', said.milestone),
        column('due', said.due, 'date'),
        column('version', said.version, 'number'),
      ],
      rows: (shown?.milestones ?? []).map(({ task, milestone, title, due, version }) => ({
        task,
        key: milestone,
        title: say.text(title).text,
        due,
        version,
      })),
    },
  ];
}

const joined = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join(', '));

export function planPaper(data: PlanPage, context: PageContext): Paper {
  const { say, link, reading, framework } = context;
  const words = pageWords[say.language];
  const said = words.plan;
  const { plan, shown } = data;
  const version = shown?.version.version;
  const { kind, by = [], to = [] } = plan?.commitment?.value ?? {};
  const blocks: Block[] = [];
  if (plan?.vision) blocks.push({ kind: 'text', text: say.text(plan.vision.value).text });
  if (kind !== undefined)
    blocks.push({
      kind: 'text',
      text: kind === 'joint' ? said.joint(by.map(say.party)) : said.oneSided(by.map(say.party), to.map(say.party)),
    });
  if (shown && shown.version.content !== 'in-full')
    blocks.push({
      kind: 'note',
      text: shown.version.content === 'in-part' ? said.inPart(version ?? 0) : said.notPublished(version ?? 0),
    });
  const item = (task: Task) => ({
    number: task.number ?? task.task,
    text: nameOf(task, say),
    notes: notesOf(task, data, context),
  });
  const tasks = shown?.tasks ?? [];
  for (const { direction, number, title } of shown?.directions ?? []) {
    const own = tasks.filter(task => task.direction === direction);
    const name = title === null ? said.noTitle : say.text(title).text;
    blocks.push({ kind: 'heading', level: 2, text: `${number ?? direction} ${name}` });
    if (own.length > 0) blocks.push({ kind: 'items', items: own.map(item) });
  }
  const others = tasks.filter(task => !shown?.directions.some(({ direction }) => direction === task.direction));
  if (others.length > 0)
    blocks.push({ kind: 'heading', level: 2, text: said.tasks }, { kind: 'items', items: others.map(item) });
  return {
    language: say.language,
    title: plan?.names ? say.text(plan.names.value).text : said.kicker,
    subtitle: said.lede(version, data.inForce, data.versions.length),
    heading: say.text(framework.name).text,
    source: said.paperSource(link('/plan'), reading.position),
    blocks,
  };
}

function notesOf(task: Task, { shown }: PlanPage, { say }: PageContext): string[] {
  const said = pageWords[say.language].plan;
  const { text, leads, partners, from, until, reviewOn, version } = task;
  const milestones = (shown?.milestones ?? []).filter(one => one.task === task.task);
  return [
    ...(text === null ? [] : [say.text(text).text]),
    ...(leads.length === 0 ? [] : [`${said.leads}: ${say.parties(leads)}`]),
    ...(partners.length === 0 ? [] : [`${said.partners}: ${say.parties(partners)}`]),
    ...(from === null ? [] : [said.from(say.day(from))]),
    ...(until === null ? [] : [said.until(say.day(until))]),
    ...(reviewOn === null ? [] : [said.reviewOn(say.day(reviewOn))]),
    ...milestones.map(({ title, due }) => `${say.text(title).text}: ${say.day(due)}`),
    ...(version === shown?.version.version ? [] : [said.knownOf(version, shown?.version.version ?? version)]),
  ];
}
