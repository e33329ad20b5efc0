import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import { membershipsOf, membersOf } from '../derived/memberships.ts';
import { findParty, missingParties, partyNames } from '../derived/parties.ts';
import { listRoles, rolesOf } from '../derived/roles.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

const union = { code: 'UNION', kind: 'group', names: { un: { en: 'River Union' } } };
const delta = {
  code: 'DEL',
  kind: 'state',
  names: { un: { en: 'Delta Republic', ko: '델타' }, common: { en: 'Delta' } },
};

describe('parties.add-party', () => {
  it('adds a party for all days, by whoever keeps the framework', async () => {
    (await world.when('parties.add-party', delta)).appended(delta);
    const early = await world.reading({ asof: '1900-01-01' });
    expect(await findParty(early, 'DEL')).toMatchObject({ code: 'DEL', kind: 'state', names: delta.names });
    expect((await partyNames(early)).DEL).toEqual({ en: 'Delta', ko: '델타' });
    expect(await missingParties(early, ['DEL', 'XYZ', 'ARD'])).toEqual(['XYZ']);
  });

  it('gives a code once', async () => {
    await world.given(['parties.add-party', delta]);
    (await world.when('parties.add-party', delta)).refused('party-exists', { field: 'code' });
  });

  it('wants a name and a code in capitals', async () => {
    (await world.when('parties.add-party', { ...delta, names: {} })).refused('invalid', { field: 'names' });
    (await world.when('parties.add-party', { ...delta, code: 'del' })).refused('invalid', { field: 'code' });
  });
});

describe('parties.change-names', () => {
  it('changes names from its day on, and leaves the earlier ones to earlier days', async () => {
    await world.given(['parties.add-party', delta]);
    const names = { common: { en: 'Deltaland' } };
    (await world.when('parties.change-names', { code: 'DEL', names }, { on: '2020-06-01' })).appended({ names });
    expect((await partyNames(await world.reading({ asof: '2020-05-31' }))).DEL).toEqual({ en: 'Delta', ko: '델타' });
    expect((await partyNames(await world.reading({ asof: '2020-06-01' }))).DEL).toEqual({ en: 'Deltaland' });
  });

  it('is refused for a party that nobody added', async () => {
    const result = await world.when('parties.change-names', { code: 'NIL', names: { common: { en: 'Nil' } } });
    result.refused('unknown-party', { field: 'code' });
  });
});

describe('parties.record-membership', () => {
  beforeEach(() => world.given(['parties.add-party', union]));

  it('takes a member of unknown beginning as a member on every day', async () => {
    (await world.when('parties.record-membership', { group: 'UNION', party: 'ARD' })).appended({ party: 'ARD' });
    await world.given(['parties.record-membership', { group: 'UNION', party: 'BEL', from: '2025-10' }]);
    expect(await membersOf(await world.reading({ asof: '1990-01-01' }), 'UNION')).toEqual(['ARD']);
    expect(await membersOf(await world.reading({ asof: '2025-10-30' }), 'UNION')).toEqual(['ARD']);
    expect(await membersOf(await world.reading({ asof: '2025-10-31' }), 'UNION')).toEqual(['ARD', 'BEL']);
    expect(await membershipsOf(await world.reading(), 'ARD')).toMatchObject([
      { group: 'UNION', from: null, until: null, holds: true, compiled: true, endPosition: null },
    ]);
  });

  it('names a group, parties that were added, and sources that were registered', async () => {
    const record = (input: object) => world.when('parties.record-membership', input);
    (await record({ group: 'ARD', party: 'BEL' })).refused('not-a-group', { field: 'group' });
    (await record({ group: 'UNION', party: 'UNION' })).refused('not-a-group', { field: 'party' });
    (await record({ group: 'UNION', party: 'NIL' })).refused('unknown-party', { field: 'party' });
    (await record({ group: 'NIL', party: 'ARD' })).refused('unknown-party', { field: 'group' });
    (await record({ group: 'UNION', party: 'ARD', sources: ['S9'] })).refused('unknown-source', { field: 'sources' });
  });

  it('never runs in a circle, not even through other groups or in other years', async () => {
    const group = (code: string) => ({ code, kind: 'group', names: { common: { en: code } } });
    await world.given(
      ['parties.add-party', group('LEAGUE')],
      ['parties.add-party', group('PACT')],
      ['parties.record-membership', { group: 'UNION', party: 'LEAGUE', from: '1990', until: '1999' }],
      ['parties.record-membership', { group: 'LEAGUE', party: 'PACT', from: '2000' }],
    );
    const refused = async (group: string, party: string) =>
      (await world.when('parties.record-membership', { group, party })).refused('groups-in-a-circle', {
        field: 'party',
      });
    await refused('LEAGUE', 'UNION');
    await refused('PACT', 'UNION');
    await refused('PACT', 'LEAGUE');
    (await world.when('parties.record-membership', { group: 'UNION', party: 'PACT' })).appended();
  });

  it('keeps periods apart and in order', async () => {
    const record = (input: object) =>
      world.when('parties.record-membership', { group: 'UNION', party: 'ARD', ...input });
    (await record({ from: '2020-01-01', until: '2019-12-31' })).refused('ends-before-it-begins');
    (await record({ seenOn: '2020', from: '2019' })).refused('seen-or-dated', { field: 'seenOn' });
    (await record({ from: '2001', until: '2005' })).appended();
    (await record({ from: '2005-06-01' })).refused('already-member', { field: 'party' });
    (await record({ from: '2010-01-01' })).appended();
    expect(await membersOf(await world.reading({ asof: '2007-01-01' }), 'UNION')).toEqual([]);
    expect(await membersOf(await world.reading({ asof: '2010-01-01' }), 'UNION')).toEqual(['ARD']);
  });
});

