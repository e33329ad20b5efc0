import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, partyCode } from '../../../record/fields.ts';
import { findAlert, isOutside } from '../../alerts/derived/chains.ts';
import { missingAreas } from '../../areas/derived/areas.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import {
  described,
  endsBeforeItBegins,
  endsFirst,
  itemExists,
  itemSubject,
  unknownAlert,
  unknownArea,
} from '../fields.ts';
import { item } from '../state.ts';

export const makeOffer = act({
  name: 'requests.make-offer',
  version: 2,
  // The alert and the resource came with version 2, and may be left out.
  upcast: { 1: old => old },
  sentence: 'Makes an offer: what a party would give, teach or lend, on which conditions.',
  input: z.object({ item: key, by: partyCode, ...described }),
  subject: itemSubject,
  state: item,
  backdatable: true,
  correctable: false,
  load: async ({ by, to, areas, sources, alert }, read) => ({
    missing: await findMissing(read, sources, { by: [by], to }),
    alert: alert === undefined ? undefined : await read(findAlert, alert),
    areas: areas === undefined ? [] : await read(missingAreas, areas),
  }),
  refusals: {
    'item-exists': itemExists,
    'ends-before-it-begins': endsFirst,
    'unknown-area': unknownArea,
    'unknown-alert': unknownAlert,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, audience, refuse }) {
    const { by, to, starts, ends } = input;
    if (state.side !== undefined) return refuse('item-exists', { field: 'item', params: { item: input.item } });
    if (endsBeforeItBegins(starts, ends)) return refuse('ends-before-it-begins', { field: 'ends' });
    if (isOutside(input.alert, facts.alert, audience))
      return refuse('unknown-alert', { field: 'alert', params: { alert: input.alert ?? '' } });
    const [area] = facts.areas;
    if (area !== undefined) return refuse('unknown-area', { field: 'areas', params: { area } });
    return refuseMissing(facts.missing, { by: [by], to }, refuse) ?? input;
  },
  example: {
    item: 'gauge-course',
    by: 'BGR',
    title: { en: 'A course on reading gauges' },
    kind: 'training',
    quantity: { count: 20, unit: 'places' },
    languages: ['en'],
  },
});
