import type { Access } from '../../src/access/access.ts';
import type { Persona, World } from './world.ts';

/** Gives a persona of a test world an account with an address, as accepting an invitation does. Answers the account. */
export async function giveAccess(access: Access, world: World, persona: Persona, email: string): Promise<string> {
  const person = world.authorOf(persona)?.person;
  if (typeof person !== 'string') throw new Error(`${persona} is nobody who could be written to`);
  const { accounts } = access;
  const secret = await accounts.invite({ framework: world.framework, person, email, name: persona });
  const entered = await accounts.accept(secret);
  if (!entered) throw new Error('the invitation was not accepted');
  return entered.user;
}