describe('parties.end-membership', () => {
  beforeEach(() =>
    world.given(
      ['parties.add-party', union],
      ['parties.record-membership', { group: 'UNION', party: 'ARD', from: '2010-01-01' }],
    ),
  );

  it('ends the membership after its last day, and keeps where both are from', async () => {
    (await world.when('parties.end-membership', { group: 'UNION', party: 'ARD', until: '2019-06-30' })).appended();
    expect(await membersOf(await world.reading({ asof: '2019-06-30' }), 'UNION')).toEqual(['ARD']);
    expect(await membersOf(await world.reading({ asof: '2019-07-01' }), 'UNION')).toEqual([]);
    const [was] = await membershipsOf(await world.reading(), 'ARD');
    expect(was).toMatchObject({ from: '2010-01-01', until: '2019-06-30', holds: false });
    expect(was?.endPosition).toBe((was?.position ?? 0) + 1);
  });

  it('ends only what goes on, and not before it began', async () => {
    const end = (input: object) => world.when('parties.end-membership', { group: 'UNION', until: '2019', ...input });
    (await end({ party: 'BEL' })).refused('not-a-member', { field: 'party' });
    (await end({ party: 'ARD', until: '2009' })).refused('ends-before-it-begins', { field: 'until' });
    (await end({ party: 'ARD', sources: ['S9'] })).refused('unknown-source');
    (await end({ party: 'ARD' })).appended();
    (await end({ party: 'ARD' })).refused('not-a-member');
    (await world.when('parties.record-membership', { group: 'UNION', party: 'ARD', from: '2021' })).appended();
  });
});

describe('parties.record-role', () => {
  it('records a role for its term, and one seen on a day for that day alone', async () => {
    const role = 'country-coordinator';
    (await world.when('parties.record-role', { party: 'ARD', role, from: '2021', until: '2024' })).appended({ role });
    (await world.when('parties.record-role', { party: 'BEL', role, seenOn: '2018-09' })).appended();
    const holders = async (asof: string) => (await listRoles(await world.reading({ asof }))).map(({ party }) => party);
    expect(await holders('2018-09-15')).toEqual(['BEL']);
    expect(await holders('2018-10-01')).toEqual([]);
    expect(await holders('2022-01-01')).toEqual(['ARD']);
    expect(await holders('2025-01-01')).toEqual([]);
  });

  it('is refused without party, body or source, and where terms overlap', async () => {
    const record = (input: object) => world.when('parties.record-role', { party: 'ARD', role: 'chair', ...input });
    (await record({ party: 'NIL' })).refused('unknown-party', { field: 'party' });
    (await record({ body: 'nowhere' })).refused('unknown-body', { field: 'body' });
    (await record({ sources: ['S9'] })).refused('unknown-source', { field: 'sources' });
    (await record({ seenOn: '2018', until: '2019' })).refused('seen-or-dated');
    (await record({ from: '2020', until: '2018' })).refused('ends-before-it-begins');
    (await record({ from: '2020' })).appended();
    (await record({ from: '2021' })).refused('already-in-role', { field: 'role' });
    (await record({ role: 'host', from: '2021' })).appended();
  });
});

describe('parties.end-role', () => {
  it('ends a role after its last day', async () => {
    await world.given(['parties.record-role', { party: 'ARD', role: 'chair', from: '2020-01-01' }]);
    (await world.when('parties.end-role', { party: 'ARD', role: 'chair', until: '2022-12-31' })).appended();
    expect(await listRoles(await world.reading({ asof: '2023-01-01' }))).toEqual([]);
    expect(await rolesOf(await world.reading(), 'ARD')).toMatchObject([{ from: '2020-01-01', until: '2022-12-31' }]);
  });

  it('ends only what goes on', async () => {
    const end = (input: object) =>
      world.when('parties.end-role', { party: 'ARD', role: 'chair', until: '2022', ...input });
    (await end({})).refused('not-in-role', { field: 'role' });
    await world.given(['parties.record-role', { party: 'ARD', role: 'chair', from: '2024' }]);
    (await end({})).refused('ends-before-it-begins', { field: 'until' });
    (await end({ until: '2025', sources: ['S9'] })).refused('unknown-source');
  });
});
