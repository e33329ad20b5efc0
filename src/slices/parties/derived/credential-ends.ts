import { integer, optionalText, table, when } from '../../../record/table.ts';
// Types alone: the acts ask what stands, and what stands follows from them.
import type { decideRepresentation } from '../acts/decide-representation.ts';
import type { dismissProgram } from '../acts/dismiss-program.ts';
import type { endCredential } from '../acts/end-credential.ts';
import type { handOver } from '../acts/hand-over.ts';

export const credentialEnds = table({
  name: 'parties_credential_end',
  version: 4,
  columns: { credential: integer, reason: optionalText },
  indexes: [['credential']],
  from: [
    when({ name: 'parties.end-credential' } as typeof endCredential, ({ credential, endsOn, reason }, rows) =>
      rows.put(String(credential), { credential, reason: reason ?? null }, { from: endsOn }),
    ),
    when({ name: 'parties.hand-over' } as typeof handOver, ({ credential, endsOn }, rows) =>
      rows.put(String(credential), { credential, reason: null }, { from: endsOn }),
    ),
    when({ name: 'parties.dismiss-program' } as typeof dismissProgram, ({ credential, endsOn }, rows) =>
      rows.put(String(credential), { credential, reason: null }, { from: endsOn }),
    ),
    when({ name: 'parties.decide-representation' } as typeof decideRepresentation, ({ ended, endsOn }, rows) => {
      for (const credential of ended) rows.put(String(credential), { credential, reason: null }, { from: endsOn });
    }),
  ],
});
