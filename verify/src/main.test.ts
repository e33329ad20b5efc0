import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpoint, makeLog, policyText, sha256, usualActs, writeLog } from '../test-log.ts';
import { run } from './main.ts';

const log = makeLog(usualActs(300));
let dir: string;
let copy: string;
let server: Server;
let base: string;
let stumbles = 0;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'comity-verify-'));
  copy = join(dir, 'log');
  writeLog(log, copy);
  writeFileSync(join(dir, 'policy.txt'), policyText);
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/f\/example\/log\/|^\/copies\/example\//, '');
    const bytes = log.files.get(path);
    if (path === 'tile/0/000' && stumbles++ === 0) response.writeHead(503);
    else if (path.startsWith('/f/locked')) response.writeHead(403);
    else if (path === '/f/endless/log/checkpoint') return void flood(response);
    else response.writeHead(bytes ? 200 : 404);
    response.end(bytes);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

function flood(response: import('node:http').ServerResponse): void {
  response.writeHead(200);
  const more = () => {
    while (response.write(Buffer.alloc(1 << 16, 'a')));
  };
  response.on('drain', more);
  more();
}

async function comity(...argv: string[]): Promise<[number, string]> {
  let text = '';
  const code = await run(argv, { write: part => (text += part) });
  return [code, text];
}

describe('a folder', () => {
  it('is told in a few sentences', async () => {
    const [code, text] = await comity(copy, '--policy', join(dir, 'policy.txt'));
    expect(code).toBe(0);
    expect(text.replace(/\([0-9.]+ s\)/, '(0.01 s)')).toBe(
      [
        'comity.example/f/example/log holds 300 entries; the last was recorded at 2026-01-01T04:59:00.000Z.',
        'Its head is signed by comity.example/f/example/log with the key that your policy names ' +
          'and cosigned by witness.example/w1 at 2023-11-14T22:13:20.000Z.',
        'Open 269, sealed 30, erased 1, withheld 0, false 0.',
        'Verified: every byte served follows from the signed head (0.01 s).',
        '',
      ].join('\n'),
    );
  });

  it('says that it trusted the served key where no policy is given', async () => {
    const [code, text] = await comity(dir);
    expect(code).toBe(0);
    expect(text).toContain('No policy file was given: the key was taken from the same place as the log');
  });

  it('is not verified once a byte is changed, and the sentence names the entry', async () => {
    const other = join(dir, 'changed');
    cpSync(copy, other, { recursive: true });
    const openings = readFileSync(join(other, 'openings/0'), 'utf8');
    writeFileSync(join(other, 'openings/0'), openings.replace('"note":"act 7"', '"note":"act 8"'));
    const [code, text] = await comity(other);
    expect(code).toBe(1);
    expect(text).toContain('NOT verified: 1 finding');
    expect(text).toContain('- Entry 7: its text is not the one that the log commits to.');
    const [jsonCode, json] = await comity(other, '--json');
    expect([jsonCode, JSON.parse(json)]).toMatchObject([
      1,
      { verified: false, counts: { false: 1 }, findings: [{ word: 'false', position: 7 }] },
    ]);
  });

  it('whose head is refused is told so', async () => {
    const other = join(dir, 'refused');
    writeLog(log, other);
    writeFileSync(join(other, 'checkpoint'), checkpoint(300, sha256('x'), []));
    const [code, text] = await comity(other);
    expect(code).toBe(1);
    expect(text).toContain('has no head that can be trusted');
  });
});

