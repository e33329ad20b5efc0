import { z } from 'zod';
import type { Context, RefusalRule } from '../../record/act.ts';
import { isWithin } from '../../record/audience.ts';
import { speaksForParty } from '../../record/authorise.ts';
import { beginsOn, countsFrom } from '../../record/day.ts';
import { key, line, localized, partialDate, partyCode } from '../../record/fields.ts';
import type { Refusal } from '../../record/refusal.ts';
import type { ActivityState } from './state.ts';

/** Forms of field, and refusals, that several acts on activities share. */
export const kinds = ['training', 'exercise', 'visit', 'seminar', 'donation', 'expert-mission'] as const;
/** Of an exercise. */
export const forms = ['table-top', 'field', 'staff', 'communications'] as const;
export const schedules = ['proposed', 'announced', 'confirmed', 'postponed', 'cancelled'] as const;
/** Of what is told: what was to be, or what came to be. They are never mixed. */
export const sides = ['announced', 'actual'] as const;
export const side = z.enum(sides);
/** When a figure was given. The first two are plans; the others count what was there. */
export const stages = ['planned', 'announced', 'at-opening', 'at-close', 'actual'] as const;
export const countable = [
  'ships',
  'aircraft',
  'vehicles',
  'people',
  'countries',
  'organisations',
  'observers',
  'other',
] as const;
/** `not-stated`: no source places the party there, and none says that it stayed away. */
export const partTaken = ['took-part', 'with-assets', 'observed', 'did-not-attend', 'not-stated'] as const;
export const modes = ['in-person', 'video', 'hybrid'] as const;

/** When, where, how and by whom: the same fields for what was announced and for what happened. */
export const circumstances = {
  starts: partialDate.optional(),
  ends: partialDate.optional(),
  mode: z.enum(modes).optional(),
  places: z.array(line(200)).min(1).max(20).optional(),
  hosts: z.array(partyCode).min(1).max(20).optional(),
};

/** The key of a phase, where something is told of one phase alone. */
export const phase = key.optional();
export const topics = z.array(localized(300)).min(1).max(30).optional();

export function activitySubject({ activity }: { readonly activity: string }): string {
  return `activities/${activity}`;
}

const here = 'docs/guide/activities.md';

export const unknownActivity: RefusalRule = {
  kind: 'state',
  rule: 'What is told of an activity is told of one that is registered.',
  source: 'docs/acts/activities.register.md',
};

export const otherReaders: RefusalRule = {
  kind: 'input',
  rule: 'What is told of an activity is for no more readers than the activity itself.',
  source: 'docs/how-to/audiences.md',
};

export const notTheHost: RefusalRule = {
  kind: 'right',
  rule: 'A party tells of an activity that it hosts; of others, the secretariat does.',
  source: here,
};

export const unknownPhase: RefusalRule = {
  kind: 'state',
  rule: 'What is told of a phase is told of one that was stated.',
  source: 'docs/acts/activities.state-phase.md',
};

export const endsFirst: RefusalRule = {
  kind: 'input',
  rule: 'What has two dates ends no earlier than it begins.',
  source: 'docs/how-to/dates.md',
};

export const notYet: RefusalRule = {
  kind: 'input',
  rule: 'Facts tell what happened; what is to come is announced.',
  source: 'docs/acts/activities.announce.md',
};

export const notHeld: RefusalRule = {
  kind: 'state',
  rule: 'Nobody takes part in an activity that was not held, and nothing is counted there.',
  source: 'docs/acts/activities.record-facts.md',
};

export const namedTwice: RefusalRule = {
  kind: 'input',
  rule: 'A list names each thing once.',
  source: here,
};

type Code = 'unknown-activity' | 'other-readers' | 'not-the-host';

/** What every act on an activity is refused for: that it is not there, that more would read it, that it is another's. */
export function refuseStranger(
  state: ActivityState,
  { activity }: { readonly activity: string },
  { author, audience, refuse }: Pick<Context<unknown, Code>, 'author' | 'audience' | 'refuse'>,
): Refusal | undefined {
  if (!state.exists) return refuse('unknown-activity', { field: 'activity', params: { activity } });
  if (!isWithin(audience, state.audience)) return refuse('other-readers', { field: 'audience' });
  if (speaksForParty(author) && !state.hosts.has(author.party ?? ''))
    return refuse('not-the-host', { field: 'activity' });
  return undefined;
}

/** Both dates known, and the last day that the end can mean lies before the first that the beginning can mean. */
export function endsBeforeItBegins(starts: string | undefined, ends: string | undefined): boolean {
  return starts !== undefined && ends !== undefined && countsFrom(ends) < beginsOn(starts);
}

/** The first of a list that stands in it twice. */
export function twiceIn(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) < index);
}
