import { type FoundedFramework, foundFramework } from '../founding/found-framework.ts';
import { founding } from '../founding/founding.ts';
import { groups } from '../founding/groups.ts';
import { isRefusal } from '../record/refusal.ts';
import { refusalSentence } from '../slices.ts';
import { type Call, exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

/** A token of a person: for so long, and never beyond the credential. */
const tokenDays = 90;
const fields = Object.keys(founding.shape).join(', ');

export const start: Verb = {
  usage: 'start [JSON|-]',
  help: `Founds a framework with its first parties and bodies, whole or not at all, and prints a link and a token for the founder. Asks one thing after another; or takes the answers as JSON: ${fields}.`,
  async run(call) {
    const [given, ...more] = call.words;
    if (more.length > 0) throw new WrongUse('One JSON text at most: quote it.');
    const asked =
      given === undefined ? await interview(call) : parseJson(given === '-' ? await call.console.stdin() : given);
    return withInstance(call, async instance => {
      const outcome = await foundFramework(instance, asked);
      if (isRefusal(outcome)) {
        if (call.json) call.console.out(JSON.stringify(outcome));
        else {
          call.console.err(`${refusalSentence('en', outcome)} Nothing was founded.`);
          for (const { field, message } of outcome.problems ?? []) call.console.err(`  ${field}: ${message}`);
          if (!outcome.problems && outcome.field) call.console.err(`  field: ${outcome.field}`);
        }
        return exit.refused;
      }
      const { framework, credential } = outcome;
      const link = await instance.access.makeLink(framework, credential);
      const token = await instance.access.makeToken(framework, credential, `founding of ${framework}`, tokenDays);
      tell(call, outcome, link, token);
      return exit.done;
    });
  },
};

function tell({ console, json, config }: Call, founded: FoundedFramework, link: string, token: string): void {
  const address = `http://${config.host}:${config.port}`;
  if (json) return console.out(JSON.stringify({ ...founded, signIn: `${address}/sign-in/${link}`, token }));
  console.out(`Founded ${founded.framework} with ${founded.entries} entries: ${address}/f/${founded.framework}`);
  console.out(`To go on as its secretariat officer (once, within 15 minutes): ${address}/sign-in/${link}`);
  console.out(`For the API and the command line:\n  COMITY_TOKEN=${token}`);
}

/** The questions of the form, one after another; an empty answer takes what stands in brackets. */
async function interview({ console }: Call): Promise<unknown> {
  const { ask } = console;
  if (!ask) throw new WrongUse('Nobody is at the terminal to be asked: give the answers as JSON.');
  const list = async (question: string) => (await ask(`${question}: `)).split(/[\s,]+/).filter(Boolean);
  const one = async (question: string, usual: string) => (await ask(`${question} [${usual}]: `)).trim() || usual;
  const texts = async (question: string) => {
    const said = [];
    for (const language of languages) said.push([language, (await ask(`${question} (${language}): `)).trim()] as const);
    return Object.fromEntries(said.filter(([, text]) => text !== ''));
  };
  const key = (await ask('Key, for ever, such as tervel-basin: ')).trim();
  const languages = (await one('Languages of content', 'en')).split(/[\s,]+/).filter(Boolean);
  const name = await texts('Name');
  const about = await texts('What it is, in two or three sentences');
  const timeZone = await one('Time zone', Intl.DateTimeFormat().resolvedOptions().timeZone);
  const accent = await one('Colour: indigo, teal, plum, rust, moss or slate', 'indigo');
  const nameForm = await one('Names of states: un (Viet Nam) or common (Vietnam)', 'un');
  const chosen = await list(`Groups of states (${groups.map(group => group.code).join(', ')}), or none`);
  const states = await list('Other states by ISO code, such as KOR JPN, or none');
  const precedence = await list('Order of precedence by code, or nothing for the order of names');
  const bodies = [];
  for (;;) {
    const body = (await ask('Key of a body, such as commission, or nothing: ')).trim();
    if (body === '') break;
    bodies.push({
      key: body,
      name: await texts('Its name'),
      level: await one('Its level: ministers, vice-ministers, senior-officials, experts or other', 'other'),
    });
  }
  const order =
    precedence.length > 0 ? { by: 'precedence', parties: precedence } : { by: 'alphabet', language: languages[0] };
  return { key, name, about, languages, timeZone, accent, nameForm, order, groups: chosen, states, bodies };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUse('The answers are not JSON.');
  }
}
