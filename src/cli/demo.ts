import { loadExamples } from '../../examples/load-examples.ts';
import { exit, type Verb } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const demo: Verb = {
  usage: 'demo',
  help: 'Loads the examples that are not there yet into a record that holds nothing else, and goes on with one that was cut off.',
  async run(call) {
    return withInstance(call, async instance => {
      const loaded = await loadExamples(instance, line => call.console.err(line));
      call.console.out(
        loaded.length > 0
          ? `Loaded: ${loaded.join(', ')}.`
          : 'Nothing was loaded: the examples are here, or something else is.',
      );
      return exit.done;
    });
  },
};
