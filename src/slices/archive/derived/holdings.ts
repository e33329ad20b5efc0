import { every, table, text } from '../../../record/table.ts';

/**
 * Which entries name which files, by what they say: no page asks it. The database does, before it hands the bytes of a
 * file to a reader, so that a slice that shows one to the wrong reader shows nothing (`files.held` in `files/schema/`).
 */
export const holdings = table({
  name: 'archive_holding',
  version: 1,
  columns: { digest: text },
  indexes: [['digest']],
  permanent: true,
  from: [
    every(({ body, position }, rows) => {
      const named = new Set(JSON.stringify(body.in).match(/\b[0-9a-f]{64}\b/g));
      for (const digest of named) rows.add(`${position} ${digest}`, { digest });
    }),
  ],
});
