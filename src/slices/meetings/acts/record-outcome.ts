import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { ground, localized, partyCode } from '../../../record/fields.ts';
import {
  documentSymbol,
  editionFields,
  editionSubject,
  findMissing,
  type NamedParty,
  notHeld,
  refuseUnknownParty,
  refuseUnknownSource,
  unknownEdition,
  unknownParty,
  unknownSource,
} from '../fields.ts';
import { edition, holdsFrom, isKnownNotHeld } from '../state.ts';

const kinds = [
  'joint-declaration',
  'joint-statement',
  'joint-press-statement',
  'chairs-statement',
  'co-chairs-summary',
  'meeting-report',
  'concept-paper',
  'work-plan',
  'decision',
  'none-intended',
  'none-agreed',
  'unknown',
] as const;
/** These say that there is no text, so that none need be told. */
const without: readonly string[] = ['none-intended', 'none-agreed', 'unknown'];

export const recordOutcome = act({
  name: 'meetings.record-outcome',
  version: 1,
  sentence:
    'Records an outcome of an edition, or that it had none; one party’s assessment of the meeting is a statement, not an outcome.',
  input: z.object({
    ...editionFields,
    kind: z.enum(kinds),
    text: localized(10_000).optional(),
    /** Who issued it, where one party did: the chair's statement. */
    by: partyCode.optional(),
    /** Symbols of the documents that hold it. */
    documents: z.array(documentSymbol).min(1).max(20).optional(),
    ...ground,
  }),
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  load: ({ by, sources }, read) => findMissing(read, sources, named(by)),
  refusals: {
    'unknown-edition': unknownEdition,
    'not-held': notHeld,
    'text-missing': {
      kind: 'input',
      rule: 'An outcome says what it says, or names its document; only "none" and "unknown" need neither.',
      source: 'docs/acts/meetings.record-outcome.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, on, today, refuse }) {
    const { series, edition, kind, text, by, documents } = input;
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    if (isKnownNotHeld(state)) return refuse('not-held', { field: 'edition', params: { series, edition } });
    if (text === undefined && documents === undefined && !without.includes(kind))
      return refuse('text-missing', { field: 'text' });
    return (
      refuseUnknownParty(facts, named(by), refuse) ??
      refuseUnknownSource(facts, refuse) ?? { ...input, from: holdsFrom(state, { on, today }) }
    );
  },
  example: {
    series: 'annual',
    edition: '2026',
    kind: 'chairs-statement',
    text: { en: 'Gauges are read twice a day from July.' },
    by: 'BGR',
  },
});

function named(by: string | undefined): NamedParty[] {
  return by === undefined ? [] : [{ field: 'by', code: by }];
}
