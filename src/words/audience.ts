import { houseWords, type NamedAudience } from './house.ts';
import type { Say } from './say.ts';

/** What others call the same: Traffic Light Protocol 2.0, and the distribution of UN documents. Ours, and a comparison. */
export function likenessOf(audience: string): string {
  const [kind = ''] = audience.split(':');
  const [tlp, distribution] = likenesses[kind] ?? ['RED', 'Restricted'];
  return `TLP:${tlp} · UN: ${distribution}`;
}

const likenesses: Readonly<Record<string, readonly [string, string]>> = {
  public: ['CLEAR', 'General'],
  press: ['GREEN', 'Limited'],
  observers: ['GREEN', 'Limited'],
  framework: ['AMBER', 'Limited'],
  group: ['AMBER', 'Limited'],
  edition: ['AMBER', 'Limited'],
  secretariat: ['AMBER+STRICT', 'Restricted'],
  own: ['AMBER+STRICT', 'Restricted'],
  chair: ['AMBER+STRICT', 'Restricted'],
  parties: ['RED', 'Restricted'],
};

/** An audience, as a person reads it. */
export function sayAudience(audience: string, { language, party, parties }: Say): string {
  const words = houseWords[language].acts.audience;
  const [kind, codes] = audience.split(':') as [string, string | undefined];
  if (codes === undefined) return words[kind as NamedAudience] ?? audience;
  return kind === 'group' ? words.group(party(codes)) : words.parties(parties(codes.split(',')));
}
