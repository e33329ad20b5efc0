import { z } from 'zod';
import { act, type Fold, stateless } from '../../src/record/act.ts';
import type { Rule } from '../../src/record/authorise.ts';
import { partialDate } from '../../src/record/fields.ts';
import { query } from '../../src/record/reading.ts';
import type { Spine } from '../../src/record/spine.ts';
import { every, integer, json, table, text, when } from '../../src/record/table.ts';

/**
 * The least that a spine can carry and still be one: every way in which an act can touch the record, each in an act of
 * its own. It shares no slice with the house, so a test that fails on it has found a fault of the spine.
 */
interface Thing {
  readonly notes: number;
  readonly closed: boolean;
}

const thing: Fold<Thing> = {
  initial: () => ({ notes: 0, closed: false }),
  evolve: ({ notes, closed }, { body }) => ({
    notes: notes + (body.act === 'small.note' ? 1 : 0),
    closed: closed || body.act === 'small.close',
  }),
};

const key = z.string().regex(/^[a-z0-9-]{1,40}$/);
const position = z.int().min(0);
const source = 'test/kit/small-spine.ts';

export const found = act({
  name: 'small.found',
  version: 1,
  sentence: 'Founds a log.',
  input: z.object({ timeZone: z.string() }),
  subject: () => 'small/settings',
  state: stateless,
  backdatable: false,
  founds: true,
  correctable: false,
  refusals: {},
  decide: (_, input) => input,
  example: { timeZone: 'UTC' },
});

/** What makes `decide` of a note throw: a fault, where a refusal would be a value. */
export const faulty = 'this text makes the program fail';

const days = { from: z.string().optional(), to: partialDate.nullable().optional() };
const daysOf = ({ from, to }: { from?: string | undefined; to?: string | null | undefined }) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

export const note = act({
  name: 'small.note',
  version: 1,
  sentence: 'States what a key says.',
  input: z.object({ key, text: z.string(), ...days }),
  subject: ({ key }) => `small/thing/${key}`,
  state: thing,
  backdatable: true,
  correctable: true,
  refusals: { closed: { kind: 'state', rule: 'A closed thing takes no notes.', source } },
  decide({ closed }, input, { refuse }) {
    if (input.text === faulty) throw new Error(faulty);
    return closed ? refuse('closed') : input;
  },
  example: { key: 'a', text: 'b' },
});

export const close = act({
  name: 'small.close',
  version: 1,
  sentence: 'Takes no more notes on a thing.',
  input: z.object({ key }),
  subject: ({ key }) => `small/thing/${key}`,
  state: thing,
  backdatable: false,
  correctable: true,
  refusals: { closed: { kind: 'state', rule: 'A closed thing takes no notes.', source } },
  decide: ({ closed }, input, { refuse }) => (closed ? refuse('closed') : input),
  example: { key: 'a' },
});

export const end = act({
  name: 'small.end',
  version: 1,
  sentence: 'Says that a key says nothing for some days.',
  input: z.object({ key, ...days }),
  subject: ({ key }) => `small/thing/${key}`,
  state: thing,
  backdatable: true,
  correctable: true,
  refusals: {},
  decide: (_, input) => input,
  example: { key: 'a' },
});

/** Under a key that no row ever had: its name is drawn by the spine. */
export const mark = act({
  name: 'small.mark',
  version: 1,
  sentence: 'Puts a mark.',
  input: z.object({ text: z.string(), ...days }),
  subject: () => 'small/marks',
  state: stateless,
  backdatable: true,
  correctable: true,
  refusals: {},
  decide: (_, input, { id }) => ({ ...input, key: id() }),
  example: { text: 'b' },
});

/** Its number is one more than the rows that it finds: two that did not see each other would have the same. */
export const count = act({
  name: 'small.count',
  version: 1,
  sentence: 'Counts the counts.',
  input: z.object({ by: z.string() }),
  subject: ({ by }) => `small/counter/${by}`,
  state: stateless,
  backdatable: false,
  correctable: false,
  load: (_, read): Promise<number> => read(howMany),
  refusals: {},
  decide: (_, { by }, { facts }) => ({ by, number: facts + 1 }),
  example: { by: 'me' },
});

export const confide = act({
  name: 'small.confide',
  version: 1,
  sentence: 'Says something openly and something else under seal.',
  input: z.object({ key, text: z.string(), secret: z.string() }),
  subject: ({ key }) => `small/thing/${key}`,
  state: thing,
  backdatable: false,
  correctable: true,
  refusals: {},
  decide: (_, { secret, ...open }, { seal }) => ({ ...open, secret: seal(secret) }),
  example: { key: 'a', text: 'b', secret: 'c' },
});

