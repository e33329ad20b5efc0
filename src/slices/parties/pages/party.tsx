import type { Localized } from '../../../record/fields.ts';
import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { type ArchivedEntry, entriesOn } from '../../archive/derived/entries.ts';
import { errorsAmong } from '../../archive/derived/errors.ts';
import { type Claim, claimsAbout } from '../../framework/derived/claims.ts';
import { findSettings } from '../../framework/derived/settings.ts';
import type { Intervention } from '../../meetings/derived/intervention.ts';
import { latestInterventions } from '../../meetings/derived/interventions.ts';
import { type EditionOfParty, editionsWith } from '../../meetings/derived/participation.ts';
import { exerciseCredentials } from '../derived/credentials.ts';
import { type Membership, membersEver, membershipsOf } from '../derived/memberships.ts';
import { orderParties } from '../derived/order-parties.ts';
import { findParty, listParties, type Party, partyNames } from '../derived/parties.ts';
import { type Right, whoCouldAct } from '../derived/party-credentials.ts';
import { type HeldRole, rolesOf } from '../derived/roles.ts';
import { PartyView } from './party-view.tsx';

/** `exercise`: recorded by a persona of an example, and no act of the party. */
export interface PartyStatement extends Intervention {
  readonly seriesName: Localized;
  readonly exercise: boolean;
}

export interface PartyData extends Party {
  readonly name: Localized;
  /** Past ones too. */
  readonly memberships: readonly Membership[];
  /** Of a group: all that are or were its members, in the framework's order. */
  readonly members: readonly Membership[];
  readonly roles: readonly HeldRole[];
  /** Rights to act for it on the reading's day. */
  readonly whoCouldAct: readonly Right[];
  readonly editions: readonly EditionOfParty[];
  readonly statements: readonly PartyStatement[];
  readonly claims: readonly Claim[];
  /** What was last recorded about the party itself, the newest first. */
  readonly latestEntries: readonly (ArchivedEntry & { readonly exercise: boolean; readonly inError: boolean })[];
}

/** More statements than this are left to the pages of the meetings. */
const statementsShown = 100;
const statementsRead = 5000;
const entriesShown = 10;

async function load(reading: Reading, { code = '' }: Readonly<Record<string, string>>): Promise<PartyData | undefined> {
  const party = await findParty(reading, code);
  if (!party) return undefined;
  const [settings, all, names, memberships, members, roles, rights, editions, statements, claims, latest, exercises] =
    await Promise.all([
      findSettings(reading),
      listParties(reading),
      partyNames(reading),
      membershipsOf(reading, code),
      membersEver(reading, code),
      rolesOf(reading, code),
      whoCouldAct(reading, code),
      editionsWith(reading, code),
      latestInterventions(reading, statementsRead),
      claimsAbout(reading, `parties/party/${code}`),
      entriesOn(reading, `parties/party/${code}`, entriesShown),
      exerciseCredentials(reading),
    ]);
  const inError = await errorsAmong(
    reading,
    latest.map(({ position }) => position),
  );
  const isExercise = ({ credential }: { readonly credential: number | null }) =>
    credential !== null && exercises.includes(credential);
  const order = orderParties(
    settings,
    names,
    all.map(({ code }) => code),
    settings?.languages[0] ?? 'en',
  );
  return {
    ...party,
    name: names[code] ?? {},
    memberships,
    members: members.toSorted((a, b) => order.indexOf(a.party) - order.indexOf(b.party)),
    roles,
    whoCouldAct: rights,
    editions,
    statements: statements
      .filter(({ speaker }) => isSpeaker(speaker, code))
      .slice(0, statementsShown)
      .map(one => ({ ...one, exercise: isExercise(one.recordedBy) })),
    claims,
    latestEntries: latest.map(entry => ({
      ...entry,
      exercise: isExercise(entry.author),
      inError: inError.includes(entry.position),
    })),
  };
}

/** Only what was said in the party's own name: "some members" of a group is not the group, nor any one of them. */
function isSpeaker({ grain, party, group }: Intervention['speaker'], code: string): boolean {
  if (grain === 'group') return group === code;
  return (grain === 'person' || grain === 'office' || grain === 'party') && party === code;
}

export const partyPage = page<PartyData>({
  path: '/parties/:code',
  subject: 'parties/party/:code',
  load,
  title: ({ code }, { say }) => say.party(code),
  view: ({ data, context }) => <PartyView data={data} context={context} />,
  jsonLd({ code, kind, names, memberships, members }, { say }) {
    if (kind === 'invented') return undefined;
    const organization = (of: string) => ({ '@type': 'Organization', name: say.party(of), identifier: of });
    const others = [...new Set(Object.values(names).flatMap(form => Object.values(form)))];
    return {
      '@context': 'https://schema.org',
      '@type': kind === 'state' ? 'GovernmentOrganization' : 'Organization',
      name: say.party(code),
      alternateName: others.filter(name => name !== say.party(code)),
      identifier: code,
      memberOf: memberships.filter(({ holds }) => holds).map(({ group }) => organization(group)),
      member: members.filter(({ holds }) => holds).map(({ party }) => organization(party)),
    };
  },
});
