import { z } from 'zod';
import { key, languageCode, line, localized, timeZone } from '../record/fields.ts';
import type { ActRequest } from '../record/perform.ts';
import { settings } from '../slices/framework/acts/found.ts';
import { bodyInput } from '../slices/meetings/fields.ts';
import { groups } from './groups.ts';
import { isState, stateNames } from './states.ts';

const code = line(16).regex(/^[A-Z][A-Z0-9-]{1,15}$/, 'is a code in capitals, such as RIVER-FUND');
const { name: bodyName, key: bodyKey, level } = bodyInput.shape;

/** Everything that a founder is asked, in the order of the form. */
export const founding = z.object({
  /** Stands in every address and in the origin of the log: for ever. */
  key,
  name: settings.name,
  about: settings.about,
  languages: z.array(languageCode).min(1).max(20).meta({ choices: 'languages' }),
  timeZone: timeZone.meta({ choices: 'timeZones' }),
  accent: settings.accent,
  host: settings.host,
  nameForm: z.enum(['un', 'common']),
  order: z.union([
    z.strictObject({ by: z.literal('alphabet'), language: languageCode.meta({ choices: 'languages' }) }),
    // Written, not ticked: an order is what it is about.
    z.strictObject({ by: z.literal('precedence'), parties: z.array(code).min(1).max(300) }),
  ]),
  groups: z.array(z.enum(groups.map(group => group.code))).optional(),
  states: z
    .array(z.string().refine(isState, 'is no code of a state, such as KOR'))
    .max(300)
    .meta({ choices: 'states' })
    .optional(),
  /** Parties that are in no list: organisations, and whoever else takes part. */
  others: z
    .array(z.strictObject({ code, kind: z.enum(['organisation', 'state', 'invented']), name: localized(200) }))
    .max(100)
    .optional(),
  bodies: z
    .array(z.strictObject({ key: bodyKey, name: bodyName, level }))
    .max(100)
    .optional(),
});
export type Founding = z.output<typeof founding>;

/** One act of a founding, and the part of the form that it comes from. */
export interface FoundingAct extends ActRequest {
  readonly part: string;
}

/** A founding as the acts of one batch, so that it is appended whole or not at all. */
export function foundingActs(asked: Founding, person: string): FoundingAct[] {
  const { key: _, groups: chosen = [], states = [], others = [], bodies = [], ...settled } = asked;
  const taken = groups.filter(group => chosen.includes(group.code));
  const codes = new Set([...states, ...taken.flatMap(group => group.members.map(member => member.code))]);
  return [
    { act: 'framework.found', body: settled, part: '' },
    {
      act: 'parties.issue-credential',
      body: { person, capacity: 'secretariat-officer', restsOn: { kind: 'founding' } },
      part: 'key',
    },
    ...taken.map(group => ({
      act: 'parties.add-party',
      body: { code: group.code, kind: 'group', names: { common: pick(group.name, asked.languages) } },
      on: null,
      part: 'groups',
    })),
    ...[...codes].map(state => ({
      act: 'parties.add-party',
      body: { code: state, kind: 'state', names: stateNames(state, asked.languages) },
      on: null,
      part: 'states',
    })),
    ...others.map(({ code: own, kind, name }, index) => ({
      act: 'parties.add-party',
      body: { code: own, kind, names: { common: name } },
      on: null,
      part: `others.${index}`,
    })),
    ...taken.flatMap(group =>
      group.members.map(({ code: party, from, until }) => ({
        act: 'parties.record-membership',
        body: { group: group.code, party, from, ...(until === undefined ? {} : { until }), basis: 'filled-in' },
        on: from,
        part: 'groups',
      })),
    ),
    ...bodies.map((body, index) => ({ act: 'meetings.establish-body', body, part: `bodies.${index}` })),
  ];
}

function pick(texts: Readonly<Record<string, string>>, languages: readonly string[]): Record<string, string> {
  const found = Object.entries(texts).filter(([language]) => languages.includes(language));
  return Object.fromEntries(found.length > 0 ? found : Object.entries(texts).slice(0, 1));
}

/** Codes that the order of precedence names and nobody adds. */
export function strangersIn({ order, groups: chosen = [], states = [], others = [] }: Founding): string[] {
  if (order.by === 'alphabet') return [];
  const added = new Set([
    ...chosen,
    ...states,
    ...others.map(({ code: own }) => own),
    ...groups.filter(group => chosen.includes(group.code)).flatMap(({ members }) => members.map(({ code: of }) => of)),
  ]);
  return order.parties.filter(party => !added.has(party));
}
