import type { Localized } from '../../../record/fields.ts';
import type { Asker, kinds, resources } from '../fields.ts';

/** The return of whose needs a request was made. */
export interface Need {
  readonly round: string;
  readonly task: string;
  readonly party: string;
}

export type Side = 'request' | 'offer';

/** What making a request or an offer says, and what passing a gate says again. */
export interface Content {
  readonly item: string;
  readonly title: Localized;
  readonly text?: Localized;
  readonly kind: (typeof kinds)[number];
  readonly areas?: readonly string[];
  readonly quantity?: { readonly count: number; readonly unit: string };
  readonly starts?: string;
  readonly ends?: string;
  readonly place?: string;
  readonly conditions?: Localized;
  readonly languages?: readonly string[];
  readonly to?: readonly string[];
  readonly alert?: string;
  readonly resource?: (typeof resources)[number];
  readonly asker?: Asker;
  readonly by?: string;
  readonly meeting?: { readonly series: string; readonly edition: string };
  readonly statement?: string;
  readonly need?: Need;
  readonly madeOn?: string | null;
  readonly circulateOn?: string;
  readonly followUpOn?: string;
  readonly sources?: readonly string[];
}

/** Those made last come first: what is listed goes by this, and a page goes on where the one before it ended. */
export function orderOf({ madeOn, position }: { readonly madeOn: string | null; readonly position: number }): string {
  return `${madeOn ?? ''} ${String(position).padStart(12, '0')}`;
}
