import { describe, expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import { currentIn } from '../../../record/act.ts';
import { editionNamed, listEditions } from '../derived/editions.ts';
import { listForumEvents } from '../derived/forum-events.ts';
import { interventions, listInterventions } from '../derived/interventions.ts';
import { listOfficers } from '../derived/officers.ts';
import { listOutcomes } from '../derived/outcomes.ts';
import { editionsWith, findParticipation } from '../derived/participation.ts';
import { meetings } from '../slice.ts';

const at = { series: 'annual', edition: '2022' };
const source: Step = ['framework.register-source', { key: 'S01', publisher: 'The Gazette', language: 'en' }];
const body: Step = ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }];
const series: Step = ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting' }, body: 'commission' }];
const edition: Step = ['meetings.register-edition', { ...at, year: 2022 }, { on: '2022-09-06' }];
const stage = [source, body, series, edition];

async function staged(...more: Step[]): Promise<World> {
  const world = await openWorld();
  await world.given(...stage, ...more);
  return world;
}

const held: Step = [
  'meetings.record-facts',
  { ...at, held: 'yes', mode: 'in-person', starts: '2022-09-06' },
  { on: '2022-09-06' },
];
const notHeld: Step = ['meetings.record-facts', { ...at, held: 'no', reason: { en: 'pandemic' } }, { on: '2022' }];
const said = (speaker: object, more: object = {}): Step => [
  'meetings.record-intervention',
  { ...at, kind: 'request', text: { en: 'Share the gauges' }, speaker, ...more },
  { on: '2022-09-06' },
];

it.each(meetings.acts.map(act => [act.name, act] as const))('%s has an example that its schema takes', (_, act) => {
  expect(act.input.strict().safeParse(act.example).error).toBeUndefined();
  expect(currentIn(act, { av: act.version, in: act.example } as never)).toEqual(act.example);
});

describe('meetings.establish-body', () => {
  it('establishes a body once, under a parent that stands', async () => {
    const world = await staged();
    const below = { key: 'experts', name: { en: 'Experts' }, level: 'experts', parent: 'commission' };
    (await world.when('meetings.establish-body', below)).appended(below);
    (await world.when('meetings.establish-body', below)).refused('body-exists', { field: 'key' });
    (await world.when('meetings.establish-body', { ...below, key: 'x', parent: 'nowhere' })).refused('unknown-body', {
      field: 'parent',
    });
    (await world.when('meetings.establish-body', { ...below, key: 'x', sources: ['S99'] })).refused('unknown-source', {
      field: 'sources',
    });
  });
});

describe('meetings.appoint-officer', () => {
  it('gives an office for a term, and shows who holds it on a day', async () => {
    const world = await staged();
    const chair = { body: 'commission', party: 'BEL', office: 'chair', from: '2021', until: '2024' };
    (await world.when('meetings.appoint-officer', chair)).appended(chair);
    const on = async (asof: string) => (await listOfficers(await world.reading({ asof }))).map(({ party }) => party);
    expect(await on('2021-06-30')).toEqual([]);
    expect(await on('2021-12-31')).toEqual(['BEL']);
    expect(await on('2024-12-31')).toEqual(['BEL']);
    expect(await on('2025-01-01')).toEqual([]);
  });

  it('is refused for what does not stand, or ends first', async () => {
    const world = await staged();
    const chair = { body: 'commission', party: 'BEL', office: 'chair' };
    (await world.when('meetings.appoint-officer', { ...chair, body: 'none' })).refused('unknown-body', {
      field: 'body',
    });
    (await world.when('meetings.appoint-officer', { ...chair, party: 'XXX' })).refused('unknown-party', {
      field: 'party',
    });
    (await world.when('meetings.appoint-officer', { ...chair, from: '2024', until: '2021' })).refused(
      'ends-before-it-begins',
      { field: 'until' },
    );
  });
});

