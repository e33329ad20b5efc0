import type { SliceWords } from '../../../words/act-words.ts';
import type { ContactsActs } from '../slice.ts';
import { choices } from './en-choices.ts';

const ground = {
  sources: { label: 'Sources', help: 'Keys of registered sources, such as S01.' },
  basis: { label: 'How it is known', options: choices.basis },
  basisNote: { label: 'More on how it is known' },
};
const contact = { label: 'Point of contact', help: 'Its key.' };
const channels = {
  label: 'How to reach it',
  help: 'In the order in which it is tried.',
  fields: {
    kind: { label: 'How', options: choices.channels },
    address: { label: 'Number or address', help: 'Numbers with their country code: +359 82 000 000.' },
    note: { label: 'Note' },
  },
};
const office = { label: 'Office', help: 'Who answers: an office, rather than a person.' };
const person = { label: 'Person', help: 'Only where your party wants a name there.' };

export const en = {
  acts: {
    'contacts.name-point': {
      title: 'Name a point of contact',
      fields: {
        contact: { label: 'Key', help: 'Letters, digits and hyphens. For ever; another key for another party.' },
        party: { label: 'Party' },
        role: { label: 'For what', options: choices.roles },
        area: { label: 'Area', help: 'Key of one area. Leave empty for all.' },
        office,
        person,
        channels,
        hours: { label: 'Hours', help: 'Such as: Monday to Friday 8–17; duty officer day and night.' },
        timeZone: { label: 'Time zone', help: 'Such as Asia/Seoul.' },
        languages: { label: 'Languages', help: 'Language codes, one a line, such as en.' },
        holidays: { label: 'Holidays', help: 'Days, one a line, such as 2026-12-25.' },
        restDays: {
          label: 'Days of weekly rest',
          help: 'Where these are not Saturday and Sunday.',
          options: choices.weekdays,
        },
        nightChecks: { label: 'Communication checks may come at night' },
        deputies: { label: 'Who answers when nobody does', fields: { office, person, channels } },
        confirmEvery: { label: 'Months until it must be confirmed' },
        ...ground,
      },
      sentence: ({ contact, party }, say) => `named the point of contact ${contact} of ${say.party(party)}`,
    },
    'contacts.confirm': {
      title: 'Confirm a point of contact',
      fields: { contact },
      sentence: ({ contact }) => `confirmed the point of contact ${contact}`,
    },
    'contacts.withdraw': {
      title: 'Withdraw a point of contact',
      fields: { contact, reason: { label: 'Reason', help: 'May be left empty.' } },
      sentence: ({ contact }) => `withdrew the point of contact ${contact}`,
    },
  },
  refusals: {
    'other-partys-key': ({ contact }) => `The key ${contact} stands for a point of contact of another party.`,
    'wrong-address': () => 'A number needs its country code (+…); a mail or web address must be one.',
    'unknown-area': ({ area }) => `There is no area ${area}. Define it first.`,
    'unknown-party': ({ party }) => `There is no party ${party}. Add it first.`,
    'unknown-source': ({ source }) => `There is no source ${source}. Register it first.`,
    'unknown-contact': ({ contact }) => `There is no point of contact ${contact}.`,
    'other-party': () => 'This is not a point of contact of your party.',
  },
  letters: {
    stale: {
      subject: ({ title }) => `please confirm: ${title}`,
      text: ({ title }) =>
        `Nobody has confirmed the point of contact “${title}” of your party within the time that it set. Does it still stand?`,
    },
  },
  page: {},
} satisfies SliceWords<ContactsActs, unknown>;
