import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, localized } from '../../../record/fields.ts';
import { instant, instantOf } from '../../../record/instant.ts';
import { findTimeZone } from '../../framework/derived/settings.ts';
import {
  amongParties,
  closedAlready,
  consultationSubject,
  notOfIt,
  otherReaders,
  refuseOutside,
  unknownConsultation,
} from '../fields.ts';
import { consultation } from '../state.ts';

export const openRound = act({
  name: 'consultations.open-round',
  version: 1,
  sentence: 'Opens a round of written comments on something, until a deadline.',
  input: z.object({
    consultation: key,
    round: key,
    /** What is commented on. */
    text: localized(10_000),
    deadline: instant,
  }),
  subject: consultationSubject,
  state: consultation,
  backdatable: false,
  correctable: false,
  defaultAudience: amongParties,
  load: (_, read) => read(findTimeZone),
  refusals: {
    'unknown-consultation': unknownConsultation,
    'closed-already': closedAlready,
    'other-readers': otherReaders,
    'not-of-it': notOfIt,
    'round-exists': {
      kind: 'state',
      rule: 'Within a consultation, a key stands for one round for ever.',
      source: 'docs/acts/consultations.open-round.md',
    },
    'no-such-time': {
      kind: 'input',
      rule: 'A local time is one that the clocks of its zone show.',
      source: 'docs/how-to/dates.md',
    },
    'deadline-in-the-past': {
      kind: 'input',
      rule: 'A deadline is yet to come.',
      source: 'docs/acts/consultations.open-round.md',
    },
  },
  decide(state, input, context) {
    const { at, facts: timeZone = 'UTC', refuse } = context;
    const wrong = refuseOutside(state, input, context);
    if (wrong) return wrong;
    const { deadline, ...told } = input;
    if (state.rounds.has(input.round))
      return refuse('round-exists', { field: 'round', params: { round: input.round } });
    const deadlineAt = instantOf(deadline, timeZone);
    if (deadlineAt === undefined) return refuse('no-such-time', { field: 'deadline' });
    if (deadlineAt <= at) return refuse('deadline-in-the-past', { field: 'deadline' });
    return { ...told, deadlineAt };
  },
  example: {
    consultation: 'datum-2026',
    round: 'first',
    text: { en: 'Draft 1 of the note on the datum.' },
    deadline: '2999-04-01T18:00',
  },
});
