import { findBrowser } from './browser.mjs';
import { build, buildOrGiveUp } from './build.mjs';
import { findNode, pathWith } from './node.mjs';
import { installPackages } from './packages.mjs';
import { run } from './run.mjs';
import { up } from './up.mjs';

/** The verbs, in the order in which a newcomer meets them. Those of the program itself are passed on. */
const verbs = {
  start: 'install what is missing, build, and serve with the example (npm start)',
  test: 'install what is missing and run the tests (npm test); a path runs those below it',
  up: 'serve, and build and restart on every change',
  check: 'types, format and lint',
  comity: 'the command line: ./dev comity --help',
  act: 'record an act: ./dev act NAME --in FRAMEWORK JSON',
  explain: 'the life of one recorded act: ./dev explain POSITION',
  replay: 'derive every table again from the record',
  verify: 'check a log from outside: ./dev verify URL|DIR',
  bench: 'measure against bare code in the same run; --large goes to a million entries',
  new: 'make the files of a new act: ./dev new act slice.verb-object',
  help: 'this list',
};

const [verb = 'help', ...words] = process.argv.slice(2);
if (verb === 'help' || verb === '--help' || !(verb in verbs)) {
  const lines = Object.entries(verbs).map(([name, what]) => `  ${name.padEnd(8)} ${what}`);
  (verb === 'help' || verb === '--help' ? process.stdout : process.stderr).write(`./dev VERB\n\n${lines.join('\n')}\n`);
  process.exit(verb === 'help' || verb === '--help' ? 0 : 2);
}

const node = await findNode();
await installPackages(node);
const env = { ...process.env, NODE_ENV: 'production', PATH: pathWith(node) };
const program = 'dist/server/main.js';

process.exit(await carryOut());

async function carryOut() {
  switch (verb) {
    case 'start':
      await buildOrGiveUp(node);
      return run(node, [program, 'serve', '--demo', ...words], { env });
    case 'up':
      return up(node, env);
    case 'comity':
      await buildOrGiveUp(node);
      return run(node, [program, ...words], { env });
    case 'bench':
      await buildOrGiveUp(node);
      return run(node, ['dist/server/bench.js', ...words], { env });
    case 'test': {
      // Journeys and crash tests run the built program; where it does not build, the tests still say why.
      await build(node);
      const browser = findBrowser();
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...words];
      return run(node, vitest, { env: { ...env, NODE_ENV: 'test', ...(browser ? { COMITY_CHROMIUM: browser } : {}) } });
    }
    case 'check':
      return check();
    case 'new':
      return run(node, ['setup/new-act.mjs', ...words], { env });
    default:
      await buildOrGiveUp(node);
      return run(node, [program, verb, ...words], { env });
  }
}

async function check() {
  const tools = [
    ['node_modules/typescript/bin/tsc', '--noEmit'],
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '--reporter=summary', '.'],
    ['node_modules/oxlint/bin/oxlint', '--deny-warnings'],
  ];
  let worst = 0;
  for (const tool of tools) worst = Math.max(worst, await run(node, tool, { env }));
  return worst;
}
