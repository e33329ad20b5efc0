import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runComity } from '../kit/served.ts';

it('npm start serves, and whoever stops it stops the server and the database as well', async () => {
  const data = mkdtempSync(join(tmpdir(), 'comity-npm-'));
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn('npm', ['start'], {
    env: { ...env, DATABASE_URL: '', COMITY_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Its output closes only when the last process that writes to it has ended.
  const closed = new Promise(done => child.once('close', done));
  let output = '';
  await new Promise<void>(ready => {
    const hear = (chunk: Buffer) => {
      output += chunk;
      if (/ready on \S+\n/.test(output)) ready();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void closed.then(() => ready());
  });
  const address = /ready on (\S+)/.exec(output)?.[1] ?? `nothing, but: ${output}`;
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  child.kill();
  await closed;
  await expect(fetch(`${address}/readyz`)).rejects.toThrow('fetch failed');
  rmSync(data, { recursive: true, force: true });
}, 120_000);

it('a port that is taken is told in one sentence, before a database is made', async () => {
  const data = mkdtempSync(join(tmpdir(), 'comity-port-'));
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const PORT = String((other.address() as AddressInfo).port);
  const { code, out, err } = await runComity(['serve', '--demo'], { DATABASE_URL: '', COMITY_DATA: data, PORT });
  other.close();
  expect({ code, out, err }).toEqual({
    code: 3,
    out: '',
    err: `Port ${PORT} on 127.0.0.1 is taken by another program: stop it, or set PORT to a free one.\n`,
  });
  expect(existsSync(join(data, 'cluster'))).toBe(false);
  rmSync(data, { recursive: true, force: true });
});
