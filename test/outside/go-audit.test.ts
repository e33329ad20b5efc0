import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLog, usualActs, writeLog } from '../../verify/test-log.ts';

// Debian's golang-golang-x-mod-dev puts its sources here; without modules, Go needs no network to find them.
const GOPATH = '/usr/share/gocode';
const missing =
  spawnSync('go', ['version']).status !== 0
    ? 'Go is not installed'
    : existsSync(`${GOPATH}/src/golang.org/x/mod/sumdb/tlog`)
      ? ''
      : 'golang.org/x/mod is not installed (Debian: golang-golang-x-mod-dev)';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'comity-outside-'));
  if (missing) return;
  const env = { ...process.env, GO111MODULE: 'off', GOPATH, GOCACHE: join(dir, 'cache'), GOFLAGS: '' };
  const source = fileURLToPath(new URL('audit/main.go', import.meta.url));
  execFileSync('go', ['build', '-o', join(dir, 'audit'), source], { env, stdio: 'pipe' });
}, 180_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function audit(folder: string): string {
  return spawnSync(join(dir, 'audit'), [folder], { encoding: 'utf8' }).stdout.trim();
}

it.for([1, 5, 256, 300, 513])('Go’s own libraries accept a log of %i entries', (size, ctx) => {
  if (missing) ctx.skip(missing);
  const folder = join(dir, `log-${size}`);
  writeLog(makeLog(usualActs(size)), folder);
  expect(audit(folder)).toBe(`ok ${size}`);
});

it.for(['checkpoint', 'tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1', 'tile/entries/000', 'tile/entries/001.p/44'])(
  'and refuse it with a changed byte in %s',
  (path, ctx) => {
    if (missing) ctx.skip(missing);
    const folder = join(dir, `changed-${path.replaceAll('/', '-')}`);
    const log = makeLog(usualActs(300));
    writeLog(log, folder);
    const bytes = readFileSync(join(folder, path));
    bytes[20] = (bytes[20] as number) ^ 1;
    writeFileSync(join(folder, path), bytes);
    expect(audit(folder)).not.toMatch(/^ok/);
  },
);
