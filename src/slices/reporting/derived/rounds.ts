import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { integer, json, optionalInteger, optionalJson, optionalText, table, text } from '../../../record/table.ts';
import type { Question } from '../fields.ts';
import { type Deadline, deadlines, listDeadlines } from './deadlines.ts';
import { roundSteps } from './round-steps.ts';

/** Acts ask these tables, so the tables name acts by name. */
interface Opened {
  readonly round: string;
  readonly name: Localized;
  readonly version: number;
  readonly period: { readonly from: string; readonly until: string };
  readonly timeZone: string;
  readonly parties: readonly string[];
  readonly tasks: readonly string[];
  readonly questions?: readonly Question[];
  readonly maxWords?: number;
  readonly languages?: readonly string[];
  readonly previous?: string;
  readonly reminders?: readonly number[];
  readonly registeredFor: 'public' | 'framework' | 'secretariat';
  readonly note?: Localized;
}

export const rounds = table({
  name: 'reporting_round',
  version: 3,
  columns: {
    round: text,
    name: json<Localized>(),
    version: integer,
    period_from: text,
    period_until: text,
    time_zone: text,
    parties: json<readonly string[]>(),
    tasks: json<readonly string[]>(),
    questions: json<readonly Question[]>(),
    max_words: optionalInteger,
    languages: optionalJson<readonly string[]>(),
    previous: optionalText,
    reminders: json<readonly number[]>(),
    registered_for: text,
    note: optionalJson<Localized>(),
    opened_on: optionalText,
    capacity: text,
    audience: text,
  },
  from: [
    {
      act: 'reporting.open-round',
      handle: ({ body }, rows) => {
        const told = body.in as unknown as Opened;
        rows.put(told.round, {
          round: told.round,
          name: told.name,
          version: told.version,
          period_from: told.period.from,
          period_until: told.period.until,
          time_zone: told.timeZone,
          parties: told.parties,
          tasks: told.tasks,
          questions: told.questions ?? [],
          max_words: told.maxWords ?? null,
          languages: told.languages ?? null,
          previous: told.previous ?? null,
          reminders: told.reminders ?? [],
          registered_for: told.registeredFor,
          note: told.note ?? null,
          opened_on: body.on,
          capacity: body.author.capacity,
          audience: body.audience,
        });
      },
    },
  ],
});

export interface Round {
  readonly round: string;
  readonly name: Localized;
  readonly version: number;
  readonly period: { readonly from: string; readonly until: string };
  readonly timeZone: string;
  readonly parties: readonly string[];
  readonly tasks: readonly string[];
  readonly questions: readonly Question[];
  readonly maxWords: number | null;
  readonly languages: readonly string[] | null;
  readonly previous: string | null;
  /** Days before the deadline, and below zero after it. */
  readonly reminders: readonly number[];
  readonly registeredFor: 'public' | 'framework' | 'secretariat';
  readonly note: Localized | null;
  readonly openedOn: string | null;
  readonly compiled: boolean;
  readonly audience: string;
  /** The deadline of all, and of parties that have one of their own: what holds, and what was set before. */
  readonly deadlines: readonly Deadline[];
  readonly closed: { readonly at: string; readonly reason: Localized | null; readonly position: number } | null;
  readonly passed: readonly { readonly party: string | null; readonly deadline: string; readonly position: number }[];
  readonly position: number;
}

const shown = [
  'round',
  'name',
  'version',
  'period_from',
  'period_until',
  'time_zone',
  'parties',
  'tasks',
  'questions',
  'max_words',
  'languages',
  'previous',
  'reminders',
  'registered_for',
  'note',
  'opened_on',
  'capacity',
  'audience',
  'position',
] as const;

/** The rounds of which the reading's day knows, the latest period first. */
export const listRounds = query([rounds, roundSteps, deadlines], async (reading): Promise<Round[]> => {
  const rows = await rounds
    .rows(reading)
    .select(shown)
    .orderBy('period_until', 'desc')
    .orderBy('position', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const [steps, set] = await Promise.all([
    roundSteps.rows(reading).select(['round', 'step', 'at', 'party', 'deadline', 'reason', 'position']).execute(),
    listDeadlines(reading),
  ]);
  return rows.map(row => {
    const own = steps.filter(({ round }) => round === row.round);
    const closed = own.find(({ step }) => step === 'closed');
    return {
      round: row.round,
      name: row.name,
      version: row.version,
      period: { from: row.period_from, until: row.period_until },
      timeZone: row.time_zone,
      parties: row.parties,
      tasks: row.tasks,
      questions: row.questions,
      maxWords: row.max_words,
      languages: row.languages,
      previous: row.previous,
      reminders: row.reminders,
      registeredFor: row.registered_for as Round['registeredFor'],
      note: row.note,
      openedOn: row.opened_on,
      compiled: row.capacity === 'compiler',
      audience: row.audience,
      deadlines: set.filter(({ round }) => round === row.round),
      closed: closed ? { at: closed.at, reason: closed.reason, position: closed.position } : null,
      passed: own
        .filter(({ step }) => step === 'deadline-passed')
        .map(({ party, deadline, position }) => ({ party, deadline: deadline ?? '', position })),
      position: row.position,
    };
  });
});

export const findRound = query(
  listRounds.tables,
  async (reading, round: string): Promise<Round | undefined> =>
    (await listRounds(reading)).find(one => one.round === round),
);
