import type { Localized } from '../../../record/fields.ts';
import { type Refusal, refusal } from '../../../record/refusal.ts';
import { guide } from '../fields.ts';
import { type Node, NotCap, readXml, textOf } from './cap-elements.ts';

/** What an act is asked with: the same fields that its form has. */
export interface ReadMessage {
  readonly act: 'issue' | 'update' | 'cancel' | 'acknowledge' | 'report-error';
  readonly body: Readonly<Record<string, unknown>>;
  readonly scope: string | undefined;
  readonly addresses: readonly string[];
  /** The identifiers of the messages that it refers to, with their senders. */
  readonly references: readonly { readonly sender: string; readonly identifier: string; readonly sent: string }[];
}

const acts: Readonly<Record<string, ReadMessage['act']>> = {
  Alert: 'issue',
  Update: 'update',
  Cancel: 'cancel',
  Ack: 'acknowledge',
  Error: 'report-error',
};

const known = new Set(
  'identifier sender sent status msgType scope restriction addresses note references incidents info'.split(' '),
);
/** What each `info` of one message has in common, by the field of the act. */
const shared: Readonly<Record<string, string>> = {
  urgency: 'urgency',
  severity: 'severity',
  certainty: 'certainty',
  effective: 'effective',
  onset: 'onset',
  expires: 'expires',
  web: 'web',
  contact: 'contact',
  senderName: 'senderName',
};
const lists: Readonly<Record<string, string>> = { category: 'categories', responseType: 'responses' };
const pairs: Readonly<Record<string, string>> = { eventCode: 'eventCodes', parameter: 'parameters' };
const texts = ['event', 'headline', 'description', 'instruction'] as const;

/** Reads a CAP 1.2 message as the act that would make it. Whether what it says is right the act itself judges. */
export function readCap(xml: string): ReadMessage | Refusal {
  try {
    const alert = readXml(xml);
    const strange = alert.children.find(({ name }) => !known.has(name));
    if (strange) throw new NotCap(`<${strange.name}> is not taken here`);
    const one = (name: string) => textOf(alert, name);
    const type = one('msgType') ?? '';
    const act = acts[type];
    if (act === undefined) throw new NotCap(`<msgType> is ${type || 'missing'}`);
    const infos = alert.children.filter(({ name }) => name === 'info');
    return {
      act,
      body: withoutGaps({
        identifier: one('identifier'),
        sender: one('sender'),
        sent: one('sent'),
        note: one('note'),
        incidents: words(one('incidents')),
        ...(act === 'issue' ? { status: one('status') } : {}),
        ...(act === 'issue' || act === 'update' ? toldOf(infos) : {}),
      }),
      scope: one('scope'),
      addresses: words(one('addresses')) ?? [],
      references: (words(one('references')) ?? []).map(text => {
        const [sender = '', identifier = '', sent = ''] = text.split(',');
        return { sender, identifier, sent };
      }),
    };
  } catch (fault) {
    if (!(fault instanceof NotCap)) throw fault;
    return refusal(
      'input',
      'not-cap',
      'A message is well-formed CAP 1.2 without document type, attributes and signature.',
      {
        source: guide,
        field: '(body)',
        params: { why: fault.message.slice(0, 200) },
      },
    );
  }
}

function withoutGaps(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function words(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : text.trim().split(/\s+/).filter(Boolean);
}

/** One act tells one thing in several languages: each `info` must be the same but for its texts. */
function toldOf(infos: readonly Node[]): Record<string, unknown> {
  const read = infos.map(info => ({
    language: (textOf(info, 'language') ?? 'en-US').replace(/^([a-z]+)-US$/, '$1'),
    info,
  }));
  const [first] = read;
  if (!first) return {};
  const same = JSON.stringify(rest(first.info));
  if (read.some(({ info }) => JSON.stringify(rest(info)) !== same))
    throw new NotCap('its <info> say different things: issue one message for each');
  if (new Set(read.map(({ language }) => language)).size < read.length)
    throw new NotCap('two <info> are in one language');
  const localized = (get: (info: Node) => string | undefined): Localized | undefined => {
    const said = read.flatMap(({ language, info }) => {
      const text = get(info);
      return text === undefined ? [] : [[language, text] as const];
    });
    return said.length === 0 ? undefined : Object.fromEntries(said);
  };
  const areas = first.info.children.filter(({ name }) => name === 'area');
  return withoutGaps({
    ...rest(first.info),
    ...Object.fromEntries(texts.map(name => [name, localized(info => textOf(info, name))])),
    areas: areas.map((area, index) =>
      withoutGaps({
        ...shapeOf(area),
        name: localized(info => {
          const own = info.children.filter(({ name }) => name === 'area')[index];
          return own && textOf(own, 'areaDesc');
        }),
      }),
    ),
  });
}

/** All but the texts, in the fields of the act. */
function rest(info: Node): Record<string, unknown> {
  const strange = info.children.find(
    ({ name }) => !(name in shared || name in lists || name in pairs) && !['language', 'area', ...texts].includes(name),
  );
  if (strange) throw new NotCap(`<${strange.name}> is not taken here`);
  const all = (name: string) => info.children.filter(one => one.name === name);
  const some = <Value>(values: Value[]) => (values.length === 0 ? undefined : values);
  return withoutGaps({
    ...Object.fromEntries(Object.entries(shared).map(([name, field]) => [field, textOf(info, name)])),
    ...Object.fromEntries(
      Object.entries(lists).map(([name, field]) => [field, some(all(name).map(({ text }) => text.trim()))]),
    ),
    ...Object.fromEntries(Object.entries(pairs).map(([name, field]) => [field, some(all(name).map(pairOf))])),

    ...(all('area').length === 0 ? {} : { areas: all('area').map(shapeOf) }),
  });
}

function shapeOf(area: Node): Record<string, unknown> {
  const strange = area.children.find(({ name }) => !['areaDesc', 'polygon', 'circle', 'geocode'].includes(name));
  if (strange) throw new NotCap(`<${strange.name}> is not taken here`);
  const all = (name: string) => area.children.filter(one => one.name === name);
  const some = <Value>(values: Value[]) => (values.length === 0 ? undefined : values);
  return withoutGaps({
    polygons: some(all('polygon').map(({ text }) => text.trim().replace(/\s+/g, ' '))),
    circles: some(all('circle').map(({ text }) => text.trim().replace(/\s+/g, ' '))),
    geocodes: some(all('geocode').map(pairOf)),
  });
}

function pairOf(node: Node) {
  return { name: textOf(node, 'valueName') ?? '', value: textOf(node, 'value') ?? '' };
}
