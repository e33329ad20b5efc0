import { examine } from '../record/examine.ts';
import { exit, type Verb } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const doctor: Verb = {
  usage: 'doctor',
  help: 'Looks the record over from inside: leaves against the signed root, tiles, openings, keys, derived tables. Changes nothing.',
  async run(call) {
    const { console, json } = call;
    return withInstance(call, async ({ store, record }) => {
      let well = true;
      for await (const finding of examine(store, record.spine, record.keys)) {
        well &&= finding.ok;
        console.out(json ? JSON.stringify(finding) : `${finding.ok ? 'ok   ' : 'WRONG'} ${finding.sentence}`);
      }
      return well ? exit.done : exit.refused;
    });
  },
};
