import { z } from 'zod';
import { act, type Context } from '../../../record/act.ts';
import { key, localized, partialDate, partyCode, timeZone } from '../../../record/fields.ts';
import { instant, instantOf } from '../../../record/instant.ts';
import { isRefusal, type Refusal } from '../../../record/refusal.ts';
import { findTimeZone } from '../../framework/derived/settings.ts';
import { missingParties } from '../../parties/derived/parties.ts';
import { findPlan } from '../../plan/derived/plan-facts.ts';
import { listTasks } from '../../plan/derived/standing-tasks.ts';
import type { Task } from '../../plan/derived/tasks.ts';
import { findVersion } from '../../plan/derived/versions.ts';
import { warnOfDeadline } from '../derived/local-deadlines.ts';
import { roundExists } from '../derived/round-call.ts';
import {
  exception,
  languages,
  noSuchTime,
  question,
  roundKey,
  roundSubject,
  unknownParty,
  unknownRound,
  unknownTask,
} from '../fields.ts';
import { round } from '../state.ts';

const input = z.object({
  round: roundKey,
  name: localized(200),
  /** Of the plan: the version whose tasks are asked about. */
  version: z.int().min(1).max(999),
  period: z.strictObject({ from: partialDate, until: partialDate }),
  deadline: instant,
  /** In which the deadline is told; else the framework's. */
  timeZone: timeZone.optional(),
  parties: z.array(partyCode).min(1).max(300),
  /** Absent: all tasks that the version states. */
  tasks: z.array(key).min(1).max(2000).optional(),
  /** Of these parties and tasks, who is asked about what. */
  asks: z.enum(['every-party', 'leads', 'leads-and-partners']).default('every-party'),
  /** Cells that differ from that. */
  exceptions: z.array(exception).max(10_000).optional(),
  questions: z.array(question).max(30).optional(),
  /** Words that each text of a return may have. */
  maxWords: z.int().min(1).max(5000).optional(),
  /** In which the parties may answer. */
  languages: languages.optional(),
  /** The round with which returns are compared. */
  previous: roundKey.optional(),
  /** Days before the deadline, and with a minus after it, on which those who have not answered are reminded. */
  reminders: z.array(z.int().min(-60).max(120)).max(10).optional(),
  /** Who may know that a return came, whoever may read it. */
  registeredFor: z.enum(['public', 'framework', 'secretariat']).default('public'),
  note: localized(2000).optional(),
});
type Input = z.output<typeof input>;

