import type { Localized } from '../../../record/fields.ts';
import { type Grounded, grounded, groundShown } from '../../meetings/derived/ground.ts';
import type { Asker, kinds, resources } from '../fields.ts';
import type { Need, Side } from './item-content.ts';

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
  /** The alert in which it was made. */
  readonly alert: string | null;
  readonly resource: (typeof resources)[number] | null;
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
  'alert',
  'resource',
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
    alert: row.alert,
    resource: row.resource,
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
