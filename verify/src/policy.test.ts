import { describe, expect, it } from 'vitest';
import { logKey, policyText, TestKey } from '../test-log.ts';
import { parsePolicy, quorumMet } from './policy.ts';

const log = `log ${logKey.vkey}`;
const witness = (name: string, seed: number) => `witness ${name} ${new TestKey(`w.example/${name}`, 4, seed).vkey}`;
const parse = (...lines: string[]) => parsePolicy(Buffer.from(lines.map(line => `${line}\n`).join('')));
const refusal = (...lines: string[]) => {
  const policy = parse(...lines);
  return policy.ok ? 'accepted' : policy.wrong;
};
const three = [witness('a', 10), witness('b', 11), witness('c', 12)];

describe('reading', () => {
  it('reads logs, witnesses, groups, URLs, comments and loose spacing', () => {
    const policy = parse('# ours', '', `  ${log}\thttps://log.example/ `, ...three, 'group g 2 a b c', 'quorum g');
    expect(policy.ok && policy.value.logs.length).toBe(1);
    expect(policy.ok && [...policy.value.rules.keys()]).toEqual(['a', 'b', 'c', 'g']);
    expect(parsePolicy(Buffer.from(policyText)).ok).toBe(true);
    expect(parse('quorum none').ok).toBe(true);
  });

  it('says which line is wrong and why', () => {
    expect(refusal(log)).toBe('it has no quorum line');
    expect(refusal(log, log, 'quorum none')).toBe('line 2: a log with the same key stands above');
    expect(refusal(three[0] as string, witness('d', 10), 'quorum none')).toContain('same key');
    expect(refusal(three[0] as string, witness('a', 13), 'quorum none')).toBe('line 2: its name is taken');
    expect(refusal(witness('none', 10), 'quorum none')).toBe('line 1: its name is taken');
    expect(refusal('quorum none', 'quorum none')).toBe('line 2: there is a second quorum line');
    expect(refusal('quorum a', ...three)).toContain('no earlier line defines');
    expect(refusal(...three, 'group g 4 a b c', 'quorum g')).toContain('at most all');
    expect(refusal(...three, 'group g 0 a b c', 'quorum g')).toContain('at least one');
    expect(refusal(...three, 'group g 1 a a', 'quorum g')).toBe('line 4: a name is a member twice');
    expect(refusal(...three, 'group g 1 a', 'group h 1 a', 'quorum g')).toBe('line 5: a name is a member twice');
    expect(refusal(...three, 'group g 1 none', 'quorum g')).toContain('no earlier line defines');
    expect(refusal(...three, 'group g 1', 'quorum g')).toContain('members');
    expect(refusal(`witness a ${logKey.vkey}`, 'quorum a')).toContain('needs a key of type 4');
    expect(refusal('log nonsense', 'quorum none')).toContain('the key is refused');
    expect(refusal('logs', 'quorum none')).toContain('none of log, witness, group, quorum');
    expect(refusal('quorum none\r')).toBe('it holds a control character');
    expect(parsePolicy(Buffer.from('quorum none'))).toMatchObject({
      wrong: 'its last line does not end with a newline',
    });
  });
});

describe('the quorum', () => {
  const nested = [...three, witness('d', 13), 'group x 2 a b c', 'group y any d', 'group z all x y', 'quorum z'];
  it.for([
    [[], false],
    [['a', 'b'], false],
    [['a', 'd'], false],
    [['a', 'c', 'd'], true],
    [['a', 'b', 'c', 'd'], true],
    [['z'], false],
  ] as const)('with %j is met: %s', ([names, met]) => {
    const policy = parse(...nested);
    expect(policy.ok && quorumMet(policy.value, new Set(names))).toBe(met);
  });

  it('none is always met, and one witness is itself', () => {
    const none = parse('quorum none');
    const one = parse(...three, 'quorum b');
    expect(none.ok && quorumMet(none.value, new Set())).toBe(true);
    expect(one.ok && quorumMet(one.value, new Set(['a', 'c']))).toBe(false);
    expect(one.ok && quorumMet(one.value, new Set(['b']))).toBe(true);
  });
});
