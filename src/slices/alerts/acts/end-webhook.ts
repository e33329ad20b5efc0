import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { alertKey, guide, webhookSubject } from '../fields.ts';
import { webhook } from '../state.ts';

export const endWebhook = act({
  name: 'alerts.end-webhook',
  version: 1,
  sentence: 'Ends a webhook: nothing more is sent to its address, not even what is still waiting.',
  input: z.object({ webhook: alertKey }),
  subject: webhookSubject,
  state: webhook,
  backdatable: false,
  correctable: false,
  defaultAudience: 'secretariat',
  refusals: {
    'unknown-webhook': { kind: 'state', rule: 'A webhook is ended once, after it was registered.', source: guide },
    'webhook-of-others': {
      kind: 'right',
      rule: 'A party ends its own webhooks, the secretariat any.',
      source: guide,
    },
  },
  decide(state, input, { author, refuse }) {
    const params = { webhook: input.webhook };
    if (!state.registered || state.ended) return refuse('unknown-webhook', { field: 'webhook', params });
    if (speaksForParty(author) && author.party !== state.party)
      return refuse('webhook-of-others', { field: 'webhook', params });
    return input;
  },
  example: { webhook: 'flood-room' },
});
