/** One thing a person fills in, ready to draw: the form's fields with words, values and errors in place. */
export type Control = ControlBase &
  (
    | {
        readonly kind: 'text';
        readonly type: 'text' | 'email' | 'url' | 'date' | 'password';
        readonly value: string;
        readonly lang?: string | undefined;
        readonly width: 'short' | 'full';
        readonly numeric?: boolean;
        readonly autoComplete?: string;
        readonly suggestions?: readonly Choice[] | undefined;
      }
    | {
        readonly kind: 'area';
        readonly value: string;
        readonly rows: number;
        readonly lang?: string | undefined;
        readonly mono?: boolean;
      }
    | { readonly kind: 'select'; readonly options: readonly Choice[]; readonly value: string }
    | { readonly kind: 'radios'; readonly options: readonly Choice[]; readonly value: string }
    /** `kept`: a file that was sent before and need not be sent again. */
    | {
        readonly kind: 'upload';
        readonly accept: string;
        readonly kept?: { readonly digest: string; readonly name: string } | undefined;
      }
    | { readonly kind: 'checkbox'; readonly checked: boolean }
    | { readonly kind: 'checklist'; readonly options: readonly Choice[]; readonly values: readonly string[] }
    /** A chapter of the form; with `fold`, behind a line that opens, for what most people leave alone. */
    | { readonly kind: 'part'; readonly controls: readonly Control[]; readonly fold?: 'open' | 'closed' | undefined }
    | { readonly kind: 'group'; readonly controls: readonly Control[]; readonly minor: boolean }
    | {
        readonly kind: 'variants';
        readonly value: string;
        readonly options: readonly (Choice & { readonly controls: readonly Control[] })[];
      }
  );

export interface ControlBase {
  /** Of the control, or of the first of several, so that a link can go there. */
  readonly id: string;
  /** As posted. */
  readonly name: string;
  /** As the schema reports it. */
  readonly path: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** The form it must have, after the help. */
  readonly hint?: string | undefined;
  readonly required: boolean;
  /** Of a group whose label says whether any of it is needed. */
  readonly part?: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
}

export function controlId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
