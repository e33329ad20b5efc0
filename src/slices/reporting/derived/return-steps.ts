import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { json, optionalInteger, optionalJson, optionalText, table, text } from '../../../record/table.ts';
import type { Cell } from '../fields.ts';

const kinds = {
  'reporting.draft-return': 'put-forward',
  'reporting.clear-return': 'cleared',
  'reporting.submit-return': 'submitted',
  'reporting.enter-return': 'entered',
  'reporting.register-return': 'registered',
  'reporting.ask-back': 'asked-back',
  'reporting.withdraw-return': 'withdrawn',
  'reporting.confirm-return': 'confirmed',
  'reporting.dispute-return': 'disputed',
} as const;

export type StepKind = (typeof kinds)[keyof typeof kinds];

interface Told extends Cell {
  readonly kind?: 'answer' | 'nil';
  readonly receivedAt?: string;
  readonly questions?: readonly Localized[];
  readonly reason?: Localized;
  readonly offices?: readonly string[];
}

/** What was done with a return, step by step; each step is for whom its entry is. */
export const returnSteps = table({
  name: 'reporting_step',
  version: 2,
  columns: {
    round: text,
    task: text,
    party: text,
    step: text,
    at: text,
    capacity: text,
    author_party: optionalText,
    credential: optionalInteger,
    /** Of a registration: that something came, what it is, and when. */
    kind: optionalText,
    received_at: optionalText,
    questions: json<readonly Localized[]>(),
    reason: optionalJson<Localized>(),
    offices: json<readonly string[]>(),
  },
  indexes: [
    ['round', 'task', 'party'],
    ['round', 'step'],
  ],
  from: Object.entries(kinds).map(([act, step]) => ({
    act,
    handle: ({ body, position }, rows) => {
      const told = body.in as unknown as Told;
      const { round, task, party } = told;
      rows.add(`${round}/${task}/${party}/${position}`, {
        round,
        task,
        party,
        step,
        at: body.at,
        capacity: body.author.capacity,
        author_party: body.author.party,
        credential: body.author.credential,
        kind: told.kind ?? null,
        received_at: told.receivedAt ?? null,
        questions: told.questions ?? [],
        reason: told.reason ?? null,
        offices: told.offices ?? [],
      });
    },
  })),
});

export interface ReturnStep extends Cell {
  readonly step: StepKind;
  readonly at: string;
  readonly capacity: string;
  readonly authorParty: string | null;
  readonly credential: number | null;
  readonly kind: 'answer' | 'nil' | null;
  readonly receivedAt: string | null;
  readonly questions: readonly Localized[];
  readonly reason: Localized | null;
  readonly offices: readonly string[];
  readonly position: number;
}

const shown = [
  'round',
  'task',
  'party',
  'step',
  'at',
  'capacity',
  'author_party as authorParty',
  'credential',
  'kind',
  'received_at as receivedAt',
  'questions',
  'reason',
  'offices',
  'position',
] as const;

/** What was done with the return of one cell, in order, as far as this reader may see it. */
export const listReturnSteps = query(
  [returnSteps],
  async (reading, { round, task, party }: Cell): Promise<ReturnStep[]> => {
    const rows = await returnSteps
      .rows(reading)
      .select(shown)
      .where('round', '=', round)
      .where('task', '=', task)
      .where('party', '=', party)
      .orderBy('position')
      .execute();
    return rows as ReturnStep[];
  },
);

/** What another entered for a party and it has not confirmed: and whether it said that it is not what it sent. */
export const listUnconfirmed = query(
  [returnSteps],
  async (reading, round: string): Promise<(Cell & { readonly disputed: boolean })[]> => {
    const rows = await returnSteps
      .rows(reading)
      .select(['task', 'party', 'step', 'capacity'])
      .where('round', '=', round)
      .where('step', 'in', ['entered', 'submitted', 'withdrawn', 'confirmed', 'disputed'])
      .orderBy('position')
      .execute();
    const last = new Map(rows.map(row => [`${row.task}/${row.party}`, row]));
    // What a compiler read in a public source was not sent by anybody.
    return [...last.values()].flatMap(({ task, party, step, capacity }) =>
      step === 'disputed' || (step === 'entered' && capacity !== 'compiler')
        ? [{ round, task, party, disputed: step === 'disputed' }]
        : [],
    );
  },
);

/** A registration or withdrawal, for a matrix. */
export type CellStep = Pick<ReturnStep, 'task' | 'party' | 'step' | 'kind' | 'receivedAt' | 'position'>;

/** The registrations and withdrawals of a round, in order. */
export const listCellSteps = query([returnSteps], async (reading, round: string): Promise<CellStep[]> => {
  const rows = await returnSteps
    .rows(reading)
    .select(['task', 'party', 'step', 'kind', 'received_at as receivedAt', 'position'])
    .where('round', '=', round)
    .where('step', 'in', ['registered', 'withdrawn'])
    .orderBy('position')
    .execute();
  return rows as CellStep[];
});
