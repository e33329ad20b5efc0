import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { flag, json, optionalJson, optionalText, table, text, when } from '../../../record/table.ts';
import { recordIntervention } from '../acts/record-intervention.ts';
import { groundColumns, grounded, groundOf, groundShown } from './ground.ts';
import type { Grain, Intervention } from './intervention.ts';
import { listSeries, series as seriesTable } from './series.ts';

/** What was said. Of a speaker who is not named, no column holds who it was: the handler never touches the sealed field. */
export const interventions = table({
  name: 'meetings_intervention',
  version: 2,
  columns: {
    series: text,
    edition: text,
    intervention: text,
    kind: text,
    text: json<Localized>(),
    original: optionalText,
    grain: text,
    party: optionalText,
    group_code: optionalText,
    name: optionalText,
    office: optionalText,
    label: optionalJson<Localized>(),
    true_speaker: optionalText,
    on_behalf_of: optionalText,
    aligned: json<readonly string[]>(),
    reported_by: optionalJson<Localized>(),
    item: optionalText,
    item_title: optionalJson<Localized>(),
    tasks: json<readonly string[]>(),
    areas: json<readonly Localized[]>(),
    said_on: optionalText,
    provisional: flag,
    correctable_until: optionalText,
    ...groundColumns,
  },
  indexes: [['series', 'edition', 'intervention'], ['party']],
  from: [
    when(recordIntervention, (input, rows, entry) => {
      const { grain, party, group, name, office, label, trueSpeaker } = input.speaker;
      rows.add(
        input.key,
        {
          series: input.series,
          edition: input.edition,
          intervention: input.key,
          kind: input.kind,
          text: input.text,
          original: input.original ?? null,
          grain,
          party: party ?? null,
          group_code: group ?? null,
          name: name ?? null,
          office: office ?? null,
          label: label ?? null,
          true_speaker: trueSpeaker ?? null,
          on_behalf_of: input.onBehalfOf ?? null,
          aligned: input.alignedParties ?? [],
          reported_by: input.reportedBy ?? null,
          item: input.item ?? null,
          item_title: input.itemTitle ?? null,
          tasks: input.tasks ?? [],
          areas: input.areas ?? [],
          said_on: entry.body.on,
          // Entries from before there were notes say nothing of it.
          provisional: input.provisional === true,
          correctable_until: input.correctableUntil ?? null,
          ...groundOf(input, entry),
        },
        { from: input.from },
      );
    }),
  ],
});

const about = [
  'series',
  'edition',
  'intervention',
  'kind',
  'text',
  'original',
  'item',
  'item_title',
  'tasks',
  'areas',
  'said_on',
  'provisional',
  'correctable_until',
  ...groundShown,
] as const;
const by = [
  'grain',
  'party',
  'group_code',
  'name',
  'office',
  'label',
  'true_speaker',
  'on_behalf_of',
  'aligned',
  'reported_by',
] as const;
export const statementColumns = [...about, ...by] as const;

export const listInterventions = query(
  [interventions],
  async (reading, series: string, edition: string): Promise<Intervention[]> => {
    const rows = await interventions
      .rows(reading)
      .select(statementColumns)
      .where('series', '=', series)
      .where('edition', '=', edition)
      .orderBy('position')
      .execute();
    return rows.map(toldStatement);
  },
);

/** One statement by its key, whenever it holds. */
export const findIntervention = query(
  [interventions],
  async (reading, series: string, edition: string, key: string): Promise<Intervention | undefined> => {
    const row = await interventions
      .timeline(reading)
      .select(statementColumns)
      .where('series', '=', series)
      .where('edition', '=', edition)
      .where('intervention', '=', key)
      .executeTakeFirst();
    return row && toldStatement(row);
  },
);

/** What was last said, the latest first. */
export const latestInterventions = query(
  [interventions, seriesTable],
  async (reading, limit: number): Promise<(Intervention & { readonly seriesName: Localized })[]> => {
    const [rows, all] = await Promise.all([
      interventions
        .rows(reading)
        .select(statementColumns)
        .orderBy('from_on', 'desc')
        .orderBy('position', 'desc')
        .limit(limit)
        .execute(),
      listSeries(reading),
    ]);
    return rows.map(row => ({
      ...toldStatement(row),
      seriesName: all.find(({ series }) => series === row.series)?.name ?? { en: row.series },
    }));
  },
);

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const rowsOf = (reading: Parameters<typeof interventions.rows>[0]) =>
  interventions.rows(reading).select(statementColumns).execute();

export function toldStatement(row: Row): Intervention {
  return {
    series: row.series,
    edition: row.edition,
    key: row.intervention,
    kind: row.kind,
    text: row.text,
    original: row.original,
    speaker: {
      grain: row.grain as Grain,
      party: row.party,
      group: row.group_code,
      name: row.name,
      office: row.office,
      label: row.label,
      trueSpeaker: row.true_speaker,
    },
    onBehalfOf: row.on_behalf_of,
    alignedParties: row.aligned,
    reportedBy: row.reported_by,
    item: row.item,
    itemTitle: row.item_title,
    tasks: row.tasks,
    areas: row.areas,
    on: row.said_on,
    provisional: row.provisional,
    correctableUntil: row.correctable_until,
    ...grounded(row),
  };
}
