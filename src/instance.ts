import type { Access } from './access/access.ts';
import type { Scan } from './files/scan.ts';
import type { Heads } from './record/heads.ts';
import type { Record } from './record/record.ts';
import type { Store } from './record/store/store.ts';

/** One running Comity: what the edges (http, cli) hold in their hands. */
export interface Instance {
  readonly store: Store;
  readonly record: Record;
  readonly heads: Heads;
  readonly access: Access;
  /** Looks at what is uploaded; absent where the operator named no scanner. */
  readonly scan?: Scan | undefined;
}
