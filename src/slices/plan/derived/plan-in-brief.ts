import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { listCounts } from './counts.ts';
import { findPlan } from './plan-facts.ts';
import { tasks } from './tasks.ts';
import { type Content, listVersions, versionInForce } from './versions.ts';

/** The plan on one line, for pages that lead to it. */
export interface PlanInBrief {
  readonly names: Localized | null;
  /** The version in force; null: none is. */
  readonly version: number | null;
  readonly content: Content | null;
  /** Tasks that the version itself states, and how many it is said to have. */
  readonly tasks: number;
  readonly tasksCounted: number | null;
}

export const planInBrief = query(
  [...findPlan.tables, ...listVersions.tables, ...listCounts.tables, tasks],
  async (reading): Promise<PlanInBrief | null> => {
    const [plan, version, counts] = await Promise.all([
      findPlan(reading),
      versionInForce(reading),
      listCounts(reading),
    ]);
    if (!plan) return null;
    const stated = version
      ? await tasks
          .rows(reading)
          .select(eb => eb.fn.countAll<number>().as('count'))
          .where('version', '=', version.version)
          .executeTakeFirst()
      : undefined;
    const counted = counts.find(count => count.version === version?.version && count.of === 'tasks');
    return {
      names: plan.names?.value ?? null,
      version: version?.version ?? null,
      content: version?.content ?? null,
      tasks: Number(stated?.count ?? 0),
      tasksCounted: counted?.count ?? null,
    };
  },
);
