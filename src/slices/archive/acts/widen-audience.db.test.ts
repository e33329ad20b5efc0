import { describe, expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import { claimsOf } from '../../../record/audience.ts';
import { listInterventions } from '../../meetings/derived/interventions.ts';
import { listOutcomes } from '../../meetings/derived/outcomes.ts';
import { partyAddedAt } from '../../parties/derived/parties.ts';
import { entryAt } from '../derived/entries.ts';
import { widenAudience } from './widen-audience.ts';

const at = { series: 'annual', edition: '2022' };
/** ARD and BEL have been members since 2017; CAS joined in October 2025. */
const stage: readonly Step[] = [
  ['parties.add-party', { code: 'GRP', kind: 'group', names: { common: { en: 'The Group' } } }],
  ['parties.record-membership', { group: 'GRP', party: 'ARD', from: '2017' }, { on: '2017' }],
  ['parties.record-membership', { group: 'GRP', party: 'BEL', from: '2017' }, { on: '2017' }],
  ['parties.record-membership', { group: 'GRP', party: 'CAS', from: '2025-10' }, { on: '2025-10' }],
  ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
  ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting' }, body: 'commission' }],
  ['meetings.register-edition', { ...at, year: 2022 }, { on: '2022-09-06' }],
  ['meetings.record-facts', { ...at, held: 'yes', starts: '2022-09-06' }, { on: '2022-09-06' }],
];
const summary = { ...at, kind: 'co-chairs-summary', text: { en: 'The summary.' } };

const delegate = (party: string) => ({ party, capacity: 'head-of-delegation', credential: 1, person: 'p' });

/** Does a reader see the entry, by the archive and by the openings alike? */
async function reads(world: World, position: number, author: Parameters<typeof claimsOf>[0]): Promise<boolean> {
  const reading = await world.reading();
  const since = author.party === null ? 0 : await partyAddedAt(reading, author.party);
  return world.store.asMember('test', claimsOf(author, since), async db => {
    const found = (await entryAt({ ...reading, db }, position)) !== undefined;
    for (const table of ['record.opening', 'record.opening_key']) {
      const rows = await db.selectFrom(table).select('position').where('position', '=', position).execute();
      expect(rows.length, table).toBe(found ? 1 : 0);
    }
    return found;
  });
}

async function readers(world: World, position: number): Promise<string[]> {
  const found = [];
  for (const party of ['ARD', 'BEL', 'CAS']) if (await reads(world, position, delegate(party))) found.push(party);
  return found;
}

async function record(world: World, ...step: Step): Promise<number> {
  await world.given(step);
  return (await world.size()) - 1;
}

describe('membership counts on the day that the act is of', () => {
  it('so that a later member reads an earlier act when it is let in, and not before', async () => {
    const world = await openWorld();
    await world.given(...stage);
    const audience = 'group:GRP';
    const old = await record(world, 'meetings.record-outcome', summary, { audience, on: '2022-09-06' });
    const recent = await record(world, 'meetings.record-outcome', summary, { audience, on: '2025-11' });
    expect(await readers(world, old)).toEqual(['ARD', 'BEL']);
    expect(await readers(world, recent)).toEqual(['ARD', 'BEL', 'CAS']);
    expect((await world.body(old)).scope, 'other readers, another circle').not.toBe((await world.body(recent)).scope);

    const input = { positions: [old], to: 'parties:CAS', reason: 'It joined in 2025.' };
    for (const as of ['head-of-delegation', 'chair', 'rapporteur'] as const)
      (await world.when('archive.widen-audience', input, { as })).refused('not-the-originator', {
        field: 'positions.0',
      });
    const granting = await record(world, 'archive.widen-audience', input);
    expect(await readers(world, old)).toEqual(['ARD', 'BEL', 'CAS']);
    expect(await readers(world, granting), 'and reads why').toEqual(['CAS']);
    const reading = await world.reading();
    await world.store.asMember('test', claimsOf(delegate('CAS')), async db => {
      const outcomes = await listOutcomes({ ...reading, db }, 'annual', '2022');
      expect(outcomes.map(({ position }) => position)).toEqual([old, recent]);
    });
    expect(await listOutcomes(reading, 'annual', '2022'), 'the public').toEqual([]);
  });

  it('and nobody is meant where nobody was a member, or the day is unknown', async () => {
    const world = await openWorld();
    await world.given(...stage);
    const outcome = (audience: string, on: string | null) =>
      world.when('meetings.record-outcome', summary, { audience, on });
    (await outcome('group:GRP', '2016')).refused('nobody-in-audience', { field: 'audience' });
    (await outcome('group:ARD', '2022')).refused('nobody-in-audience', { field: 'audience' });
    (await outcome('group:GRP', null)).refused('undated-audience', { field: 'audience' });
    (await outcome('edition', '2022')).refused('nobody-in-audience', { field: 'audience' });
    (await outcome('group:', '2022')).refused('unknown-audience', { field: 'audience' });
  });

  it('as a delegation counts for an edition, and the holder for the chair', async () => {
    const world = await openWorld();
    await world.given(...stage, [
      'meetings.record-participation',
      { ...at, parties: [{ party: 'CAS', attendance: 'attended' }] },
      { on: '2022-09-06' },
    ]);
    const forDelegations = await record(world, 'meetings.record-outcome', summary, {
      audience: 'edition',
      on: '2022-09-06',
    });
    expect(await readers(world, forDelegations)).toEqual(['CAS']);
    const forChair = await record(world, 'meetings.record-outcome', summary, {
      audience: 'chair',
      on: '2022-09-06',
    }).catch(String);
    expect(forChair, 'nobody held the chair in 2022').toContain('nobody-in-audience');
    const now = await record(world, 'meetings.record-outcome', summary, { audience: 'chair' });
    expect(await readers(world, now), 'delegations').toEqual([]);
    expect(await reads(world, now, { ...delegate('BEL'), capacity: 'chair' })).toBe(true);
    expect(await reads(world, now, { ...delegate('CAS'), capacity: 'chair' })).toBe(false);
  });

  it('and a party that came later reads nothing that was for the framework before', async () => {
    const world = await openWorld();
    await world.given(...stage);
    const before = await record(world, 'meetings.record-outcome', summary, { audience: 'framework', on: '2022-09-06' });
    await world.given(['parties.add-party', { code: 'DEN', kind: 'state', names: { common: { en: 'Denia' } } }]);
    const after = await record(world, 'meetings.record-outcome', summary, { audience: 'framework', on: '2022-09-06' });
    expect([await reads(world, before, delegate('DEN')), await reads(world, after, delegate('DEN'))]).toEqual([
      false,
      true,
    ]);
    await world.given(['archive.widen-audience', { positions: [before], to: 'framework' }]);
    expect(await reads(world, before, delegate('DEN')), 'let in with all others').toBe(true);
  });
});

describe('widening', () => {
  it('to everyone opens an entry to the public, in the log too', async () => {
    const world = await openWorld();
    await world.given(...stage);
    const position = await record(world, 'meetings.record-outcome', summary, { audience: 'own', on: '2022-09-06' });
    const opened = async () =>
      (
        await world.store.publicPool.query(
          'select 1 from record.opening join record.opening_key using (framework, position) where position = $1',
          [position],
        )
      ).rowCount;
    expect([await opened(), (await listOutcomes(await world.reading(), 'annual', '2022')).length]).toEqual([0, 0]);
    await world.given(['archive.widen-audience', { positions: [position], to: 'public' }]);
    expect([await opened(), (await listOutcomes(await world.reading(), 'annual', '2022')).length]).toEqual([1, 1]);
  });

  it('is the speaker’s where a party spoke, named or not; it reads what was sealed, and nobody else does', async () => {
    const world = await openWorld();
    await world.given(...stage);
    const said = { ...at, kind: 'request', text: { en: 'More gauges.' } };
    const named = await record(
      world,
      'meetings.record-intervention',
      { ...said, speaker: { grain: 'party', party: 'ARD' } },
      { as: 'rapporteur', on: '2022-09-06' },
    );
    const hidden = await record(
      world,
      'meetings.record-intervention',
      { ...said, speaker: { grain: 'unattributed', trueSpeaker: 'held', trueParties: ['ARD'] } },
      { as: 'rapporteur', on: '2022-09-06' },
    );
    for (const position of [named, hidden]) {
      expect(await readers(world, position), 'a note for the secretariat').toEqual(['ARD']);
      for (const as of ['rapporteur', 'chair', 'secretariat-officer'] as const)
        (await world.when('archive.widen-audience', { positions: [position], to: 'public' }, { as })).refused(
          'not-the-originator',
        );
    }
    const sealed = (party: string) =>
      world.store.asMember('test', claimsOf(delegate(party)), db =>
        db.selectFrom('record.opening_field').select('position').execute(),
      );
    expect([await sealed('ARD'), await sealed('BEL')]).toEqual([[{ position: hidden }], []]);
    const officer = { party: 'EXAMPLE', capacity: 'secretariat-officer', credential: 1, person: 'p' };
    expect(await reads(world, hidden, officer)).toBe(true);
    expect(
      await world.store.asMember('test', claimsOf(officer), db =>
        db.selectFrom('record.opening_field').selectAll().execute(),
      ),
    ).toEqual([]);
    expect((await world.body(hidden)).scope, 'nothing outside tells whose it is').toBe((await world.body(named)).scope);

    await world.given([
      'archive.widen-audience',
      { positions: [hidden], to: 'parties:BEL' },
      { as: 'head-of-delegation' },
    ]);
    expect(await readers(world, hidden)).toEqual(['ARD', 'BEL']);
    expect(await sealed('BEL'), 'what was sealed stays sealed').toEqual([]);
    const reading = await world.reading();
    await world.store.asMember('test', claimsOf(delegate('BEL')), async db => {
      const [statement] = await listInterventions({ ...reading, db }, 'annual', '2022');
      expect(statement?.speaker).toMatchObject({ grain: 'unattributed', party: null });
      expect(JSON.stringify(await entryAt({ ...reading, db }, hidden))).not.toContain('ARD');
    });
  });

  it('is refused for what is not there, not closed, or named twice', async () => {
    const world = await openWorld();
    await world.given(...stage);
    const position = (await world.size()) - 1;
    const widen = (positions: number[], to = 'parties:CAS') => world.when('archive.widen-audience', { positions, to });
    (await widen([position])).refused('public-already');
    (await widen([position + 1])).refused('unknown-entry');
    (await widen([0])).refused('not-the-originator');
    const closed = await record(world, 'meetings.record-outcome', summary, { audience: 'own', on: '2022' });
    (await widen([closed, closed])).refused('entry-twice', { field: 'positions.1' });
    (await widen([closed], 'own')).refused('invalid', { field: 'to' });
    (await widen([closed], 'group:NONE')).refused('nobody-in-audience', { field: 'to' });
    expect(await readers(world, closed)).toEqual([]);
  });

  it('goes with the entry when that is erased', async () => {
    const world = await openWorld();
    await world.given(...stage);
    const position = await record(world, 'meetings.record-outcome', summary, { audience: 'own', on: '2022' });
    await world.given(['archive.widen-audience', { positions: [position], to: 'parties:CAS' }]);
    await world.given([
      'archive.erase',
      { position, ground: 'A private name.', authority: 'The host' },
      { as: 'host' },
    ]);
    const { rows } = await world.store.writer.query('select 1 from record.granted where position = $1', [position]);
    expect(rows).toEqual([]);
    expect(await readers(world, position)).toEqual([]);
  });
});

it('has an example that its schema takes', () => {
  expect(widenAudience.input.strict().safeParse(widenAudience.example).error).toBeUndefined();
});