describe('meetings.open-series', () => {
  it('opens a series of a body, once', async () => {
    const world = await staged();
    (await world.when('meetings.open-series', { key: 'annual', name: { en: 'Again' }, body: 'commission' })).refused(
      'series-exists',
    );
    (await world.when('meetings.open-series', { key: 'other', name: { en: 'Other' }, body: 'none' })).refused(
      'unknown-body',
    );
    (await world.when('meetings.open-series', { key: 'changes', name: { en: 'Other' }, body: 'commission' })).refused(
      'invalid',
      { field: 'key' },
    );
  });
});

describe('meetings.register-forum and meetings.register-forum-event', () => {
  it('relate events of a forum outside', async () => {
    const world = await staged();
    (await world.when('meetings.register-forum', { key: 'week', name: { en: 'Rivers Week' } })).appended();
    (await world.when('meetings.register-forum', { key: 'week', name: { en: 'Rivers Week' } })).refused('forum-exists');
    const event = { forum: 'week', key: '2022', starts: '2022-09-06', ends: '2022-09-08', city: 'Ruse', countries: 54 };
    (await world.when('meetings.register-forum-event', event, { on: '2022-09-06' })).appended(event);
    (await world.when('meetings.register-forum-event', event)).refused('forum-event-exists');
    (await world.when('meetings.register-forum-event', { ...event, forum: 'none' })).refused('unknown-forum', {
      field: 'forum',
    });
    (await world.when('meetings.register-forum-event', { ...event, key: 'x', ends: '2022' })).appended();
    (await world.when('meetings.register-forum-event', { ...event, key: 'y', ends: '2021' })).refused(
      'ends-before-it-begins',
    );
    const [first] = await listForumEvents(await world.reading({ asof: '2022-09-06' }), 'week');
    expect(first).toMatchObject({ event: '2022', countries: 54, people: null });
    (await world.when('meetings.record-facts', { ...at, hostEvent: { forum: 'week', event: '2022' } })).appended();
    (await world.when('meetings.record-facts', { ...at, hostEvent: { forum: 'week', event: '1999' } })).refused(
      'unknown-forum-event',
      { field: 'hostEvent' },
    );
  });
});

describe('meetings.register-edition', () => {
  it('is once for each key of a series that was opened', async () => {
    const world = await staged();
    (await world.when('meetings.register-edition', { ...at, year: 2022 })).refused('edition-exists', {
      field: 'edition',
    });
    (await world.when('meetings.register-edition', { series: 'none', edition: '1', year: 2022 })).refused(
      'unknown-series',
      { field: 'series' },
    );
  });

  it('lets "nothing known" stand, from the end of its year at the latest', async () => {
    const world = await staged();
    await world.given(['meetings.register-edition', { series: 'annual', edition: '2023', year: 2023 }]);
    const of = async (asof: string) =>
      (await listEditions(await world.reading({ asof }), 'annual')).map(({ year, state }) => [year, state]);
    expect(await of('2021-12-31')).toEqual([]);
    expect(await of('2022-12-31')).toEqual([[2022, 'unknown']]);
    expect(await of('2023-12-31')).toEqual([
      [2022, 'unknown'],
      [2023, 'unknown'],
    ]);
  });
});

describe('meetings.announce-edition', () => {
  it('brings an edition forward to the day of its announcement, and leaves facts alone', async () => {
    const world = await staged(
      ['meetings.announce-edition', { ...at, schedule: 'announced', starts: '2022-09-05' }, { on: '2021-12-01' }],
      [
        'meetings.announce-edition',
        { ...at, schedule: 'postponed', starts: '2022-09-06', reason: { en: 'flood' } },
        { on: '2022-08-01' },
      ],
      held,
    );
    const of = async (asof: string) =>
      editionNamed(await listEditions(await world.reading({ asof }), 'annual'), '2022');
    expect(await of('2021-11-30')).toBeUndefined();
    expect(await of('2021-12-31')).toMatchObject({ state: 'announced', facts: { starts: null } });
    expect(await of('2022-08-01')).toMatchObject({ state: 'postponed' });
    const after = await of('2022-09-06');
    expect(after).toMatchObject({ state: 'held', facts: { starts: { value: '2022-09-06' } } });
    expect(after?.announcements.map(({ starts }) => starts)).toEqual(['2022-09-05', '2022-09-06']);
  });
});

