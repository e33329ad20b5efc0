// Free of dependencies and valid on Node 20: this is what fetches everything else.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { install } from './install.mjs';
import { findNode } from './node.mjs';
import { dist, root } from './places.mjs';
import { Problem, tell } from './problem.mjs';
import { handOver } from './program.mjs';
import { runComity } from './server.mjs';
import { test } from './test.mjs';
import { up } from './up.mjs';

const built = [install, build];
const comity =
  (...first) =>
  (tools, words) =>
    runComity(tools, [...first, ...words]);

/** What each verb does, what has to be there before, and the work itself, which answers an exit code. */
const verbs = {
  start: {
    what: 'serve, with the examples in an empty record (npm start)',
    before: built,
    work: comity('serve', '--demo'),
  },
  up: { what: 'the same, and build and restart when a source changes', before: built, work: up },
  test: {
    words: '[PATH...]',
    what: 'run the whole suite (npm test), or what lies under a path',
    before: [install],
    work: test,
  },
  check: { what: 'check types, format and lint', before: [install], work: check },
  comity: { words: 'VERB ...', what: 'run any verb of the command line', before: built, work: comity() },
  act: { words: 'NAME --as PARTY ...', what: 'perform an act', before: built, work: comity('act') },
  explain: { words: 'POSITION', what: 'tell the life of one recorded act', before: built, work: comity('explain') },
  replay: { what: 'derive every table again from the record', before: built, work: comity('replay') },
  verify: { words: 'URL|DIR', what: 'verify a record', before: built, work: comity('verify') },
  bench: { what: 'measure against bare code in the same run', before: built, work: bench },
  new: { words: 'act SLICE.VERB-OBJECT', what: 'begin a new act', before: [], work: begin },
  help: { what: 'print this', before: [], work: help },
};

function begin({ node, env }, words) {
  return handOver(node, [join('setup', 'new-act.mjs'), ...words], { env });
}

async function bench({ node, env }, words) {
  const program = join(dist, 'server', 'bench.js');
  if (!existsSync(program)) throw new Problem('There is nothing to measure: test/bench/main.ts is missing.');
  return handOver(node, [program, ...words], { env: { NODE_ENV: 'production', ...env } });
}

async function help() {
  const lines = Object.entries(verbs).map(
    ([verb, { words = '', what }]) => `  ${`${verb} ${words}`.padEnd(28)}${what}`,
  );
  process.stdout.write(`./dev VERB\n\n${lines.join('\n')}\n`);
  return 0;
}

async function main([name = 'help', ...words]) {
  process.chdir(root);
  if (name === 'help' || name === '--help') return help();
  if (!Object.hasOwn(verbs, name))
    throw new Problem(`./dev has no verb ${name}: ./dev help names them all.`, { code: 2 });
  const { before, work } = verbs[name];
  const tools = await findNode();
  for (const prepare of before) await prepare(tools);
  return work(tools, words);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  tell(error);
  process.exitCode = error.code;
}
