import type { Place } from './place.ts';
import { plain } from './plain.ts';

/** How to reach somebody, as others' address books hold it (RFC 6350). */
export interface Card {
  /** Unique within the framework, such as `contacts/KOR-cyber`. */
  readonly uid: string;
  readonly name: string;
  readonly organisation: string;
  readonly role?: string;
  readonly categories: readonly string[];
  /** In the order in which they are to be tried. */
  readonly channels: readonly {
    readonly kind: 'phone' | 'mobile' | 'fax' | 'e-mail' | 'web' | 'other';
    readonly address: string;
  }[];
  readonly languages: readonly string[];
  readonly timeZone?: string;
  readonly note?: string;
  /** Instant of the last entry on it. */
  readonly changedAt: string;
}

/** Cards one behind the other, each of version 4.0. */
export function vcards(cards: readonly Card[], { origin }: Place): string {
  return cards.map(card => linesOf(card, origin).map(folded).join('')).join('');
}

function linesOf(card: Card, origin: string): string[] {
  const { uid, name, organisation, role, categories, channels, languages, timeZone, note, changedAt } = card;
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:${escaped(`${uid}@${origin}`)}`,
    'KIND:group',
    `FN:${escaped(name)}`,
    `ORG:${escaped(organisation).replaceAll(';', '\\;')}`,
    ...(role === undefined ? [] : [`ROLE:${escaped(role)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
    ...channels.map(({ kind, address }, index) => channelLine(kind, address, Math.min(index + 1, 100))),
    ...languages.map((language, index) => `LANG;PREF=${Math.min(index + 1, 100)}:${language}`),
    ...(timeZone === undefined ? [] : [`TZ:${escaped(timeZone)}`]),
    ...(note === undefined ? [] : [`NOTE:${escaped(note)}`]),
    `REV:${changedAt.replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ];
}

function channelLine(kind: Card['channels'][number]['kind'], address: string, place: number): string {
  const phone = `VALUE=uri:tel:${address.replace(/[^+\d]/g, '')}`;
  switch (kind) {
    case 'phone':
      return `TEL;PREF=${place};TYPE=work,voice;${phone}`;
    case 'mobile':
      return `TEL;PREF=${place};TYPE=work,cell;${phone}`;
    case 'fax':
      return `TEL;PREF=${place};TYPE=work,fax;${phone}`;
    case 'e-mail':
      return `EMAIL;PREF=${place};TYPE=work:${escaped(address)}`;
    case 'web':
      return `URL;PREF=${place}:${address}`;
    case 'other':
      return `X-CHANNEL;PREF=${place}:${escaped(address)}`;
  }
}

/** A semicolon parts the components of a property that has some, and is itself in the others. */
function escaped(text: string): string {
  return plain(text).replace(/[\\,]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', ' ');
}

/** No line has more than 75 octets; what is longer goes on in the next, never within a letter. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}
