import { z } from 'zod';
import { line, partialDate } from '../../record/fields.ts';

/** A random id, never a name: entries outlast any right to be forgotten. */
export const person = z.string().regex(/^[a-z2-7]{13}$/, 'is a random id: 13 characters of a-z and 2-7');

/** The paper on which a right rests. */
export const document = {
  issuer: line(300).optional(),
  reference: line(100).optional(),
  date: partialDate.optional(),
};

/** Capacities in which a party's own people act: its administrator gives and ends them, once it has one. */
export const ownCapacities: readonly string[] = ['party-administrator', 'head-of-delegation', 'focal-point'];

/** Is it for the party itself to give and end a right? An administrator may always be given from outside, on a document. */
export function isForPartyAlone(capacity: string): boolean {
  return capacity !== 'party-administrator' && ownCapacities.includes(capacity);
}
