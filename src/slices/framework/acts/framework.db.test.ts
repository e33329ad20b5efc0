import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../../../test/kit/world.ts';
import { claimsAbout, listClaims } from '../derived/claims.ts';
import { findSettings, findTimeZone, readingNow } from '../derived/settings.ts';
import { findSources, listSources, missingSources } from '../derived/sources.ts';
import { found } from './found.ts';

let world: World;
const source = (key: string) => ({ key, publisher: 'The Tervel Gazette', language: 'en', readOn: '2026-03-31' });

describe('framework.found', () => {
  it('settles the framework for all days, at position 0', async () => {
    world = await openWorld({ bare: true });
    (await world.when('framework.found', found.example, { as: 'host' })).appended(found.example);
    expect(await findSettings(await world.reading({ asof: '1950-01-01' }))).toEqual(found.example);
    expect(await findTimeZone(await world.reading())).toBe('Europe/Sofia');
  });

  it('settles which day an instant is', async () => {
    world = await openWorld();
    const head = (await world.heads.find(world.framework))!;
    const { day } = await readingNow(world.store.public, head, new Date('2026-03-31T22:30:00Z'));
    expect(day).toBe('2026-04-01');
  });

  it('is done once', async () => {
    world = await openWorld();
    (await world.when('framework.found', found.example, { as: 'host' })).refused('framework-exists');
  });

  it('wants a time zone that exists and a name', async () => {
    world = await openWorld({ bare: true });
    const wrong = { ...found.example, timeZone: 'Mars/Olympus', name: {} };
    const result = await world.when('framework.found', wrong, { as: 'host' });
    result.refused('invalid', { field: 'timeZone' });
    result.refused('invalid', { field: 'name' });
  });
});

describe('in a framework that was founded', () => {
  beforeEach(async () => {
    world = await openWorld();
  });

  describe('framework.change-settings', () => {
    const officer = { as: 'secretariat-officer' } as const;

    it('changes what it names and keeps the rest', async () => {
      const order = { by: 'precedence', parties: ['CAS', 'ARD'] };
      (await world.when('framework.change-settings', { order, accent: 'plum' }, officer)).appended({ order });
      expect(await findSettings(await world.reading({ asof: '2999-01-01' }))).toMatchObject({
        order,
        accent: 'plum',
        nameForm: 'common',
      });
      expect(await findSettings(await world.reading({ asof: '2000-01-01' }))).toMatchObject({ accent: 'teal' });
    });

    it('counts the days of another time zone at once', async () => {
      await world.given(['framework.change-settings', { timeZone: 'Pacific/Kiritimati' }, officer]);
      const head = (await world.heads.find(world.framework))!;
      const { day } = await readingNow(world.store.public, head, new Date('2999-03-31T10:30:00Z'));
      expect(day).toBe('2999-04-01');
    });

    it('changes something, by the secretariat', async () => {
      (await world.when('framework.change-settings', {}, officer)).refused('nothing-changed');
      (await world.when('framework.change-settings', { accent: 'plum' })).refused('not-allowed');
    });
  });

  describe('framework.register-source', () => {
    it('registers a source under a key, for all days, in the order of keys', async () => {
      (await world.when('framework.register-source', source('S10'))).appended({ key: 'S10' });
      await world.given(['framework.register-source', { ...source('S2'), title: 'On gauges' }]);
      const reading = await world.reading({ asof: '2001-01-01' });
      expect(await listSources(reading)).toMatchObject([
        { source: 'S2', title: 'On gauges', readOn: '2026-03-31' },
        { source: 'S10', title: null, date: null },
      ]);
      expect(await findSources(reading, ['S10', 'S99'])).toHaveLength(1);
      expect(await missingSources(reading, ['S10', 'S99'])).toEqual(['S99']);
    });

    it('gives a key once', async () => {
      await world.given(['framework.register-source', source('S1')]);
      (await world.when('framework.register-source', source('S1'))).refused('source-exists', { field: 'key' });
    });

    it('links to nothing but web addresses', async () => {
      const wrong = { ...source('S1'), url: 'javascript:alert(1)' };
      (await world.when('framework.register-source', wrong)).refused('invalid', { field: 'url' });
    });
  });

  describe('framework.record-claim', () => {
    const claim = {
      key: 'C1',
      topic: { en: 'When the gauges were agreed' },
      about: ['parties/party/ARD'],
      readings: [
        { text: { en: 'in March' }, sources: ['S1'] },
        { text: { en: 'in April' }, sources: ['S2'] },
      ],
    };

    it('keeps all readings side by side, on the pages of what it is about, as of every day', async () => {
      await world.given(['framework.register-source', source('S1')], ['framework.register-source', source('S2')]);
      (await world.when('framework.record-claim', claim)).appended(claim);
      const reading = await world.reading({ asof: '2001-01-01' });
      expect(await claimsAbout(reading, 'parties/party/ARD')).toMatchObject([
        { claim: 'C1', readings: claim.readings, view: null },
      ]);
      expect(await claimsAbout(reading, 'parties/party/BEL')).toEqual([]);
      expect(await listClaims(reading)).toHaveLength(1);
    });

    it('names registered sources, under a key used once', async () => {
      await world.given(['framework.register-source', source('S1')]);
      (await world.when('framework.record-claim', claim)).refused('unknown-source', { field: 'readings' });
      await world.given(['framework.register-source', source('S2')], ['framework.record-claim', claim]);
      (await world.when('framework.record-claim', claim)).refused('claim-exists', { field: 'key' });
    });
  });
});
