import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, table, text } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';

/** What is told of the plan as a whole: a row a fact. */
export interface PlanFactValues {
  names: Localized;
  vision: Localized;
  /** A plan of all, or what some promise to others. */
  commitment: { readonly kind: 'joint' | 'one-sided'; readonly by: readonly string[]; readonly to: readonly string[] };
  since: string;
  horizon: Localized;
}
export const planFactNames = ['names', 'vision', 'commitment', 'since', 'horizon'] as const;
export type PlanFactName = (typeof planFactNames)[number];

/** The act names this table when it asks for the plan's beginning, so the table names the act by name. */
interface Described extends Partial<Omit<PlanFactValues, 'commitment'>> {
  readonly kind?: 'joint' | 'one-sided';
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  readonly sources?: readonly string[];
  readonly basis?: string;
  readonly basisNote?: string;
}

export const planFacts = table({
  name: 'plan_fact',
  version: 1,
  columns: { fact: text, value: json<PlanFactValues[PlanFactName]>(), ...groundColumns },
  from: [
    {
      act: 'plan.describe',
      handle: (entry, rows) => {
        const told = entry.body.in as Described;
        const { kind, by = [], to = [] } = told;
        const values: Partial<PlanFactValues> = { ...told, ...(kind && { commitment: { kind, by, to } }) };
        for (const fact of planFactNames) {
          const value = values[fact];
          if (value !== undefined) rows.put(fact, { fact, value, ...groundOf(told, entry) });
        }
      },
    },
  ],
});

export type PlanFacts = {
  readonly [Name in PlanFactName]: (Grounded & { readonly value: PlanFactValues[Name] }) | null;
};

/** What is known of the plan; undefined where no plan was described. */
export const findPlan = query([planFacts], async (reading): Promise<PlanFacts | undefined> => {
  const rows = await planFacts
    .rows(reading)
    .select(['fact', 'value', ...groundShown])
    .execute();
  if (rows.length === 0) return undefined;
  return Object.fromEntries(
    planFactNames.map(name => {
      const row = rows.find(({ fact }) => fact === name);
      return [name, row ? { value: row.value, ...grounded(row) } : null];
    }),
  ) as unknown as PlanFacts;
});

/** When the plan began: a partial date, or null where that is unknown. */
export const planSince = query([planFacts], async (reading): Promise<string | null> => {
  const row = await planFacts.rows(reading).select('value').where('fact', '=', 'since').executeTakeFirst();
  return row ? (row.value as string) : null;
});
