/** A page as a paper that one could table: `.pdf` and `.docx` are set from the same blocks. Texts are plain. */
export interface Paper {
  /** BCP 47 code of the language in which it is written. */
  readonly language: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Symbol of the document, such as `VMM/2022/1/Rev.1`; stands at the head of every page. */
  readonly symbol?: string;
  /** One line at the head of the first page: framework, body, place and date. */
  readonly heading?: string;
  /** Where the paper comes from, at the foot: the page's address and the record position. */
  readonly source: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly language?: string }
  | { readonly kind: 'text'; readonly text: string; readonly language?: string }
  /** Said of the paper, not in it: smaller, and set apart. */
  | { readonly kind: 'note'; readonly text: string }
  /** An uploaded picture; who sets the paper brings its bytes. */
  | {
      readonly kind: 'picture';
      readonly digest: string;
      readonly alt: string;
      /** With the credit. */
      readonly caption: string;
      /** In pixels; only their proportion counts. */
      readonly width: number;
      readonly height: number;
      readonly jpeg?: Uint8Array;
    }
  /** Numbered by the paper's own numbers, never by the typesetter: "1", "2 (a)". */
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly columns: readonly { readonly title: string; readonly share?: number }[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Item {
  readonly number?: string;
  readonly text: string;
  /** BCP 47 code, where it is not the paper's. */
  readonly language?: string;
  readonly notes?: readonly string[];
}
