import { notToEntrust } from '../http/program-acts.ts';
import { isRefusal } from '../record/refusal.ts';
import { refusalSentence } from '../slices.ts';
import { findAuthor } from './author.ts';
import { exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const token: Verb = {
  usage: 'token NAME --in FRAMEWORK --until DAY [--acts ACT,ACT]',
  help: 'Entrusts a program with acts of yours, until a day, and prints its token, this once. Without --acts it only reads. COMITY_TOKEN says who entrusts it; parties.dismiss-program ends it.',
  options: { in: { type: 'string' }, until: { type: 'string' }, acts: { type: 'string' }, as: { type: 'string' } },
  async run(call) {
    const { words, options, console, json } = call;
    const [name, ...more] = words;
    const { in: framework, until, acts = '' } = options;
    if (name === undefined || more.length > 0) throw new WrongUse('Name one program.');
    if (typeof framework !== 'string' || typeof until !== 'string')
      throw new WrongUse('Say where and until which day: --in and --until.');
    return withInstance(call, async instance => {
      const { author, principal } = await findAuthor(instance, call);
      const body = { name, until, acts: String(acts).split(',').filter(Boolean) };
      const outcome =
        notToEntrust(author, body.acts) ??
        (await instance.record.perform({
          framework,
          author,
          principal,
          acts: [{ act: 'parties.entrust-program', body }],
        }));
      if (isRefusal(outcome)) {
        if (json) console.out(JSON.stringify(outcome));
        else {
          console.err(refusalSentence('en', outcome));
          for (const { field, message } of outcome.problems ?? []) console.err(`  ${field}: ${message}`);
          if (!outcome.problems && outcome.field) console.err(`  field: ${outcome.field}`);
        }
        return exit.refused;
      }
      const credential = outcome[0]?.position as number;
      const secret = await instance.access.makeProgramToken(framework, credential, name);
      console.out(
        json
          ? JSON.stringify({ credential, token: secret })
          : `Entrusted by entry ${credential} of ${framework}, until ${until}. Its token, shown this once:\n  COMITY_TOKEN=${secret}`,
      );
      return exit.done;
    });
  },
};
