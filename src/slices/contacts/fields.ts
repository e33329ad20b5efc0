import { z } from 'zod';
import type { RefusalRule } from '../../record/act.ts';
import { line } from '../../record/fields.ts';

/** What a point of contact is for. */
/** As weeks are counted by ISO 8601: Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

export const roles = ['policy', 'technical', 'operational'] as const;
export const channelKinds = ['phone', 'mobile', 'fax', 'e-mail', 'web', 'other'] as const;

/** One way to reach somebody; their order is the order in which they are tried. */
export const channel = z.strictObject({ kind: z.enum(channelKinds), address: line(200), note: line(200).optional() });
export type Channel = z.output<typeof channel>;
export const channels = z.array(channel).min(1).max(10);

export const guide = 'docs/guide/contacts.md';

/** Everyone who works for a party or the framework; a directory is not for the public, unless its party says so. */
export const amongParties = {
  compiler: 'framework',
  'secretariat-officer': 'framework',
  'head-of-delegation': 'framework',
  alternate: 'framework',
  'focal-point': 'framework',
};

export function contactSubject({ contact }: { readonly contact: string }): string {
  return `contacts/${contact}`;
}

export const unknownContact: RefusalRule = {
  kind: 'state',
  rule: 'A point of contact is confirmed and withdrawn after it was named.',
  source: 'docs/acts/contacts.name-point.md',
};

export const otherParty: RefusalRule = {
  kind: 'right',
  rule: 'A party names, confirms and withdraws its own points of contact; for others the secretariat does.',
  source: guide,
};

const shapes: Readonly<Record<Channel['kind'], (address: string) => boolean>> = {
  phone: isNumber,
  mobile: isNumber,
  fax: isNumber,
  'e-mail': address => z.email().safeParse(address).success,
  web: address => z.url({ protocol: /^https?$/ }).safeParse(address).success,
  other: () => true,
};

/** With its country code, so that it can be dialled from anywhere. */
function isNumber(address: string): boolean {
  return /^\+[1-9][\d ()-]{5,30}$/.test(address);
}

/** The first of these whose address is none of its kind. */
export function wrongChannel(all: readonly Channel[]): number {
  return all.findIndex(({ kind, address }) => !shapes[kind](address));
}
