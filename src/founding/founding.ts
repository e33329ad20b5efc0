import { z } from 'zod';
import { key, languageCode, line, localized, timeZone } from '../record/fields.ts';
import type { ActRequest } from '../record/perform.ts';
import { grammarInput } from '../slices/documents/fields.ts';
import { settings } from '../slices/framework/acts/found.ts';
import { bodyInput } from '../slices/meetings/fields.ts';
import { groups } from './groups.ts';
import { findState, stateNames } from './states.ts';

const ownCode = line(16).regex(/^[A-Z][A-Z0-9-]{1,15}$/, 'is a code in capitals, such as RIVER-FUND');
const { name: bodyName, key: bodyKey, level } = bodyInput.shape;

/** States as people write them: codes or names, one a line or with commas between. What is none is named with its line. */
const states = z
  .array(z.string().max(2000))
  .max(300)
  .transform((lines, context) =>
    lines.flatMap((one, index) =>
      written(one).map(name => {
        const found = findState(name);
        if (found === undefined)
          context.addIssue({ code: 'custom', path: [index], message: `“${name}” is no state of the list: ${howTo}` });
        return found ?? name;
      }),
    ),
  )
  .transform(codes => [...new Set(codes)]);
const howTo = 'write its name, or its code of ISO 3166-1 such as KOR; whoever stands in no list is another party';

/** An order of precedence: states as above, and other parties by their codes. */
const precedence = z
  .array(z.string().max(2000))
  .min(1)
  .max(300)
  .transform(lines => [...new Set(lines.flatMap(written).map(name => findState(name) ?? name))]);

function written(line: string): string[] {
  return line
    .split(/[,;、]/)
    .map(name => name.trim())
    .filter(name => name !== '');
}

/** Everything that a founder is asked, in the order of the form. */
export const founding = z.object({
  name: settings.name,
  /** Stands in every address and in the origin of the log: for ever. */
  key,
  about: settings.about,
  languages: z.array(languageCode).min(1).max(20),
  timeZone: timeZone.meta({ choices: 'timeZones' }),
  groups: z.array(z.enum(groups.map(group => group.code))).optional(),
  states: states.optional(),
  /** Parties that are in no list: organisations, and whoever else takes part. */
  others: z
    .array(z.strictObject({ code: ownCode, kind: z.enum(['organisation', 'state', 'invented']), name: localized(200) }))
    .max(100)
    .optional(),
  nameForm: z.enum(['un', 'common']),
  order: z.union([
    z.strictObject({ by: z.literal('alphabet'), language: languageCode }),
    // Written, not ticked: an order is what it is about.
    z.strictObject({ by: z.literal('precedence'), parties: precedence }),
  ]),
  bodies: z
    .array(z.strictObject({ key: bodyKey, name: bodyName, level, symbols: grammarInput.shape.pattern.optional() }))
    .max(100)
    .optional(),
  accent: settings.accent,
  host: settings.host,
});
export type Founding = z.output<typeof founding>;

/** One act of a founding, and the part of the form that it comes from. */
export interface FoundingAct extends ActRequest {
  readonly part: string;
}

/** A founding as the acts of one batch, so that it is appended whole or not at all. */
export function foundingActs(asked: Founding, person: string): FoundingAct[] {
  const { key: _key, groups: chosen = [], states = [], others = [], bodies = [], ...settled } = asked;
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
    ...bodies.map(({ symbols: _symbols, ...body }, index) => ({
      act: 'meetings.establish-body',
      body,
      part: `bodies.${index}`,
    })),
    ...bodies.flatMap(({ key: body, symbols }, index) =>
      symbols === undefined
        ? []
        : [{ act: 'documents.set-grammar', body: { body, pattern: symbols }, part: `bodies.${index}` }],
    ),
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
