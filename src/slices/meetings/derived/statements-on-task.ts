import { query } from '../../../record/reading.ts';
import { interventions } from './interventions.ts';

/** The statements that name a task of the plan, in force, by series, edition and key. */
export const statementsOnTask = query([interventions], async (reading, task: string) =>
  interventions
    .rows(reading)
    .select(['series', 'edition', 'intervention as key', 'position'])
    .where('tasks', '@>', JSON.stringify([task]) as never)
    .orderBy('position')
    .execute(),
);
