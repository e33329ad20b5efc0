/** By number, as `Intl.PluralRules` tells them apart; `{n}` stands for the number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** What `src/islands/drafting.ts` says in the reader's language; the page gives it along. */
export interface IslandWords {
  readonly kept: string;
  readonly waiting: Counted;
  readonly signedOut: Counted;
  readonly somebodyElse: Counted;
  readonly mayNot: Counted;
  readonly refused: Counted;
  readonly nothing: string;
  readonly unclear: string;
  /** Over the form, while something new is written and while something kept is changed. */
  readonly write: string;
  readonly changing: string;
  readonly change: string;
  readonly waits: string;
  /** Said when notes are to be issued before all have gone. */
  readonly first: string;
  readonly signOut: string;
  readonly noStore: string;
  readonly restored: string;
}
