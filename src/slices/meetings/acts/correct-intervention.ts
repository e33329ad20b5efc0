import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { isWithin } from '../../../record/audience.ts';
import { key, localized } from '../../../record/fields.ts';
import { statementFor } from '../derived/statement-for.ts';
import { editionFields, editionSubject, otherReaders, unknownStatement } from '../fields.ts';
import { edition } from '../state.ts';

export const correctIntervention = act({
  name: 'meetings.correct-intervention',
  version: 1,
  sentence: 'Corrects, for the party that spoke, the text of a provisional statement; both texts are shown.',
  input: z.object({
    ...editionFields,
    /** Key of the statement. */
    key,
    text: localized(10_000),
  }),
  subject: editionSubject,
  state: edition,
  backdatable: false,
  correctable: true,
  defaultAudience: 'framework',
  originators: (_, { party }) => [party],
  load: (input, read, author) => statementFor(author, input, read),
  refusals: {
    'unknown-statement': unknownStatement,
    'other-readers': otherReaders,
    'not-the-speaker': {
      kind: 'right',
      rule: 'A statement is corrected by the party in whose name it stands; where no party is named, the secretariat issues it anew.',
      source: 'docs/acts/meetings.correct-intervention.md',
    },
    'is-final': {
      kind: 'state',
      rule: 'Provisional statements alone are corrected; what is attributed wrongly in another is disputed.',
      source: 'docs/acts/meetings.dispute-intervention.md',
    },
    'too-late': {
      kind: 'state',
      rule: 'A statement is corrected within the period that the framework settled.',
      source: 'docs/acts/meetings.correct-intervention.md',
    },
  },
  decide(state, input, { facts: statement, author, audience, today, refuse }) {
    if (!state.exists || !statement) return refuse('unknown-statement', { field: 'key' });
    if (author.party === null || statement.speaker.party !== author.party)
      return refuse('not-the-speaker', { field: 'key' });
    if (!isWithin(audience, statement.audience))
      return refuse('other-readers', { field: 'audience', params: { audience: statement.audience } });
    if (!statement.provisional || state.final.includes(input.key)) return refuse('is-final', { field: 'key' });
    const until = statement.correctableUntil;
    if (until !== null && today > until) return refuse('too-late', { field: 'key', params: { until } });
    return { ...input, party: author.party };
  },
  example: {
    series: 'annual',
    edition: '2026',
    key: 'k3q7zt5m2abcd',
    text: { en: 'Share gauge readings every hour.' },
  },
});
