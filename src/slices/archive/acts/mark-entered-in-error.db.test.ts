import { describe, expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import { listSources, missingSources } from '../../framework/derived/sources.ts';
import { partyNames } from '../../parties/derived/parties.ts';
import { latestEntries } from '../derived/entries.ts';
import { errorOf, errorsAmong } from '../derived/errors.ts';
import { markEnteredInError } from './mark-entered-in-error.ts';

const at = { series: 'annual', edition: '2022' };
const stage: readonly Step[] = [
  ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
  ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting' }, body: 'commission' }],
  ['meetings.register-edition', { ...at, year: 2022 }, { on: '2022-09-06' }],
];
const source: Step = ['framework.register-source', { key: 'S01', publisher: 'The Gazette', language: 'en' }];
const attended: Step[1] = { ...at, parties: [{ party: 'ARD', attendance: 'attended' }] };

/** The position of what was recorded last. */
async function last(world: World): Promise<number> {
  return (await world.size()) - 1;
}

async function record(world: World, ...step: Step): Promise<number> {
  await world.given(step);
  return last(world);
}

const reason = 'The source speaks of another year.';

describe('archive.mark-entered-in-error', () => {
  it('takes an entry out of force, and leaves it in the record', async () => {
    const world = await openWorld();
    const position = await record(world, ...source);
    const body = (await world.when('archive.mark-entered-in-error', { position, reason })).appended({
      position,
      reason,
    });
    expect(body.subject).toBe('framework/source/S01');
    expect(await missingSources(await world.reading(), ['S01'])).toEqual(['S01']);
    expect(await listSources(await world.reading({ at: position }))).toHaveLength(1);
    expect((await latestEntries(await world.reading(), { limit: 2 })).map(({ act }) => act)).toEqual([
      'archive.mark-entered-in-error',
      'framework.register-source',
    ]);
    expect(await errorOf(await world.reading(), position)).toEqual({ entry: position, reason, position: position + 1 });
    expect(await errorOf(await world.reading({ at: position }), position)).toBeUndefined();
    expect(await errorsAmong(await world.reading(), [position, position + 1])).toEqual([position]);
  });

  it('puts back what the entry had replaced', async () => {
    const world = await openWorld();
    await world.given([
      'parties.change-names',
      { code: 'ARD', names: { common: { en: 'Old' } } },
      { as: 'secretariat-officer', on: '2020' },
    ]);
    const position = await record(
      world,
      'parties.change-names',
      { code: 'ARD', names: { common: { en: 'Wrong' } } },
      { as: 'secretariat-officer', on: '2021' },
    );
    await world.given(['archive.mark-entered-in-error', { position, reason }, { as: 'secretariat-officer' }]);
    expect((await partyNames(await world.reading())).ARD).toEqual({ en: 'Old' });
    expect((await partyNames(await world.reading({ at: position }))).ARD).toEqual({ en: 'Wrong' });
  });

  it('is refused for what is not there, was marked, or may not be marked', async () => {
    const world = await openWorld();
    const position = await record(world, ...source);
    await world.given(['archive.mark-entered-in-error', { position, reason }]);
    const mark = (of: number, as: NonNullable<Step[2]>['as'] = 'compiler') =>
      world.when('archive.mark-entered-in-error', { position: of, reason }, { as });
    (await mark(position)).refused('marked-already', { field: 'position' });
    (await mark(position + 1)).refused('not-correctable', { field: 'position' });
    (await mark(position + 2)).refused('unknown-entry', { field: 'position' });
    (await mark(0)).refused('not-your-entry');
    await world.given(...stage);
    (await mark(await last(world))).refused('not-correctable');
    (await mark(-1)).refused('invalid', { field: 'position' });
    (await world.when('archive.mark-entered-in-error', { position, reason: '' })).refused('invalid', {
      field: 'reason',
    });
  });

  it('is for those in whose capacity the entry was made, and for a party for its head of delegation', async () => {
    const world = await openWorld();
    await world.given(...stage);
    const made = {
      compiler: await record(world, 'meetings.record-participation', attended),
      rapporteur: await record(world, 'meetings.record-participation', attended, { as: 'rapporteur' }),
      chair: await record(world, 'meetings.record-participation', attended, { as: 'chair' }),
      'secretariat-officer': await record(world, 'meetings.record-participation', attended, {
        as: 'secretariat-officer',
      }),
      'head-of-delegation': await record(world, 'meetings.record-participation', attended, {
        as: 'head-of-delegation',
      }),
      'focal-point': await record(world, 'meetings.record-participation', attended, { as: 'focal-point' }),
    };
    const capacities = Object.keys(made) as (keyof typeof made)[];
    const covers = (as: string, of: string) =>
      (as === of && as !== 'focal-point') || (as === 'head-of-delegation' && of === 'focal-point');
    for (const as of capacities)
      for (const of of capacities) {
        if (covers(as, of)) continue;
        const answer = await world.when('archive.mark-entered-in-error', { position: made[of], reason }, { as });
        answer.refused(as === 'focal-point' ? 'not-allowed' : 'not-your-entry');
      }
    for (const of of capacities)
      (
        await world.when(
          'archive.mark-entered-in-error',
          { position: made[of], reason },
          { as: of === 'focal-point' ? 'head-of-delegation' : of },
        )
      ).appended();
  });

  it('leaves the subject as it is for whoever decides on it next, also when it was refused', async () => {
    const world = await openWorld();
    await world.given(...stage);
    const position = await record(
      world,
      'meetings.record-facts',
      { ...at, held: 'no', reason: { en: 'flood' } },
      { on: '2022' },
    );
    (await world.when('archive.mark-entered-in-error', { position, reason }, { as: 'rapporteur' })).refused(
      'not-your-entry',
    );
    (await world.when('meetings.record-participation', attended)).refused('not-held');
    await world.given(['archive.mark-entered-in-error', { position, reason }]);
    (await world.when('meetings.record-participation', attended)).appended();
  });

  it('is for no wider audience than the entry', async () => {
    const world = await openWorld();
    const position = await record(
      world,
      'meetings.establish-body',
      { key: 'closed', name: { en: 'Closed' }, level: 'experts' },
      { audience: 'secretariat', as: 'secretariat-officer' },
    );
    const closed = await record(
      world,
      'framework.register-source',
      { key: 'S02', publisher: 'A letter', language: 'en' },
      { audience: 'secretariat', as: 'secretariat-officer' },
    );
    const mark = (audience: string) =>
      world.when(
        'archive.mark-entered-in-error',
        { position: closed, reason },
        { as: 'secretariat-officer', audience },
      );
    (await mark('public')).refused('mark-is-wider', { field: 'audience' });
    (await mark('framework')).refused('mark-is-wider', { field: 'audience' });
    (await mark('secretariat')).appended();
    expect((await latestEntries(await world.reading(), { limit: 1 }))[0]?.position).toBeLessThan(position);
  });
});

it('has an example that its schema takes', () => {
  expect(markEnteredInError.input.strict().safeParse(markEnteredInError.example).error).toBeUndefined();
});
