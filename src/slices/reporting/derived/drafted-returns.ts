import { query, type Read } from '../../../record/reading.ts';
import { json, table, text } from '../../../record/table.ts';
import { type Cell, type Content, returnFields } from '../fields.ts';
import { findReturn } from './full-returns.ts';
import { findRoundCall } from './round-call.ts';

/** The texts that were last put forward to the own party. */
export const draftedReturns = table({
  name: 'reporting_draft',
  version: 1,
  columns: { round: text, task: text, party: text, content: json<Content>() },
  indexes: [['round', 'party']],
  from: [
    {
      act: 'reporting.draft-return',
      handle: ({ body }, rows) => {
        const told = body.in as unknown as Cell & Content;
        const { round, task, party } = told;
        rows.put(`${round}/${task}/${party}`, { round, task, party, content: contentOf(told) });
      },
    },
  ],
});

/** What a return says, without what stands around it. */
export function contentOf(told: Content): Content {
  const names = Object.keys(returnFields) as (keyof Content)[];
  return Object.fromEntries(
    names.flatMap(name => (told[name] === undefined || told[name] === null ? [] : [[name, told[name]]])),
  ) as unknown as Content;
}

export interface DraftedReturn extends Cell {
  readonly content: Content;
  readonly position: number;
}

export const findDrafted = query(
  [draftedReturns],
  async (reading, { round, task, party }: Cell): Promise<DraftedReturn | undefined> =>
    draftedReturns
      .rows(reading)
      .select(['round', 'task', 'party', 'content', 'position'])
      .where('round', '=', round)
      .where('task', '=', task)
      .where('party', '=', party)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst(),
);

/** With what an answer begins: the text put forward, else the return that stands, else what the round before said. */
export async function answerToStartFrom(
  { round, task, party }: Readonly<Record<string, unknown>>,
  read: Read,
): Promise<Content | undefined> {
  if (typeof round !== 'string' || typeof task !== 'string' || typeof party !== 'string') return undefined;
  const cell = { round, task, party };
  const [drafted, given] = [await read(findDrafted, cell), await read(findReturn, cell)];
  if (drafted && drafted.position > (given?.position ?? -1)) return drafted.content;
  if (given) return contentOf({ ...given, status: given.status ?? undefined, evidence: [...given.evidence] });
  const call = await read(findRoundCall, round);
  const before = call?.previous ? await read(findReturn, { ...cell, round: call.previous }) : undefined;
  if (!before) return undefined;
  const {
    answers: _,
    evidence: __,
    ...said
  } = contentOf({
    ...before,
    status: before.status ?? undefined,
    evidence: [...before.evidence],
  });
  return said;
}
