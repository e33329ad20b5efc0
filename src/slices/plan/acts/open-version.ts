import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, localized } from '../../../record/fields.ts';
import { findPlan } from '../derived/plan-facts.ts';
import { findVersion } from '../derived/versions.ts';
import {
  contents,
  refuseUnknownSource,
  surroundings,
  unknownSource,
  unknownVersion,
  versionNumber,
  versionSubject,
} from '../fields.ts';
import { version as versionState } from '../state.ts';

export const openVersion = act({
  name: 'plan.open-version',
  version: 1,
  sentence: 'Opens a version of the plan, so that it can be said what stands in it, or that this is not published.',
  input: z.object({
    version: versionNumber,
    names: localized(300).optional(),
    /** The version that it changes. */
    basedOn: versionNumber.optional(),
    /** How much of what it says is known here. */
    content: z.enum(contents),
    note: localized(2000).optional(),
    ...ground,
  }),
  subject: versionSubject,
  state: versionState,
  backdatable: true,
  correctable: false,
  load: async ({ basedOn, sources }, read) => ({
    around: await surroundings({ sources }, read),
    plan: await read(findPlan),
    base: basedOn === undefined ? undefined : await read(findVersion, basedOn),
  }),
  refusals: {
    'version-exists': {
      kind: 'state',
      rule: 'A number stands for one version for ever.',
      source: 'docs/acts/plan.open-version.md',
    },
    'no-plan': {
      kind: 'state',
      rule: 'A version is a version of a plan that was described.',
      source: 'docs/acts/plan.describe.md',
    },
    'base-is-later': {
      kind: 'input',
      rule: 'A version is based on one of a lower number, so that lineage never runs in a circle.',
      source: 'docs/acts/plan.open-version.md',
    },
    'unknown-version': unknownVersion,
    'unknown-source': unknownSource,
  },
  decide({ opened }, input, { facts, refuse }) {
    const { version, basedOn } = input;
    if (opened) return refuse('version-exists', { field: 'version', params: { version } });
    if (!facts.plan) return refuse('no-plan', { field: 'version' });
    if (basedOn !== undefined && basedOn >= version)
      return refuse('base-is-later', { field: 'basedOn', params: { version, basedOn } });
    if (basedOn !== undefined && !facts.base)
      return refuse('unknown-version', { field: 'basedOn', params: { version: basedOn } });
    return refuseUnknownSource(facts.around, refuse) ?? input;
  },
  example: { version: 1, content: 'in-full' },
});
