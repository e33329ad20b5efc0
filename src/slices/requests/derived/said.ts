import type { Item } from './item.ts';
import type { Content } from './item-content.ts';

/** What a request says, to be said again to wider readers. */
export function said(one: Item): Omit<Content, 'item' | 'circulateOn'> {
  const { title, kind, areas, quantity, starts, ends, place, languages, to, grain, by, group, meeting, madeOn } = one;
  const known = Object.entries({
    text: one.text,
    quantity,
    starts,
    ends,
    place,
    conditions: one.conditions,
    meeting,
    statement: one.statement,
    need: one.need,
    alert: one.alert,
    resource: one.resource,
    followUpOn: one.followUpOn,
  }).filter(([, value]) => value !== null);
  const asker = Object.entries({ party: by, group, label: one.label }).filter(([, value]) => value !== null);
  return {
    title,
    kind,
    ...(areas.length === 0 ? {} : { areas }),
    ...(languages.length === 0 ? {} : { languages }),
    ...(to.length === 0 ? {} : { to }),
    ...(one.sources.length === 0 ? {} : { sources: one.sources }),
    ...Object.fromEntries(known),
    asker: { grain, ...Object.fromEntries(asker) },
    madeOn,
  };
}
