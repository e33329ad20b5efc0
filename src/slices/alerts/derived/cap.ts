import type { Localized } from '../../../record/fields.ts';
import type { MessageType, Status, Told } from '../fields.ts';

/** A message as CAP 1.2 has it. Its texts may be in several languages: each becomes an `info` of its own. */
export interface CapMessage {
  readonly identifier: string;
  readonly sender: string;
  readonly sent: string;
  readonly status: Status;
  readonly type: MessageType;
  readonly scope: 'Public' | 'Restricted' | 'Private';
  readonly restriction?: string | undefined;
  readonly addresses?: readonly string[] | undefined;
  readonly note?: string | undefined;
  /** `sender,identifier,sent` of each earlier message that this one is about. */
  readonly references?: readonly string[] | undefined;
  readonly incidents?: readonly string[] | undefined;
  readonly told?: Told | undefined;
}

export const capNamespace = 'urn:oasis:names:tc:emergency:cap:1.2';

/** What nobody may overlook: it stands before every headline and note of what is no actual alert. */
const marks: Readonly<Partial<Record<Status, Localized>>> = {
  Exercise: { en: 'EXERCISE', ko: '훈련' },
  Test: { en: 'TEST', ko: '시험' },
  System: { en: 'SYSTEM', ko: '시스템' },
};

export function marked(status: Status, text: string, language = 'en'): string {
  const mark = marks[status]?.[language] ?? marks[status]?.en;
  return mark === undefined || text.startsWith(mark) ? text : `${mark} – ${text}`;
}

export function markedTexts(status: Status, texts: Localized): Localized {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, marked(status, text, language)]),
  );
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '' };
/** What XML 1.0 cannot write, and what it must write otherwise. */
const special = /[&<>"\r]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function element(name: string, text: string | undefined, depth: number): string {
  if (text === undefined) return '';
  return `${'  '.repeat(depth)}<${name}>${text.replace(special, sign => signs[sign] ?? '')}</${name}>\n`;
}

function within(name: string, content: string, depth: number): string {
  return `${'  '.repeat(depth)}<${name}>\n${content}${'  '.repeat(depth)}</${name}>\n`;
}

/** The message as XML: elements in the order of the schema. The same message is always the same bytes. */
export function capXml(message: CapMessage): string {
  const { told, status, note } = message;
  const one = (name: string, text: string | undefined) => element(name, text, 1);
  const content = [
    one('identifier', message.identifier),
    one('sender', message.sender),
    one('sent', message.sent),
    one('status', status),
    one('msgType', message.type),
    one('scope', message.scope),
    one('restriction', message.restriction),
    one('addresses', message.addresses?.join(' ')),
    one('note', note === undefined ? undefined : marked(status, note)),
    one('references', message.references?.join(' ')),
    one('incidents', message.incidents?.join(' ')),
    ...(told === undefined ? [] : Object.keys(told.event).map(language => infoXml(status, told, language))),
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="${capNamespace}">\n${content}</alert>\n`;
}

function infoXml(status: Status, told: Told, language: string): string {
  const one = (name: string, text: string | undefined) => element(name, text, 2);
  const pairs = (name: string, all: Told['parameters'] = []) =>
    all.map(pair => within(name, element('valueName', pair.name, 3) + element('value', pair.value, 3), 2)).join('');
  const content = [
    one('language', language),
    ...told.categories.map(category => one('category', category)),
    one('event', told.event[language]),
    ...(told.responses ?? []).map(response => one('responseType', response)),
    one('urgency', told.urgency),
    one('severity', told.severity),
    one('certainty', told.certainty),
    pairs('eventCode', told.eventCodes),
    one('effective', told.effective),
    one('onset', told.onset),
    one('expires', told.expires),
    one('senderName', told.senderName),
    one('headline', marked(status, told.headline[language] ?? '', language)),
    one('description', told.description?.[language]),
    one('instruction', told.instruction?.[language]),
    one('web', told.web),
    one('contact', told.contact),
    pairs('parameter', told.parameters),
    ...told.areas.map(area =>
      within(
        'area',
        [
          element('areaDesc', area.name[language] ?? area.name.en ?? Object.values(area.name)[0], 3),
          ...(area.polygons ?? []).map(polygon => element('polygon', polygon, 3)),
          ...(area.circles ?? []).map(circle => element('circle', circle, 3)),
          ...(area.geocodes ?? []).map(code =>
            within('geocode', element('valueName', code.name, 4) + element('value', code.value, 4), 3),
          ),
        ].join(''),
        2,
      ),
    ),
  ].join('');
  return within('info', content, 1);
}
