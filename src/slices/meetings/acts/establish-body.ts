import { act } from '../../../record/act.ts';
import { findBody } from '../derived/bodies.ts';
import { bodyInput, findMissing, refuseUnknownSource, unknownSource } from '../fields.ts';
import { standing } from '../state.ts';

export const establishBody = act({
  name: 'meetings.establish-body',
  version: 1,
  sentence: 'Establishes a body of the framework, whose meetings are held as series.',
  input: bodyInput,
  subject: ({ key }) => `meetings/body/${key}`,
  state: standing,
  backdatable: true,
  correctable: false,
  load: async ({ parent, sources }, read) => ({
    missing: await findMissing(read, sources),
    parent: parent === undefined ? undefined : await read(findBody, parent),
  }),
  refusals: {
    'body-exists': {
      kind: 'state',
      rule: 'A key stands for one body for ever.',
      source: 'docs/acts/meetings.establish-body.md',
    },
    'unknown-body': {
      kind: 'state',
      rule: 'A body reports to one that is established.',
      source: 'docs/acts/meetings.establish-body.md',
    },
    'unknown-source': unknownSource,
  },
  decide({ exists }, input, { facts, refuse }) {
    if (exists) return refuse('body-exists', { field: 'key', params: { key: input.key } });
    if (input.parent !== undefined && !facts.parent)
      return refuse('unknown-body', { field: 'parent', params: { body: input.parent } });
    return refuseUnknownSource(facts.missing, refuse) ?? input;
  },
  example: { key: 'commission', name: { en: 'Meeting of the Commissioners' }, level: 'ministers', since: '2019' },
});
