import { loadExample } from '../../examples/rok-asean/load.ts';
import { exit, type Verb } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const demo: Verb = {
  usage: 'demo',
  help: 'Loads the ROK-ASEAN example where it is not there yet.',
  async run(call) {
    return withInstance(call, async instance => {
      const loaded = await loadExample(instance, line => call.console.err(line));
      call.console.out(loaded ? 'The example rok-asean is loaded.' : 'The example rok-asean is here already.');
      return exit.done;
    });
  },
};
