import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkpoint, logKey, ORIGIN, sha256, TestKey, witnessKey } from '../test-log.ts';
import { noVectors, readVector } from '../test-vectors.ts';
import { importEd25519, verifyEd25519 } from './ed25519.ts';
import { parseNote, parseVerifierKey, signatureBy } from './note.ts';

const key = (vkey: string) => {
  const parsed = parseVerifierKey(vkey);
  if (!parsed.ok) throw new Error(parsed.wrong);
  return parsed.value;
};
const note = (bytes: Buffer | string) => {
  const parsed = parseNote(Buffer.from(bytes as string));
  if (!parsed.ok) throw new Error(parsed.wrong);
  return parsed.value;
};

describe('Ed25519', () => {
  it('accepts 43 of the 914 edge cases under every OpenSSL, none with a point of small order', ctx => {
    if (noVectors) ctx.skip(noVectors);
    const cases = JSON.parse(readVector('cctv-ed25519/ed25519vectors.json'));
    expect(cases.length).toBe(914);
    let accepted = 0;
    for (const { key: hex, sig, msg, flags } of cases) {
      const imported = importEd25519(Buffer.from(hex, 'hex'));
      const has = (...names: string[]) => names.some(name => flags?.includes(name));
      expect(imported.ok, hex).toBe(!has('low_order_A', 'non_canonical_A'));
      const good = imported.ok && verifyEd25519(imported.value, Buffer.from(msg), Buffer.from(sig, 'hex'));
      if (good) expect(has('low_order_R', 'non_canonical_R', 'low_order_residue')).toBe(false);
      if (good) accepted++;
    }
    expect(accepted).toBe(43);
  });

  it('accepts less than node does: node itself takes 208 with OpenSSL 3.0 and 43 with 3.5', ctx => {
    if (noVectors) ctx.skip(noVectors);
    const cases = JSON.parse(readVector('cctv-ed25519/ed25519vectors.json'));
    const accepted = cases.filter((one: { key: string; sig: string; msg: string }) => {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(one.key, 'hex').toString('base64url') };
      const key = createPublicKey({ key: jwk, format: 'jwk' });
      return verify(null, Buffer.from(one.msg), key, Buffer.from(one.sig, 'hex'));
    });
    expect([208, 43]).toContain(accepted.length);
  });

  it('refuses all fourteen spellings of the points of small order', () => {
    const half = ['00'.repeat(32), `01${'00'.repeat(31)}`, `ec${'ff'.repeat(30)}7f`, `ed${'ff'.repeat(30)}7f`];
    half.push(`ee${'ff'.repeat(30)}7f`, '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
    half.push('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a');
    for (const hex of half) {
      const raw = Buffer.from(hex, 'hex');
      expect(importEd25519(raw).ok).toBe(false);
      raw[31] = (raw[31] as number) | 0x80;
      expect(importEd25519(raw).ok).toBe(false);
    }
    expect(importEd25519(Buffer.alloc(31)).ok).toBe(false);
  });
});

describe('signed notes', () => {
  it('opens the published notes and no other text under their signatures', ctx => {
    if (noVectors) ctx.skip(noVectors);
    for (const { vkey, note: text, valid } of JSON.parse(readVector('notes.json'))) {
      expect(signatureBy(note(text), key(vkey))).toEqual({ ok: valid, value: { time: null } });
      expect(signatureBy(note(`Not ${text}`), key(vkey)).ok).toBe(false);
    }
  });

  it('tells a signature that is absent from one that does not fit', () => {
    const signed = note(checkpoint(1, sha256('')));
    expect(signatureBy(signed, key(new TestKey(ORIGIN, 1, 9).vkey))).toEqual({ ok: true, value: null });
    const again = `${signed.text}\n${logKey.line('other\n')}`;
    expect(signatureBy(note(again), key(logKey.vkey)).ok).toBe(false);
    const both = `${signed.text}\n${logKey.line(signed.text)}${logKey.line('other\n')}`;
    expect(signatureBy(note(both), key(logKey.vkey)).ok).toBe(false);
  });

  it('reads the time of a cosignature, which is signed too', () => {
    const text = `${ORIGIN}\n1\n${sha256('').toString('base64')}\n`;
    const line = witnessKey.line(text, 1_679_315_147);
    expect(signatureBy(note(`${text}\n${line}`), key(witnessKey.vkey))).toEqual({
      ok: true,
      value: { time: 1679315147 },
    });
    const bytes = Buffer.from(line.split(' ')[2] as string, 'base64');
    bytes[11] = (bytes[11] as number) ^ 1;
    const later = `\u2014 witness.example/w1 ${bytes.toString('base64')}\n`;
    expect(signatureBy(note(`${text}\n${later}`), key(witnessKey.vkey)).ok).toBe(false);
    const short = `\u2014 witness.example/w1 ${bytes.subarray(0, 40).toString('base64')}\n`;
    expect(signatureBy(note(`${text}\n${short}`), key(witnessKey.vkey)).ok).toBe(false);
  });

  it('refuses notes that could be read in two ways', () => {
    const sound = checkpoint(1, sha256('')).toString();
    const changes: [string, string][] = [
      ['\n\n', '\n'],
      ['\u2014 ', '- '],
      ['\u2014 ', '\u2014  '],
      [' witness.example/w1 ', ' wit ness '],
      [' witness.example/w1 ', ' wit+ness '],
      [' witness.example/w1 ', ' wit\u2003ness '],
      ['1\n', '1\t\n'],
      ['1\n', '1\r\n'],
    ];
    for (const [from, to] of changes) expect(parseNote(Buffer.from(sound.replace(from, to))).ok, to).toBe(false);
    expect(parseNote(Buffer.from(sound.slice(0, -1))).ok).toBe(false);
    expect(parseNote(Buffer.from(`${sound}\n`)).ok).toBe(false);
    expect(parseNote(Buffer.concat([Buffer.of(0xff), Buffer.from(sound)])).ok).toBe(false);
    expect(parseNote(Buffer.from(`text\n\n${logKey.line('text\n').repeat(101)}`)).ok).toBe(false);
    expect(parseNote(Buffer.alloc(1024 * 1024 + 1, 'a')).ok).toBe(false);
  });
});

describe('verifier keys', () => {
  it('refuses a key whose id, type, name or bytes do not fit', () => {
    const vkey = logKey.vkey;
    const id = vkey.split('+')[1] as string;
    expect(parseVerifierKey(vkey).ok).toBe(true);
    for (const odd of [
      vkey.replace(id, '00000000'),
      vkey.replace(id, id.toUpperCase().replace(/[0-9]/g, 'A')),
      vkey.replace('comity', 'comitx'),
      vkey.replace('comity.example', 'comity example'),
      `+${id}+${vkey.split('+')[2]}`,
      `${vkey} `,
      `${vkey}=`,
      vkey.slice(0, -4),
      `a+${id}+`,
      '',
    ]) {
      expect(parseVerifierKey(odd).ok, odd).toBe(false);
    }
    const weak = Buffer.concat([Buffer.of(1), Buffer.alloc(32)]);
    const weakId = sha256('weak\n', weak).toString('hex', 0, 4);
    expect(parseVerifierKey(`weak+${weakId}+${weak.toString('base64')}`)).toEqual({
      ok: false,
      wrong: 'the Ed25519 key is a point of small order',
    });
    const late = Buffer.concat([Buffer.of(6), Buffer.alloc(1312)]);
    expect(parseVerifierKey(`late+00000000+${late.toString('base64')}`).ok).toBe(false);
  });
});