describe('meetings.record-facts', () => {
  it('supersedes only the facts it names, each with its own ground', async () => {
    const world = await staged(held, [
      'meetings.record-facts',
      { ...at, city: 'Ruse', venue: 'Town Hall', sources: ['S01'] },
    ]);
    await world.given(['meetings.record-facts', { ...at, venue: 'Old Mill' }]);
    const [one] = await listEditions(await world.reading(), 'annual');
    expect(one?.facts).toMatchObject({
      starts: { value: '2022-09-06', sources: [] },
      city: { value: 'Ruse', sources: ['S01'] },
      venue: { value: 'Old Mill', sources: [] },
      theme: null,
    });
    expect(new Set([one?.facts.starts, one?.facts.city, one?.facts.venue].map(fact => fact?.position)).size).toBe(3);
    const [before] = await listEditions(await world.reading({ at: one!.facts.venue!.position - 1 }), 'annual');
    expect(before?.facts.venue?.value).toBe('Town Hall');
  });

  it('supersedes a first day by an earlier one and by a later one', async () => {
    const world = await staged(held);
    for (const starts of ['2022-09-05', '2022-09-07']) {
      await world.given(['meetings.record-facts', { ...at, starts }]);
      const [one] = await listEditions(await world.reading(), 'annual');
      expect(one?.facts.starts?.value).toBe(starts);
    }
  });

  it('keeps the number’s own basis', async () => {
    const world = await staged(held);
    await world.given([
      'meetings.record-facts',
      { ...at, ordinal: 5, city: 'Ruse', ordinalBasis: 'derived', basis: 'stated' },
    ]);
    const editions = await listEditions(await world.reading(), 'annual');
    expect(editions[0]?.facts).toMatchObject({ ordinal: { basis: 'derived' }, city: { basis: 'stated' } });
    expect(editionNamed(editions, '5')?.edition).toBe('2022');
  });

  it('is refused for nothing, for what is to come, and for what does not stand', async () => {
    const world = await staged();
    (await world.when('meetings.record-facts', at)).refused('nothing-named');
    (await world.when('meetings.record-facts', { ...at, starts: '2999' })).refused('not-yet', { field: 'starts' });
    (await world.when('meetings.record-facts', { ...at, starts: '2022-09-06', ends: '2022-09-05' })).refused(
      'ends-before-it-begins',
      { field: 'ends' },
    );
    (await world.when('meetings.record-facts', { ...at, chairs: [{ party: 'ARD' }, { party: 'XXX' }] })).refused(
      'unknown-party',
      { field: 'chairs.1.party' },
    );
    (await world.when('meetings.record-facts', { ...at, edition: '1900', held: 'yes' })).refused('unknown-edition', {
      field: 'edition',
    });
    (await world.when('meetings.record-facts', { ...at, held: 'yes' }, { as: 'observer' })).refused('not-allowed');
  });

  it('does not unsay a meeting at which statements stand', async () => {
    const world = await staged(held, said({ grain: 'party', party: 'ARD' }));
    (await world.when('meetings.record-facts', { ...at, held: 'no' })).refused('statements-stand', { field: 'held' });
  });
});

