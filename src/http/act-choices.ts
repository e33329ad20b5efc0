import type { Reading } from '../record/reading.ts';
import { listActivities } from '../slices/activities/derived/activities.ts';
import { listAlerts } from '../slices/alerts/derived/chains.ts';
import { listAreas } from '../slices/areas/derived/areas.ts';
import { listAgendas } from '../slices/meetings/derived/agendas.ts';
import { listBodies } from '../slices/meetings/derived/bodies.ts';
import { listEditions } from '../slices/meetings/derived/editions.ts';
import { listForums } from '../slices/meetings/derived/forums.ts';
import { listSeries } from '../slices/meetings/derived/series.ts';
import { listParties } from '../slices/parties/derived/parties.ts';
import { listDirections, listTasks } from '../slices/plan/derived/standing-tasks.ts';
import { listVersions } from '../slices/plan/derived/versions.ts';
import { someItems } from '../slices/requests/derived/items.ts';
import type { Choice } from '../ui/form-control.ts';
import type { FormField } from '../ui/form-field.ts';
import { contentLanguages } from '../words/content-languages.ts';
import type { Say } from '../words/say.ts';

interface Asked {
  readonly reading: Reading;
  readonly say: Say;
  /** Of the framework: offered first. */
  readonly languages: readonly string[];
  /** What the form holds already: editions are offered of the series that it names, agenda items of its edition. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Everything that a form's fields are chosen from, or have suggested, as far as this reader sees it. */
export async function choicesFor(
  fields: readonly FormField[],
  asked: Asked,
): Promise<Readonly<Record<string, readonly Choice[]>>> {
  const named = [...new Set(fields.flatMap(listsNamed))];
  const lists = await Promise.all(named.map(async name => [name, (await offered[name]?.(asked)) ?? []] as const));
  return Object.fromEntries(lists);
}

function listsNamed(field: FormField): readonly string[] {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return field.from === undefined ? [] : [field.from];
    case 'group':
    case 'rows':
      return field.fields.flatMap(listsNamed);
    case 'variants':
      return field.variants.flatMap(({ fields }) => fields.flatMap(listsNamed));
    default:
      return 'suggest' in field && field.suggest !== undefined ? [field.suggest] : [];
  }
}

const offered: Readonly<Record<string, (asked: Asked) => Promise<readonly Choice[]> | readonly Choice[]>> = {
  parties: async ({ reading, say }) =>
    (await listParties(reading)).map(({ code }) => ({ value: code, label: say.party(code) })),
  bodies: async ({ reading, say }) =>
    (await listBodies(reading)).map(({ body, name }) => ({ value: body, label: say.text(name).text })),
  series: async ({ reading, say }) =>
    (await listSeries(reading)).map(({ series, name }) => ({ value: series, label: say.text(name).text })),
  editions: async ({ reading, values }) =>
    (await listEditions(reading))
      .filter(({ series }) => typeof values.series !== 'string' || values.series === '' || values.series === series)
      .map(({ series, edition }) => ({ value: edition, label: `${series} ${edition}` })),
  items: async ({ reading, say, values: { series, edition } }) =>
    (await listAgendas(reading, String(series), String(edition))).at(-1)?.items.map(({ key, number, title }) => ({
      value: key,
      label: `${number} ${say.text(title).text}`,
    })) ?? [],
  forums: async ({ reading, say }) =>
    (await listForums(reading)).map(({ forum, name }) => ({ value: forum, label: say.text(name).text })),
  tasks: async ({ reading, say }) =>
    (await listTasks(reading, await lastVersion(reading))).map(({ task, title }) => ({
      value: task,
      label: title === null ? task : say.text(title).text,
    })),
  directions: async ({ reading, say }) => {
    const version = await lastVersion(reading);
    return version === undefined
      ? []
      : (await listDirections(reading, version)).map(({ direction, title }) => ({
          value: direction,
          label: title === null ? direction : say.text(title).text,
        }));
  },
  areas: async ({ reading, say }) =>
    (await listAreas(reading)).map(({ area, name }) => ({ value: area, label: say.text(name).text })),
  requests: asked => itemsOf(asked, 'request'),
  offers: asked => itemsOf(asked, 'offer'),
  activities: async ({ reading, say }) =>
    (await listActivities(reading))
      .slice(0, newest)
      .map(({ activity, title }) => ({ value: activity, label: say.text(title).text })),
  alerts: async ({ reading, say }) =>
    (await listAlerts(reading))
      .slice(0, newest)
      .map(({ alert, told }) => ({ value: alert, label: say.text(told.headline).text })),
  languages: ({ languages, say }) =>
    [...new Set([...languages, ...contentLanguages])].map(code => ({ value: code, label: say.languageName(code) })),
  timeZones: () => Intl.supportedValuesOf('timeZone').map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') })),
};

/** So many are suggested where there may be thousands: the newest. */
const newest = 200;

async function itemsOf({ reading, say }: Asked, side: 'request' | 'offer'): Promise<readonly Choice[]> {
  const { items } = await someItems(reading, { side, limit: newest });
  return items.map(({ item, title }) => ({ value: item, label: say.text(title).text }));
}

/** The version that is being written, whether or not it is in force. */
async function lastVersion(reading: Reading): Promise<number | undefined> {
  return (await listVersions(reading)).at(-1)?.version;
}
