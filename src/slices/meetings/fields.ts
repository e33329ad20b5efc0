import { z } from 'zod';
import type { Context, RefusalRule } from '../../record/act.ts';
import { beginsOn, countsFrom } from '../../record/day.ts';
import { day, ground, key, keyOf, line, localized, partialDate, partyCode, timeZone } from '../../record/fields.ts';
import type { Read } from '../../record/reading.ts';
import type { Refusal } from '../../record/refusal.ts';
import { missingSources } from '../framework/derived/sources.ts';
import { missingParties } from '../parties/derived/parties.ts';

/** Forms of field, and refusals, that several acts of meetings share. */
export const levels = ['ministers', 'vice-ministers', 'senior-officials', 'experts', 'other'] as const;
export const level = z.enum(levels);
export const mode = z.enum(['in-person', 'video', 'hybrid']);
export const personName = line(200);
export const officeName = line(300);
export const city = line(200);
export const venue = line(300);

/** Which edition of which series: the two fields that lead every act on an edition. */
export const editionFields = { series: keyOf('series'), edition: keyOf('editions') };

export function editionSubject({ series, edition }: { readonly series: string; readonly edition: string }): string {
  return `meetings/edition/${series}/${edition}`;
}

export const unknownSource: RefusalRule = {
  kind: 'state',
  rule: 'A fact names sources that are registered.',
  source: 'docs/acts/framework.register-source.md',
};

export const unknownParty: RefusalRule = {
  kind: 'state',
  rule: 'An act names parties that are registered.',
  source: 'docs/acts/parties.add-party.md',
};

export const unknownEdition: RefusalRule = {
  kind: 'state',
  rule: 'What is told of an edition is told of one that is registered.',
  source: 'docs/acts/meetings.register-edition.md',
};

export const notHeld: RefusalRule = {
  kind: 'state',
  rule: 'Nobody attends, speaks or decides at a meeting that was not held.',
  source: 'docs/acts/meetings.record-facts.md',
};

export const endsFirst: RefusalRule = {
  kind: 'input',
  rule: 'What has two dates ends no earlier than it begins.',
  source: 'docs/how-to/dates.md',
};

export const unknownItem: RefusalRule = {
  kind: 'state',
  rule: 'What takes up an agenda item names one of an agenda that was issued.',
  source: 'docs/acts/meetings.issue-agenda.md',
};

/** Said of a key that stands for nothing, and of one that stands for something else: an answer tells no more. */
export const unknownStatement: RefusalRule = {
  kind: 'state',
  rule: 'What is said of a statement names it by its key.',
  source: 'docs/acts/meetings.record-intervention.md',
};

export const otherReaders: RefusalRule = {
  kind: 'input',
  rule: 'What is said of a statement is for no more readers than the statement itself.',
  source: 'docs/how-to/audiences.md',
};

/** A document as the register names it, such as `VMM/2022/1/Rev.1`. */
export const documentSymbol = line(100);

/** A party that an act names, and the field in which it does. */
export interface NamedParty {
  readonly field: string;
  readonly code: string;
}

/** The sources and parties of an act that are not registered. */
export interface Missing {
  readonly sources: readonly string[];
  readonly parties: readonly string[];
}

export async function findMissing(
  read: Read,
  sources: readonly string[] | undefined,
  parties: readonly NamedParty[] = [],
): Promise<Missing> {
  const codes = [...new Set(parties.map(({ code }) => code))];
  return {
    sources: sources === undefined ? [] : await read(missingSources, sources),
    parties: codes.length === 0 ? [] : await read(missingParties, codes),
  };
}

type Refuse<Code extends string> = Context<unknown, Code>['refuse'];

export function refuseUnknownSource({ sources }: Missing, refuse: Refuse<'unknown-source'>): Refusal | undefined {
  const [source] = sources;
  return source === undefined ? undefined : refuse('unknown-source', { field: 'sources', params: { source } });
}

export function refuseUnknownParty(
  missing: Missing,
  parties: readonly NamedParty[],
  refuse: Refuse<'unknown-party'>,
): Refusal | undefined {
  const named = parties.find(({ code }) => missing.parties.includes(code));
  return named && refuse('unknown-party', { field: named.field, params: { party: named.code } });
}

/** Both dates known, and the last day that the end can mean lies before the first that the beginning can mean. */
export function endsBeforeItBegins(starts: string | undefined, ends: string | undefined): boolean {
  return starts !== undefined && ends !== undefined && countsFrom(ends) < beginsOn(starts);
}

/** A person as a meeting's papers name one: of a party, with a name and an office where they are known. */
export const chair = z.strictObject({ party: partyCode, name: personName.optional(), office: officeName.optional() });

/** What establishing a body tells. */
export const bodyInput = z.object({
  key,
  name: localized(300),
  level,
  /** The body to which it reports. */
  parent: keyOf('bodies').optional(),
  area: localized(300).optional(),
  since: partialDate.optional(),
  ...ground,
});

const agendaItem = z.strictObject({
  /** The same item has the same key in every version, whatever its number. Without one it is a new item: `keyItems`. */
  key: key.optional(),
  /** As the paper numbers it: "3", "3 (a)". */
  number: line(20),
  title: localized(500),
  /** What the annotated agenda says of it. */
  annotation: localized(5000).optional(),
  kind: z.enum(['procedure', 'information', 'discussion', 'decision']).optional(),
  documents: z.array(documentSymbol).max(50).optional(),
  tasks: z.array(key).max(50).optional(),
  /** Rounds of reporting whose state it takes up. */
  rounds: z.array(key).max(10).optional(),
});

/** What issuing a version of an agenda tells. */
export const agendaInput = z.object({
  ...editionFields,
  kind: z.enum(['provisional', 'revised', 'adopted']),
  symbol: documentSymbol.optional(),
  items: z.array(agendaItem).min(1).max(200),
  ...ground,
});

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time of day from 00:00 to 23:59, such as 09:30');

const slot = z.strictObject({
  from: clock,
  to: clock.optional(),
  title: localized(500),
  /** Key of the agenda item that is taken up. */
  item: keyOf('items').optional(),
  place: venue.optional(),
});

/** What issuing a programme tells. */
export const programmeInput = z.object({
  ...editionFields,
  /** Of the local times, where that is not the framework's. */
  timeZone: timeZone.optional(),
  days: z
    .array(z.strictObject({ date: day, slots: z.array(slot).min(1).max(60) }))
    .min(1)
    .max(31),
  ...ground,
});