describe('meetings.record-participation and meetings.record-attendance-count', () => {
  it('keep what is stated of each party, and counts apart from names', async () => {
    const world = await staged(held, [
      'meetings.record-facts',
      { ...at, chairs: [{ party: 'BEL', name: 'B. Chair' }] },
    ]);
    const parties = [
      { party: 'ARD', attendance: 'attended', head: { name: 'A. Person' }, level: 'vice-minister' },
      { party: 'CAS', attendance: 'not-stated' },
    ];
    (await world.when('meetings.record-participation', { ...at, parties })).appended();
    (await world.when('meetings.record-attendance-count', { ...at, label: { en: 'delegates' }, count: 14 })).appended();
    await world.given([
      'meetings.record-participation',
      { ...at, parties: [{ party: 'CAS', attendance: 'did-not-attend' }] },
    ]);
    const found = await findParticipation(await world.reading({ asof: '2022-09-06' }), 'annual', '2022');
    expect(found.parties.map(({ party, attendance }) => [party, attendance])).toEqual([
      ['ARD', 'attended'],
      ['CAS', 'did-not-attend'],
    ]);
    expect(found.counts).toMatchObject([{ count: 14, group: null }]);
    expect(await editionsWith(await world.reading(), 'ARD')).toMatchObject([
      { year: 2022, attendance: 'attended', chaired: false },
    ]);
    expect(await editionsWith(await world.reading(), 'BEL')).toMatchObject([
      { year: 2022, attendance: null, chaired: true },
    ]);
    expect(await editionsWith(await world.reading(), 'CAS')).toMatchObject([
      { year: 2022, attendance: 'did-not-attend', chaired: false },
    ]);
    expect(await editionsWith(await world.reading({ asof: '2022-09-05' }), 'ARD')).toEqual([]);
  });

  it('are refused for parties twice or unknown, and at a meeting that was not held', async () => {
    const world = await staged();
    const twice = ['ARD', 'ARD'].map(party => ({ party, attendance: 'attended' }));
    (await world.when('meetings.record-participation', { ...at, parties: twice })).refused('party-named-twice', {
      field: 'parties.1.party',
    });
    (
      await world.when('meetings.record-participation', { ...at, parties: [{ party: 'XXX', attendance: 'attended' }] })
    ).refused('unknown-party', { field: 'parties.0.party' });
    (
      await world.when('meetings.record-attendance-count', { ...at, label: { en: 'x' }, count: 1, group: 'XXX' })
    ).refused('unknown-party', { field: 'group' });
    await world.given(notHeld);
    (
      await world.when('meetings.record-participation', { ...at, parties: [{ party: 'ARD', attendance: 'attended' }] })
    ).refused('not-held');
    (await world.when('meetings.record-attendance-count', { ...at, label: { en: 'x' }, count: 1 })).refused('not-held');
  });
});

