import { z } from 'zod';
import type { Context, RefusalRule } from '../../record/act.ts';
import { isWithin } from '../../record/audience.ts';
import { speaksForParty } from '../../record/authorise.ts';
import { beginsOn, countsFrom } from '../../record/day.ts';
import { ground, keyOf, languageCode, line, localized, partialDate, partyCode } from '../../record/fields.ts';
import type { Refusal } from '../../record/refusal.ts';
import type { ItemState } from './state.ts';

/** What is asked for or offered; a request and an offer are told in the same words, so that they can be compared. */
export const kinds = [
  'training',
  'exercise',
  'equipment',
  'expertise',
  'information',
  'relief',
  'funding',
  'other',
] as const;

/** What is mustered for a disaster, in the three kinds of the forms of ASEAN’s SASOP. */
export const resources = ['assets', 'experts', 'stockpiles'] as const;

export const described = {
  title: localized(300),
  text: localized(5000).optional(),
  kind: z.enum(kinds),
  areas: z.array(keyOf('areas')).min(1).max(20).optional(),
  quantity: z.strictObject({ count: z.int().min(1).max(1_000_000_000), unit: line(100) }).optional(),
  starts: partialDate.optional(),
  ends: partialDate.optional(),
  place: line(200).optional(),
  conditions: localized(2000).optional(),
  languages: z.array(languageCode).min(1).max(20).optional(),
  /** To whom in particular; left out: to all. */
  to: z.array(partyCode).min(1).max(60).optional(),
  /** The alert in which it was made. */
  alert: keyOf('alerts').optional(),
  resource: z.enum(resources).optional(),
  ...ground,
};

/** Who asks, at the grain in which it may be told. */
export const asker = z.strictObject({
  grain: z.enum(['party', 'group', 'meeting', 'some-members', 'unattributed']),
  party: partyCode.optional(),
  group: partyCode.optional(),
  /** The asker as the source calls them: "some ASEAN countries". */
  label: localized(300).optional(),
});
export type Asker = z.output<typeof asker>;

/** The asker is told as the speaker was: a person or an office speaks for its party. */
export function askerIn(speaker: {
  readonly grain: string;
  readonly party: string | null;
  readonly group: string | null;
  readonly label: Readonly<Record<string, string>> | null;
}): Asker {
  const grain = speaker.grain === 'person' || speaker.grain === 'office' ? 'party' : (speaker.grain as Asker['grain']);
  return {
    grain,
    ...(grain === 'party' && speaker.party !== null ? { party: speaker.party } : {}),
    ...(grain !== 'party' && grain !== 'meeting' && grain !== 'unattributed' && speaker.group !== null
      ? { group: speaker.group }
      : {}),
    ...(speaker.label === null ? {} : { label: speaker.label }),
  };
}

export const gates = ['circulation', 'publication'] as const;
export const answers = ['accepted', 'accepted-in-part', 'under-consideration', 'declined'] as const;
export const ends = ['met', 'met-in-part', 'not-met', 'overtaken'] as const;
export const standings = ['proposed', 'agreed', 'ended'] as const;

export function itemSubject({ item }: { readonly item: string }): string {
  return `requests/${item}`;
}

/** Who speaks for a party speaks to the parties, where nothing else is said; what is compiled was public before. */
export const amongParties = {
  'secretariat-officer': 'framework',
  'head-of-delegation': 'framework',
  alternate: 'framework',
  'focal-point': 'framework',
};

export const guide = 'docs/guide/requests.md';

export const unknownItem: RefusalRule = {
  kind: 'state',
  rule: 'What is told of a request or an offer is told of one that was made.',
  source: guide,
};

export const itemExists: RefusalRule = {
  kind: 'state',
  rule: 'A key stands for one request or one offer for ever.',
  source: guide,
};

export const withdrawnAlready: RefusalRule = {
  kind: 'state',
  rule: 'Of what was withdrawn nothing more is told but that it was.',
  source: 'docs/acts/requests.withdraw.md',
};

export const closedAlready: RefusalRule = {
  kind: 'state',
  rule: 'What was closed is answered, matched and questioned no more.',
  source: 'docs/acts/requests.close.md',
};

export const otherReaders: RefusalRule = {
  kind: 'input',
  rule: 'What is told of a request or an offer is for no more readers than the thing itself.',
  source: 'docs/how-to/audiences.md',
};

export const notYours: RefusalRule = {
  kind: 'right',
  rule: 'Whoever made a request or an offer speaks for it; for one whose maker is not named, the secretariat does.',
  source: guide,
};

export const unknownArea: RefusalRule = {
  kind: 'state',
  rule: 'What belongs to an area names one that is defined.',
  source: 'docs/acts/areas.define.md',
};

export const unknownAlert: RefusalRule = {
  kind: 'state',
  rule: 'What is made within an alert names one that was issued, and is for no more readers than it.',
  source: 'docs/guide/alerts.md',
};

export const endsFirst: RefusalRule = {
  kind: 'input',
  rule: 'What has two dates ends no earlier than it begins.',
  source: 'docs/how-to/dates.md',
};

type StepCode = 'unknown-item' | 'withdrawn-already' | 'closed-already' | 'other-readers';
type Around<Code extends string> = Pick<Context<unknown, Code>, 'author' | 'audience' | 'refuse'>;

/** What every later act on an item is refused for: that it is not there, that it is over, that more would read it. */
export function refuseStep(
  state: ItemState,
  { item }: { readonly item: string },
  { audience, refuse }: Around<StepCode>,
  closedToo = true,
): Refusal | undefined {
  if (state.side === undefined) return refuse('unknown-item', { field: 'item', params: { item } });
  if (state.withdrawn) return refuse('withdrawn-already', { field: 'item', params: { item } });
  if (closedToo && state.closed) return refuse('closed-already', { field: 'item', params: { item } });
  if (!isWithin(audience, state.audience)) return refuse('other-readers', { field: 'audience' });
  return undefined;
}

/** A party's representative may speak for what the party made; nobody's may where the maker is not named. */
export function refuseStranger(
  { by }: ItemState,
  { author, refuse }: Pick<Context<unknown, 'not-yours'>, 'author' | 'refuse'>,
): Refusal | undefined {
  return speaksForParty(author) && (by === undefined || by !== author.party)
    ? refuse('not-yours', { field: 'item' })
    : undefined;
}

/** Both dates known, and the last day that the end can mean lies before the first that the beginning can mean. */
export function endsBeforeItBegins(starts: string | undefined, ends: string | undefined): boolean {
  return starts !== undefined && ends !== undefined && countsFrom(ends) < beginsOn(starts);
}
