import { beforeEach, describe, expect, it } from 'vitest';
import { showAddress } from '../../../test/kit/show.ts';
import { openWorld, type StepOptions, type World } from '../../../test/kit/world.ts';
import { findActivity } from './derived/activities.ts';
import { listFigures } from './derived/figures.ts';
import { listParts } from './derived/participation.ts';

let world: World;
const key = { activity: 'drill' };
const drill = { ...key, kind: 'exercise', form: 'field', title: { en: 'Maritime drill' } };
const before = { on: '2019-04-01' };
const during = { on: '2019-04-30' };

const when = (act: string, input: object, options: StepOptions = {}) => world.when(act, input, options);

beforeEach(async () => {
  world = await openWorld();
  for (const source of ['S1', 'S2'])
    await world.given([
      'framework.register-source',
      { key: source, title: `Source ${source}`, publisher: 'Press', date: '2019', language: 'en' },
    ]);
});

describe('activities.register', () => {
  it('registers once, with a form for exercises alone', async () => {
    (await when('activities.register', { ...drill, kind: 'visit' })).refused('form-of-an-exercise', { field: 'form' });
    (await when('activities.register', { ...drill, hosts: ['ZZZ'] })).refused('unknown-party', { field: 'hosts' });
    (await when('activities.register', { ...drill, areas: ['sea'] })).refused('unknown-area', { field: 'areas' });
    (await when('activities.register', { ...drill, sources: ['S9'] })).refused('unknown-source', { field: 'sources' });
    await world.given(['areas.define', { area: 'sea', name: { en: 'Sea' } }, { on: null }]);
    (await when('activities.register', { ...drill, areas: ['sea'] }, before)).appended();
    (await when('activities.register', drill)).refused('activity-exists', { field: 'activity' });
  });

  it('is for a party that hosts it, and so is what is told of it', async () => {
    const ardia = { as: 'focal-point' } as const;
    (await when('activities.register', { ...drill, hosts: ['BEL'] }, ardia)).refused('not-allowed');
    (await when('activities.register', { ...drill, hosts: ['ARD', 'BEL'] }, ardia)).appended();
    (await when('activities.record-facts', { ...key, held: 'yes' }, ardia)).appended();
    await world.given(['activities.register', { ...drill, activity: 'other', hosts: ['BEL'] }]);
    const other = { activity: 'other' };
    (await when('activities.record-facts', { ...other, held: 'yes' }, ardia)).refused('not-the-host');
    const part = (party: string) => ({ ...other, side: 'actual', parties: [{ party, part: 'took-part' }] });
    (await when('activities.record-participation', part('CAS'), ardia)).refused('not-the-host');
    (await when('activities.record-participation', part('ARD'), ardia)).appended();
    const lesson = { ...other, kind: 'learnt', text: { en: 'Speak slowly.' } };
    (await when('activities.record-lesson', lesson, ardia)).refused('not-the-host');
    (await when('activities.record-lesson', { ...lesson, by: 'ARD' }, ardia)).appended();
  });
});

