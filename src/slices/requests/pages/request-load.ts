import type { Reading } from '../../../record/reading.ts';
import { activitiesOn } from '../../activities/derived/related.ts';
import { lastTold } from '../../alerts/derived/chains.ts';
import { listAreas } from '../../areas/derived/areas.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { findSeries } from '../../meetings/derived/series.ts';
import { membershipsOf } from '../../parties/derived/memberships.ts';
import { fateOf } from '../derived/fates.ts';
import { findItem, listItems } from '../derived/items.ts';
import { listMatches } from '../derived/matches.ts';
import { listSteps } from '../derived/steps.ts';
import { suggestFor } from '../derived/suggestions.ts';
import { itemSubject } from '../fields.ts';

const suggestionsShown = 5;

/** All that is known of one request or offer. */
export async function loadRequest(reading: Reading, { item = '' }: Readonly<Record<string, string>>) {
  const found = await findItem(reading, item);
  if (!found) return undefined;
  const [steps, matches, activities, areas, memberships, series, alert] = await Promise.all([
    listSteps(reading, [item]),
    listMatches(reading, [item]),
    activitiesOn(reading, itemSubject({ item })),
    listAreas(reading),
    found.by === null ? [] : membershipsOf(reading, found.by),
    found.meeting === null ? undefined : findSeries(reading, found.meeting.series),
    found.alert === null ? undefined : lastTold(reading, found.alert),
  ]);
  const fate = fateOf(found, steps, matches, activities.length);
  const over = steps.some(({ kind }) => kind === 'withdrawn' || kind === 'closed');
  const groups = memberships.filter(({ holds }) => holds).map(({ group }) => group);
  const [paired, suggestions, cited] = await Promise.all([
    listItems(reading, { named: matches.map(one => (one.request === item ? one.offer : one.request)) }),
    over ? [] : suggestFor(reading, found, groups, suggestionsShown + matches.length),
    citeSources(
      reading,
      [found, ...steps, ...matches].flatMap(({ sources }) => sources),
    ),
  ]);
  return {
    ...found,
    fate,
    over,
    seriesName: series?.name ?? null,
    alertHeadline: alert?.headline ?? null,
    steps,
    matches: matches.map(one => ({
      ...one,
      // A match may be told to more readers than one of its sides: then that side stays a key.
      title: paired.find(other => other.item === (one.request === item ? one.offer : one.request))?.title ?? null,
    })),
    activities,
    areaNames: areas.filter(({ area }) => found.areas.includes(area)).map(({ area, name }) => ({ area, name })),
    suggestions: suggestions
      .filter(
        ({ item: other }) => !matches.some(({ request, offer }) => request === other.item || offer === other.item),
      )
      .slice(0, suggestionsShown),
    cited,
  };
}

export type RequestPage = NonNullable<Awaited<ReturnType<typeof loadRequest>>>;
