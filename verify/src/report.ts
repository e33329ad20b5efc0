/** The five words for an entry; README.md says what each means. */
export const WORDS = ['open', 'sealed', 'erased', 'withheld', 'false'] as const;
export type Word = (typeof WORDS)[number];

export interface Finding {
  readonly word: 'withheld' | 'false';
  /** Null where the finding concerns no single entry. */
  readonly position: number | null;
  readonly sentence: string;
}

export interface Report {
  /** Nothing was found: every byte read follows from the signed head. */
  readonly verified: boolean;
  readonly source: string;
  readonly policy: 'given' | 'served';
  /** Null where the head itself is refused. */
  readonly head: {
    readonly origin: string;
    readonly size: number;
    /** base64, as in the checkpoint. */
    readonly root: string;
    readonly signedBy: string;
    readonly witnesses: readonly { readonly name: string; readonly at: string }[];
  } | null;
  readonly counts: Readonly<Record<Word, number>>;
  /** When the last entry was recorded. */
  readonly lastAt: string | null;
  readonly findings: readonly Finding[];
  /** Findings beyond those listed. */
  readonly furtherFindings: number;
  /** What the reader should know although nothing is wrong. */
  readonly notes: readonly string[];
  readonly seconds: number;
}