describe('what was announced and what happened', () => {
  beforeEach(() =>
    world.given(
      ['activities.register', drill, before],
      [
        'activities.announce',
        { ...key, schedule: 'announced', starts: '2019-04-29', places: ['Port A'], hosts: ['ARD'] },
        before,
      ],
    ),
  );

  it('are two things, on two days', async () => {
    (await when('activities.announce', { ...key, schedule: 'announced', starts: '2019-05', ends: '2019-04' })).refused(
      'ends-before-it-begins',
      { field: 'ends' },
    );
    (await when('activities.record-facts', { ...key, starts: '2999-01-01' })).refused('not-yet', { field: 'starts' });
    (await when('activities.record-facts', key)).refused('nothing-named');
    (await when('activities.record-facts', { activity: 'none', held: 'yes' })).refused('unknown-activity');
    await world.given([
      'activities.record-facts',
      { ...key, held: 'yes', starts: '2019-04-30', places: ['Port B'] },
      during,
    ]);
    const asOf = async (asof: string) => findActivity(await world.reading({ asof }), 'drill');
    expect(await asOf('2019-04-02')).toMatchObject({ standing: 'announced', starts: '2019-04-29', places: ['Port A'] });
    expect(await asOf('2019-05-01')).toMatchObject({
      standing: 'held',
      starts: '2019-04-30',
      places: ['Port B'],
      hostedBy: ['ARD'],
      announcements: [{ starts: '2019-04-29', places: ['Port A'] }],
    });
  });

  it('reads “no report” where its days are over and nobody says that it was held', async () => {
    expect(await findActivity(await world.reading(), 'drill')).toMatchObject({ standing: 'no-report' });
    await world.given(['activities.announce', { ...key, schedule: 'cancelled' }]);
    expect(await findActivity(await world.reading(), 'drill')).toMatchObject({ standing: 'cancelled' });
  });

  it('has phases, and parties by phase, announced and actual apart', async () => {
    const parts = (side: string, part: string, more: object = {}) => ({
      ...key,
      side,
      parties: [{ party: 'BEL', part }],
      ...more,
    });
    const first = { phase: 'one' };
    (await when('activities.record-participation', parts('actual', 'with-assets', first), during)).refused(
      'unknown-phase',
      { field: 'phase' },
    );
    const phase = { ...key, ...first, side: 'actual', order: 1, places: ['Port A'] };
    (await when('activities.state-phase', { ...phase, starts: '2999-01-01' })).refused('not-yet');
    await world.given(
      ['activities.state-phase', phase, during],
      ['activities.record-participation', parts('announced', 'took-part'), before],
      ['activities.record-participation', parts('actual', 'with-assets', first), during],
      ['activities.record-participation', parts('actual', 'observed'), during],
    );
    const twice = [
      { party: 'BEL', part: 'observed' },
      { party: 'BEL', part: 'took-part' },
    ];
    (await when('activities.record-participation', { ...key, side: 'actual', parties: twice })).refused('named-twice');
    expect(
      (await listParts(await world.reading(), 'drill')).map(one => [one.side, one.phase, one.part]).sort(),
    ).toEqual([
      ['actual', null, 'observed'],
      ['actual', 'one', 'with-assets'],
      ['announced', null, 'took-part'],
    ]);
    (await when('activities.record-facts', { ...key, held: 'no' })).refused('seen-there', { field: 'held' });
  });

  it('does not let anyone take part in what was not held', async () => {
    await world.given(['activities.record-facts', { ...key, held: 'no', reason: { en: 'Storm' } }, during]);
    const part = { ...key, side: 'actual', parties: [{ party: 'BEL', part: 'took-part' }] };
    (await when('activities.record-participation', part)).refused('not-held');
    (
      await when('activities.record-figures', { ...key, stage: 'at-close', figures: [{ of: 'ships', count: 3 }] })
    ).refused('not-held');
    (await when('activities.record-participation', { ...part, side: 'announced' }, before)).appended();
  });
});

describe('activities.record-figures', () => {
  beforeEach(() => world.given(['activities.register', drill, before]));

  it('keeps differing figures of several sources side by side, the plans before the counts', async () => {
    const figures = (stage: string, source: string, figures: object[], on: string) =>
      world.given(['activities.record-figures', { ...key, stage, figures, sources: [source] }, { on }]);
    await figures(
      'at-opening',
      'S2',
      [
        { of: 'ships', count: 19 },
        { of: 'aircraft', count: 10 },
      ],
      '2019-04-30',
    );
    await figures('planned', 'S1', [{ of: 'ships', count: 16 }], '2019-04-01');
    await figures('at-close', 'S1', [{ of: 'ships', words: { en: 'one ship beside 18' } }], '2019-05-13');
    const told = await listFigures(await world.reading(), 'drill');
    expect(told.map(({ stage, sources, figures }) => [stage, sources, figures[0]?.count])).toEqual([
      ['planned', ['S1'], 16],
      ['at-opening', ['S2'], 19],
      ['at-close', ['S1'], null],
    ]);
    expect(await listFigures(await world.reading({ asof: '2019-04-02' }), 'drill')).toHaveLength(1);
    const page = (await showAddress(world, '/activities/drill')) ?? '';
    for (const shown of ['16', '19', 'one ship beside 18', 'counted at the opening']) expect(page).toContain(shown);
  });

  it('wants a number or words, and a definition of what is none of the usual things', async () => {
    const refused = async (figure: object, code: string, field: string) =>
      (await when('activities.record-figures', { ...key, stage: 'planned', figures: [figure] })).refused(code, {
        field,
      });
    await refused({ of: 'ships' }, 'figure-says-nothing', 'figures.0.count');
    await refused({ of: 'ships', count: 1, words: { en: 'one' } }, 'figure-says-nothing', 'figures.0.count');
    await refused({ of: 'other', count: 1 }, 'definition-missing', 'figures.0.definition');
    await refused({ of: 'ships', count: -1 }, 'invalid', 'figures.0.count');
    await refused({ of: 'ships', count: 1.5 }, 'invalid', 'figures.0.count');
  });
});

