import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key } from '../../../record/fields.ts';
import {
  answersFor,
  cancelledAlready,
  checkSubject,
  guide,
  notAsked,
  notStarted,
  otherReaders,
  refuseOutside,
  unknownCheck,
} from '../fields.ts';
import { check } from '../state.ts';

export const answer = act({
  name: 'checks.answer',
  version: 1,
  sentence: 'Answers a communication check for a point of contact: the instant of the answer is what is measured.',
  input: z.object({ check: key, contact: key }),
  subject: checkSubject,
  state: check,
  backdatable: false,
  correctable: true,
  defaultAudience: 'framework',
  refusals: {
    'unknown-check': unknownCheck,
    'cancelled-already': cancelledAlready,
    'check-not-started': notStarted,
    'contact-not-asked': notAsked,
    'readers-of-results': otherReaders,
    'other-party': {
      kind: 'right',
      rule: 'A party answers for its own points of contact.',
      source: guide,
    },
    'answered-already': { kind: 'state', rule: 'A point of contact answers a check once.', source: guide },
    'over-long-ago': {
      kind: 'state',
      rule: 'A check takes answers, marked late, for thirty days after its end.',
      source: guide,
    },
  },
  decide(state, input, context) {
    const { at, author, refuse } = context;
    const wrong = refuseOutside(state, input, context);
    if (wrong) return wrong;
    if (state.asked.get(input.contact) !== author.party) return refuse('other-party', { field: 'contact' });
    if (state.answered.has(input.contact))
      return refuse('answered-already', { field: 'contact', params: { contact: input.contact } });
    if (Date.parse(at) > Date.parse(state.endsAt ?? at) + answersFor)
      return refuse('over-long-ago', { field: 'check' });
    // By the link in its letter, which its mailbox alone holds.
    const byLink = author.capacity === 'point-of-contact';
    return { ...input, answeredAt: at, ...(byLink ? { channel: 'e-mail' as const } : {}) };
  },
  example: { check: 'floods-spring', contact: 'BGR-floods' },
});
