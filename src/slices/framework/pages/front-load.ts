import type { Localized } from '../../../record/fields.ts';
import type { Reading } from '../../../record/reading.ts';
import { type Activity, listActivities } from '../../activities/derived/activities.ts';
import { listRunning } from '../../alerts/derived/chains.ts';
import { type ArchivedEntry, latestEntries } from '../../archive/derived/entries.ts';
import { errorsAmong } from '../../archive/derived/errors.ts';
import { countDocuments } from '../../documents/derived/documents.ts';
import { listAgendas } from '../../meetings/derived/agendas.ts';
import { type Edition, listEditions } from '../../meetings/derived/editions.ts';
import type { Intervention } from '../../meetings/derived/intervention.ts';
import { latestInterventions } from '../../meetings/derived/interventions.ts';
import { listSeries } from '../../meetings/derived/series.ts';
import { listReleases } from '../../newsroom/derived/releases.ts';
import { exerciseCredentials } from '../../parties/derived/credentials.ts';
import { listMemberships } from '../../parties/derived/memberships.ts';
import { orderParties } from '../../parties/derived/order-parties.ts';
import { listParties, type PartyKind, partyNames } from '../../parties/derived/parties.ts';
import { type PlanInBrief, planInBrief } from '../../plan/derived/plan-in-brief.ts';
import { type ReportInBrief, reportInBrief } from '../../reporting/derived/report-in-brief.ts';
import { type Ask, withFates } from '../../requests/derived/asks.ts';
import { someItems } from '../../requests/derived/items.ts';
import { listClaims } from '../derived/claims.ts';
import { findSettings } from '../derived/settings.ts';
import { listSources } from '../derived/sources.ts';

export interface SeriesInBrief {
  readonly series: string;
  readonly name: Localized;
  readonly editions: number;
  /** The last edition known to have been held or to be under way. */
  readonly last: Edition | null;
  /** The next one announced for a day that has not passed, or for no day. */
  readonly next: Edition | null;
}

/** `exercise`: recorded by a persona of an example, and no act of the party that is named. */
export interface LatestStatement extends Intervention {
  readonly seriesName: Localized;
  readonly exercise: boolean;
}

export interface Prepared {
  readonly series: string;
  readonly edition: string;
  readonly announced: boolean;
  readonly agenda: boolean;
}

export interface NewsInBrief {
  readonly release: string;
  readonly headline: Localized;
  readonly publishedAt: string;
}

/** A framework at a glance, as of one day. */
export interface Overview {
  readonly name: Localized;
  readonly about: Localized;
  readonly host: string | null;
  /** In the framework's order. */
  readonly parties: readonly { readonly code: string; readonly kind: PartyKind; readonly name: Localized }[];
  readonly groups: readonly { readonly group: string; readonly members: readonly string[] }[];
  readonly plan: PlanInBrief | null;
  /** How it stands by the last round. */
  readonly report: ReportInBrief | null;
  readonly series: readonly SeriesInBrief[];
  /** The edition that is being prepared, or else the last one registered. */
  readonly preparing: Prepared | null;
  /** Actual alerts that hold now. */
  readonly alerts: readonly {
    readonly alert: string;
    readonly headline: Localized;
    readonly expiresAt: string;
  }[];
  /** What was last asked or offered, and what was last done together. */
  readonly asks: readonly Pick<Ask, 'item' | 'title' | 'fate' | 'madeOn'>[];
  readonly activities: readonly Pick<Activity, 'activity' | 'title' | 'starts' | 'ends'>[];
  /** What was last published, the newest first. */
  readonly news: readonly NewsInBrief[];
  readonly documents: number;
  readonly latestStatements: readonly LatestStatement[];
  readonly claims: { readonly differing: number; readonly open: number };
  readonly sources: number;
  /** Entries in the record as of the reading. */
  readonly entries: number;
  /** What was last recorded, the newest first. */
  readonly latestEntries: readonly (ArchivedEntry & { readonly exercise: boolean; readonly inError: boolean })[];
}

const statementsShown = 3;
const entriesShown = 5;
const newsShown = 3;
const asksShown = 3;
const activitiesShown = 2;

