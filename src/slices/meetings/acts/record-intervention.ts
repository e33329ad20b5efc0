import { z } from 'zod';
import { act } from '../../../record/act.ts';
import { leads } from '../../../record/authorise.ts';
import { beginsOn, countsFrom, daysAfter } from '../../../record/day.ts';
import { ground, key, keyOf, languageCode, localized, partyCode } from '../../../record/fields.ts';
import { findSettings } from '../../framework/derived/settings.ts';
import { areFewSpeakers } from '../derived/few-speakers.ts';
import {
  editionFields,
  editionSubject,
  findMissing,
  type NamedParty,
  notHeld,
  officeName,
  personName,
  refuseUnknownParty,
  refuseUnknownSource,
  unknownEdition,
  unknownItem,
  unknownParty,
  unknownSource,
} from '../fields.ts';
import { edition, isKnownNotHeld, saidFrom } from '../state.ts';

const speakerFields = {
  grain: z.enum(['person', 'office', 'party', 'group', 'meeting', 'some-members', 'unattributed']),
  party: partyCode.optional(),
  group: partyCode.optional(),
  name: personName.optional(),
  office: officeName.optional(),
  /** The speaker as the source calls them: "some ASEAN countries", "the delegation". */
  label: localized(300).optional(),
  trueSpeaker: z.enum(['unknown', 'never-recorded', 'held']).optional(),
  /** Who in truth spoke. Sealed: the body keeps a digest, and no derived row keeps anything. */
  trueParties: z.array(partyCode).min(1).max(20).optional(),
};
const speaker = z.strictObject(speakerFields);
type Speaker = z.output<typeof speaker>;
type Named = 'party' | 'group' | 'name' | 'office' | 'label';

/** What each attribution grain must tell, and what it may. Whatever else is told would say more than the speaker chose. */
const grains: Readonly<
  Record<
    Speaker['grain'],
    { readonly needs: readonly Named[]; readonly may: readonly Named[]; readonly hides: boolean }
  >
> = {
  person: { needs: ['name', 'party'], may: ['office'], hides: false },
  office: { needs: ['office', 'party'], may: [], hides: false },
  party: { needs: ['party'], may: ['label'], hides: false },
  group: { needs: ['group'], may: ['label'], hides: true },
  meeting: { needs: [], may: ['label'], hides: true },
  'some-members': { needs: [], may: ['group', 'label'], hides: true },
  unattributed: { needs: [], may: ['label'], hides: true },
};

const notetakers: readonly string[] = ['rapporteur', 'secretariat-officer', 'chair'];

const input = z.object({
  ...editionFields,
  kind: z.enum(['assessment', 'proposal', 'request', 'concern', 'support', 'report', 'question', 'reservation']),
  text: localized(10_000),
  /** The language in which it was said. */
  original: languageCode.optional(),
  speaker,
  onBehalfOf: partyCode.optional(),
  alignedParties: z.array(partyCode).max(100).optional(),
  /** Who reported it, where that is not who said it. */
  reportedBy: localized(300).optional(),
  /** Key of the agenda item under which it was said. */
  item: keyOf('items').optional(),
  /** The item as a source names it, where no agenda is recorded. */
  itemTitle: localized(300).optional(),
  tasks: z.array(key).max(20).optional(),
  areas: z.array(localized(100)).max(20).optional(),
  ...ground,
});

