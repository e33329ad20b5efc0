import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { whyNotCalled } from '../derived/public-address.ts';
import { alertKey, guide, webhookSubject } from '../fields.ts';
import { webhook } from '../state.ts';

export const registerWebhook = act({
  name: 'alerts.register-webhook',
  version: 1,
  sentence: 'Names an address to which every message of alerts is sent from then on, signed.',
  input: z.object({
    webhook: alertKey,
    url: z.url({ protocol: /^https?$/ }).max(500),
    /** Exercises, tests and messages between machines too. */
    drills: z.boolean().default(false),
  }),
  subject: webhookSubject,
  state: webhook,
  backdatable: false,
  correctable: false,
  // An address may hold a secret of its owner.
  defaultAudience: 'secretariat',
  refusals: {
    'webhook-exists': { kind: 'state', rule: 'A key stands for one webhook for ever.', source: guide },
    'no-web-address': {
      kind: 'input',
      rule: 'A webhook has an address that begins with https:// or http://.',
      source: guide,
    },
    'user-in-address': { kind: 'input', rule: 'An address of a webhook holds no name and no password.', source: guide },
    'private-address': {
      kind: 'input',
      rule: 'Nothing is sent to this machine, to private networks, or to addresses that belong to nobody.',
      source: guide,
    },
    'webhook-for-few': {
      kind: 'input',
      rule: 'The address of a webhook is for its party and the secretariat.',
      source: guide,
    },
  },
  decide(state, input, { audience, refuse }) {
    if (state.registered) return refuse('webhook-exists', { field: 'webhook', params: { webhook: input.webhook } });
    if (audience !== 'secretariat') return refuse('webhook-for-few', { field: 'audience' });
    const wrong = whyNotCalled(input.url);
    return wrong === undefined ? { ...input, url: new URL(input.url).href } : refuse(wrong, { field: 'url' });
  },
  example: { webhook: 'flood-room', url: 'https://alerts.floods.example/cap' },
});
