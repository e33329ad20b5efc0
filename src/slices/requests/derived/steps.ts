import { sql } from 'kysely';
import type { OpenEntry } from '../../../record/body.ts';
import type { Localized } from '../../../record/fields.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { optionalInteger, optionalJson, optionalText, type Rows, table, text } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';

/** What was done about a request or an offer after it was made. */
export type StepKind =
  | 'acknowledged'
  | 'asked'
  | 'clarified'
  | 'answered'
  | 'withdrawn'
  | 'closed'
  | 'gate-answered'
  | 'gate-passed'
  | 'follow-up-asked'
  | 'followed-up';

interface Told {
  readonly item: string;
  readonly by?: string;
  readonly note?: Localized;
  readonly text?: Localized;
  readonly reason?: Localized;
  readonly answer?: string;
  readonly end?: string;
  readonly count?: number;
  readonly question?: number;
  readonly gate?: string;
  readonly consents?: string;
  readonly publishOn?: string;
  readonly sources?: readonly string[];
}

// By name: acts ask this table whether something is over, and of two modules one must come first.
const step = (act: string, kind: StepKind) => ({
  act,
  handle: (entry: OpenEntry, rows: Rows<any>) => {
    const told = entry.body.in as unknown as Told;
    // Passing a gate says the request again in full: that belongs to its own row.
    const words = kind === 'gate-passed' ? undefined : (told.text ?? told.reason ?? told.note);
    rows.add(`${told.item}/${entry.position}`, {
      item: told.item,
      kind,
      by_party: kind === 'gate-passed' ? null : (told.by ?? null),
      outcome: told.answer ?? told.end ?? told.gate ?? null,
      consents: told.consents ?? null,
      text: words ?? null,
      count: told.count ?? null,
      question: told.question ?? null,
      next_on: told.publishOn ?? null,
      told_on: entry.body.on,
      ...groundOf(told, entry),
    });
  },
});

export const steps = table({
  name: 'requests_step',
  version: 1,
  columns: {
    item: text,
    kind: text,
    by_party: optionalText,
    outcome: optionalText,
    consents: optionalText,
    text: optionalJson<Localized>(),
    count: optionalInteger,
    question: optionalInteger,
    next_on: optionalText,
    told_on: optionalText,
    ...groundColumns,
  },
  indexes: [['item'], ['next_on']],
  from: [
    step('requests.acknowledge', 'acknowledged'),
    step('requests.ask', 'asked'),
    step('requests.clarify', 'clarified'),
    step('requests.answer', 'answered'),
    step('requests.withdraw', 'withdrawn'),
    step('requests.close', 'closed'),
    step('requests.answer-gate', 'gate-answered'),
    step('requests.pass-gate', 'gate-passed'),
    step('requests.ask-follow-up', 'follow-up-asked'),
    step('requests.follow-up', 'followed-up'),
  ],
});

export interface Step extends Grounded {
  readonly item: string;
  readonly kind: StepKind;
  readonly by: string | null;
  readonly outcome: string | null;
  readonly consents: 'yes' | 'no' | null;
  readonly text: Localized | null;
  readonly count: number | null;
  /** Position of the question that it answers. */
  readonly question: number | null;
  readonly nextOn: string | null;
  readonly on: string | null;
}

const shown = [
  'item',
  'kind',
  'by_party',
  'outcome',
  'consents',
  'text',
  'count',
  'question',
  'next_on',
  'told_on',
  ...groundShown,
] as const;

function stepOf(row: any): Step {
  const { item, kind, outcome, consents, text, count, question } = row;
  return {
    item,
    kind,
    outcome,
    consents,
    text,
    count,
    question,
    by: row.by_party,
    nextOn: row.next_on,
    on: row.told_on,
    ...grounded(row),
  };
}

/** What was done about these, in force, in the order of the record. */
export const listSteps = query([steps], async (reading, named: readonly string[]): Promise<Step[]> => {
  if (named.length === 0) return [];
  const rows = await steps
    .rows(reading)
    .select(shown)
    .where(sql<boolean>`t.item = any(${named}::text[])`)
    .orderBy('position')
    .execute();
  return rows.map(stepOf);
});

/** The same, whenever it is in force: what a clock asks. */
export async function stepsOf(reading: Reading, named: readonly string[]): Promise<Step[]> {
  if (named.length === 0) return [];
  return (
    await steps.timeline(reading).select(shown).where(sql<boolean>`t.item = any(${named}::text[])`).execute()
  ).map(stepOf);
}

/** The items of which a gate opens next by a day. */
export async function itemsToPublish(reading: Reading, day: string): Promise<string[]> {
  const rows = await steps.timeline(reading).select('item').where('next_on', '<=', day).execute();
  return rows.map(({ item }) => item);
}
