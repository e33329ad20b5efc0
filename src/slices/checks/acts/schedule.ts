import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { key, localized, partyCode } from '../../../record/fields.ts';
import { instant, instantOf } from '../../../record/instant.ts';
import { missingAreas } from '../../areas/derived/areas.ts';
import { pointsFor } from '../../contacts/derived/reach.ts';
import { findTimeZone } from '../../framework/derived/settings.ts';
import { unknownParty } from '../../parties/derived/named.ts';
import { missingParties } from '../../parties/derived/parties.ts';
import { warnOfHours } from '../derived/hours.ts';
import { checkSubject, guide, noSuchTime, readersOfACheck, styles } from '../fields.ts';
import { check } from '../state.ts';

const week = 7 * 24 * 60;

export const schedule = act({
  name: 'checks.schedule',
  version: 1,
  sentence:
    'Schedules a communication check: which points of contact are asked, when, and how soon they are to answer.',
  input: z.object({
    check: key,
    title: localized(300),
    /** What those who are asked read besides that it is a check. */
    text: localized(2000).optional(),
    style: z.enum(styles),
    /** Left out: points of contact for every area. */
    areas: z.array(key).min(1).max(20).optional(),
    /** Left out: of every party. */
    parties: z.array(partyCode).min(1).max(200).optional(),
    /** Left out: somebody starts it by hand. */
    startsAt: instant.optional(),
    /** Minutes until it ends. */
    answerWithin: z.int().min(1).max(week).default(1440),
    /** Minutes after which an answer counts as slow. */
    slowAfter: z.int().min(1).max(week).default(60),
  }),
  subject: checkSubject,
  state: check,
  backdatable: false,
  correctable: false,
  defaultAudience: 'framework',
  warns: async ({ startsAt, areas, parties }, { read }) => {
    const at = startsAt && instantOf(startsAt, await read(findTimeZone));
    return at === undefined ? [] : warnOfHours(await read(pointsFor, { areas, parties }), at, 'startsAt');
  },
  load: async ({ areas, parties }, read) => ({
    missing: parties === undefined ? [] : await read(missingParties, parties),
    areas: areas === undefined ? [] : await read(missingAreas, areas),
    points: await read(pointsFor, { areas, parties }),
    timeZone: await read(findTimeZone),
  }),
  refusals: {
    'check-exists': { kind: 'state', rule: 'A key stands for one check for ever.', source: guide },
    'readers-of-a-check': readersOfACheck,
    'blind-told': {
      kind: 'input',
      rule: 'A blind check is for the secretariat alone until it starts.',
      source: guide,
    },
    'slow-after-the-end': {
      kind: 'input',
      rule: 'An answer is slow before the time to answer is over.',
      source: guide,
    },
    'start-in-the-past': { kind: 'input', rule: 'A check is scheduled for a time that is yet to come.', source: guide },
    'nobody-to-ask': {
      kind: 'state',
      rule: 'A check goes to points of contact that were named.',
      source: 'docs/acts/contacts.name-point.md',
    },
    'no-such-time': noSuchTime,
    'unknown-area': {
      kind: 'state',
      rule: 'What belongs to an area names one that is defined.',
      source: 'docs/acts/areas.define.md',
    },
    'unknown-party': unknownParty,
  },
  decide(state, input, { facts, at, audience, refuse }) {
    const { startsAt: asked, ...told } = input;
    if (state.exists) return refuse('check-exists', { field: 'check', params: { check: input.check } });
    if (input.style === 'blind' && audience !== 'secretariat') return refuse('blind-told', { field: 'audience' });
    if (input.style === 'announced' && audience !== 'framework')
      return refuse('readers-of-a-check', { field: 'audience' });
    if (input.slowAfter > input.answerWithin) return refuse('slow-after-the-end', { field: 'slowAfter' });
    const [area] = facts.areas;
    if (area !== undefined) return refuse('unknown-area', { field: 'areas', params: { area } });
    const [party] = facts.missing;
    if (party !== undefined) return refuse('unknown-party', { field: 'parties', params: { party } });
    if (facts.points.length === 0) return refuse('nobody-to-ask', { field: 'areas' });
    const startsAt = asked === undefined ? undefined : instantOf(asked, facts.timeZone ?? 'UTC');
    if (asked !== undefined && startsAt === undefined) return refuse('no-such-time', { field: 'startsAt' });
    if (startsAt !== undefined && startsAt <= at) return refuse('start-in-the-past', { field: 'startsAt' });
    return { ...told, ...(startsAt === undefined ? {} : { startsAt }) };
  },
  example: {
    check: 'floods-spring',
    title: { en: 'Spring check of the flood rooms' },
    style: 'announced',
    areas: ['floods'],
    startsAt: '2999-03-01T02:00',
  },
});
