import type { ActRequest } from '../../../record/perform.ts';
import { query } from '../../../record/reading.ts';
import { messages } from './message-rows.ts';
import { listChains, messagesAwaited } from './messages.ts';
import { listSteps, steps } from './steps.ts';

/** Alerts of which the time to acknowledge is over by an instant, and the record does not say so yet. */
export const alertsDue = query([messages, steps], async (reading, instant: string): Promise<readonly ActRequest[]> => {
  const awaited = await messagesAwaited(reading, instant);
  if (awaited.length === 0) return [];
  const [said, chains] = await Promise.all([listSteps(reading), listChains(reading)]);
  const over = new Set([
    ...said.filter(({ kind }) => kind !== 'summary').map(({ alert }) => alert),
    // Nobody is waited for when an alert was taken back.
    ...chains.filter(({ type }) => type === 'Cancel').map(({ alert }) => alert),
  ]);
  return awaited
    .filter(({ alert }) => !over.has(alert))
    .map(({ alert, audience }) => ({
      act: 'alerts.deadline-passed',
      body: { alert },
      // Who did not answer is for the parties, even where the alert was for everyone.
      audience: audience === 'public' ? 'framework' : audience,
    }));
});
