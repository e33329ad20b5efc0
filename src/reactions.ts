import { forgetUnnamedFiles } from './files/forget.ts';
import type { OpenEntry } from './record/body.ts';
import type { Reaction } from './record/spine.ts';
import type { Store } from './record/store/store.ts';

/**
 * Everything that an act sets off beside the record, once each, after its commit. Rights need no line here: they are
 * judged at every act. What is derived needs none: that follows from the entry itself.
 */
export const reactions: readonly Reaction[] = [
  {
    after: 'archive.erase',
    does: 'deletes the uploaded files that no entry names any more',
    run: (store, framework, { body }) => forgetUnnamedFiles(store, framework, body.at),
  },
  {
    after: 'archive.erase',
    does: 'deletes the papers that were set before',
    async run(store, framework) {
      await store.writer.query('delete from press.paper where framework = $1', [framework]);
    },
  },
  {
    after: 'parties.hand-over',
    does: 'gives the drafts of the one who left to the successor',
    async run(store, framework, { body }) {
      const { from, person } = body.in as { from: string; person: string };
      await store.writer.query('update drafts.draft set person = $3 where framework = $1 and person = $2', [
        framework,
        from,
        person,
      ]);
    },
  },
  {
    after: 'parties.end-credential',
    does: 'signs out whoever came in under the credential, and ends their tokens',
    run: endAccess,
  },
  {
    after: 'parties.dismiss-program',
    does: 'ends the token of the program',
    run: endAccess,
  },
];

async function endAccess(store: Store, framework: string, { body }: OpenEntry): Promise<void> {
  const { credential } = body.in as { credential: number };
  for (const table of ['session', 'token', 'link', 'persona'])
    await store.writer.query(`delete from access.${table} where framework = $1 and credential = $2`, [
      framework,
      credential,
    ]);
}
