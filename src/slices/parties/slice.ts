import type { Slice } from '../../slice.ts';
import { addParty } from './acts/add-party.ts';
import { changeNames } from './acts/change-names.ts';
import { contestRepresentation } from './acts/contest-representation.ts';
import { decideRepresentation } from './acts/decide-representation.ts';
import { delegate } from './acts/delegate.ts';
import { dismissProgram } from './acts/dismiss-program.ts';
import { endCredential } from './acts/end-credential.ts';
import { endMembership } from './acts/end-membership.ts';
import { endRole } from './acts/end-role.ts';
import { entrustProgram } from './acts/entrust-program.ts';
import { handOver } from './acts/hand-over.ts';
import { issueCredential } from './acts/issue-credential.ts';
import { recordMembership } from './acts/record-membership.ts';
import { recordRole } from './acts/record-role.ts';
import { rules } from './authority/rules.ts';
import { contests } from './derived/contests.ts';
import { credentialEnds } from './derived/credential-ends.ts';
import { issuedCredentials } from './derived/issued-credentials.ts';
import { memberships } from './derived/memberships.ts';
import { partyNameForms, parties as partyTable } from './derived/parties.ts';
import { roles } from './derived/roles.ts';
import { findParties } from './derived/search.ts';
import { partiesPage } from './pages/parties.tsx';
import { partyPage } from './pages/party.tsx';
import { representationPage } from './pages/representation.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = {
  addParty,
  changeNames,
  recordMembership,
  endMembership,
  recordRole,
  endRole,
  issueCredential,
  endCredential,
  handOver,
  delegate,
  entrustProgram,
  dismissProgram,
  contestRepresentation,
  decideRepresentation,
};
export type PartiesActs = typeof acts;

export const parties: Slice = {
  name: 'parties',
  acts: Object.values(acts),
  rules,
  tables: [partyTable, partyNameForms, memberships, roles, issuedCredentials, credentialEnds, contests],
  pages: [partiesPage, partyPage, representationPage],
  words: { en, ko },
  search: { party: findParties },
};
