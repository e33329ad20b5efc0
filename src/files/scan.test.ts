import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../config.ts';
import { type Scanner, scannerFrom, scanWith } from './scan.ts';

const log: string[] = [];
const scan = async (scanner: Scanner, text: string, patience?: number) =>
  (await scanWith(scanner, line => void log.push(line), patience)(Buffer.from(text)))?.code;

/** Speaks as clamd's manual says: zINSTREAM, chunks with their lengths, an empty one, and a line that ends in NUL. */
async function openClamd(answer: (file: Buffer) => string | undefined): Promise<Scanner> {
  const server: Server = createServer(socket => {
    let came = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', data => {
      came = Buffer.concat([came, data]);
      if (!came.subarray(0, 10).equals(Buffer.from('zINSTREAM\0').subarray(0, came.length))) socket.destroy();
      const parts: Buffer[] = [];
      for (let at = 10; at + 4 <= came.length; ) {
        const length = came.readUInt32BE(at);
        if (length === 0) {
          const said = answer(Buffer.concat(parts));
          if (said !== undefined) socket.end(`${said}\0`);
          return;
        }
        parts.push(came.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  const folder = mkdtempSync(join(tmpdir(), 'comity-clamd-'));
  const path = join(folder, 's');
  await new Promise<void>(ready => server.listen(path, ready));
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return scannerFrom(`clamd:${path}`);
}

const large = 'a'.repeat(700_000);

it('keeps what clamd finds nothing in, and sends it the whole file', async () => {
  let seen = 0;
  const scanner = await openClamd(file => {
    seen = file.length;
    return 'stream: OK';
  });
  expect(await scan(scanner, large)).toBeUndefined();
  expect(seen).toBe(large.length);
});

it('refuses what it finds something in, and everything while it does not say', async () => {
  expect(await scan(await openClamd(() => 'stream: Eicar-Test-Signature FOUND'), 'x')).toBe('infected-file');
  expect(await scan(await openClamd(() => 'INSTREAM size limit exceeded. ERROR'), 'x')).toBe('not-scanned');
  expect(await scan(await openClamd(() => ''), 'x')).toBe('not-scanned');
  expect(await scan(await openClamd(() => undefined), 'x', 200)).toBe('not-scanned');
  expect(await scan({ kind: 'clamd', at: { path: '/nowhere/clamd.ctl' } }, 'x')).toBe('not-scanned');
  expect(log.at(-1)).toContain('ENOENT');
});

it('asks a command in the same way', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comity-scan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const command = join(folder, 'scan');
  writeFileSync(command, '#!/bin/sh\nif grep -q "$1"; then exit 1; else exit 0; fi\n');
  chmodSync(command, 0o755);
  const scanner = scannerFrom(`${command} wolf`);
  expect(await scan(scanner, `${large} sheep`)).toBeUndefined();
  expect(await scan(scanner, `${large} wolf`)).toBe('infected-file');
  expect(await scan(scannerFrom('/nowhere/scan'), 'x')).toBe('not-scanned');
  writeFileSync(command, '#!/bin/sh\nexit 2\n');
  expect(await scan(scanner, 'x')).toBe('not-scanned');
  writeFileSync(command, '#!/bin/sh\nexec sleep 20\n');
  expect(await scan(scanner, 'x', 300)).toBe('not-scanned');
});

it('is named in a setting that is refused where it can mean nothing', () => {
  for (const setting of ['clamd:127.0.0.1:3310', 'clamd:[::1]:3310', 'clamd:/run/clamd.ctl', '/usr/bin/clamdscan -'])
    expect(readConfig({ COMITY_SCAN: setting }).scanner).toBe(setting);
  expect(scannerFrom('clamd:[::1]:3310')).toEqual({ kind: 'clamd', at: { host: '::1', port: 3310 } });
  expect(readConfig({}).scanner).toBeUndefined();
  for (const setting of ['clamscan', 'clamd:', 'clamd:host', '- /x'])
    expect(() => readConfig({ COMITY_SCAN: setting })).toThrow('COMITY_SCAN');
});
