import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Body } from './body.ts';
import { canonical } from './canonical.ts';
import { commit, commitTo, openSealed, sealField } from './commitment.ts';

const body: Body = {
  v: 1,
  act: 'meetings.convene',
  av: 1,
  origin: 'record.example/f/tervel/log',
  scope: 'plenary',
  vis: 'open',
  at: '2026-03-31T09:00:00.000Z',
  on: '2026-03',
  subject: 'meetings/edition/joint/2026',
  audience: 'public',
  author: { party: null, capacity: 'compiler', credential: 3, person: 'k3yq7mzt5wxa2' },
  in: { '10': 'ten', '9': 'nine', theme: '한강 — “Tervel” \u2028 \ud83d\ude00', list: [] },
};

describe('a leaf', () => {
  it('equals its own canonical form, and says nothing of what it commits to', () => {
    const { leaf } = commitTo(body, {});
    expect(canonical(JSON.parse(leaf))).toBe(leaf);
    expect(JSON.parse(leaf)).toEqual({
      v: 1,
      at: body.at,
      scope: 'plenary',
      vis: 'open',
      body: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      att: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    });
    expect(commitTo(body, {}).leaf, 'salts are drawn anew').not.toBe(leaf);
  });

  it('of a closed act has the same form and length', () => {
    const closed = { ...body, vis: 'closed', scope: 'AAECAwQFBgcICQoL', audience: 'framework' } as const;
    expect(Object.keys(JSON.parse(commitTo(closed, {}).leaf))).toEqual(
      Object.keys(JSON.parse(commitTo(body, {}).leaf)),
    );
  });
});

describe('an opening', () => {
  it('opens under its key and leads to the leaf', () => {
    const { leaf, sealed, key } = commitTo(body, {});
    const opening = openSealed(sealed, key);
    expect(opening.body).toEqual(body);
    expect([opening.att, opening.fields]).toEqual([{}, {}]);
    const { body: bodyDigest, att } = JSON.parse(leaf);
    expect(commit('act-body/v1', Buffer.from(opening.salt, 'base64url'), opening.body)).toBe(bodyDigest);
    expect(commit('act-att/v1', Buffer.from(opening.attSalt, 'base64url'), opening.att)).toBe(att);
    expect(Buffer.from(opening.salt, 'base64url')).toHaveLength(32);
    expect(opening.salt).not.toBe(opening.attSalt);
  });

  it('opens under no other key, and not once a byte is changed', () => {
    const { sealed, key } = commitTo(body, {});
    expect(() => openSealed(sealed, commitTo(body, {}).key)).toThrow();
    for (const at of [0, 15, 16, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ 1;
      expect(() => openSealed(changed, key), `byte ${at}`).toThrow();
    }
    expect(() => openSealed(sealed.subarray(0, 15), key)).toThrow();
    expect(sealed.includes('Tervel')).toBe(false);
  });
});

it('a commitment is the hash of label, salt and canonical text', () => {
  const salt = Buffer.alloc(32, 7);
  const digest = createHash('sha256').update('act-field/v1\n').update(salt).update('{"a":1}').digest('base64url');
  expect(commit('act-field/v1', salt, { a: 1 })).toBe(digest);
  expect(commit('act-body/v1', salt, { a: 1 }), 'no digest stands for two things').not.toBe(digest);
});

it('a sealed value is opened by its own salt', () => {
  const { digest, field } = sealField({ speaker: 'VNM' });
  expect(commit('act-field/v1', Buffer.from(field.salt, 'base64url'), field.value)).toBe(digest);
  expect(sealField({ speaker: 'VNM' }).digest).not.toBe(digest);
  const { sealed, key, fields } = commitTo({ ...body, in: { by: { $sealed: digest } } }, { [digest]: field });
  // The opening that everyone may have says nothing of it; the values lie apart, under a key of their own.
  expect(openSealed(sealed, key).fields).toEqual({});
  expect(openSealed(fields?.sealed as Buffer, fields?.key as Buffer)).toEqual({ [digest]: field });
  expect(commitTo(body, {}).fields).toBeUndefined();
});
