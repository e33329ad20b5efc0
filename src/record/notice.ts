import type { Author } from './body.ts';
import type { Localized } from './fields.ts';
import type { ActRequest } from './perform.ts';
import type { Reading } from './reading.ts';

/** One thing of which some people are told by letter, once each. */
export interface Notice {
  /** The occasion: whoever was written to under it is never written to under it again. */
  readonly key: string;
  /** Which of the slice's words for letters tell it. */
  readonly word: string;
  readonly to: Addressees | PointOfContact;
  /** Of what it is about. A letter names only what is public: mail passes through the hands of others. */
  readonly audience: string;
  readonly title: Localized;
  /** What else it says to those who may read it. */
  readonly text?: Localized;
  /** Path below the framework, where it can be done. */
  readonly path: string;
  /** An instant (RFC 3339) or a day. */
  readonly due: string | null;
  /** In which `due` is told to those who chose no zone of their own; absent: the framework's. */
  readonly timeZone?: string;
  /** The instant before which it does not leave, so that one letter tells of all until then. */
  readonly from?: string;
  /** The instant after which the letter is pointless; absent: five days after it is made. */
  readonly until?: string;
  /** To a point of contact: what a link in the letter answers, without signing in. */
  readonly answers?: { readonly check: string; readonly until: string };
  /** Whoever ordered it wants to know what became of it: handed to `became`, with this. */
  readonly receipt?: Readonly<Record<string, string>>;
}

/** What became of a letter. */
export interface Became {
  readonly receipt: Readonly<Record<string, string>>;
  /** Which of the addresses of a point of contact, from 1. */
  readonly place: number;
  /** By a mail server: taken, or refused for good; else none took it in time, or it was no longer needed. */
  readonly fate: 'taken' | 'refused' | 'not-taken';
  /** Of the first attempt; null: nobody made one. */
  readonly triedAt: string | null;
  /** When that was settled. */
  readonly at: string;
}

/** The addresses that a party named for itself: an office reads there, and nobody signs in. */
export interface PointOfContact {
  readonly party: string;
  readonly contact: string;
}

/** Whoever holds a standing credential of this party (null: of whoever has none, or of any) in one of these capacities. */
export interface Addressees {
  readonly party: string | null;
  readonly capacities: readonly string[];
}

/** An act as letters see it: one that was recorded, or one that somebody is about to record. */
export interface Told {
  readonly in: Readonly<Record<string, unknown>>;
  readonly audience: string;
  readonly at: string;
  readonly author: Author;
}

/** To whom a slice has something to write, and what. It is asked with the rights of the writer. */
export interface Letters {
  /** Because an act was recorded. */
  readonly after?: Readonly<Record<string, (reading: Reading, told: Told) => Promise<readonly Notice[]>>>;
  /** Because it is time, by this instant (RFC 3339, UTC): also what was missed while nobody was there to send it. */
  readonly due?: (reading: Reading, instant: string) => Promise<readonly Notice[]>;
  /** What the record keeps of what became of letters that asked for a receipt. */
  readonly became?: (letters: readonly Became[]) => readonly ActRequest[];
}
