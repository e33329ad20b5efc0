import { voices } from './authorise.ts';
import type { Author } from './body.ts';

/**
 * An audience, as an act names it, and the circles whose members it means. A reader sees a row when one of the row's
 * circles is among the circles that the reader's connection claims (row-level security in `schema/`).
 *
 * Membership counts at the act's instant. For a group, an edition and the chair that is settled by writing down the
 * parties that were meant; for the wide circles by the position from which a reader may claim them (`Claims.since`).
 */
const code = '[A-Za-z0-9-]+';
const grammar = new RegExp(
  `^(public|press|observers|framework|edition|chair|own|secretariat|group:${code}|parties:${code}(,${code})*)$`,
);

export function isAudience(text: string): boolean {
  return grammar.test(text);
}

/** Is it for those who are something at the act's instant, which the record has to be asked about? */
export function isCounted(audience: string): boolean {
  return audience === 'edition' || audience === 'chair' || audience.startsWith('group:');
}

/** Each is for those of the narrower ones too. */
const wide: Readonly<Record<string, readonly string[]>> = {
  public: ['public'],
  press: ['framework', 'observers', 'press'],
  observers: ['framework', 'observers'],
  framework: ['framework'],
};

/** `counted`: the circles that a counted audience means at this instant. */
export function circlesOf(audience: string, author: Author, counted: readonly string[] = []): readonly string[] {
  const meant = wide[audience];
  if (meant) return meant;
  if (audience === 'secretariat') return forTheSecretariat(author);
  return [...new Set([...partiesMeant(audience, author), ...counted, ...authorsOwn(author)])].sort();
}

/** What comes from a party or a rapporteur is read back by them; what the secretariat keeps to itself by nobody else. */
function forTheSecretariat({ capacity, party }: Author): string[] {
  if (capacity === 'rapporteur') return ['rapporteurs', 'secretariat'];
  return ofParties.includes(capacity) && party !== null ? [`party:${party}`, 'secretariat'] : ['secretariat'];
}

function partiesMeant(audience: string, { party }: Author): string[] {
  if (audience === 'own') return [`party:${party ?? 'host'}`];
  return audience.startsWith('parties:')
    ? audience
        .slice('parties:'.length)
        .split(',')
        .map(party => `party:${party}`)
    : [];
}

/** Whoever records something for others reads it too. */
function authorsOwn(author: Author): string[] {
  if (author.party !== null) return [`party:${author.party}`];
  if (author.capacity === 'rapporteur') return ['rapporteurs', 'secretariat'];
  return isOfSecretariat(author) ? ['secretariat'] : [];
}

/** The circle of whoever holds the chair for a party: a successor of the same party goes on reading. */
export function chairCircle(party: string | null): string {
  return `chair:${party ?? 'none'}`;
}

/** The circle of one credential, for those who are let in by name. */
export function credentialCircle(credential: number): string {
  return `credential:${credential}`;
}

/** Capacities that work in the secretariat, whatever party lent the person: they read what it keeps to itself. */
const secretariat: readonly string[] = ['secretariat-officer', 'spokesperson'];
/** Capacities in which a person acts for a party, where there is one. */
const ofParties: readonly string[] = [...voices, 'clearing-officer', 'translator'];

/** Whoever clears texts does so for a party, whose chain is its own affair, or for none: then for the secretariat. */
function isOfSecretariat({ capacity, party }: Author): boolean {
  return secretariat.includes(capacity) || (capacity === 'clearing-officer' && party === null);
}

/** Those who keep the framework's record do not join it: they read what is for the framework, whenever it was recorded. */
function keeps(author: Author): boolean {
  const { capacity, party } = author;
  return (
    isOfSecretariat(author) ||
    capacity === 'rapporteur' ||
    capacity === 'compiler' ||
    (capacity === 'translator' && party === null)
  );
}

/** What a connection may claim to read. */
export interface Claims {
  readonly circles: readonly string[];
  /** Circles that are claimed for entries from position `since` on: whoever joined later was not among them before. */
  readonly wide: readonly string[];
  readonly since: number;
}

/** What a signed-in reader's connection may claim; `since`: the entry by which they joined. */
export function claimsOf(author: Author, since = 0): Claims {
  const circles = ['public'];
  if (author.party !== null && author.capacity !== 'press') circles.push(`party:${author.party}`);
  if (isOfSecretariat(author)) circles.push('secretariat');
  // Rapporteurs hand the secretariat what they noted, and read it back, and one another's; nothing else of the secretariat's.
  if (author.capacity === 'rapporteur') circles.push('rapporteurs');
  if (author.capacity === 'chair') circles.push(chairCircle(author.party));
  if (author.capacity === 'press' && author.credential !== null) circles.push(credentialCircle(author.credential));
  return { circles, wide: [wideOf(author.capacity)], since: keeps(author) ? 0 : since };
}

function wideOf(capacity: string): string {
  if (capacity === 'press') return 'press';
  return capacity === 'observer' ? 'observers' : 'framework';
}

/** May somebody with these claims read an entry of these circles, whenever it was recorded? */
export function reads({ circles, wide }: Claims, of: readonly string[]): boolean {
  return of.some(circle => circles.includes(circle) || wide.includes(circle));
}

const width = ['public', 'press', 'observers', 'framework'];

/** Has an audience no readers whom the other has not? Of two that are counted nobody knows, unless they are the same. */
export function isWithin(audience: string, other: string): boolean {
  if (audience === other) return true;
  const [inner, outer] = [width.indexOf(audience), width.indexOf(other)];
  return outer >= 0 && (inner < 0 || inner > outer);
}
