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
import { groundColumns, groundOf } from '../../meetings/derived/ground.ts';
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
      alert: told.alert ?? null,
      resource: told.resource ?? null,
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
  version: 4,
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
    alert: optionalText,
    resource: optionalText,
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
    ['alert'],
  ],
  from: [
    says('requests.make-request', 'request'),
    says('requests.make-offer', 'offer'),
    says('requests.pass-gate', 'request'),
  ],
});
