import { query } from '../../../record/reading.ts';
import { listParties } from '../../parties/derived/parties.ts';
import { listRoles } from '../../parties/derived/roles.ts';

/** Is it for all parties alike? Of what is for fewer by group, office or edition nobody is asked who was not named. */
export function partiesForAll(audience: string): boolean {
  return ['public', 'press', 'observers', 'framework'].includes(audience);
}

/** Whom an alert to everyone asks to acknowledge: the parties, without groups, the secretariat and who issues it. */
export const partiesToAlert = query(
  [...listParties.tables, ...listRoles.tables],
  async (reading, but: string | null): Promise<string[]> => {
    const [parties, roles] = await Promise.all([listParties(reading), listRoles(reading)]);
    const single = parties.filter(({ kind }) => kind !== 'group');
    // An invented party among real ones compiles, and takes no part.
    const real = single.filter(({ kind }) => kind !== 'invented');
    const secretariat = new Set(roles.filter(({ role }) => role === 'secretariat').map(({ party }) => party));
    return (real.length > 0 ? real : single)
      .map(({ code }) => code)
      .filter(code => code !== but && !secretariat.has(code));
  },
);
