import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { type Card, vcards } from './vcard.ts';

const place = { origin: 'record.example/f/tervel', founded: '2025-01-01', address: 'https://river.example/f/tervel' };
const card: Card = {
  uid: 'contacts/ARD-floods',
  name: '아르디아 홍수 상황실; day, and night',
  organisation: 'Ardia',
  role: 'operational',
  categories: ['Flood relief', 'a, b'],
  channels: [
    { kind: 'phone', address: '+359 82 000 000' },
    { kind: 'e-mail', address: 'duty@floods.example' },
  ],
  languages: ['en', 'ko'],
  timeZone: 'Europe/Sofia',
  note: `Hours: always\nHolidays: none. ${'가'.repeat(80)}`,
  changedAt: '2026-03-01T10:00:00.123Z',
};

it('is read back by another program as it was told', () => {
  const read = new ICAL.Component(ICAL.parse(vcards([card], place)) as never);
  const value = (name: string) => read.getFirstPropertyValue(name);
  expect(value('fn')).toBe(card.name);
  expect(value('note')).toBe(card.note);
  expect(value('uid')).toBe('contacts/ARD-floods@record.example/f/tervel');
  expect(read.getFirstProperty('categories')?.getValues()).toEqual(card.categories);
  expect(value('tel')).toBe('tel:+35982000000');
  expect(read.getFirstProperty('tel')?.getParameter('pref')).toBe('1');
  expect(value('email')).toBe('duty@floods.example');
  expect(read.getAllProperties('lang').map(lang => lang.getFirstValue())).toEqual(card.languages);
});

it('has no line of more than 75 octets and lets no text begin a line of its own', () => {
  const text = vcards([{ ...card, name: 'x\r\nEND:VCARD\r\nBEGIN:VCARD' }], place);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text.match(/^END:VCARD/gm)).toHaveLength(1);
});
