/** A table as a file: what `.csv` and `.xlsx` of a page hold. Names of columns are stable; titles are in the reader's language. */
export interface Sheet {
  /** Of the worksheet: at most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

export interface SheetColumn {
  readonly name: string;
  readonly title: string;
  /** A partial date (year, month or day) stays text: a spreadsheet would make a day of it. */
  readonly kind: 'text' | 'number' | 'date';
}

/** Null: nothing is known, or nothing applies. Never a zero, never an empty text. */
export type Cell = string | number | null;
