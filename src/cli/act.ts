import { isRefusal } from '../record/refusal.ts';
import { acts, refusalSentence, warningSentence } from '../slices.ts';
import { findAuthor } from './author.ts';
import { exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const act: Verb = {
  usage: 'act NAME --as PARTY --in FRAMEWORK [JSON|-]',
  help: 'Records one act. The JSON is the act’s own input, given as a word or on standard input (-); without it, the act’s example is printed. COMITY_TOKEN says who acts. --on, --audience and --expect go around the input.',
  options: {
    as: { type: 'string' },
    in: { type: 'string' },
    on: { type: 'string' },
    audience: { type: 'string' },
    expect: { type: 'string' },
  },
  async run(call) {
    const { words, options, console, json } = call;
    const [name, given, ...more] = words;
    const definition = name === undefined ? undefined : acts.get(name);
    if (!definition)
      throw new WrongUse(
        name === undefined ? `Name an act: ${[...acts.keys()].join(', ')}.` : `There is no act named ${name}.`,
      );
    if (more.length > 0) throw new WrongUse('One JSON text at most: quote it.');
    if (given === undefined) {
      console.out(JSON.stringify(definition.example, null, 2));
      return exit.done;
    }
    if (typeof options.in !== 'string') throw new WrongUse('Say in which framework: --in FRAMEWORK.');
    const framework = options.in;
    const body = parseJson(given === '-' ? await console.stdin() : given);
    const expect = options.expect === undefined ? undefined : Number(options.expect);
    const outcome = await withInstance(call, async instance => {
      const { author, principal } = await findAuthor(instance, call);
      return instance.record.perform({
        framework,
        author,
        principal,
        acts: [
          {
            act: definition.name,
            body,
            on: options.on as string | undefined,
            audience: options.audience as string | undefined,
            expect,
          },
        ],
      });
    });
    if (isRefusal(outcome)) {
      if (json) console.out(JSON.stringify(outcome));
      else {
        console.err(refusalSentence('en', outcome));
        for (const { field, message } of outcome.problems ?? []) console.err(`  ${field}: ${message}`);
        if (!outcome.problems && outcome.field) console.err(`  field: ${outcome.field}`);
        console.err(`  Rule: ${outcome.rule} (${outcome.source})`);
      }
      return exit.refused;
    }
    const done = outcome[0];
    for (const one of json ? [] : (done?.warnings ?? [])) console.err(warningSentence('en', one));
    console.out(
      json ? JSON.stringify(done) : `Recorded at position ${done?.position}: ${done?.act} on ${done?.subject}.`,
    );
    return exit.done;
  },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUse('The input is not JSON.');
  }
}
