import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { type Hit, rowsWith, type Sought, textWith } from '../../../record/search.ts';
import { directions } from './directions.ts';
import { tasks } from './tasks.ts';

/** Tasks in any version, each once: as the latest entry says it. */
export const findTasks = query([tasks], async (reading, sought: Sought): Promise<Hit[]> => {
  const rows = await rowsWith(tasks, reading, ['task', 'title', 'text', 'areas', 'note'], sought)
    .select(['task', 'title', 'text', 'areas', 'note', 'begins', 'position'])
    .execute();
  return once(rows, ({ task }) => task).map(({ task, title, text, areas, note, begins, position }) => ({
    path: `/plan/${task}`,
    title: title ?? areas[0]?.label ?? { en: task },
    text: textWith(sought, [text, ...areas.map(({ label }) => label), note]),
    on: begins,
    position,
  }));
});

export const findDirections = query([directions], async (reading, sought: Sought): Promise<Hit[]> => {
  const rows = await rowsWith(directions, reading, ['direction', 'title', 'text', 'note'], sought)
    .select(['version', 'direction', 'title', 'text', 'note', 'position'])
    .execute();
  return once(rows, ({ direction }) => direction).map(({ version, direction, title, text, note, position }) => ({
    path: `/plan/versions/${version}#directions`,
    title: title ?? short(text) ?? { en: direction },
    text: textWith(sought, [text, note]),
    on: null,
    position,
  }));
});

function once<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(same => same.slice(0, 1));
}

/** A direction without a title is called by the beginning of its text. */
function short(text: Localized | null): Localized | null {
  return (
    text &&
    Object.fromEntries(Object.entries(text).map(([language, one]) => [language, [...one].slice(0, 80).join('')]))
  );
}
