import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { countsFrom } from '../../../record/day.ts';
import { ground, key, localized } from '../../../record/fields.ts';
import {
  number,
  refuseUnknownSource,
  refuseVersion,
  surroundings,
  title,
  unknownSource,
  unknownVersion,
  versionClosed,
  versionNumber,
  versionSubject,
  wording,
} from '../fields.ts';
import { countsSince, version as versionState } from '../state.ts';

export const stateDirection = act({
  name: 'plan.state-direction',
  version: 1,
  sentence: 'States a direction of the plan: the heading under which a version puts its tasks.',
  input: z.object({
    version: versionNumber,
    direction: key,
    number: number.optional(),
    title: title.optional(),
    text: wording.optional(),
    /** What the reader should know, such as that the source calls it something else. */
    note: localized(1000).optional(),
    ...ground,
  }),
  subject: versionSubject,
  state: versionState,
  backdatable: true,
  correctable: true,
  load: ({ version, sources }, read) => surroundings({ version, sources }, read),
  refusals: {
    'direction-stated': {
      kind: 'state',
      rule: 'A version known in full states a direction once.',
      source: 'docs/acts/plan.state-direction.md',
    },
    'unknown-version': unknownVersion,
    'version-closed': versionClosed,
    'unknown-source': unknownSource,
  },
  decide({ directions, inPlace }, input, { facts, on, refuse }) {
    const { version, direction } = input;
    const wrong = refuseVersion(facts, version, inPlace, refuse) ?? refuseUnknownSource(facts, refuse);
    if (wrong) return wrong;
    if (facts.version?.content === 'in-full' && directions.has(direction))
      return refuse('direction-stated', { field: 'direction', params: { direction, version } });
    return { ...input, holdsFrom: countsSince(facts.version, countsFrom(on)) };
  },
  example: { version: 1, direction: 'D1', number: 'I', title: { en: 'A river that is measured' } },
});
