import { query } from '../../../record/reading.ts';
import { flag, optionalText, table, text, when } from '../../../record/table.ts';
import { groundColumns, groundOf } from '../../meetings/derived/ground.ts';
import { endWebhook } from '../acts/end-webhook.ts';
import { registerWebhook } from '../acts/register-webhook.ts';

/** Where messages are sent to, while it stands. */
export const webhooks = table({
  name: 'alerts_webhook',
  version: 1,
  columns: { webhook: text, url: text, drills: flag, party: optionalText, by_party: flag, ...groundColumns },
  indexes: [['webhook']],
  from: [
    when(registerWebhook, ({ webhook, url, drills }, rows, entry) => {
      const { party, capacity } = entry.body.author;
      const by_party = capacity !== 'secretariat-officer';
      rows.put(webhook, { webhook, url, drills, party, by_party, ...groundOf({}, entry) });
    }),
    when(endWebhook, ({ webhook }, rows) => rows.end(webhook)),
  ],
});

export interface Webhook {
  readonly webhook: string;
  readonly url: string;
  /** Exercises, tests and messages between machines too? */
  readonly drills: boolean;
  readonly party: string | null;
  /** Registered for a party, and not for the secretariat. */
  readonly byParty: boolean;
  readonly position: number;
}

export const listWebhooks = query([webhooks], async (reading): Promise<Webhook[]> => {
  const rows = await webhooks
    .rows(reading)
    .select(['webhook', 'url', 'drills', 'party', 'by_party', 'position'])
    .orderBy('webhook')
    .execute();
  return rows.map(({ by_party, ...row }) => ({ ...row, byParty: by_party }));
});

/** Is a message meant for whoever registered this webhook, and before it? */
export function isSentTo(
  { drills, party, byParty, position, url }: Webhook,
  message: { readonly status: string; readonly audience: string; readonly position: number },
): boolean {
  if (message.position <= position || (message.status !== 'Actual' && !drills)) return false;
  const { audience } = message;
  if (audience === 'public') return true;
  // What is not for everyone is not sent in the open.
  if (!url.startsWith('https:')) return false;
  if (audience === 'framework' || audience === 'observers' || audience === 'press') return true;
  return byParty
    ? audience.startsWith('parties:') &&
        audience
          .slice('parties:'.length)
          .split(',')
          .includes(party ?? '')
    : audience === 'secretariat';
}
