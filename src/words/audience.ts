import { houseWords, type NamedAudience } from './house.ts';
import type { Say } from './say.ts';

/** An audience, as a person reads it. */
export function sayAudience(audience: string, { language, party, parties }: Say): string {
  const words = houseWords[language].acts.audience;
  const [kind, codes] = audience.split(':') as [string, string | undefined];
  if (codes === undefined) return words[kind as NamedAudience] ?? audience;
  return kind === 'group' ? words.group(party(codes)) : words.parties(parties(codes.split(',')));
}