export const recordIntervention = act({
  name: 'meetings.record-intervention',
  version: 2,
  sentence: 'Records what was said at an edition, attributed at the grain that its speaker chose.',
  input,
  subject: editionSubject,
  state: edition,
  backdatable: true,
  correctable: true,
  // What a rapporteur notes is for the secretariat; what others compile or say of themselves is for everyone.
  defaultAudience: { rapporteur: 'secretariat' },
  // The word is the speaker's, not the typist's. A group, a meeting or some members have no one party whose word it is.
  originators: ({ speaker }) => speaker.trueParties ?? (grains[speaker.grain].hides ? [] : [speaker.party ?? null]),
  warns: async ({ series, edition, speaker }, asked) =>
    grains[speaker.grain].hides && (await areFewSpeakers(asked, { series, edition, ...speaker }))
      ? [{ code: 'few-speakers', field: 'speaker.grain' }]
      : [],
  load: async (input, read) => ({
    missing: await findMissing(read, input.sources, named(input)),
    correctionDays: (await read(findSettings))?.correctionDays,
  }),
  refusals: {
    'unknown-edition': unknownEdition,
    'not-held': notHeld,
    'before-the-meeting': {
      kind: 'input',
      rule: 'A statement is made at the meeting, not before it begins.',
      source: 'docs/acts/meetings.record-intervention.md',
    },
    'speaker-not-told': {
      kind: 'input',
      rule: 'Each attribution grain tells of the speaker what its name says.',
      source: 'docs/acts/meetings.record-intervention.md',
    },
    'speaker-told-too-much': {
      kind: 'input',
      rule: 'An attribution grain tells of the speaker no more than its name says.',
      source: 'docs/acts/meetings.record-intervention.md',
    },
    'true-speaker': {
      kind: 'input',
      rule: 'A true speaker is told, under seal, exactly where it is said to be held.',
      source: 'docs/acts/meetings.record-intervention.md',
    },
    'author-would-tell': {
      kind: 'right',
      rule: 'An entry names the party of its author; a party that is not to be named asks the secretariat to issue the statement.',
      source: 'docs/acts/meetings.record-intervention.md',
    },
    'unknown-item': unknownItem,
    'unknown-party': unknownParty,
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, on, today, author, audience, refuse, id, seal }) {
    const { series, edition } = input;
    const { trueParties, ...told } = input.speaker;
    const grain = grains[told.grain];
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    if (isKnownNotHeld(state)) return refuse('not-held', { field: 'edition', params: { series, edition } });
    if (on !== null && state.starts !== undefined && countsFrom(on) < beginsOn(state.starts))
      return refuse('before-the-meeting', { field: 'on', params: { on, starts: state.starts } });

    const params = { grain: told.grain };
    const untold = grain.needs.find(field => told[field] === undefined);
    if (untold) return refuse('speaker-not-told', { field: `speaker.${untold}`, params });
    if (told.grain === 'some-members' && told.group === undefined && told.label === undefined)
      return refuse('speaker-not-told', { field: 'speaker.label', params });
    const beyond = (['party', 'group', 'name', 'office', 'label'] as const).find(
      field => told[field] !== undefined && !grain.needs.includes(field) && !grain.may.includes(field),
    );
    if (beyond) return refuse('speaker-told-too-much', { field: `speaker.${beyond}`, params });
    if (grain.hides && input.onBehalfOf !== undefined)
      return refuse('speaker-told-too-much', { field: 'onBehalfOf', params });
    if (!grain.hides && told.trueSpeaker !== undefined) return refuse('true-speaker', { field: 'speaker.trueSpeaker' });
    if ((told.trueSpeaker === 'held') !== (trueParties !== undefined))
      return refuse('true-speaker', { field: 'speaker.trueParties' });
    if (grain.hides && leads(author) && audience !== 'own')
      return refuse('author-would-tell', { field: 'audience', params });
    if (input.item !== undefined && !state.items.includes(input.item))
      return refuse('unknown-item', { field: 'item', params: { item: input.item } });
    const { missing, correctionDays } = facts;
    const unknown = refuseUnknownParty(missing, named(input), refuse) ?? refuseUnknownSource(missing, refuse);
    if (unknown) return unknown;

    const sealed = trueParties === undefined ? {} : { trueParties: seal(trueParties) };
    // Notes of those who run the meeting; what rests on a source, or is a party's own word, needs no correction period.
    const provisional = input.sources === undefined && notetakers.includes(author.capacity);
    return {
      ...input,
      key: id(),
      speaker: { ...told, ...sealed },
      from: saidFrom(state, { on, today }),
      provisional,
      ...(provisional && correctionDays !== undefined ? { correctableUntil: daysAfter(today, correctionDays) } : {}),
    };
  },
  upcast: {
    1: ({ item, ...rest }) => (item === undefined ? rest : { ...rest, itemTitle: item }),
  },
  example: {
    series: 'annual',
    edition: '2026',
    kind: 'request',
    text: { en: 'Share gauge readings every hour instead of every day.' },
    speaker: { grain: 'some-members', label: { en: 'some downstream parties' }, trueSpeaker: 'unknown' },
  },
});

function named({ speaker, onBehalfOf, alignedParties = [] }: z.output<typeof input>): NamedParty[] {
  return [
    { field: 'speaker.party', code: speaker.party },
    { field: 'speaker.group', code: speaker.group },
    { field: 'onBehalfOf', code: onBehalfOf },
    ...alignedParties.map((code, index) => ({ field: `alignedParties.${index}`, code })),
    ...(speaker.trueParties ?? []).map((code, index) => ({ field: `speaker.trueParties.${index}`, code })),
  ].filter((party): party is NamedParty => party.code !== undefined);
}
