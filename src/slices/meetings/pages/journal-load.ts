import type { Reading } from '../../../record/reading.ts';
import { listTitles } from '../../documents/derived/documents.ts';
import { exerciseCredentials } from '../../parties/derived/credentials.ts';
import { listAgendas } from '../derived/agendas.ts';
import { citeSources } from '../derived/cited-sources.ts';
import { type Edition, listEditions } from '../derived/editions.ts';
import { listSteps } from '../derived/intervention-steps.ts';
import { listInterventions } from '../derived/interventions.ts';
import { listOutcomes } from '../derived/outcomes.ts';
import { findParticipation } from '../derived/participation.ts';
import { byItem, withSteps } from '../derived/statements-told.ts';
import { inOrder, loadHead, rankParties } from './meeting-head.ts';

export type JournalPage = NonNullable<Awaited<ReturnType<typeof loadJournal>>>;

/** What a journal holds of an edition: everything in it comes from the record, as far as the reader may see. */
export async function loadJournal(reading: Reading, params: Readonly<Record<string, string>>) {
  const head = await loadHead(reading, params);
  if (!head) return undefined;
  const { series, edition } = head;
  const [agendas, participation, statements, steps, outcomes, editions, ranking, exercises] = await Promise.all([
    listAgendas(reading, series, edition),
    findParticipation(reading, series, edition),
    listInterventions(reading, series, edition),
    listSteps(reading, series, edition),
    listOutcomes(reading, series, edition),
    listEditions(reading, series),
    rankParties(reading),
    exerciseCredentials(reading),
  ]);
  const told = withSteps(statements, steps, reading.day);
  const cited = [...participation.parties, ...statements, ...steps, ...outcomes].flatMap(({ sources }) => sources);
  const named = outcomes.flatMap(({ documents }) => documents);
  const [sources, documents] = await Promise.all([citeSources(reading, cited), listTitles(reading, named)]);
  return {
    ...head,
    /** As adopted; else the version that stands. */
    agenda: agendas.findLast(({ kind }) => kind === 'adopted') ?? agendas.at(-1) ?? null,
    participants: inOrder(ranking, participation.parties, ({ party }) => party),
    counts: participation.counts,
    proceedings: byItem(told, agendas),
    outcomes,
    documents,
    next: nextOf(editions, edition),
    sources,
    exercises: exercises as readonly number[],
  };
}

/** The one that follows in the series and was not called off. */
function nextOf(editions: readonly Edition[], key: string): Edition | null {
  const place = editions.findIndex(({ edition }) => edition === key);
  return (
    editions
      .slice(place + 1)
      .find(({ state }) => state !== 'cancelled' && state !== 'not-held' && state !== 'unknown') ?? null
  );
}
