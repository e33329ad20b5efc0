import type { Author } from './body.ts';

/**
 * An audience, as an act names it, and the circles whose members it means. A reader sees a row when one of the row's
 * circles is among the circles that the reader's connection claims (row-level security in `schema/001-record.sql`).
 * Groups, editions, chair, observers and press need people and their memberships: they are refused until those exist.
 */
const grammar = /^(public|framework|own|secretariat|parties:[A-Za-z0-9-]+(,[A-Za-z0-9-]+)*)$/;

export function isAudience(text: string): boolean {
  return grammar.test(text);
}

export function circlesOf(audience: string, author: Author): string[] {
  if (audience === 'public') return ['public'];
  if (audience === 'framework') return ['framework'];
  if (audience === 'secretariat')
    return author.capacity === 'rapporteur' ? ['rapporteurs', 'secretariat'] : ['secretariat'];
  const parties = audience === 'own' ? [author.party ?? 'host'] : audience.slice('parties:'.length).split(',');
  const own = author.party === null ? [] : [`party:${author.party}`];
  return [...new Set([...parties.map(party => `party:${party}`), ...own])].sort();
}

/** Capacities that work in the secretariat: they read what it keeps to itself. */
const secretariat: readonly string[] = ['secretariat-officer', 'spokesperson', 'clearing-officer'];

/** What a signed-in reader's connection may claim. */
export function circlesFor(author: Author): string[] {
  const circles = ['public', 'framework'];
  if (author.party !== null) circles.push(`party:${author.party}`);
  if (secretariat.includes(author.capacity)) circles.push('secretariat');
  // Rapporteurs hand the secretariat what they noted, and read it back, and one another's; nothing else of the secretariat's.
  if (author.capacity === 'rapporteur') circles.push('rapporteurs');
  return circles;
}

/** Has an audience no readers whom the other has not? A framework's readers are all who sign in to it. */
export function isWithin(audience: string, other: string): boolean {
  return other === 'public' || audience === other || (other === 'framework' && audience !== 'public');
}
