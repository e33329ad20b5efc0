import type { Localized } from '../../../record/fields.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { type FoundKind, type Hit, rowsWith, type Sought, standIn, textWith } from '../../../record/search.ts';
import { listBodies } from './bodies.ts';
import { type Edition, listEditions } from './editions.ts';
import { listForums } from './forums.ts';
import { interventions } from './interventions.ts';
import { outcomes } from './outcomes.ts';
import { listSeries } from './series.ts';

const findBodies = query(listBodies.tables, async (reading, sought: Sought): Promise<Hit[]> => {
  const found = (await listBodies(reading)).filter(({ body, name, area }) => standIn(sought, [body, name, area]));
  return found.slice(0, sought.limit).map(({ name, area, since, position }) => ({
    path: '/meetings#bodies',
    title: name,
    text: textWith(sought, [area]),
    on: since,
    position,
  }));
});

const findSeries = query(listSeries.tables, async (reading, sought: Sought): Promise<Hit[]> => {
  const found = (await listSeries(reading)).filter(({ series, name, about }) => standIn(sought, [series, name, about]));
  return found.slice(0, sought.limit).map(({ series, name, about, since, position }) => ({
    path: `/meetings/${series}`,
    title: name,
    text: textWith(sought, [about]),
    on: since,
    position,
  }));
});

const findEditions = query(
  [...listEditions.tables, ...listSeries.tables],
  async (reading, sought: Sought): Promise<Hit[]> => {
    const [editions, names] = await Promise.all([listEditions(reading), seriesNames(reading)]);
    return editions
      .filter(edition => standIn(sought, [names.get(edition.series), ...textsOf(edition)]))
      .toReversed()
      .slice(0, sought.limit)
      .map(edition => ({
        path: `/meetings/${edition.series}/${edition.edition}`,
        title: ofYear(names.get(edition.series), edition),
        text: textWith(sought, textsOf(edition).filter(isLocalized)),
        on: edition.facts.starts?.value ?? edition.announcements.at(-1)?.starts ?? String(edition.year),
        position: edition.position,
      }));
  },
);

const findForums = query(listForums.tables, async (reading, sought: Sought): Promise<Hit[]> => {
  const found = (await listForums(reading)).filter(({ forum, name, about }) => standIn(sought, [forum, name, about]));
  return found.slice(0, sought.limit).map(({ forum, name, about, position }) => ({
    path: `/forums/${forum}`,
    title: name,
    text: textWith(sought, [about]),
    on: null,
    position,
  }));
});

const findStatements = query([interventions, ...listSeries.tables], async (reading, sought: Sought): Promise<Hit[]> => {
  const [rows, names] = await Promise.all([
    rowsWith(interventions, reading, ['text', 'original', 'name', 'item_title', 'areas'], sought)
      .select(['series', 'edition', 'intervention', 'text', 'said_on', 'position'])
      .execute(),
    seriesNames(reading),
  ]);
  return rows.map(({ series, edition, intervention, text, said_on, position }) => ({
    path: `/meetings/${series}/${edition}#statement-${intervention}`,
    title: ofYear(names.get(series), { series, year: edition }),
    text,
    on: said_on,
    position,
  }));
});

const findOutcomes = query([outcomes, ...listSeries.tables], async (reading, sought: Sought): Promise<Hit[]> => {
  const [rows, names] = await Promise.all([
    rowsWith(outcomes, reading, ['text', 'documents'], sought)
      .select(['series', 'edition', 'text', 'position'])
      .execute(),
    seriesNames(reading),
  ]);
  return rows.map(({ series, edition, text, position }) => ({
    path: `/meetings/${series}/${edition}#outcome-${position}`,
    title: ofYear(names.get(series), { series, year: edition }),
    text,
    on: null,
    position,
  }));
});

/** What a search finds of meetings, by kind. */
export const meetingsFound = {
  body: findBodies,
  series: findSeries,
  edition: findEditions,
  forum: findForums,
  statement: findStatements,
  outcome: findOutcomes,
} satisfies Partial<Record<FoundKind, unknown>>;

async function seriesNames(reading: Reading): Promise<ReadonlyMap<string, Localized>> {
  return new Map((await listSeries(reading)).map(({ series, name }) => [series, name]));
}

function textsOf({ series, edition, year, facts, announcements }: Edition): (string | Localized | null | undefined)[] {
  return [
    series,
    edition,
    String(year),
    facts.city?.value,
    facts.venue?.value,
    facts.theme?.value,
    facts.note?.value,
    facts.reason?.value,
    ...(facts.chairs?.value ?? []).map(({ name }) => name),
    ...announcements.flatMap(({ city, venue, reason }) => [city, venue, reason]),
  ];
}

function isLocalized(text: string | Localized | null | undefined): text is Localized {
  return typeof text === 'object' && text !== null;
}

/** A meeting as its series is called, with its year, in each language. */
function ofYear(
  name: Localized | undefined,
  { series, year }: { readonly series: string; readonly year: string | number },
): Localized {
  const names = Object.entries(name ?? { en: series });
  return Object.fromEntries(names.map(([language, text]) => [language, `${text}, ${year}`]));
}
