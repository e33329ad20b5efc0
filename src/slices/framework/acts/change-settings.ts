import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { standing } from '../state.ts';
import { settings } from './found.ts';

export const changeSettings = act({
  name: 'framework.change-settings',
  version: 1,
  sentence: 'Changes what the framework settled about itself; what is not named stays as it was.',
  input: z.object(settings).partial(),
  subject: () => 'framework/settings',
  state: standing,
  backdatable: false,
  correctable: true,
  refusals: {
    'nothing-changed': {
      kind: 'input',
      rule: 'An act changes something.',
      source: 'docs/acts/framework.change-settings.md',
    },
  },
  decide: (_, input, { refuse }) => (Object.keys(input).length === 0 ? refuse('nothing-changed') : input),
  example: { timeZone: 'Asia/Seoul' },
});
