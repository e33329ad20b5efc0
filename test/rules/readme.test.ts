import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';
import { expectNone, house, inFolder, root } from './house.ts';

/** A README that does not work loses its reader: every command in it runs here, or is named by a journey that runs it. */
const readme = house.find(({ path }) => path === 'README.md')?.text ?? '';

const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(block => (block[1] as string).replaceAll('\\\n', ' ').split('\n'))
  .map(line => line.replace(/\s+#.*$/, '').trim())
  .filter(line => line !== '' && !line.startsWith('#'));

/** Not for here: a journey runs the first, and the second runs this. */
const elsewhere = ['npm start', 'npm test'];

/** What a README may ask of a stranger's shell. */
const known =
  /^(npm (start|test)|npm run comity -- [a-z-]+|\.\/dev [a-z]+|git clone|cd [a-z]+$|curl |export COMITY_TOKEN=)/;

const hasCurl = spawnSync('curl', ['--version']).status === 0;

it('has commands, and knows each of them', () => {
  expect(commands.length).toBeGreaterThan(4);
  expectNone(
    commands
      .filter(command => !known.test(command))
      .map(command => `README.md: “${command}” is no command that a test knows.`),
  );
});

it('begins with the two main commands, which package.json hands to ./dev', () => {
  expect(commands.slice(0, 2)).toEqual(elsewhere);
  const { scripts } = JSON.parse(house.find(({ path }) => path === 'package.json')?.text ?? '{}') as {
    scripts: Record<string, string>;
  };
  expect(scripts).toMatchObject({ start: 'exec ./dev start', test: 'exec ./dev test', comity: 'exec ./dev comity' });
});

it('has npm start run by a journey', () => {
  const journeys = house.filter(inFolder('test/journeys', 'test/outside'));
  expect(
    journeys.some(({ text }) => text.includes("spawn('npm', ['start']")),
    'no test in test/journeys runs “npm start”',
  ).toBe(true);
});

describe('beside a running server', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveExample();
  }, 120_000);
  afterAll(async () => {
    await served?.stop();
  });

  const here = commands.filter(command => !elsewhere.includes(command) && !/^(git clone|cd|export) /.test(command));
  for (const command of here)
    it.skipIf(command.startsWith('curl ') && !hasCurl)(
      command,
      async () => {
        const { code, said } = await inShell(command.replaceAll('http://127.0.0.1:3000', served.address), {
          COMITY_TOKEN: served.token,
          COMITY_DATA: served.data,
          DATABASE_URL: '',
        });
        expect(code, said).toBe(0);
        expect(said).not.toMatch(/"code": ?"/);
      },
      120_000,
    );
});

function inShell(command: string, env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise(done => {
    const child = spawn('sh', ['-c', command], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', chunk => (said += chunk));
    child.stderr.on('data', chunk => (said += chunk));
    child.once('exit', code => done({ code, said }));
  });
}