describe('meetings.record-intervention', () => {
  it('records what was said, under a key of its own', async () => {
    const world = await staged(held);
    const { in: content } = (
      await world.when(...said({ grain: 'party', party: 'ARD' }, { sources: ['S01'], areas: [{ en: 'gauges' }] }))
    ).appended();
    expect(content.key).toMatch(/^[a-z2-7]{13}$/);
    const [one] = await listInterventions(await world.reading({ asof: '2022-09-06' }), 'annual', '2022');
    expect(one).toMatchObject({
      kind: 'request',
      speaker: { grain: 'party', party: 'ARD' },
      sources: ['S01'],
      compiled: true,
    });
  });

  it('seals who it was: neither body nor any derived row holds it', async () => {
    const world = await staged(held);
    const speaker = { grain: 'some-members', label: { en: 'some parties' }, trueSpeaker: 'held', trueParties: ['CAS'] };
    const body = (await world.when(...said(speaker))).appended();
    expect((body.in.speaker as { trueParties: object }).trueParties).toEqual({
      $sealed: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(JSON.stringify(body)).not.toContain('CAS');
    const { rows } = await world.store.writer.query(
      `select to_jsonb(t)::text as row from derived."${interventions.name}" t`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toMatch(/CAS|sealed/);
  });

  it('tells of its speaker what its grain says, and no more', async () => {
    const world = await staged(held);
    const cases = [
      [{ grain: 'person', party: 'ARD' }, 'speaker-not-told', 'speaker.name'],
      [{ grain: 'office', party: 'ARD' }, 'speaker-not-told', 'speaker.office'],
      [{ grain: 'party' }, 'speaker-not-told', 'speaker.party'],
      [{ grain: 'group', label: { en: 'all of them' } }, 'speaker-not-told', 'speaker.group'],
      [{ grain: 'some-members' }, 'speaker-not-told', 'speaker.label'],
      [{ grain: 'party', party: 'ARD', name: 'A. Person' }, 'speaker-told-too-much', 'speaker.name'],
      [{ grain: 'meeting', party: 'ARD' }, 'speaker-told-too-much', 'speaker.party'],
      [{ grain: 'unattributed', name: 'A. Person' }, 'speaker-told-too-much', 'speaker.name'],
      [{ grain: 'party', party: 'ARD', trueSpeaker: 'unknown' }, 'true-speaker', 'speaker.trueSpeaker'],
      [{ grain: 'unattributed', trueSpeaker: 'held' }, 'true-speaker', 'speaker.trueParties'],
      [{ grain: 'unattributed', trueParties: ['ARD'] }, 'true-speaker', 'speaker.trueParties'],
      [{ grain: 'party', party: 'XXX' }, 'unknown-party', 'speaker.party'],
    ] as const;
    for (const [speaker, code, field] of cases) (await world.when(...said(speaker))).refused(code, { field });
  });

  it('is refused before the meeting, and where there was none', async () => {
    const world = await staged(held);
    const [act, input] = said({ grain: 'party', party: 'ARD' });
    (await world.when(act, input, { on: '2022-09-05' })).refused('before-the-meeting', { field: 'on' });
    (await world.when(act, input, { on: '2022-08' })).refused('before-the-meeting');
    (await world.when(act, input, { on: '2022-09' })).appended();
    (await world.when(act, { ...input, edition: '1900' })).refused('unknown-edition');
    const other = await staged(notHeld);
    (await other.when(act, input, { on: '2022-09-06' })).refused('not-held', { field: 'edition' });
  });

  it('is for the own party alone where a head of delegation records it', async () => {
    const world = await staged(held);
    const as = 'head-of-delegation';
    const [act, input] = said({ grain: 'party', party: 'ARD' });
    (await world.when(act, input, { as })).appended();
    (await world.when(act, { ...input, speaker: { grain: 'party', party: 'BEL' } }, { as })).refused('not-allowed');
    (await world.when(act, { ...input, alignedParties: ['CAS'] }, { as })).refused('not-allowed');
    (await world.when(act, input, { as: 'focal-point' })).refused('not-allowed');
  });

  it('of a narrower audience stays with it', async () => {
    const world = await staged(held);
    const [act, input] = said({ grain: 'party', party: 'ARD' });
    (await world.when(act, input, { audience: 'secretariat' })).appended();
    expect(await listInterventions(await world.reading(), 'annual', '2022')).toEqual([]);
  });
});

describe('meetings.record-outcome', () => {
  it('lets several outcomes stand, and asks for their words', async () => {
    const world = await staged(held);
    const outcome = { ...at, kind: 'chairs-statement', text: { en: 'Gauges are read daily' }, by: 'BEL' };
    (await world.when('meetings.record-outcome', outcome)).appended(outcome);
    (await world.when('meetings.record-outcome', { ...at, kind: 'none-agreed' })).appended();
    (await world.when('meetings.record-outcome', { ...at, kind: 'decision' })).refused('text-missing', {
      field: 'text',
    });
    (await world.when('meetings.record-outcome', { ...outcome, by: 'XXX' })).refused('unknown-party', { field: 'by' });
    expect((await listOutcomes(await world.reading(), 'annual', '2022')).map(({ kind }) => kind)).toEqual([
      'chairs-statement',
      'none-agreed',
    ]);
  });
});