export async function loadOverview(reading: Reading): Promise<Overview | undefined> {
  const settings = await findSettings(reading);
  if (!settings) return undefined;
  const [
    all,
    names,
    memberships,
    series,
    editions,
    latestStatements,
    claims,
    sources,
    latest,
    exercises,
    plan,
    report,
    news,
    documents,
    running,
    asked,
    activities,
  ] = await Promise.all([
    listParties(reading),
    partyNames(reading),
    listMemberships(reading),
    listSeries(reading),
    listEditions(reading),
    latestInterventions(reading, statementsShown),
    listClaims(reading),
    listSources(reading),
    latestEntries(reading, { limit: entriesShown }),
    exerciseCredentials(reading),
    planInBrief(reading),
    reportInBrief(reading),
    listReleases(reading, newsShown),
    countDocuments(reading),
    listRunning(reading),
    someItems(reading, { limit: asksShown }),
    listActivities(reading),
  ]);
  const [inError, asks] = await Promise.all([
    errorsAmong(
      reading,
      latest.map(({ position }) => position),
    ),
    withFates(reading, asked.items),
  ]);
  const isExercise = ({ credential }: { readonly credential: number | null }) =>
    credential !== null && exercises.includes(credential);
  const kinds = new Map(all.map(({ code, kind }) => [code, kind]));
  const codes = orderParties(settings, names, kinds.keys(), settings.languages[0] ?? 'en');
  const differing = claims.filter(({ readings }) => readings.length > 1);
  return {
    name: settings.name,
    about: settings.about,
    host: settings.host ?? null,
    parties: codes.map(code => ({ code, kind: kinds.get(code) ?? 'state', name: names[code] ?? {} })),
    groups: codes
      .filter(code => memberships.some(({ group }) => group === code))
      .map(code => {
        const members = new Set(memberships.filter(({ group }) => group === code).map(({ party }) => party));
        return { group: code, members: codes.filter(member => members.has(member)) };
      }),
    plan,
    report,
    series: series.map(({ series, name }) => inBrief(series, name, editions, reading.day)),
    preparing: await prepared(reading, editions),
    alerts: running.map(({ alert, told, expiresAt }) => ({ alert, headline: told.headline, expiresAt })),
    asks: asks.map(({ item, title, fate, madeOn }) => ({ item, title, fate, madeOn })),
    activities: activities
      .slice(0, activitiesShown)
      .map(({ activity, title, starts, ends }) => ({ activity, title, starts, ends })),
    news: news.map(({ release, headline, publishedAt }) => ({ release, headline, publishedAt })),
    documents,
    latestStatements: latestStatements.map(one => ({ ...one, exercise: isExercise(one.recordedBy) })),
    claims: { differing: differing.length, open: differing.filter(({ view }) => view === null).length },
    sources: sources.length,
    entries: reading.position + 1,
    latestEntries: latest.map(entry => ({
      ...entry,
      exercise: isExercise(entry.author),
      inError: inError.includes(entry.position),
    })),
  };
}

async function prepared(reading: Reading, editions: readonly Edition[]): Promise<Prepared | null> {
  const of = editions.find(edition => isAhead(edition, reading.day)) ?? editions.at(-1);
  if (!of) return null;
  const { series, edition, announcements } = of;
  const agendas = await listAgendas(reading, series, edition);
  return { series, edition, announced: announcements.length > 0, agenda: agendas.length > 0 };
}

function inBrief(series: string, name: Localized, all: readonly Edition[], day: string): SeriesInBrief {
  const editions = all.filter(edition => edition.series === series);
  return {
    series,
    name,
    editions: editions.length,
    last: editions.findLast(({ state }) => state === 'held' || state === 'under-way') ?? null,
    next: editions.find(edition => isAhead(edition, day)) ?? null,
  };
}

/** A year or a month that has begun may still hold the day. */
function isAhead({ state, announcements }: Edition, day: string): boolean {
  if (state !== 'announced' && state !== 'postponed') return false;
  const starts = announcements.at(-1)?.starts ?? null;
  return starts === null || starts >= day.slice(0, starts.length);
}

/** When an edition was or is to be, for what comes first and last among several series. */
export function dayOf({ facts, announcements, year }: Edition): string {
  return facts.starts?.value ?? announcements.at(-1)?.starts ?? String(year);
}
