import type { Localized } from '../../../record/fields.ts';
import type { Grounded } from './ground.ts';

export type Grain = 'person' | 'office' | 'party' | 'group' | 'meeting' | 'some-members' | 'unattributed';

export interface Speaker {
  readonly grain: Grain;
  readonly party: string | null;
  readonly group: string | null;
  readonly name: string | null;
  readonly office: string | null;
  readonly label: Localized | null;
  /** Of a speaker who is not named: is it unknown, by rule never recorded, or held under seal? */
  readonly trueSpeaker: string | null;
}

export interface Intervention extends Grounded {
  readonly series: string;
  readonly edition: string;
  readonly key: string;
  readonly kind: string;
  readonly text: Localized;
  readonly original: string | null;
  readonly speaker: Speaker;
  readonly onBehalfOf: string | null;
  readonly alignedParties: readonly string[];
  readonly reportedBy: Localized | null;
  /** Key of the agenda item. */
  readonly item: string | null;
  /** The item as a source names it, where no agenda is recorded. */
  readonly itemTitle: Localized | null;
  readonly tasks: readonly string[];
  readonly areas: readonly Localized[];
  readonly on: string | null;
  /** Issued from notes: its party may still correct it, until it is final. */
  readonly provisional: boolean;
  /** The last day for corrections; null where none was settled. */
  readonly correctableUntil: string | null;
}
