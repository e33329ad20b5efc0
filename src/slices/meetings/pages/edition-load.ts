import type { Reading } from '../../../record/reading.ts';
import { listTitles } from '../../documents/derived/documents.ts';
import { claimsAbout } from '../../framework/derived/claims.ts';
import { exerciseCredentials } from '../../parties/derived/credentials.ts';
import { listAsks } from '../../requests/derived/asks.ts';
import { listAgendas } from '../derived/agendas.ts';
import { citeSources } from '../derived/cited-sources.ts';
import { listDelegations } from '../derived/delegations.ts';
import { type Edition, editionNamed, listEditions } from '../derived/editions.ts';
import { type HostEvent, listHostEvents } from '../derived/forum-events.ts';
import type { Grounded } from '../derived/ground.ts';
import { listSteps } from '../derived/intervention-steps.ts';
import { listInterventions } from '../derived/interventions.ts';
import { listOutcomes } from '../derived/outcomes.ts';
import { findParticipation } from '../derived/participation.ts';
import { findProgramme } from '../derived/programmes.ts';
import { findSeries } from '../derived/series.ts';
import { withSteps } from '../derived/statements-told.ts';
import { editionSubject } from '../fields.ts';
import { inOrder, rankParties } from './meeting-head.ts';
import { reportsOn } from './reports-on.ts';

export type EditionPage = NonNullable<Awaited<ReturnType<typeof loadEdition>>>;

/** All that is known of one edition: what is asked by its name at once, then what the answers ask. */
export async function loadEdition(reading: Reading, params: Readonly<Record<string, string>>) {
  const { series = '', edition: name = '' } = params;
  let asked = await askAll(reading, series, name);
  const found = editionNamed(asked.editions, name);
  // Asked for by its number: what was read under that name is nothing, so it is read again under its key.
  if (found && found.edition !== name) asked = await askAll(reading, series, found.edition);
  const { about, editions, participation, agendas, programme, delegations, steps, outcomes, claims } = asked;
  const interventions = withSteps(asked.interventions, steps, reading.day);
  const edition = editionNamed(editions, name);
  if (!about || !edition) return undefined;

  const told = [
    ...groundsOf(edition),
    ...participation.parties,
    ...participation.counts,
    ...agendas,
    ...interventions,
    ...steps,
    ...outcomes,
  ];
  const cited = [
    ...told.flatMap(({ sources }) => sources),
    ...claims.flatMap(({ readings }) => readings.flatMap(one => one.sources)),
  ];
  const host = edition.facts.hostEvent?.value;
  const symbols = [...outcomes, ...(agendas.at(-1)?.items ?? [])].flatMap(({ documents = [] }) => documents);
  const mayAsk = interventions.some(({ kind }) => kind === 'request' || kind === 'proposal');
  const [sources, hosts, exercises, ranking, documents, asks, reports] = await Promise.all([
    citeSources(reading, cited),
    host ? listHostEvents(reading, [host]) : [],
    told.every(({ compiled }) => compiled) ? [] : exerciseCredentials(reading),
    participation.parties.length === 0 ? { codes: [] } : rankParties(reading),
    listTitles(reading, symbols),
    mayAsk ? listAsks(reading, { meeting: { series, edition: edition.edition } }) : [],
    reportsOn(reading, edition, agendas.at(-1)?.items ?? []),
  ]);
  const place = editions.indexOf(edition);
  return {
    ...edition,
    seriesName: about.name,
    seriesPosition: about.position,
    hostEvent: (hosts[0] ?? null) as HostEvent | null,
    inPersonSince: inPersonSince(editions, place),
    participation: { ...participation, parties: inOrder(ranking, participation.parties, ({ party }) => party) },
    /** The versions of its agenda; the last one stands. */
    agendas,
    programme,
    delegations,
    interventions,
    /** What was made of its statements, and what became of it. */
    asks: asks.flatMap(({ statement, item, title, side, fate, position }) =>
      statement === null ? [] : [{ statement, item, title, side, fate, position }],
    ),
    outcomes,
    /** What the register calls the documents that agenda and outcomes name. */
    documents,
    /** The rounds that its items name, as the meeting had them before it. */
    reports,
    claims,
    sources,
    /** Is everything here compiled from public sources? */
    compiled: sources.length > 0 && told.every(({ compiled }) => compiled),
    /** Credentials of personas in an example: what was recorded under them is an exercise. */
    exercises: exercises as readonly number[],
    before: editions[place - 1] ?? null,
    after: editions[place + 1] ?? null,
  };
}

async function askAll(reading: Reading, series: string, edition: string) {
  const [about, editions, participation, agendas, programme, delegations, interventions, steps, outcomes, claims] =
    await Promise.all([
      findSeries(reading, series),
      listEditions(reading, series),
      findParticipation(reading, series, edition),
      listAgendas(reading, series, edition),
      findProgramme(reading, series, edition),
      listDelegations(reading, series, edition),
      listInterventions(reading, series, edition),
      listSteps(reading, series, edition),
      listOutcomes(reading, series, edition),
      claimsAbout(reading, editionSubject({ series, edition })),
    ]);
  return { about, editions, participation, agendas, programme, delegations, interventions, steps, outcomes, claims };
}

function groundsOf({ facts, announcements }: Edition): Grounded[] {
  const { starts, mode, held, venue, city, hostEvent, chairs, ordinal, reason, theme, level, schedule, ends, note } =
    facts;
  const inOrder = [
    starts,
    ends,
    mode,
    held,
    schedule,
    reason,
    venue,
    city,
    hostEvent,
    chairs,
    ordinal,
    level,
    theme,
    note,
  ];
  return [...inOrder.filter(fact => fact !== null), ...announcements];
}

/**
 * The year of the last meeting in person, where this one was in person and all in between are known not to have been:
 * where nothing is known of one of them, nothing is claimed.
 */
function inPersonSince(editions: readonly Edition[], place: number): number | null {
  if (editions[place]?.state !== 'held' || editions[place]?.facts.mode?.value !== 'in-person') return null;
  const earlier = editions.slice(0, place);
  const last = earlier.findLastIndex(({ state, facts }) => state === 'held' && facts.mode?.value === 'in-person');
  const between = earlier.slice(last + 1);
  const known = between.every(
    ({ state, facts }) => state === 'not-held' || state === 'cancelled' || facts.mode?.value === 'video',
  );
  return last < 0 || between.length === 0 || !known ? null : (editions[last]?.year ?? null);
}
