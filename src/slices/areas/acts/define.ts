import { z } from 'zod';
import { act, stateless } from '../../../record/act.ts';
import { ground, key, localized } from '../../../record/fields.ts';
import { findMissing, refuseMissingSource, unknownSource } from '../../parties/derived/named.ts';

export const define = act({
  name: 'areas.define',
  version: 1,
  sentence: 'Defines an area of the framework’s cooperation under a key that is never reused, or says anew what it is.',
  input: z.object({
    area: key,
    name: localized(200),
    /** What belongs to it, and what does not. */
    about: localized(2000).optional(),
    /** Its place among the areas. */
    order: z.int().min(1).max(999).optional(),
    ...ground,
  }),
  subject: ({ area }) => `areas/${area}`,
  state: stateless,
  backdatable: true,
  correctable: true,
  load: ({ sources }, read) => findMissing(read, sources),
  refusals: { 'unknown-source': unknownSource },
  decide(_, input, { facts, refuse }) {
    return refuseMissingSource(facts, refuse) ?? input;
  },
  example: { area: 'flood-relief', name: { en: 'Flood relief', ko: '홍수 구호' }, order: 1 },
});