describe('activities.link', () => {
  it('links to what is there, and is listed there', async () => {
    await world.given(
      ['activities.register', drill, before],
      ['meetings.register-forum', { key: 'dialogue', name: { en: 'Dialogue' } }, { on: null }],
      ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
      ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
      ['meetings.register-edition', { series: 'annual', edition: '2019', year: 2019 }, { on: '2019' }],
      ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', since: '2019' }, { on: '2019-01-01' }],
      ['plan.open-version', { version: 1, content: 'in-part' }, before],
      ['plan.state-task', { version: 1, task: 'T01', title: { en: 'Drill together' } }, before],
    );
    const refused = async (target: object, code: string) =>
      (await when('activities.link', { ...key, ...target })).refused(code);
    await refused({}, 'nothing-linked');
    await refused({ tasks: ['T09'] }, 'unknown-task');
    await refused({ meeting: { series: 'annual', edition: '1999' } }, 'unknown-edition');
    await refused({ forum: 'none' }, 'unknown-forum');
    await refused({ alert: 'none' }, 'unknown-alert');
    const targets = { tasks: ['T01'], meeting: { series: 'annual', edition: '2019' }, forum: 'dialogue' };
    (await when('activities.link', { ...key, ...targets }, before)).appended();
    for (const path of ['/plan/T01', '/meetings/annual/2019', '/forums/dialogue'])
      expect(JSON.parse((await showAddress(world, `${path}.json`)) ?? '{}').related, path).toContainEqual(
        expect.objectContaining({ kind: 'activity', path: '/activities/drill' }),
      );
    expect(await showAddress(world, '/activities/drill')).toContain('href="/f/test/meetings/annual/2019"');
  });
});

describe('the pages', () => {
  it('tell nobody of an activity that is not for them, and let nothing more be told than it is for', async () => {
    const closed = { audience: 'parties:ARD,BEL' };
    await world.given(
      ['activities.register', { ...drill, title: { en: 'Canary drill' } }, { ...before, ...closed }],
      ['activities.record-facts', { ...key, held: 'yes', places: ['Canary port'] }, { ...during, ...closed }],
    );
    (await when('activities.record-facts', { ...key, held: 'yes' })).refused('other-readers', { field: 'audience' });
    expect(await showAddress(world, '/activities/drill')).toBeUndefined();
    for (const path of ['/activities', '/activities.json', '/activities.csv', '/activities.ics', '/search?q=canary'])
      expect(
        (await showAddress(world, path))?.replace('value="canary"', '').replaceAll('q=canary', '') ?? '',
      ).not.toContain('Canary');
  });

  it('are chosen from by kind, area and year, and go into calendars', async () => {
    await world.given(
      ['areas.define', { area: 'sea', name: { en: 'Sea' } }, { on: null }],
      ['activities.register', { ...drill, areas: ['sea'] }, before],
      ['activities.record-facts', { ...key, held: 'yes', starts: '2019-04-30', ends: '2019-05-02' }, during],
      ['activities.register', { activity: 'visit', kind: 'visit', title: { en: 'A visit' } }, before],
    );
    const found = async (query: string) =>
      JSON.parse((await showAddress(world, `/activities.json${query}`)) ?? '').page.activities.map(
        ({ activity }: { activity: string }) => activity,
      );
    expect(await found('')).toEqual(['drill', 'visit']);
    expect(await found('?kind=visit')).toEqual(['visit']);
    expect(await found('?area=sea')).toEqual(['drill']);
    expect(await found('?year=2019')).toEqual(['drill']);
    expect(await found('?year=1999')).toEqual([]);
    expect(await showAddress(world, '/activities.json?year=%27')).toBeUndefined();
    const calendar = await showAddress(world, '/activities.ics');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20190430');
    expect(calendar).toContain('DTEND;VALUE=DATE:20190503');
    expect(calendar).toContain('SUMMARY:Maritime drill (field exercise)');
  });
});
