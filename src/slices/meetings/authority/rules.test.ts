import { describe, expect, it } from 'vitest';
import { capacities } from '../../../record/authorise.ts';
import type { Author } from '../../../record/body.ts';
import { rules } from './rules.ts';

const as = (capacity: string, party: string | null = 'ARD'): Author => ({
  party,
  capacity,
  credential: 1,
  person: 'someone',
});
const may = (name: keyof typeof rules, author: Author, input: object = {}) =>
  rules[name].capacities.includes(author.capacity as 'chair') && rules[name].where?.(author, input) !== false;

describe('each capacity, act by act', () => {
  const expected: Readonly<Record<(typeof capacities)[number], number>> = {
    host: 1,
    clock: 0,
    'point-of-contact': 0,
    spokesperson: 0,
    'clearing-officer': 0,
    compiler: 16,
    'secretariat-officer': 17,
    rapporteur: 9,
    chair: 10,
    'party-administrator': 0,
    'head-of-delegation': 5,
    alternate: 5,
    'focal-point': 2,
    translator: 0,
    observer: 0,
    press: 0,
  };
  it.each(capacities)('%s', capacity => {
    const allowed = Object.values(rules).filter(rule => rule.capacities.includes(capacity));
    expect(allowed).toHaveLength(expected[capacity]);
  });
});

describe('a head of delegation', () => {
  const head = as('head-of-delegation');
  const speaks = (input: object) => may('meetings.record-intervention', head, input);

  it('speaks for the own party, named or not', () => {
    expect(speaks({ speaker: { grain: 'party', party: 'ARD' } })).toBe(true);
    expect(speaks({ speaker: { grain: 'person', party: 'ARD' } })).toBe(true);
    expect(speaks({ speaker: { grain: 'some-members', trueParties: ['ARD'] } })).toBe(true);
    expect(speaks({ speaker: { grain: 'unattributed' } })).toBe(true);
  });

  it('speaks for nobody else', () => {
    expect(speaks({ speaker: { grain: 'party', party: 'BEL' } })).toBe(false);
    expect(speaks({ speaker: { grain: 'some-members', trueParties: ['ARD', 'BEL'] } })).toBe(false);
    expect(speaks({ speaker: { grain: 'group', group: 'BASIN' } })).toBe(false);
    expect(speaks({ speaker: { grain: 'meeting' } })).toBe(false);
    expect(speaks({ speaker: { grain: 'party', party: 'ARD' }, alignedParties: ['BEL'] })).toBe(false);
    expect(speaks({ speaker: { grain: 'party', party: 'ARD' }, onBehalfOf: 'BASIN' })).toBe(false);
  });

  it('tells who took part of the own party alone', () => {
    const tells = (...parties: string[]) =>
      may('meetings.record-participation', head, { parties: parties.map(party => ({ party })) });
    expect(tells('ARD')).toBe(true);
    expect(tells('ARD', 'BEL')).toBe(false);
  });
});
