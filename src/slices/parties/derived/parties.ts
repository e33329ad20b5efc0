import { beforeAll } from '../../../record/day.ts';
import type { Localized } from '../../../record/fields.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { type Column, flag, json, table, text, when } from '../../../record/table.ts';
import { findSettings } from '../../framework/derived/settings.ts';
import { addParty } from '../acts/add-party.ts';
import { changeNames } from '../acts/change-names.ts';

export type PartyKind = 'state' | 'organisation' | 'group' | 'invented';
export type NameForms = Readonly<Record<string, Localized>>;

/** Parties are of all times: how long one was a member of something is said by memberships and roles. */
export const parties = table({
  name: 'parties_party',
  version: 1,
  columns: { party: text, kind: text as Column<PartyKind> },
  from: [when(addParty, ({ code, kind }, rows) => rows.put(code, { party: code, kind }, { from: beforeAll }))],
});

export const partyNameForms = table({
  name: 'parties_name',
  version: 1,
  columns: { party: text, names: json<NameForms>(), compiled: flag },
  from: [
    when(addParty, ({ code, names }, rows, { body }) =>
      rows.put(code, { party: code, names, compiled: body.author.capacity === 'compiler' }, { from: beforeAll }),
    ),
    when(changeNames, ({ code, names }, rows, { body }) =>
      rows.put(code, { party: code, names, compiled: body.author.capacity === 'compiler' }),
    ),
  ],
});

export interface Party {
  readonly code: string;
  readonly kind: PartyKind;
  readonly names: NameForms;
  readonly position: number;
  /** The entry that says its names. */
  readonly namesPosition: number;
}

const listRows = async (reading: Reading): Promise<Party[]> => {
  const [found, named] = await Promise.all([
    parties.rows(reading).select(['party', 'kind', 'position']).orderBy('party').execute(),
    partyNameForms.rows(reading).select(['party', 'names', 'position']).execute(),
  ]);
  const names = new Map(named.map(row => [row.party, row]));
  return found.map(({ party, kind, position }) => {
    const { names: forms = {}, position: namesPosition = position } = names.get(party) ?? {};
    return { code: party, kind, names: forms, position, namesPosition };
  });
};

/** All parties, by code. Pages put them in the framework's order: `orderParties`. */
export const listParties = query([parties, partyNameForms], listRows);

export const findParty = query([parties, partyNameForms], async (reading, code: string): Promise<Party | undefined> => {
  const party = await parties.rows(reading).select(['kind', 'position']).where('party', '=', code).executeTakeFirst();
  if (!party) return undefined;
  const named = await partyNameForms
    .rows(reading)
    .select(['names', 'position'])
    .where('party', '=', code)
    .executeTakeFirst();
  return {
    code,
    kind: party.kind,
    names: named?.names ?? {},
    position: party.position,
    namesPosition: named?.position ?? party.position,
  };
});

/** The entry that added a party: from then on it reads what is for the framework. */
export const partyAddedAt = query([parties], async (reading, code: string): Promise<number | undefined> => {
  const row = await parties.timeline(reading).select('position').where('party', '=', code).executeTakeFirst();
  return row?.position;
});

/** Which of these codes name no party. */
export const missingParties = query([parties], async (reading, codes: readonly string[]): Promise<string[]> => {
  if (codes.length === 0) return [];
  const rows = await parties
    .rows(reading)
    .select('party')
    .where('party', 'in', [...new Set(codes)])
    .execute();
  const found = new Set(rows.map(({ party }) => party));
  return codes.filter(code => !found.has(code));
});

/** The name of every party by language, in the framework's form; where that form lacks a language, from another form. */
export const partyNames = query(
  [parties, partyNameForms, ...findSettings.tables],
  async (reading): Promise<Readonly<Record<string, Localized>>> => {
    const [settings, all] = await Promise.all([findSettings(reading), listParties(reading)]);
    return Object.fromEntries(all.map(({ code, names }) => [code, nameIn(names, settings?.nameForm)]));
  },
);

/** Are there parties, and is every one of them but groups invented? Then nothing told of them happened. */
export const allInvented = query([parties, partyNameForms], async (reading): Promise<boolean> => {
  const others = (await listParties(reading)).filter(({ kind }) => kind !== 'group');
  return others.length > 0 && others.every(({ kind }) => kind === 'invented');
});

/** A party's name by language in one form, filled up from its other forms in the order of their keys. */
export function nameIn(names: NameForms, form: string | undefined): Localized {
  const forms = Object.keys(names).sort((a, b) => Number(b === form) - Number(a === form) || (a < b ? -1 : 1));
  return Object.assign({}, ...forms.toReversed().map(key => names[key]));
}
