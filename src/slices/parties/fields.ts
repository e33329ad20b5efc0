import { z } from 'zod';
import { voices } from '../../record/authorise.ts';
import { line, partialDate } from '../../record/fields.ts';

/** A random id, never a name: entries outlast any right to be forgotten. */
export const person = z.string().regex(/^[a-z2-7]{13}$/, 'is a random id: 13 characters of a-z and 2-7');

/** The name of an act. Whether there is one of that name is asked when it is done. */
export const actName = z.string().regex(/^[a-z]+\.[a-z]+(-[a-z]+)*$/, 'is the name of an act, such as plan.state-task');

/** The paper on which a right rests. */
export const document = {
  issuer: line(300).optional(),
  reference: line(100).optional(),
  date: partialDate.optional(),
};

/** Capacities in which a party's own people act: its administrator gives and ends them, once it has one. */
export const ownCapacities: readonly string[] = ['party-administrator', ...voices, 'clearing-officer', 'translator'];
/** Of these, the secretariat has people of its own as well, who act for no party. */
const alsoOfNone: readonly string[] = ['clearing-officer', 'translator'];

/** Is it a capacity that nobody has but for a party? */
export function needsParty(capacity: string): boolean {
  return ownCapacities.includes(capacity) && !alsoOfNone.includes(capacity);
}

/** Is it for the party itself to give and end a right? An administrator may always be given from outside, on a document. */
export function isForPartyAlone(capacity: string): boolean {
  return capacity !== 'party-administrator' && ownCapacities.includes(capacity);
}
