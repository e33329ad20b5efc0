import { query, type Reading } from '../../../record/reading.ts';
import type { Intervention } from './intervention.ts';
import { interventionSteps, listSteps } from './intervention-steps.ts';
import { interventions, statementColumns, toldStatement } from './interventions.ts';
import { type ToldStatement, withSteps } from './statements-told.ts';

export interface Attributed extends ToldStatement {
  /** It names the party, or only the seal does: then the reader is of that party. */
  readonly sealed: boolean;
}

/**
 * All that is attributed to a party, the latest first: what names it, and, for its own people, what it said without
 * being named. Which those are is kept beside the openings, where each party sees its own alone.
 */
export const attributedTo = query(
  [interventions, interventionSteps],
  async (reading, party: string): Promise<Attributed[]> => {
    const own = await sealedFor(reading, party);
    const found = await statementsWhere(reading, party, own);
    const editions = new Map(found.map(one => [`${one.series}/${one.edition}`, one] as const));
    const steps = (
      await Promise.all([...editions.values()].map(({ series, edition }) => listSteps(reading, series, edition)))
    ).flat();
    return withSteps(found, steps, reading.day)
      .map(one => ({ ...one, sealed: names(one, party) === false }))
      .reverse();
  },
);

function names({ speaker, onBehalfOf, alignedParties }: Intervention, party: string): boolean {
  return speaker.party === party || onBehalfOf === party || alignedParties.includes(party);
}

async function sealedFor(reading: Reading, party: string): Promise<number[]> {
  const rows: { position: number }[] = await reading.db
    .selectFrom('record.granted')
    .select('position')
    .where('framework', '=', reading.framework)
    .whereRef('position', '=', 'by_position')
    .where('circles', '@>', `{"party:${party}"}` as never)
    .execute();
  return rows.map(({ position }) => position);
}

/** What names a party as speaker, principal or aligned, and what these entries say. */
async function statementsWhere(reading: Reading, party: string, positions: readonly number[]): Promise<Intervention[]> {
  const rows = await interventions
    .rows(reading)
    .select(statementColumns)
    .where(eb =>
      eb.or([
        eb('party', '=', party),
        eb('on_behalf_of', '=', party),
        eb('aligned', '@>', JSON.stringify([party]) as never),
        ...(positions.length === 0 ? [] : [eb('position', 'in', [...positions])]),
      ]),
    )
    .orderBy('position')
    .execute();
  return rows.map(toldStatement);
}
