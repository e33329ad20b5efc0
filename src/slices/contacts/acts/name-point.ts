import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { day, ground, key, languageCode, line, partyCode, timeZone } from '../../../record/fields.ts';
import { missingAreas } from '../../areas/derived/areas.ts';
import { findMissing, refuseMissing, unknownParty, unknownSource } from '../../parties/derived/named.ts';
import { amongParties, channels, contactSubject, guide, roles, weekdays, wrongChannel } from '../fields.ts';
import { contact } from '../state.ts';

export const namePoint = act({
  name: 'contacts.name-point',
  version: 2,
  upcast: { 1: old => old },
  sentence: 'Names a point of contact of a party and how to reach it, or says it anew as a whole.',
  input: z.object({
    contact: key,
    party: partyCode,
    role: z.enum(roles),
    /** Left out: for all areas. */
    area: key.optional(),
    /** The office that answers; a person is named where the party wants it. */
    office: line(300),
    person: line(200).optional(),
    channels,
    hours: line(300).optional(),
    timeZone: timeZone.optional(),
    languages: z.array(languageCode).min(1).max(20).optional(),
    holidays: z.array(day).max(100).optional(),
    /** Days of weekly rest, where these are not Saturday and Sunday. */
    restDays: z.array(z.enum(weekdays)).min(1).max(3).optional(),
    /** Its party agrees that communication checks come at night. */
    nightChecks: z.boolean().optional(),
    /** Who answers when nobody does, in order. */
    deputies: z
      .array(z.strictObject({ office: line(300), person: line(200).optional(), channels }))
      .max(10)
      .optional(),
    /** Months after which it is stale unless it is confirmed. */
    confirmEvery: z.int().min(1).max(36).default(6),
    ...ground,
  }),
  subject: contactSubject,
  state: contact,
  backdatable: true,
  correctable: true,
  defaultAudience: amongParties,
  load: async ({ party, area, sources }, read) => ({
    missing: await findMissing(read, sources, { party: [party] }),
    areas: area === undefined ? [] : await read(missingAreas, [area]),
  }),
  refusals: {
    'other-partys-key': {
      kind: 'state',
      rule: 'A key stands for a point of contact of one party for ever.',
      source: guide,
    },
    'wrong-address': {
      kind: 'input',
      rule: 'A number has its country code, and an address is one of its kind.',
      source: guide,
    },
    'unknown-area': {
      kind: 'state',
      rule: 'What belongs to an area names one that is defined.',
      source: 'docs/acts/areas.define.md',
    },
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, refuse }) {
    const { contact, party, deputies = [] } = input;
    if (state.party !== undefined && state.party !== party)
      return refuse('other-partys-key', { field: 'contact', params: { contact } });
    const wrong = wrongChannel(input.channels);
    if (wrong >= 0) return refuse('wrong-address', { field: `channels.${wrong}.address` });
    for (const [index, deputy] of deputies.entries()) {
      const at = wrongChannel(deputy.channels);
      if (at >= 0) return refuse('wrong-address', { field: `deputies.${index}.channels.${at}.address` });
    }
    const [area] = facts.areas;
    if (area !== undefined) return refuse('unknown-area', { field: 'area', params: { area } });
    return refuseMissing(facts.missing, { party: [party] }, refuse) ?? input;
  },
  example: {
    contact: 'BGR-floods',
    party: 'BGR',
    role: 'operational',
    office: 'Duty officer, Danube region',
    channels: [
      { kind: 'phone', address: '+359 82 000 000' },
      { kind: 'e-mail', address: 'duty@floods.example' },
    ],
    hours: 'day and night',
    timeZone: 'Europe/Sofia',
    languages: ['bg', 'en'],
  },
});
