import type { Context, RefusalRule } from '../../../record/act.ts';
import { dayIn } from '../../../record/day.ts';
import type { Read } from '../../../record/reading.ts';
import { isRefusal, type Refusal } from '../../../record/refusal.ts';
import { findTimeZone } from '../../framework/derived/settings.ts';
import { guide, type MessageType, type Status, type Told } from '../fields.ts';
import type { Named } from '../state.ts';
import { capXml } from './cap.ts';
import { type CapInstant, capInstant, wrongLanguage, wrongPlace } from './cap-check.ts';
import { messagesNamed } from './messages.ts';

const input = (rule: string): RefusalRule => ({ kind: 'input', rule, source: guide });

/** What CAP 1.2 demands of a message beyond the forms of its fields. */
export const capRefusals = {
  'no-such-time': input('A local time is one that the clocks of its zone show.'),
  'sent-in-the-future': input('A message was sent by the time at which it is recorded.'),
  'wrong-order-of-times': input(
    'A message takes effect and its event begins before it expires, and it expires after it was sent.',
  ),
  'out-of-range': input('A latitude lies between -90 and 90, a longitude between -180 and 180.'),
  'polygon-not-closed': input('A polygon ends with the pair with which it begins.'),
  'polygon-too-small': input('A polygon has at least four pairs and encloses something.'),
  'polygon-crosses-itself': input('No side of a polygon crosses another.'),
  'circle-radius': input('The radius of a circle is more than nothing and reaches no further than around the earth.'),
  'language-label': input('A text is written in the script of the language that its label names.'),
  'languages-differ': input(
    'The texts of one message are in the same languages, for each language is a message to its readers.',
  ),
  'same-in-two-languages': input('A text stands under the label of its own language, and is translated for others.'),
  'identifier-used': {
    kind: 'state',
    rule: 'An identifier stands for one message of its sender for ever.',
    source: guide,
  },
} as const satisfies Readonly<Record<string, RefusalRule>>;

type Code = keyof typeof capRefusals;

export interface ComposeFacts {
  readonly timeZone: string;
  /** Messages that have the identifier which this one was given. */
  readonly same: readonly { readonly sender: string }[];
}

export async function composeFacts(
  { identifier }: { readonly identifier?: string | undefined },
  read: Read,
): Promise<ComposeFacts> {
  return {
    timeZone: await read(findTimeZone),
    same: identifier === undefined ? [] : await read(messagesNamed, identifier),
  };
}

export interface Asked {
  readonly alert: string;
  readonly type: MessageType;
  readonly status: Status;
  readonly n: number;
  readonly identifier?: string | undefined;
  readonly sender?: string | undefined;
  readonly sent?: string | undefined;
  readonly note?: string | undefined;
  readonly incidents?: readonly string[] | undefined;
  readonly about: readonly Named[];
  readonly told?: Told | undefined;
  /** Whose word it is; else the author's. */
  readonly by?: string | undefined;
}

/** A message as the record keeps it: what it says, and the XML that everyone gets. */
export interface Composed extends Named {
  readonly alert: string;
  readonly type: MessageType;
  readonly status: Status;
  readonly sentAt: string;
  readonly sentOn: string;
  readonly expiresAt?: string;
  readonly note?: string;
  readonly incidents?: readonly string[];
  readonly references?: readonly string[];
  readonly told?: Told;
  readonly xml: string;
}

/** Completes a message and holds it against the rules of CAP 1.2. */
export function compose(
  asked: Asked,
  {
    at,
    origin,
    audience,
    author,
    facts,
    refuse,
  }: Pick<Context<ComposeFacts, Code>, 'at' | 'origin' | 'audience' | 'author' | 'facts' | 'refuse'>,
): Composed | Refusal {
  const { alert, type, status, n, note, incidents, about } = asked;
  const { timeZone } = facts;
  const sent = capInstant(asked.sent ?? at, timeZone);
  if (!sent) return refuse('no-such-time', { field: 'sent', params: { timeZone } });
  const now = capInstant(at, timeZone) as CapInstant;
  if (sent.utc > now.utc) return refuse('sent-in-the-future', { field: 'sent' });
  // The instant of recording has no offset of its own: it is told in the time of the framework.
  const sentAs = asked.sent === undefined ? (capInstant(localOf(at, timeZone), timeZone)?.cap ?? sent.cap) : sent.cap;
  const told = asked.told && toldIn(asked.told, sent, timeZone, refuse);
  if (told && isRefusal(told)) return told;
  const by = asked.by ?? author.party;
  const sender = asked.sender ?? `${origin.replace(/\/log$/, '')}${by === null ? '' : `/${by}`}`;
  const identifier = asked.identifier ?? `${alert}.${n}`;
  if (facts.same.some(one => one.sender === sender))
    return refuse('identifier-used', { field: 'identifier', params: { identifier } });
  const references = about.map(one => [one.sender, one.identifier, one.sent].join(','));
  const kept = {
    identifier,
    sender,
    sent: sentAs,
    status,
    type,
    ...(note === undefined ? {} : { note }),
    ...(incidents === undefined ? {} : { incidents }),
    ...(references.length === 0 ? {} : { references }),
    ...(told && { told: told.written }),
  };
  return {
    alert,
    n,
    ...kept,
    sentAt: sent.utc,
    sentOn: dayIn(timeZone, new Date(sent.utc)),
    ...(told && { expiresAt: told.expires.utc }),
    xml: capXml({ ...kept, ...scopeOf(audience) }),
  };
}

/** Who may read the entry is who the message is for. */
function scopeOf(audience: string): Pick<Parameters<typeof capXml>[0], 'scope' | 'restriction' | 'addresses'> {
  if (audience === 'public') return { scope: 'Public' };
  return audience.startsWith('parties:')
    ? { scope: 'Private', addresses: audience.slice('parties:'.length).split(',') }
    : { scope: 'Restricted', restriction: audience };
}

function toldIn(told: Told, sent: CapInstant, timeZone: string, refuse: Context<unknown, Code>['refuse']) {
  const times: Partial<Record<'effective' | 'onset' | 'expires', CapInstant>> = {};
  for (const field of ['effective', 'onset', 'expires'] as const) {
    const text = told[field];
    if (text === undefined) continue;
    const time = capInstant(text, timeZone);
    if (!time) return refuse('no-such-time', { field, params: { timeZone } });
    times[field] = time;
  }
  const expires = times.expires as CapInstant;
  const late = (
    [
      ['expires', sent],
      ['effective', times.effective],
      ['onset', times.onset],
    ] as const
  ).find(([, time]) => time && time.utc >= expires.utc);
  if (late) return refuse('wrong-order-of-times', { field: late[0] });
  for (const [index, area] of told.areas.entries()) {
    const wrong = wrongPlace(area);
    if (wrong) return refuse(wrong[1], { field: `areas.${index}.${wrong[0]}` });
  }
  const wrong = wrongLanguage(told);
  if (wrong) return refuse(wrong[1], { field: wrong[0], params: { language: wrong[2] } });
  const written = { ...told, ...Object.fromEntries(Object.entries(times).map(([field, { cap }]) => [field, cap])) };
  // What is left out is not told: a record holds no `undefined`.
  return { written: JSON.parse(JSON.stringify(written)) as Told, expires };
}

/** The wall clock of a zone at an instant, without offset. */
function localOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(new Date(at))
    .replace(' ', 'T');
}
