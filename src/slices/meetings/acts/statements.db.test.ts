import { describe, expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import { currentIn } from '../../../record/act.ts';
import { listSteps } from '../derived/intervention-steps.ts';
import { listInterventions } from '../derived/interventions.ts';
import { listOutcomes } from '../derived/outcomes.ts';
import { correctIntervention } from './correct-intervention.ts';
import { recordIntervention } from './record-intervention.ts';

const at = { series: 'annual', edition: '2022' };
const stage: Step[] = [
  ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
  ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting' }, body: 'commission' }],
  ['meetings.register-edition', { ...at, year: 2022 }, { on: '2022-01-10' }],
];
const ard = { grain: 'party', party: 'ARD' };
const said = (speaker: object = ard, options: Step[2] = {}, more: object = {}): Step => [
  'meetings.record-intervention',
  { ...at, kind: 'request', text: { en: 'Share the gauges' }, speaker, ...more },
  options,
];

async function staged(...more: Step[]): Promise<World> {
  const world = await openWorld();
  await world.given(...stage, ...more);
  return world;
}

/** Records a statement and answers its key. */
async function keyOf(world: World, step: Step): Promise<string> {
  return String((await world.when(...step)).appended().in.key);
}

const refuse = (code: string) => code;
const byArd = { as: 'head-of-delegation' } as const;
const notes = { as: 'rapporteur', audience: 'framework' } as const;
const about = (act: string, key: string, options: Step[2] = {}, more: object = {}): Step => [
  `meetings.${act}-intervention`,
  { ...at, key, text: { en: 'We asked for hourly readings' }, ...more },
  options,
];

describe('meetings.record-intervention', () => {
  it('is for the secretariat where a rapporteur notes it, and for everyone where it is compiled', async () => {
    const world = await staged();
    const noted = (await world.when(...said(ard, { as: 'rapporteur' }))).appended({ provisional: true });
    expect(noted.audience).toBe('secretariat');
    const compiled = (await world.when(...said())).appended({ provisional: false });
    expect(compiled.audience).toBe('public');
  });

  it('names an item of an agenda that was issued, and tasks', async () => {
    const world = await staged();
    (await world.when(...said(ard, {}, { item: 'gauges' }))).refused('unknown-item', { field: 'item' });
    await world.given([
      'meetings.issue-agenda',
      { ...at, kind: 'adopted', items: [{ key: 'gauges', number: '1', title: { en: 'Gauges' } }] },
      { on: '2022-03-01' },
    ]);
    (await world.when(...said(ard, {}, { item: 'gauges', tasks: ['T01'] }))).appended();
    const [found] = await listInterventions(await world.reading(), 'annual', '2022');
    expect(found).toMatchObject({ item: 'gauges', itemTitle: null, tasks: ['T01'] });
  });

  it('reads an entry of its first version, where the item was a title', () => {
    const raised = currentIn(recordIntervention, { av: 1, in: { key: 'k', item: { en: 'Gauges' } } } as never);
    expect(raised).toEqual({ key: 'k', itemTitle: { en: 'Gauges' } });
    expect(currentIn(recordIntervention, { av: 1, in: { key: 'k' } } as never)).toEqual({ key: 'k' });
  });

  it('warns, and records all the same, where fewer than three parties can have said what names none', async () => {
    const world = await staged();
    const hidden = said({ grain: 'some-members', label: { en: 'some parties' } }, { as: 'secretariat-officer' });
    const attended = (...parties: string[]): Step => [
      'meetings.record-participation',
      { ...at, parties: parties.map(party => ({ party, attendance: 'attended' })) },
      { on: '2022-09-06' },
    ];
    const few = [{ code: 'few-speakers', field: 'speaker.grain' }];
    expect((await world.when(...hidden)).outcome, 'nobody is known to have attended').not.toHaveProperty('0.warnings');
    await world.given(attended('ARD', 'BEL'));
    expect((await world.when(...hidden)).outcome).toMatchObject([{ warnings: few }]);
    expect((await world.when(...said())).outcome, 'the party is named').not.toHaveProperty('0.warnings');
    await world.given(attended('CAS'));
    expect((await world.when(...hidden)).outcome).not.toHaveProperty('0.warnings');
  });

  it('does not let a party that hides tell itself as the author', async () => {
    const world = await staged();
    for (const grain of ['unattributed', 'some-members'])
      for (const audience of ['public', 'framework', 'parties:BEL', 'secretariat', undefined])
        (
          await world.when(
            ...said(
              { grain, ...(grain === 'some-members' ? { label: { en: 'some' } } : {}) },
              {
                ...byArd,
                ...(audience === undefined ? {} : { audience }),
              },
            ),
          )
        ).refused('author-would-tell', { field: 'audience' });
    (await world.when(...said({ grain: 'unattributed' }, { ...byArd, audience: 'own' }))).appended();
    (await world.when(...said({ grain: 'unattributed' }, { as: 'secretariat-officer' }))).appended();
    (await world.when(...said(ard, byArd))).appended({ provisional: false });
  });
});

describe('meetings.correct-intervention', () => {
  it('is done by the party that spoke, while the statement is provisional; both texts stand', async () => {
    const world = await staged();
    const key = await keyOf(world, said(ard, notes));
    (await world.when(...about('correct', key, byArd))).appended({ party: 'ARD' });
    const steps = await world.store.asMember('test', { circles: ['framework'], wide: [], since: 0 }, async db =>
      listSteps({ ...(await world.reading()), db }, 'annual', '2022'),
    );
    expect(steps).toMatchObject([{ key, step: 'corrected', text: { en: 'We asked for hourly readings' } }]);
    (await world.when(...about('correct', key, { as: 'chair' }))).refused('not-allowed');
    await world.given(['meetings.finalise-interventions', at, notes]);
    (await world.when(...about('correct', key, byArd))).refused('is-final', { field: 'key' });
  });

  it('is refused of another’s statement, of a hidden one, of a compiled one and of none', async () => {
    const world = await staged();
    const other = await keyOf(world, said({ grain: 'party', party: 'BEL' }, notes));
    const hidden = await keyOf(world, said({ grain: 'unattributed' }, notes));
    const compiled = await keyOf(world, said());
    (await world.when(...about('correct', other, byArd))).refused('not-the-speaker');
    (await world.when(...about('correct', hidden, byArd))).refused('not-the-speaker');
    (await world.when(...about('correct', compiled, byArd))).refused('is-final');
    (await world.when(...about('correct', 'nosuchkey', byArd))).refused('unknown-statement');
  });

  it('has no more readers than the statement, and ends with its period', async () => {
    const world = await staged(['framework.change-settings', { correctionDays: 7 }, { as: 'secretariat-officer' }]);
    const key = await keyOf(world, said(ard, notes));
    (await world.when(...about('correct', key, { ...byArd, audience: 'public' }))).refused('other-readers', {
      field: 'audience',
    });
    (await world.when('meetings.finalise-interventions', at, notes)).refused('still-correctable');
    const facts = (
      await world.store.asMember('test', { circles: ['framework'], wide: [], since: 0 }, async db =>
        listInterventions({ ...(await world.reading()), db }, 'annual', '2022'),
      )
    )[0];
    const late = correctIntervention.decide(
      { exists: true, year: 2022, statements: 1, items: [], final: [] },
      { ...at, key, text: { en: 'x' } },
      {
        facts,
        author: world.authorOf('head-of-delegation'),
        audience: 'framework',
        today: '9999-01-01',
        refuse,
      } as never,
    );
    expect(late).toBe('too-late');
  });
});

describe('meetings.dispute-intervention', () => {
  it('stands beside the statement', async () => {
    const world = await staged();
    const key = await keyOf(world, said());
    (await world.when(...about('dispute', key, byArd, { party: 'ARD' }))).appended();
    const reading = await world.reading();
    expect(await listSteps(reading, 'annual', '2022')).toMatchObject([{ key, step: 'disputed', party: 'ARD' }]);
    expect(await listInterventions(reading, 'annual', '2022')).toHaveLength(1);
  });

  it('is a party’s own, about what is attributed to it, for no more readers', async () => {
    const world = await staged();
    const key = await keyOf(world, said({ grain: 'party', party: 'BEL' }));
    const closed = await keyOf(world, said(ard, notes));
    (await world.when(...about('dispute', key, byArd, { party: 'BEL' }))).refused('not-allowed');
    (await world.when(...about('dispute', key, byArd, { party: 'ARD' }))).refused('not-attributed', { field: 'party' });
    (await world.when(...about('dispute', closed, byArd, { party: 'ARD' }))).refused('other-readers');
    (await world.when(...about('dispute', 'nosuchkey', byArd, { party: 'ARD' }))).refused('unknown-statement');
    const some = await keyOf(world, said({ grain: 'some-members', label: { en: 'some' } }));
    (await world.when(...about('dispute', some, {}, { party: 'XXX' }))).refused('unknown-party');
    (await world.when(...about('dispute', some, {}, { party: 'CAS' }))).appended();
  });
});

describe('meetings.finalise-interventions', () => {
  it('makes final what has its audience, once', async () => {
    const world = await staged();
    const open = await keyOf(world, said(ard, notes));
    const closed = await keyOf(world, said(ard, { as: 'rapporteur' }));
    await world.given(said());
    const finalise = (audience?: string) =>
      world.when('meetings.finalise-interventions', at, {
        as: 'secretariat-officer',
        ...(audience === undefined ? {} : { audience }),
      });
    (await finalise('public')).refused('none-provisional', { field: 'audience' });
    (await finalise('framework')).appended({ statements: [open] });
    (await finalise()).appended({ statements: [closed] });
    (await finalise()).refused('none-provisional');
    (await world.when('meetings.finalise-interventions', { ...at, edition: '9' }, { as: 'chair' })).refused(
      'unknown-edition',
    );
  });
});

describe('meetings.record-outcome', () => {
  it('may be its document alone', async () => {
    const world = await staged();
    const outcome = { ...at, kind: 'joint-statement', documents: ['TBC/2022/1'] };
    (await world.when('meetings.record-outcome', outcome)).appended();
    (await world.when('meetings.record-outcome', { ...at, kind: 'work-plan' })).refused('text-missing');
    expect(await listOutcomes(await world.reading(), 'annual', '2022')).toMatchObject([
      { text: null, documents: ['TBC/2022/1'] },
    ]);
  });
});
