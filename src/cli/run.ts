import { parseArgs } from 'node:util';
import { ConfigProblem, readConfig } from '../config.ts';
import { damageOf, StoreProblem } from '../record/store/store-problem.ts';
import { act } from './act.ts';
import { backup } from './backup.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { exportActs } from './export.ts';
import { importActs } from './import.ts';
import { importMatrix } from './import-matrix.ts';
import { invite } from './invite.ts';
import { refill } from './refill.ts';
import { replay } from './replay.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { start } from './start.ts';
import { token } from './token.ts';
import { type Console, exit, type Verb, WrongUse } from './verb.ts';
import { compare, mirror, verify } from './verify.ts';

const verbs: Readonly<Record<string, Verb>> = {
  serve,
  demo,
  start,
  invite,
  token,
  act,
  import: importActs,
  'import matrix': importMatrix,
  export: exportActs,
  explain,
  replay,
  verify,
  mirror,
  compare,
  backup,
  restore,
  refill,
  doctor,
};

/** Runs `comity VERB ...` and answers its exit code. Nothing is thrown past here. */
export async function run(argv: readonly string[], console: Console): Promise<number> {
  const [name, ...after] = argv;
  const two = verbs[`${name} ${after[0]}`];
  const rest = two ? after.slice(1) : after;
  const verb = two ?? (name === undefined ? undefined : verbs[name]);
  if (!verb) {
    (name === undefined || name === '--help' ? console.out : console.err)(overview());
    return name === '--help' ? exit.done : exit.wrongUse;
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { help: { type: 'boolean' }, json: { type: 'boolean' }, ...verb.options },
      allowPositionals: takesWords(verb),
    });
    if (values.help) {
      console.out(`comity ${verb.usage}\n\n${verb.help}`);
      return exit.done;
    }
    return await verb.run({
      words: positionals,
      options: values,
      config: readConfig(),
      console,
      json: values.json === true,
    });
  } catch (problem) {
    return explainProblem(problem, verb, console);
  }
}

function takesWords({ usage }: Verb): boolean {
  return /[A-Z]/.test(usage.replaceAll(/--\w+ [A-Z]+/g, ''));
}

function explainProblem(problem: unknown, verb: Verb, console: Console): number {
  const { message, code } = problem as Error & { code?: string };
  if (problem instanceof WrongUse || code?.startsWith('ERR_PARSE_ARGS')) {
    console.err(`${message}\nUsage: comity ${verb.usage}`);
    return exit.wrongUse;
  }
  if (problem instanceof ConfigProblem) {
    console.err(message);
    return exit.wrongUse;
  }
  console.err(problem instanceof StoreProblem ? message : (damageOf(problem) ?? `Something broke: ${message}`));
  return exit.fault;
}

function overview(): string {
  const lines = Object.values(verbs).map(
    ({ usage, help }) => `  ${usage.padEnd(52)} ${help.split('. ')[0]?.replace(/\.$/, '')}`,
  );
  return [
    'comity VERB ...',
    '',
    ...lines,
    '',
    'Each verb takes --help and --json. Exit: 0 done, 1 refused or not verified, 2 wrong use, 3 fault.',
  ].join('\n');
}
