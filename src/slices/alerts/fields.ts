import { z } from 'zod';
import type { Context, RefusalRule } from '../../record/act.ts';
import { isWithin } from '../../record/audience.ts';
import { speaksForParty } from '../../record/authorise.ts';
import { key, line, localized, prose } from '../../record/fields.ts';
import { instant } from '../../record/instant.ts';
import type { Refusal } from '../../record/refusal.ts';
import type { AlertState } from './state.ts';

/** The code values of CAP 1.2, in its spelling and order. */
export const statuses = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const;
export const types = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const;
export const categories = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const;
export const responses = [
  'Shelter',
  'Evacuate',
  'Prepare',
  'Execute',
  'Avoid',
  'Monitor',
  'Assess',
  'AllClear',
  'None',
] as const;
export const urgencies = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
export const severities = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
export const certainties = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;

export type Status = (typeof statuses)[number];
export type MessageType = (typeof types)[number];

/** CAP 1.2 writes no `Z`, and UTC as `-00:00`; a local time is one of the framework's zone. */
export const capTime = instant.refine(
  text => !/Z$|\+00:00$/.test(text),
  'has an offset such as +02:00 or none; UTC is written -00:00, never Z',
);

const pair = (digits: string) => `-?\\d{1,3}(?:\\.\\d{1,${digits}})?,-?\\d{1,3}(?:\\.\\d{1,${digits}})?`;

/** Identifies a message or its sender: CAP 1.2 allows neither spaces nor commas, nor the signs `<` and `&`. */
export const capName = z
  .string()
  .min(1, 'may not be empty')
  .max(200)
  .regex(/^[^\s,<&]+$/, 'has no spaces, no commas, and neither < nor &');

const named = z.array(z.strictObject({ name: line(100), value: line(200) })).max(50);

export const area = z.strictObject({
  name: localized(300),
  polygons: z
    .array(
      z
        .string()
        .max(20_000)
        .regex(
          new RegExp(`^${pair('10')}( ${pair('10')})*$`),
          'is pairs "latitude,longitude", a space between two pairs',
        ),
    )
    .max(50)
    .optional(),
  circles: z
    .array(
      z
        .string()
        .max(100)
        .regex(
          new RegExp(`^${pair('10')} \\d{1,5}(?:\\.\\d{1,6})?$`),
          'is "latitude,longitude radius", the radius in kilometres',
        ),
    )
    .max(50)
    .optional(),
  geocodes: named.optional(),
});
export type Area = z.output<typeof area>;

/** What an alert tells, once in every language of its texts: CAP's `info`. */
export const told = {
  event: localized(100),
  headline: localized(160),
  description: localized(5000).optional(),
  instruction: localized(5000).optional(),
  categories: z.array(z.enum(categories)).min(1).max(12),
  urgency: z.enum(urgencies),
  severity: z.enum(severities),
  certainty: z.enum(certainties),
  responses: z.array(z.enum(responses)).min(1).max(9).optional(),
  effective: capTime.optional(),
  onset: capTime.optional(),
  expires: capTime,
  areas: z.array(area).min(1).max(50),
  web: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  contact: line(300).optional(),
  senderName: line(200).optional(),
  eventCodes: named.optional(),
  parameters: named.optional(),
};
export type Told = z.output<z.ZodObject<typeof told>>;

/** How a message names itself where another system made it; left out, the record gives it all three. */
export const made = {
  identifier: capName.optional(),
  sender: capName.optional(),
  sent: capTime.optional(),
};

export const note = prose(2000);
export const incidents = z.array(capName).min(1).max(20);

export function alertSubject({ alert }: { readonly alert: string }): string {
  return `alerts/${alert}`;
}

export function webhookSubject({ webhook }: { readonly webhook: string }): string {
  return `alerts/webhook/${webhook}`;
}

export const alertKey = key;
export const guide = 'docs/guide/alerts.md';

/** Who speaks for a party or for the framework speaks to the parties, where nothing else is said. */
export const amongParties = {
  'secretariat-officer': 'framework',
  chair: 'framework',
  rapporteur: 'framework',
  'head-of-delegation': 'framework',
  alternate: 'framework',
  'focal-point': 'framework',
  clock: 'framework',
};

export const stepRefusals = {
  'unknown-alert': {
    kind: 'state',
    rule: 'What is told of an alert is told of one that was issued.',
    source: guide,
  },
  'closed-already': {
    kind: 'state',
    rule: 'What was closed with its lessons is not added to.',
    source: 'docs/acts/alerts.close.md',
  },
  'other-readers': {
    kind: 'input',
    rule: 'What is told of an alert is for no more readers than the alert itself.',
    source: 'docs/how-to/audiences.md',
  },
} as const satisfies Readonly<Record<string, RefusalRule>>;

export const notYours: RefusalRule = {
  kind: 'right',
  rule: 'An alert is updated and cancelled by the party that issued it, or by the secretariat.',
  source: guide,
};

export const cancelledAlready: RefusalRule = {
  kind: 'state',
  rule: 'A cancelled alert is neither updated nor cancelled again.',
  source: 'docs/acts/alerts.cancel.md',
};

type Around<Code extends string> = Pick<Context<unknown, Code>, 'author' | 'audience' | 'refuse'>;

/** What every later act on an alert is refused for. */
export function refuseStep(
  state: AlertState,
  { alert }: { readonly alert: string },
  { audience, refuse }: Around<keyof typeof stepRefusals>,
): Refusal | undefined {
  if (!state.issued) return refuse('unknown-alert', { field: 'alert', params: { alert } });
  if (state.closed) return refuse('closed-already', { field: 'alert', params: { alert } });
  if (!isWithin(audience, state.audience)) return refuse('other-readers', { field: 'audience' });
  return undefined;
}

/** A later message of the chain: by who issued it, and while it runs. */
export function refuseMessage(
  state: AlertState,
  input: { readonly alert: string },
  context: Around<keyof typeof stepRefusals | 'not-yours' | 'cancelled-already'>,
): Refusal | undefined {
  const { author, audience, refuse } = context;
  const wrong = refuseStep(state, input, context);
  if (wrong) return wrong;
  // The chain is read as a whole: whoever was alerted learns of what became of it.
  if (audience !== state.audience) return refuse('other-readers', { field: 'audience' });
  if (speaksForParty(author) && author.party !== state.by) return refuse('not-yours', { field: 'alert' });
  if (state.cancelled) return refuse('cancelled-already', { field: 'alert', params: { alert: input.alert } });
  return undefined;
}