describe('an address', () => {
  it.for(['/f/example', '/f/example/', '/f/example/log', '/f/example/log/', '/copies/example'])('%s', async path => {
    const [code, text] = await comity(base + path, '--json');
    expect([code, JSON.parse(text)]).toMatchObject([0, { verified: true, head: { size: 300 } }]);
  });

  it('can be mirrored, and the mirror verified with the same policy', async () => {
    const target = join(dir, 'mirrored');
    const policy = join(dir, 'policy.txt');
    expect(await comity('mirror', `${base}/f/example`, target, '--policy', policy)).toEqual([
      0,
      expect.stringContaining(`${log.files.size} files are new in ${target}.`),
    ]);
    expect((await comity(target, '--policy', policy))[0]).toBe(0);
  });

  it('out of reach is a fault, not a verdict', async () => {
    expect(await comity(`${base}/f/nothing`)).toEqual([
      3,
      `There is no log at ${base}/f/nothing: it has no checkpoint.\n`,
    ]);
    expect((await comity('http://127.0.0.1:1/f/example'))[0]).toBe(3);
    const [code, text] = await comity(`${base}/f/locked`);
    expect([code, text]).toEqual([3, expect.stringContaining('answers with status 403')]);
  }, 20_000);

  it('that never stops answering is cut off', async () => {
    expect((await comity(`${base}/f/endless`))[0]).toBe(1);
  });
});

describe('wrong use', () => {
  it.for<string[][]>([
    [[]],
    [['a', 'b']],
    [['mirror', 'a']],
    [['mirror', 'a', 'b', 'c']],
    [['--colour', 'a']],
    [['ftp://example/f/x']],
    [['http://']],
    [['.', '--policy', '/nowhere/policy']],
  ])('%j', async ([argv]) => {
    const [code, text] = await comity(...(argv ?? []));
    expect(code).toBe(2);
    expect(text).toContain('comity-verify URL|DIR');
  });

  it('help is no wrong use', async () => {
    expect((await comity('--help'))[0]).toBe(0);
  });
});

describe('the program', () => {
  it('runs from the sources and, packed and installed, from plain JavaScript', () => {
    const home = fileURLToPath(new URL('../', import.meta.url));
    const node = (...args: string[]) => execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
    expect(node(join(home, 'bin/comity-verify.js'), copy)).toContain('Verified: every byte served');

    const work = join(dir, 'work');
    for (const part of ['src', 'pack.ts', 'package.json'])
      cpSync(join(home, part), join(work, part), { recursive: true });
    node(join(work, 'pack.ts'));
    // Node strips no types below node_modules, so this runs only if nothing but JavaScript is asked for.
    const installed = join(dir, 'node_modules/comity-verify');
    for (const part of ['dist', 'package.json']) cpSync(join(work, part), join(installed, part), { recursive: true });
    cpSync(join(home, 'bin'), join(installed, 'bin'), { recursive: true });
    expect(node(join(installed, 'bin/comity-verify.js'), copy)).toContain('Verified: every byte served');
  });
});

describe('copies compared', () => {
  const trusted = () => ['--policy', join(dir, 'policy.txt')];

  it('are told one by one, and judged together', async () => {
    const grown = join(dir, 'grown');
    writeLog(makeLog(usualActs(310)), grown);
    expect(await comity('compare', `${base}/f/example`, copy, ...trusted())).toEqual([
      0,
      `comity.example/f/example/log: ${base}/f/example/log/ holds 300 entries.\n- same: ${copy} (300 entries) shows the same head.\n`,
    ]);
    const [code, text] = await comity('compare', copy, grown, `${base}/f/example`, ...trusted());
    expect(code).toBe(1);
    expect(text).toContain(`- ahead: ${grown} (310 entries) is ahead by 10 entries`);
    expect((await comity('compare', grown, copy))[0]).toBe(0);
  });

  it('with one out of reach end in 3, with another log’s address in place of a copy in 1', async () => {
    const [code, text] = await comity('compare', copy, join(dir, 'nowhere'));
    expect(code).toBe(3);
    expect(text).toContain(`- unreachable: ${join(dir, 'nowhere')} was not read. There is no log at`);
    expect(text).toContain('No policy file was given');
    const json = JSON.parse((await comity('compare', copy, `${base}/f/locked`, '--json'))[1]);
    expect(json.others).toMatchObject([{ standing: 'unreachable', partsAt: null }]);
  });

  it('need a first log and a second', async () => {
    expect((await comity('compare'))[0]).toBe(2);
    expect((await comity('compare', copy))[0]).toBe(2);
    expect((await comity('compare', copy, 'ftp://example.org'))[0]).toBe(2);
    expect((await comity('compare', join(dir, 'nowhere'), copy))[0]).toBe(3);
  });
});
