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
function authorsOwn({ party, capacity }: Author): string[] {
  if (party !== null) return [`party:${party}`];
  if (capacity === 'rapporteur') return ['rapporteurs', 'secretariat'];
  return secretariat.includes(capacity) ? ['secretariat'] : [];
}

/** The circle of whoever holds the chair for a party: a successor of the same party goes on reading. */
export function chairCircle(party: string | null): string {
  return `chair:${party ?? 'none'}`;
}

/** The circle of one credential, for those who are let in by name. */
export function credentialCircle(credential: number): string {
  return `credential:${credential}`;
}

/** Capacities that work in the secretariat: they read what it keeps to itself. */
const secretariat: readonly string[] = ['secretariat-officer', 'spokesperson', 'clearing-officer'];
/** Capacities in which a person acts for a party before the others. */
const ofParties: readonly string[] = ['head-of-delegation', 'focal-point'];
/** Those who keep the framework's record do not join it: they read what is for the framework, whenever it was recorded. */
const keepers: readonly string[] = [...secretariat, 'rapporteur', 'compiler'];

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
  if (secretariat.includes(author.capacity)) circles.push('secretariat');
  // Rapporteurs hand the secretariat what they noted, and read it back, and one another's; nothing else of the secretariat's.
  if (author.capacity === 'rapporteur') circles.push('rapporteurs');
  if (author.capacity === 'chair') circles.push(chairCircle(author.party));
  if (author.capacity === 'press' && author.credential !== null) circles.push(credentialCircle(author.credential));
  return { circles, wide: [wideOf(author.capacity)], since: keepers.includes(author.capacity) ? 0 : since };
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
