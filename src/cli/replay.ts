import { rebuild } from '../record/replay.ts';
import { exit, type Verb } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const replay: Verb = {
  usage: 'replay',
  help: 'Builds every derived table again from the record, beside the ones in use, and swaps them in.',
  async run(call) {
    const { console, json } = call;
    return withInstance(call, async ({ store, record, heads }) => {
      const total = (await heads.list()).reduce((sum, { size }) => sum + size, 0);
      const start = performance.now();
      let done = 0;
      let told = start;
      await rebuild(store, record.spine, record.spine.tables, count => {
        done += count;
        const now = performance.now();
        if (now - told < 1000) return;
        told = now;
        const rate = done / (now - start);
        console.err(
          `${done} of ${total} entries, ${Math.round(rate * 1000)} a second, ${Math.ceil((total - done) / rate / 1000)} s left`,
        );
      });
      const seconds = (performance.now() - start) / 1000;
      const { tables } = record.spine;
      console.out(
        json
          ? JSON.stringify({ entries: total, tables: tables.length, seconds })
          : `Derived ${tables.length} tables again from ${total} entries in ${seconds.toFixed(1)} s.`,
      );
      return exit.done;
    });
  },
};
