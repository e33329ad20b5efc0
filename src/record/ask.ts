import type { Author } from './body.ts';
import type { Localized } from './fields.ts';
import type { Reading } from './reading.ts';

/** One thing that is asked of somebody: it stands on their desk until it is done. */
export interface Ask {
  readonly kind: 'clear' | 'correct' | 'answer' | 'decide' | 'register' | 'confirm' | 'acknowledge' | 'write';
  readonly title: Localized;
  /** Path below the framework, where it can be done. */
  readonly path: string;
  /** An instant (RFC 3339) or a day by which; null: none was set. */
  readonly due: string | null;
}

/** What a slice asks of whoever acts so, among what they may read. */
export type Asks = (reading: Reading, author: Author) => Promise<readonly Ask[]>;
