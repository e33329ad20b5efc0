import type { OpenEntry } from '../../../record/body.ts';
import type { Localized } from '../../../record/fields.ts';
import {
  type Column,
  json,
  optionalInteger,
  optionalJson,
  optionalText,
  type Rows,
  table,
  text,
} from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import type { Asker, kinds } from '../fields.ts';
import { type Content, type Need, orderOf, type Side } from './item-content.ts';

const byteOrdered: Column<string> = { sql: 'text collate "C" not null' };

// By name: the acts that match and pass gates ask this table, and of two modules one must come first.
const says = (act: string, side: Side) => ({
  act,
  handle: (entry: OpenEntry, rows: Rows<any>) => {
    const told = entry.body.in as unknown as Content;
    const { item, quantity, asker, meeting, madeOn = entry.body.on } = told;
    rows.put(item, {
      item,
      side,
      kind: told.kind,
      title: told.title,
      text: told.text ?? null,
      areas: told.areas ?? [],
      count: quantity?.count ?? null,
      unit: quantity?.unit ?? null,
      starts: told.starts ?? null,
      ends: told.ends ?? null,
      place: told.place ?? null,
      conditions: told.conditions ?? null,
      languages: told.languages ?? [],
      beneficiaries: told.to ?? [],
      grain: asker?.grain ?? 'party',
      by_party: told.by ?? asker?.party ?? null,
      group_code: asker?.group ?? null,
      label: asker?.label ?? null,
      series: meeting?.series ?? null,
      edition: meeting?.edition ?? null,
      statement: told.statement ?? null,
      need: told.need ?? null,
      need_task: told.need?.task ?? null,
      made_on: madeOn,
      made_order: orderOf({ madeOn, position: entry.position }),
      circulate_on: told.circulateOn ?? null,
      follow_up_on: told.followUpOn ?? null,
      ...groundOf(told, entry),
    });
  },
});

/** Requests and offers. One that passed a gate has a row for each of its circles, all with the same words. */
export const items = table({
  name: 'requests_item',
  version: 3,
  columns: {
    item: text,
    side: text,
    kind: text,
    title: json<Localized>(),
    text: optionalJson<Localized>(),
    areas: json<readonly string[]>(),
    count: optionalInteger,
    unit: optionalText,
    starts: optionalText,
    ends: optionalText,
    place: optionalText,
    conditions: optionalJson<Localized>(),
    languages: json<readonly string[]>(),
    beneficiaries: json<readonly string[]>(),
    grain: text,
    by_party: optionalText,
    group_code: optionalText,
    label: optionalJson<Localized>(),
    series: optionalText,
    edition: optionalText,
    statement: optionalText,
    need: optionalJson<Need>(),
    need_task: optionalText,
    made_on: optionalText,
    made_order: byteOrdered,
    circulate_on: optionalText,
    follow_up_on: optionalText,
    ...groundColumns,
  },
  indexes: [
    ['item'],
    ['side', 'kind'],
    ['by_party'],
    ['series', 'edition'],
    ['circulate_on'],
    ['follow_up_on'],
    ['made_order'],
    ['need_task'],
  ],
  from: [
    says('requests.make-request', 'request'),
    says('requests.make-offer', 'offer'),
    says('requests.pass-gate', 'request'),
  ],
});

export interface Item extends Grounded {
  readonly item: string;
  readonly side: Side;
  readonly kind: (typeof kinds)[number];
  readonly title: Localized;
  readonly text: Localized | null;
  readonly areas: readonly string[];
  readonly quantity: { readonly count: number; readonly unit: string } | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  readonly conditions: Localized | null;
  readonly languages: readonly string[];
  readonly to: readonly string[];
  readonly grain: Asker['grain'];
  readonly by: string | null;
  readonly group: string | null;
  readonly label: Localized | null;
  readonly meeting: { readonly series: string; readonly edition: string } | null;
  readonly statement: string | null;
  readonly need: Need | null;
  /** When it was made: a partial date, or unknown. */
  readonly madeOn: string | null;
  readonly circulateOn: string | null;
  readonly followUpOn: string | null;
}

export const shown = [
  'item',
  'side',
  'kind',
  'title',
  'text',
  'areas',
  'count',
  'unit',
  'starts',
  'ends',
  'place',
  'conditions',
  'languages',
  'beneficiaries',
  'grain',
  'by_party',
  'group_code',
  'label',
  'series',
  'edition',
  'statement',
  'need',
  'made_on',
  'circulate_on',
  'follow_up_on',
  ...groundShown,
] as const;

export function itemOf(row: any): Item {
  const { item, side, kind, title, text, areas, count, unit, starts, ends, place, conditions, languages, grain } = row;
  return {
    item,
    side,
    kind,
    title,
    text,
    areas,
    starts,
    ends,
    place,
    conditions,
    languages,
    grain,
    quantity: count === null ? null : { count, unit },
    to: row.beneficiaries,
    by: row.by_party,
    group: row.group_code,
    label: row.label,
    meeting: row.series === null ? null : { series: row.series, edition: row.edition },
    statement: row.statement,
    need: row.need,
    madeOn: row.made_on,
    circulateOn: row.circulate_on,
    followUpOn: row.follow_up_on,
    ...grounded(row),
  };
}

/** Each once, as the latest entry says it to the widest readers. */
export function once(found: readonly Item[]): Item[] {
  const byItem = Map.groupBy(found, ({ item }) => item);
  return [...byItem.values()].map(same => same.reduce((a, b) => (a.position > b.position ? a : b)));
}
