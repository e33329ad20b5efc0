import { resolve } from 'node:path';
import { restoreFrom } from '../record/backup.ts';
import { rebuild } from '../record/replay.ts';
import { exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const restore: Verb = {
  usage: 'restore DIR',
  help: 'Reads a backup into a database whose record is empty, and derives all tables again. Put the log keys back first: without them the record is read-only.',
  async run(call) {
    const [folder, ...more] = call.words;
    if (folder === undefined || more.length > 0) throw new WrongUse('Name one folder.');
    const manifest = await withInstance(call, async ({ store, record }) => {
      const restored = await restoreFrom(store, resolve(folder));
      await rebuild(store, record.spine, record.spine.tables);
      return restored;
    });
    const said =
      manifest.heads.map(({ framework, size }) => `${framework} (${size} entries)`).join(', ') || 'an empty record';
    call.console.out(
      call.json
        ? JSON.stringify(manifest)
        : `Restored ${said} as of ${manifest.at}. If anything was recorded after that, the old log goes on without it: compare with your mirrors before anyone writes.`,
    );
    return exit.done;
  },
};