export const openRound = act({
  name: 'reporting.open-round',
  version: 2,
  sentence:
    'Calls for returns on a version of the plan: which parties are asked about which tasks, what, and until when.',
  input,
  subject: roundSubject,
  state: round,
  backdatable: true,
  correctable: true,
  load: async ({ version, parties, exceptions = [], previous }, read) => ({
    version: await read(findVersion, version),
    tasks: await read(listTasks, version),
    commitment: (await read(findPlan))?.commitment?.value,
    missingParties: await read(missingParties, [...parties, ...exceptions.map(({ party }) => party)]),
    previousStands: previous === undefined || (await read(roundExists, previous)),
    timeZone: await read(findTimeZone),
  }),
  warns: async ({ deadline, timeZone, parties }, { read }) =>
    warnOfDeadline({ deadline, timeZone: timeZone ?? (await read(findTimeZone)), parties }, read),
  refusals: {
    'round-opened': {
      kind: 'state',
      rule: 'A round is opened once; afterwards its deadline may be extended and its cells changed.',
      source: 'docs/acts/reporting.extend-deadline.md',
    },
    'unknown-version': {
      kind: 'state',
      rule: 'What a plan says, it says in a version that was opened.',
      source: 'docs/acts/plan.open-version.md',
    },
    'unknown-task': unknownTask,
    'unknown-party': unknownParty,
    'unknown-round': unknownRound,
    'not-committed': {
      kind: 'state',
      rule: 'In a plan that is one side’s promise only those who made it are asked.',
      source: 'docs/guide/reporting.md',
    },
    'nothing-asked': {
      kind: 'input',
      rule: 'A round asks at least one party about one task.',
      source: 'docs/acts/reporting.open-round.md',
    },
    'no-such-time': noSuchTime,
    'deadline-in-the-past': {
      kind: 'input',
      rule: 'A deadline lies after the call, and after the day on which it is recorded unless the call is told of the past.',
      source: 'docs/how-to/open-a-round.md',
    },
    'period-ends-first': {
      kind: 'input',
      rule: 'What has two dates ends no earlier than it begins.',
      source: 'docs/how-to/dates.md',
    },
  },
  decide(state, input, { facts, at, on, today, refuse }) {
    const { version, period, previous } = input;
    if (state.opened) return refuse('round-opened', { field: 'round', params: { round: input.round } });
    if (!facts.version) return refuse('unknown-version', { field: 'version', params: { version } });
    if (!facts.previousStands) return refuse('unknown-round', { field: 'previous', params: { round: previous ?? '' } });
    if (facts.missingParties[0] !== undefined)
      return refuse('unknown-party', { field: 'parties', params: { party: facts.missingParties[0] } });
    if (period.until < period.from.slice(0, period.until.length))
      return refuse('period-ends-first', { field: 'period.until' });
    const zone = input.timeZone ?? facts.timeZone;
    const deadline = instantOf(input.deadline, zone);
    if (deadline === undefined)
      return refuse('no-such-time', { field: 'deadline', params: { asked: input.deadline, timeZone: zone } });
    const called = on !== null && on < today ? `${on}T00:00:00.000Z` : at;
    if (deadline <= called) return refuse('deadline-in-the-past', { field: 'deadline', params: { deadline } });
    const { commitment } = facts;
    const stranger = input.parties.find(party => commitment?.kind === 'one-sided' && !commitment.by.includes(party));
    if (stranger !== undefined) return refuse('not-committed', { field: 'parties', params: { party: stranger } });
    const cells = cellsOf(input, facts.tasks, refuse);
    if (isRefusal(cells)) return cells;
    const { exceptions: _, tasks: __, asks: ___, ...call } = input;
    return { ...call, deadline, timeZone: zone, ...cells };
  },
  // Rounds of the first version had no reminders, or had them while nothing reminded.
  upcast: { 1: old => ({ ...old, reminders: [] }) },
  example: {
    round: 'R1',
    name: { en: 'First round' },
    version: 1,
    period: { from: '2026-01', until: '2026-06' },
    deadline: '2999-07-31T18:00',
    parties: ['ARD', 'BEL'],
    reminders: [14, 3, -3],
    questions: [{ question: 'obstacles', text: { en: 'What stood in the way?' }, maxWords: 150 }],
  },
});

/** By task, the parties that are asked and those to which the task does not apply; of whoever is in neither nothing is asked. */
function cellsOf(
  { tasks: named, parties, asks, exceptions = [], version }: Input,
  stated: readonly Task[],
  refuse: Context<unknown, 'unknown-task' | 'nothing-asked'>['refuse'],
):
  | {
      readonly tasks: readonly string[];
      readonly asked: Readonly<Record<string, readonly string[]>>;
      readonly notApplicable: Readonly<Record<string, readonly string[]>>;
      readonly reasons: readonly z.output<typeof exception>[];
    }
  | Refusal {
  const known = new Map(stated.map(one => [one.task, one]));
  const tasks = [...new Set(named ?? known.keys())];
  const strange = tasks.findIndex(one => !known.has(one));
  if (strange >= 0)
    return refuse('unknown-task', { field: `tasks.${strange}`, params: { task: tasks[strange] ?? '', version } });
  const asked = new Map(
    tasks.map(one => [one, new Set(parties.filter(party => isAsked(known.get(one), party, asks)))]),
  );
  const not = new Map<string, Set<string>>();
  for (const [index, { task, party, asked: how }] of exceptions.entries()) {
    const of = asked.get(task);
    if (!of || !parties.includes(party))
      return refuse('unknown-task', { field: `exceptions.${index}.task`, params: { task, version } });
    if (how === 'asked') of.add(party);
    else of.delete(party);
    if (how === 'not-applicable') not.set(task, new Set([...(not.get(task) ?? []), party]));
    else not.get(task)?.delete(party);
  }
  if ([...asked.values()].every(({ size }) => size === 0)) return refuse('nothing-asked', { field: 'parties' });
  const listed = (from: ReadonlyMap<string, ReadonlySet<string>>) =>
    Object.fromEntries([...from].filter(([, { size }]) => size > 0).map(([one, codes]) => [one, [...codes]]));
  return { tasks, asked: listed(asked), notApplicable: listed(not), reasons: exceptions };
}

function isAsked(task: Task | undefined, party: string, asks: Input['asks']): boolean {
  if (asks === 'every-party') return true;
  if (task?.leads.includes(party)) return true;
  return asks === 'leads-and-partners' && task !== undefined && task.partners.includes(party);
}
