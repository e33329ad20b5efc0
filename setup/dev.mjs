// Free of dependencies and valid on Node 20: this is what fetches everything else.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { install } from './install.mjs';
import { newAct } from './new-act.mjs';
import { findNode } from './node.mjs';
import { dist, root } from './places.mjs';
import { Problem } from './problem.mjs';
import { handOver } from './program.mjs';
import { runComity } from './server.mjs';
import { test } from './test.mjs';
import { up } from './up.mjs';

const pass = verb => (tools, words) => runComity(tools, [verb, ...words]);

/** Each verb: what follows it, what it does, what has to be done before, and the work itself, which answers an exit code. */
const verbs = {
  start: [
    '',
    'serve, with the example in an empty record',
    [install, build],
    (tools, words) => runComity(tools, ['serve', '--demo', ...words]),
  ],
  up: [
    '',
    'the same, and build and restart when a source changes',
    [install, build],
    (tools, words) => up(tools, ['serve', '--demo', ...words]),
  ],
  test: ['[PATH...]', 'run the whole suite, or what lies under a path', [install], runTests],
  check: ['', 'check types, format and lint', [install], check],
  new: ['act NAME', 'begin a new act, such as meetings.convene', [], newThing],
  act: ['NAME --as PARTY', 'perform an act', [install, build], pass('act')],
  explain: ['POSITION', 'tell the life of one recorded act', [install, build], pass('explain')],
  replay: ['', 'derive every table again from the record', [install, build], pass('replay')],
  verify: ['URL|DIR', 'verify a record', [install, build], pass('verify')],
  comity: ['VERB ...', 'run any verb of the command line', [install, build], runComity],
  bench: ['', 'measure', [install, build], bench],
  help: ['', 'print this', [], help],
};

async function runTests(tools, paths) {
  // Journeys drive what is built; tests beside the sources do not.
  if (paths.length === 0 || paths.some(path => !/^(\.\/)?(src|verify)\b/.test(path))) await build(tools);
  return test(tools, paths);
}

async function newThing(_, [kind, name, ...more]) {
  if (kind !== 'act' || !name || more.length > 0)
    throw new Problem('Usage: ./dev new act SLICE.VERB-OBJECT', { code: 2 });
  return newAct(name);
}

async function bench({ node, env }, words) {
  const program = join(dist, 'server', 'bench.js');
  if (!existsSync(program)) throw new Problem('There is nothing to measure: test/bench/main.ts is missing.');
  return handOver(node, [program, ...words], { env: { NODE_ENV: 'production', ...env } });
}

async function help() {
  const lines = Object.entries(verbs).map(([verb, [words, what]]) => `  ${`${verb} ${words}`.padEnd(24)}${what}`);
  process.stdout.write(`./dev VERB\n\n${lines.join('\n')}\n`);
  return 0;
}

async function main([name = 'help', ...words]) {
  process.chdir(root);
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : name === '--help' ? verbs.help : undefined;
  if (!verb) throw new Problem(`./dev has no verb ${name}: ./dev help names them all.`, { code: 2 });
  const [, , before, work] = verb;
  const tools = before.length > 0 ? await findNode() : undefined;
  for (const prepare of before) await prepare(tools);
  return work(tools, words);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  if (error.output) process.stderr.write(`${error.output.trimEnd()}\n`);
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code;
}
