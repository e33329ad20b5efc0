import { readEntries } from '../record/entries.ts';
import { exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const exportActs: Verb = {
  usage: 'export --in FRAMEWORK',
  help: 'Prints the public acts of a framework as JSON lines, in order: what import reads.',
  options: { in: { type: 'string' } },
  async run(call) {
    const { options, console } = call;
    if (typeof options.in !== 'string') throw new WrongUse('Say which framework: --in FRAMEWORK.');
    const framework = options.in;
    return withInstance(call, async ({ record, store, heads }) => {
      if (!(await heads.find(framework))) throw new WrongUse(`There is no framework ${framework} here.`);
      // Read as the public: what this prints may be passed on.
      for await (const entry of readEntries(store.publicPool, record.spine, framework)) {
        if (entry.erased) continue;
        const { act, in: body, on, audience } = entry.body;
        console.out(JSON.stringify({ act, body, on, audience }));
      }
      return exit.done;
    });
  },
};
