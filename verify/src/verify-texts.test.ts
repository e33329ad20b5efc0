import { describe, expect, it } from 'vitest';
import { commit, makeLog, memorySource, sha256, type TestAct, usualActs } from '../test-log.ts';
import { changed, lines, ofActs, sentences, text } from '../test-sentences.ts';
import type { JsonObject } from './canonical.ts';
import { verify } from './verify.ts';

const usual = makeLog(usualActs(300));

describe('entries that a host signed although they are false', () => {
  it('a leaf of another form', async () => {
    expect(await ofActs([{}, { leaf: { scope: 'a b' } }])).toEqual([
      'false: Entry 1: it does not have the form of a leaf.',
    ]);
    expect((await ofActs([{ leaf: { at: '2026-02-30T00:00:00.000Z' } }]))[0]).toContain('2026-02-30 is not a day');
  });

  it('an act recorded before the one before it', async () => {
    const acts = [
      { at: '2026-01-02T00:00:00.001Z' },
      { at: '2026-01-02T00:00:00.000Z' },
      { at: '2026-01-02T00:00:00.000Z' },
    ];
    expect(await ofActs(acts)).toEqual([
      'false: Entry 1: it is recorded at 2026-01-02T00:00:00.000Z, before the entry before it (2026-01-02T00:00:00.001Z).',
    ]);
  });

  it('one act recorded twice', async () => {
    expect(
      await ofActs([{}, {}, { copyOf: 0, at: '2026-01-01T00:00:00.000Z', leaf: { at: '2026-01-01T00:02:00.000Z' } }]),
    ).toEqual([
      'false: Entry 2: it repeats the text commitment of entry 0.',
      'false: Entry 2: its text gives another time than the log.',
    ]);
    const closed: TestAct = { vis: 'closed', scope: 'c1' };
    expect(await ofActs([closed, closed, { ...closed, copyOf: 1, leaf: { scope: 'c2' } }])).toContain(
      'false: Entry 2: it repeats the text commitment of entry 1.',
    );
  });

  it('an act moved to another log, circle, time or audience', async () => {
    expect(await ofActs([{ body: { origin: 'other' } }])).toEqual([
      'false: Entry 0: its text was written for another log.',
    ]);
    expect(await ofActs([{ leaf: { scope: 'c9' } }])).toEqual([
      'false: Entry 0: its text was written for another circle.',
    ]);
    expect((await ofActs([{ leaf: { at: '2026-01-01T00:00:00.001Z' } }]))[0]).toContain('another time than the log');
    expect((await ofActs([{ leaf: { vis: 'closed' } }]))[0]).toContain('differ on whether it is open');
    expect((await ofActs([{ body: { vis: 'half' } }]))[0]).toContain('form of a leaf');
  });

  it('a text that is not whole', async () => {
    expect((await ofActs([{ body: { v: 2 } }]))[0]).toContain('version other than 1');
    expect((await ofActs([{ body: { author: { party: 'EXAMPLE' } } }]))[0]).toContain('no member capacity');
    expect((await ofActs([{ body: { in: { half: 0.5 } } }]))[0]).toContain('not a safe integer');
    expect(await ofActs([{ body: { author: { $sealed: sha256('').toString('base64url') } } }])).toEqual([]);
  });
});

