import { examineMail } from '../mail/examine-mail.ts';
import type { OpenInstance } from '../open-instance.ts';
import { examine, type Finding } from '../record/examine.ts';
import { exit, type Verb } from './verb.ts';
import { withInstance } from './with-instance.ts';

/** From inside, and then beside the copies that the operator knows of. */
async function* look({ store, record, heads, mirrors }: OpenInstance): AsyncGenerator<Finding> {
  yield* examine(store, record.spine, record.keys);
  yield* examineMail(store);
  for (const { framework } of await heads.list())
    for (const { source, standing, sentence } of await mirrors.compare(framework)) {
      const ok = standing === 'same' || standing === 'behind';
      yield {
        ok,
        sentence: `${framework}: the mirror ${source} ${standing === 'unreachable' ? `was not read. ${sentence}` : `${sentence}.`}`,
      };
    }
}

export const doctor: Verb = {
  usage: 'doctor',
  help: 'Looks the record over from inside: leaves against the signed root, tiles, openings, keys, derived tables; and at the letters that wait. Changes nothing.',
  async run(call) {
    const { console, json } = call;
    return withInstance(call, async instance => {
      let well = true;
      for await (const finding of look(instance)) {
        well &&= finding.ok;
        console.out(json ? JSON.stringify(finding) : `${finding.ok ? 'ok   ' : 'WRONG'} ${finding.sentence}`);
      }
      return well ? exit.done : exit.refused;
    });
  },
};
