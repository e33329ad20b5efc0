import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground } from '../../../record/fields.ts';
import {
  refuseUnknownSource,
  surroundings,
  unknownSource,
  unknownVersion,
  versionNumber,
  versionSubject,
} from '../fields.ts';
import { version as versionState } from '../state.ts';

export const recordCount = act({
  name: 'plan.record-count',
  version: 1,
  sentence: 'Records how many directions or tasks a version is said to have; no name follows from it.',
  input: z.object({
    version: versionNumber,
    of: z.enum(['directions', 'tasks']),
    count: z.int().min(1).max(9999),
    ...ground,
  }),
  subject: versionSubject,
  state: versionState,
  backdatable: true,
  correctable: true,
  load: ({ sources }, read) => surroundings({ sources }, read),
  refusals: { 'unknown-version': unknownVersion, 'unknown-source': unknownSource },
  decide({ opened }, input, { facts, refuse }) {
    if (!opened) return refuse('unknown-version', { field: 'version', params: { version: input.version } });
    return refuseUnknownSource(facts, refuse) ?? input;
  },
  example: { version: 1, of: 'tasks', count: 12 },
});
