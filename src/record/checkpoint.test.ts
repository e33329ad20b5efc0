import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LogKeys } from './checkpoint.ts';

const origin = 'record.example/f/tervel/log';
let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'comity-keys-')), 'keys');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

it('a checkpoint is a signed note of origin, size and root', () => {
  const { vkey, signCheckpoint } = new LogKeys(folder).create('tervel', origin);
  const root = createHash('sha256').update('root').digest();
  const [name = '', id = '', material = ''] = vkey.split('+').slice(0, 2).concat(vkey.split('+').slice(2).join('+'));
  expect(name).toBe(origin);
  const key = Buffer.from(material, 'base64');
  expect(key[0]).toBe(1);
  expect(key).toHaveLength(33);
  expect(createHash('sha256').update(`${origin}\n`).update(key).digest().subarray(0, 4).toString('hex')).toBe(id);

  const note = signCheckpoint(7, root);
  const [text = '', signature = ''] = note.split('\n\n');
  expect(`${text}\n`).toBe(`${origin}\n7\n${root.toString('base64')}\n`);
  const [dash, signer, encoded = ''] = signature.split(' ');
  expect([dash, signer, encoded.endsWith('\n')]).toEqual(['—', origin, true]);
  const signed = Buffer.from(encoded, 'base64');
  expect(signed.subarray(0, 4).toString('hex')).toBe(id);
  const publicKey = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  expect(verify(null, Buffer.from(`${text}\n`), publicKey, signed.subarray(4))).toBe(true);
});

it('a key is made once, is found again, and nobody else may read it', () => {
  const made = new LogKeys(folder).create('tervel', origin);
  const again = new LogKeys(folder);
  expect(again.find('tervel', origin)?.vkey).toBe(made.vkey);
  expect(again.create('tervel', origin).vkey).toBe(made.vkey);
  expect(readdirSync(folder)).toEqual(['tervel.log-key.pem']);
  expect(statSync(join(folder, 'tervel.log-key.pem')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(folder, 'tervel.log-key.pem'), 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
});

it('each log has its own key, and a log without one has none', () => {
  const keys = new LogKeys(folder);
  expect(keys.find('tervel', origin)).toBeUndefined();
  expect(keys.create('tervel', origin).vkey).not.toBe(keys.create('other', 'record.example/f/other/log').vkey);
});
