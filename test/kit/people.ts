import { openAccess } from '../../src/access/access.ts';
import type { House, Visit } from './visit.ts';
import type { World } from './world.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
let people = 0;

/** Gives somebody new a credential on a letter, and answers the entry that gave it. */
export async function issueTo(world: World, party: string | undefined, capacity: string, more: object = {}) {
  const person = `accountaaaa${letters[Math.floor(people / 26)]}${letters[people++ % 26]}`;
  const restsOn = { kind: 'letter', issuer: 'Ministry of Waters', reference: '12/2026' };
  await world.given(['parties.issue-credential', { person, party, capacity, restsOn, ...more }, { as: 'host' }]);
  return { person, credential: (await world.size()) - 1 };
}

/** Lets somebody in who was invited by e-mail, and answers their browser. */
export async function letIn(
  world: World,
  house: House,
  person: string,
  email: string,
  name = 'A. Person',
): Promise<Visit> {
  const { accounts } = openAccess(world.store);
  const secret = await accounts.invite({ framework: world.framework, person, email, name });
  const visit = house.visit();
  await visit.post(`/invitation/${secret}`);
  return visit;
}
