import { resolve } from 'node:path';
import { backUp } from '../record/backup.ts';
import { exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const backup: Verb = {
  usage: 'backup DIR',
  help: 'Writes the record and what stands beside it into a folder, as of one instant, also while the server runs. Log keys are not in it: keep them apart.',
  async run(call) {
    const [folder, ...more] = call.words;
    if (folder === undefined || more.length > 0) throw new WrongUse('Name one folder.');
    const manifest = await withInstance(call, ({ store }) => backUp(store, resolve(folder)));
    const rows = Object.values(manifest.files).reduce((sum, file) => sum + file.rows, 0);
    call.console.out(
      call.json
        ? JSON.stringify(manifest)
        : `Backed up ${manifest.heads.map(({ framework, size }) => `${framework} (${size} entries)`).join(', ') || 'an empty record'}: ${rows} rows in ${folder}. The log keys are not in it.`,
    );
    return exit.done;
  },
};