describe('openings', () => {
  const withOpening = (opening: TestAct['opening'], act: TestAct = {}) =>
    ofActs([{ ...act, opening: opening as never }]);

  it('must be served for every open entry', async () => {
    expect(await withOpening(() => undefined)).toEqual([
      'withheld: Entry 0: it is open, but no opening is served for it.',
    ]);
    const report = await verify(changed(usual, { 'openings/1': null }));
    expect(report.counts).toMatchObject({ withheld: 40, sealed: 30 });
    expect((await verify(changed(makeLog([{ vis: 'closed', scope: 'c1' }]), { 'openings/0': null }))).verified).toBe(
      true,
    );
  });

  it('must be that of their own entry', async () => {
    const own = lines(usual, 0);
    const moved = own.with(5, (own[6] as string).replace('"i":7', '"i":6'));
    expect(await sentences(changed(usual, { 'openings/0': text(moved) }))).toEqual([
      'false: Entry 6: its text is not the one that the log commits to.',
    ]);
    expect((await sentences(changed(usual, { 'openings/0': text([...own, own[5] as string]) })))[0]).toContain(
      'tells of it twice',
    );
    const strayed = (own[5] as string).replace('"i":6', '"i":299');
    expect((await sentences(changed(usual, { 'openings/0': text(own.with(5, strayed)) })))[0]).toContain(
      'it is about entry 299, which has no place in this file',
    );
    expect((await withOpening(o => ({ ...o, att: { by: 'nobody' } })))[0]).toContain('signature part is not the one');
  });

  it('must have their own form, once and in short', async () => {
    const log = makeLog([{ input: { text: '\u001f' } }]);
    const [line] = lines(log, 0) as [string];
    const refused = async (odd: string) => (await sentences(changed(log, { 'openings/0': `${odd}\n` })))[0];
    expect(await refused(line.replace('"i":0,', '"i":0, '))).toContain('not in its shortest form');
    expect(await refused(line.replace('\\u001f', '\\u001F'))).toContain('not in its shortest form');
    expect(await refused(line.replace('"att":{},', '"att":{},"att":{},'))).toContain('not in its shortest form');
    expect(await refused(line.replace('"att"', '"atT"'))).toContain('member that openings do not have');
    expect(await refused(line.replace('"att":{},', ''))).toContain('is not an object');
    expect(await refused(line.slice(0, -1))).toBe('false: Entry 0: its opening is refused, for it is not JSON.');
    expect(await refused('[]')).toBe('false: openings/0, line 1: it is not an object.');
    expect(await refused('')).toContain('it is not JSON');
    expect(await refused(line.replace('"i":0', '"i":-1'))).toContain('it names no position');
    expect((await sentences(changed(log, { 'openings/0': Buffer.of(0xff) })))[0]).toBe(
      'false: openings/0 is not UTF-8.',
    );
  });

  it('open a sealed value only where the text holds it, and only with what was sealed', async () => {
    const secret = { secret: 'the true speaker' };
    expect(await withOpening(o => ({ ...o, fields: {} }), secret)).toEqual([]);
    expect(await withOpening(({ fields: _fields, ...o }) => o, secret)).toEqual([]);
    const salt = sha256('salt').toString('base64url');
    const digest = commit('act-field/v1', salt, 'x');
    expect((await withOpening(o => ({ ...o, fields: { [digest]: { salt, value: 'x' } } }), secret))[0]).toContain(
      'opens a sealed value that its text does not hold',
    );
    const lie = (o: JsonObject) =>
      Object.fromEntries(
        Object.entries(o.fields as JsonObject).map(([d, f]) => [d, { ...(f as JsonObject), value: 'y' }]),
      );
    expect((await withOpening(o => ({ ...o, fields: lie(o) }), secret))[0]).toContain(
      'a sealed value in it is not the one',
    );
    expect((await withOpening(o => ({ ...o, fields: { x: 1 } })))[0]).toContain('one of its fields is malformed');
  });
});

describe('erasure', () => {
  const erase = (position: number | string): TestAct => ({ act: 'archive.erase', input: { position } });
  const claim = async (...acts: TestAct[]) => {
    const { findings, counts } = await verify(memorySource(makeLog(acts).files));
    expect(counts.erased).toBe(0);
    expect(counts.withheld).toBe(1);
    return findings[0]?.sentence;
  };

  it('counts only where an open act of erasure names the entry', async () => {
    expect((await verify(memorySource(makeLog([{ erasedBy: 1 }, erase(0)]).files))).counts.erased).toBe(1);
    expect(await claim({ erasedBy: 1 }, {})).toBe(
      'Entry 0: it is said to be erased by entry 1, which is no open act of erasure.',
    );
    expect(await claim({ erasedBy: 2 }, {}, erase(1))).toBe(
      'Entry 0: it is said to be erased by entry 2, which erases entry 1 instead.',
    );
    expect(await claim({ erasedBy: 9 }, erase(0))).toBe(
      'Entry 0: it is said to be erased by entry 9, which lies beyond the signed head.',
    );
    expect(await claim(erase(1), { erasedBy: 0 })).toContain('entry 0');
    expect(await claim({ erasedBy: 1 }, { ...erase(0), vis: 'closed', scope: 'c1' })).toContain(
      'no open act of erasure',
    );
    expect(await claim({ erasedBy: 1 }, erase('0'))).toContain('no open act of erasure');
    expect(await claim({ erasedBy: 0 })).toContain('entry 0');
    expect((await ofActs([{ erasedBy: -1 }]))[0]).toContain('malformed note of erasure');
  });

  it('may reach into another file', async () => {
    const acts = usualActs(300);
    acts[0] = { erasedBy: 299 };
    acts[299] = erase(0);
    expect((await verify(memorySource(makeLog(acts).files))).counts.erased).toBe(2);
  });
});