const unknown = { kind: 'missing', rule: 'Only what stands can be corrected.', source } as const;

export const correct = act({
  name: 'small.correct',
  version: 1,
  sentence: 'Says that an entry was made in error.',
  input: z.object({ position }),
  subject: async ({ position }, read): Promise<string> => (await read(subjectOf, position)) ?? 'small/nothing',
  state: stateless,
  load: ({ position }, read): Promise<string | undefined> => read(subjectOf, position),
  backdatable: false,
  correctable: false,
  refusals: { unknown },
  retracts: ({ position }) => position,
  decide: (_, input, { facts, refuse }) => (facts === undefined ? refuse('unknown') : input),
  example: { position: 1 },
});

export const replace = act({
  name: 'small.replace',
  version: 1,
  sentence: 'Says that an entry was made in error, and what holds instead.',
  input: z.object({ position, key, text: z.string(), ...days }),
  subject: async ({ position }, read): Promise<string> => (await read(subjectOf, position)) ?? 'small/nothing',
  state: stateless,
  load: ({ position }, read): Promise<string | undefined> => read(subjectOf, position),
  backdatable: true,
  correctable: true,
  refusals: { unknown },
  retracts: ({ position }) => position,
  decide: (_, input, { facts, refuse }) => (facts === undefined ? refuse('unknown') : input),
  example: { position: 1, key: 'a', text: 'b' },
});

/** Under the name that the verifier knows, so that it can judge an erased entry. */
export const erase = act({
  name: 'archive.erase',
  version: 1,
  sentence: 'Destroys the text of an entry.',
  input: z.object({ position }),
  subject: () => 'small/erasures',
  state: stateless,
  load: ({ position }, read): Promise<string | undefined> => read(subjectOf, position),
  backdatable: false,
  correctable: false,
  refusals: { unknown },
  erases: ({ position }) => position,
  decide: (_, input, { facts, refuse }) => (facts === undefined ? refuse('unknown') : input),
  example: { position: 1 },
});

const settings = table({
  name: 'small_setting',
  version: 1,
  columns: { zone: text },
  from: [when(found, ({ timeZone }, rows) => rows.put('zone', { zone: timeZone }, { from: '-infinity' }))],
});

export const notes = table({
  name: 'small_note',
  version: 1,
  columns: { text },
  from: [
    when(note, ({ key, text, ...days }, rows) => rows.put(key, { text }, daysOf(days))),
    when(confide, ({ key, text }, rows) => rows.put(key, { text })),
    when(replace, ({ key, text, ...days }, rows) => rows.put(key, { text }, daysOf(days))),
    when(end, ({ key, ...days }, rows) => rows.end(key, daysOf(days))),
  ],
});

export const marks = table({
  name: 'small_mark',
  version: 1,
  columns: { text },
  from: [when(mark, ({ key, text, ...days }, rows) => rows.add(key, { text }, daysOf(days)))],
});

export const counts = table({
  name: 'small_count',
  version: 1,
  columns: { number: integer },
  indexes: [['number']],
  from: [when(count, ({ number }, rows, { position }) => rows.add(`at-${position}`, { number }))],
});

export const entries = table({
  name: 'small_entry',
  version: 1,
  columns: { subject: text, act: text, content: json<object>() },
  permanent: true,
  from: [
    every(({ position, body }, rows) =>
      rows.add(String(position), { subject: body.subject, act: body.act, content: body.in }, { from: '-infinity' }),
    ),
  ],
});

const howMany = query([counts], async reading => {
  const { all } = await counts
    .rows(reading)
    .select(eb => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return Number(all);
});

const subjectOf = query([entries], async (reading, position: number): Promise<string | undefined> => {
  const row = await entries.rows(reading).select('subject').where('key', '=', String(position)).executeTakeFirst();
  return row?.subject;
});

const everyone: Rule = { capacities: ['host', 'compiler', 'focal-point'], because: 'It is a test.', source };
const acts = [found, note, close, end, mark, count, confide, correct, replace, erase];

export const smallSpine: Spine = {
  acts: new Map(acts.map(act => [act.name, act])),
  rules: new Map(acts.map(({ name }) => [name, everyone])),
  tables: [settings, notes, marks, counts, entries],
  reactions: [],
  standing: query([], async () => true),
  entrustedWith: query([], async () => null),
  members: query([], async () => ['party:DEN']),
  timeZone: query(
    [settings],
    async reading => (await settings.rows(reading).select('zone').executeTakeFirst())?.zone ?? 'UTC',
  ),
};
