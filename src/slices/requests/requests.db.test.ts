import { beforeEach, describe, expect, it } from 'vitest';
import { showAddress } from '../../../test/kit/show.ts';
import { openWorld, type StepOptions, type World } from '../../../test/kit/world.ts';
import type { Reading } from '../../record/reading.ts';
import { kyselyOn } from '../../record/store/kysely-on.ts';
import { orderOf } from './derived/item-content.ts';
import { findItem, kindsInUse, listItems, someItems } from './derived/items.ts';
import { suggestFor } from './derived/suggestions.ts';
import { requests } from './slice.ts';

let world: World;
const key = { item: 'boats' };
const ask = { ...key, title: { en: 'Patrol boats' }, kind: 'equipment', asker: { grain: 'party', party: 'ARD' } };
const offer = { item: 'spare-boats', by: 'BEL', title: { en: 'Spare boats' }, kind: 'equipment' };
const officer = { as: 'secretariat-officer' } as const;
const ardia = { as: 'focal-point' } as const;
const clock = { as: 'clock' } as const;
const open = { audience: 'public' } as const;

const when = (act: string, input: object, options: StepOptions = {}) => world.when(act, input, options);
const fate = async (item = 'boats') =>
  JSON.parse((await showAddress(world, `/requests/${item}.json`)) ?? '{"page":{}}').page.fate;

/** Reads with the rights of the writer, who sees all. */
async function readingAll<Result>(work: (reading: Reading) => Promise<Result>): Promise<Result> {
  const client = await world.store.writer.connect();
  try {
    return await work({ ...(await world.reading()), db: kyselyOn(client) });
  } finally {
    client.release();
  }
}

beforeEach(async () => {
  world = await openWorld();
});

describe('requests.make-request', () => {
  it('is for the parties where nothing else is said, and for all where it is compiled', async () => {
    (await when('requests.make-request', ask, ardia)).appended();
    expect(await findItem(await world.reading(), 'boats')).toBeUndefined();
    expect(await readingAll(all => findItem(all, 'boats'))).toMatchObject({ audience: 'framework', by: 'ARD' });
    (await when('requests.make-request', ask)).refused('item-exists', { field: 'item' });
    (await when('requests.make-request', { ...ask, item: 'other' })).appended();
    expect(await findItem(await world.reading(), 'other')).toMatchObject({ audience: 'public' });
  });

  it('tells of the asker what its grain says and no more, and nothing for others', async () => {
    const asking = async (asker: object | undefined, options: StepOptions = {}) =>
      when('requests.make-request', { ...ask, asker }, options);
    (await asking(undefined)).refused('asker-not-told', { field: 'asker' });
    (await asking({ grain: 'party' })).refused('asker-not-told', { field: 'asker.party' });
    (await asking({ grain: 'some-members', party: 'ARD' })).refused('asker-not-told', { field: 'asker.party' });
    (await asking({ grain: 'party', party: 'ZZZ' })).refused('unknown-party', { field: 'asker.party' });
    (await asking({ grain: 'party', party: 'BEL' }, ardia)).refused('not-allowed');
    (await asking({ grain: 'unattributed' }, ardia)).refused('not-allowed');
    (await when('requests.make-request', { ...ask, starts: '2026-05', ends: '2026-04' })).refused(
      'ends-before-it-begins',
    );
    (await when('requests.make-request', { ...ask, quantity: { count: 0, unit: 'boats' } })).refused('invalid', {
      field: 'quantity.count',
    });
  });
});

describe('a request out of a statement', () => {
  const meeting = { series: 'annual', edition: '2022' };
  const said = {
    ...meeting,
    kind: 'request',
    text: { en: 'Help us at sea.' },
    speaker: {
      grain: 'some-members',
      group: 'CAS',
      label: { en: 'some members' },
      trueSpeaker: 'held',
      trueParties: ['ARD'],
    },
  };
  const from = async () => {
    const { statement: _none, asker: _asker, ...rest } = { ...ask, statement: '', asker: {} };
    const body = await world.body((await world.size()) - 1);
    return { ...rest, meeting, statement: (body.in as { key: string }).key };
  };

  beforeEach(() =>
    world.given(
      ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
      ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
      ['meetings.register-edition', { ...meeting, year: 2022 }, { on: '2022' }],
      ['meetings.record-facts', { ...meeting, held: 'yes', starts: '2022-09-06' }, { on: '2022-09-06' }],
    ),
  );

  it('keeps how the speaker was named, and is listed at the meeting with what became of it', async () => {
    await world.given(['meetings.record-intervention', said, { on: '2022-09-06' }]);
    const request = await from();
    (await when('requests.make-request', { ...request, asker: ask.asker })).refused('asker-told-twice');
    (await when('requests.make-request', { ...request, statement: 'nothing' })).refused('unknown-statement');
    (await when('requests.make-request', request, { ...officer, ...open })).appended({
      asker: { grain: 'some-members', group: 'CAS', label: { en: 'some members' } },
    });
    const page = (await showAddress(world, '/requests/boats')) ?? '';
    expect(page).toContain('some members');
    expect(page).toContain('no answer known');
    for (const path of ['/requests/boats', '/requests/boats.json', '/requests', '/requests.json', '/requests.csv'])
      expect(await showAddress(world, path), path).not.toMatch(/Ardia|ARD/);
    expect(JSON.parse((await showAddress(world, '/meetings/annual/2022.json')) ?? '').related).toMatchObject([
      { kind: 'request', path: '/requests/boats', note: { en: 'no answer known' } },
    ]);
  });

  it('is for no more readers than the statement', async () => {
    await world.given(['meetings.record-intervention', said, { on: '2022-09-06', audience: 'framework' }]);
    const request = await from();
    (await when('requests.make-request', request, { ...officer, ...open })).refused('wider-than-said', {
      field: 'audience',
    });
    (await when('requests.make-request', request, officer)).appended();
    expect(await showAddress(world, '/requests/boats')).toBeUndefined();
    expect(await showAddress(world, '/meetings/annual/2022')).not.toContain('Patrol boats');
  });

  it('comes out of what asks or proposes', async () => {
    await world.given(['meetings.record-intervention', { ...said, kind: 'support' }, { on: '2022-09-06' }]);
    (await when('requests.make-request', await from())).refused('not-an-ask', { field: 'statement' });
  });
});

describe('what is done about it', () => {
  beforeEach(() =>
    world.given(['requests.make-request', ask, { ...ardia, ...open }], ['requests.make-offer', offer, officer]),
  );

  it('is told step by step, and what became of it in one word', async () => {
    expect(await fate()).toBe('no-answer-known');
    await world.given(['requests.acknowledge', { ...key, by: 'BEL' }, { ...officer, ...open }]);
    expect(await fate()).toBe('acknowledged');
    await world.given(['requests.answer', { ...key, by: 'CAS', answer: 'declined' }, { ...officer, ...open }]);
    expect(await fate()).toBe('declined');
    const granted = { ...key, by: 'BEL', answer: 'accepted-in-part', count: 2 };
    (await when('requests.answer', { ...granted, by: 'ARD' }, ardia)).refused('answer-to-oneself', { field: 'by' });
    (await when('requests.answer', { ...granted, answer: 'declined' })).refused('nothing-granted', { field: 'count' });
    await world.given(['requests.answer', granted, { ...officer, ...open }]);
    expect(await fate()).toBe('accepted-in-part');
    expect(await showAddress(world, '/requests/boats')).toContain('no reason given');
    await world.given([
      'requests.close',
      { ...key, end: 'met-in-part', text: { en: 'Two came.' } },
      { ...ardia, ...open },
    ]);
    expect(await fate()).toBe('met-in-part');
    (await when('requests.answer', granted)).refused('closed-already');
    (
      await when('requests.follow-up', { ...key, end: 'met', text: { en: 'All came.' } }, { ...ardia, ...open })
    ).appended();
    expect(await fate()).toBe('met');
  });

  it('has questions, and clarifications of whoever made it', async () => {
    const question = (await when('requests.ask', { ...key, by: 'BEL', text: { en: 'Which?' } }, officer))
      .outcome as never;
    const at = (question as { position: number }[])[0]?.position;
    const clear = { ...key, text: { en: 'Small ones.' } };
    (await when('requests.clarify', { ...clear, question: 3 }, ardia)).refused('unknown-question', {
      field: 'question',
    });
    (await when('requests.clarify', { ...clear, question: at }, ardia)).appended();
    (await when('requests.clarify', { ...clear, question: at }, ardia)).refused('unknown-question');
    (await when('requests.clarify', { item: 'spare-boats', text: { en: 'x' } }, ardia)).refused('not-yours');
  });

  it('may be withdrawn by whoever made it, and nothing follows', async () => {
    (await when('requests.withdraw', { item: 'spare-boats' }, ardia)).refused('not-yours', { field: 'item' });
    (await when('requests.withdraw', { item: 'none' }, ardia)).refused('unknown-item', { field: 'item' });
    (await when('requests.withdraw', key, { ...ardia, ...open })).appended();
    expect(await fate()).toBe('withdrawn');
    for (const act of ['requests.acknowledge', 'requests.answer'])
      (await when(act, { ...key, by: 'BEL', answer: 'accepted' }, officer)).refused(
        act === 'requests.answer' ? 'withdrawn-already' : 'invalid',
      );
    (await when('requests.match', { ...key, offer: 'spare-boats', standing: 'agreed' })).refused('withdrawn-already');
    (await when('requests.withdraw', key, ardia)).refused('withdrawn-already');
  });

  it('is matched, many to many, with what is open and of another', async () => {
    await world.given(
      ['requests.make-offer', { ...offer, item: 'more-boats', by: 'CAS' }, officer],
      ['requests.make-offer', { ...offer, item: 'own-boats', by: 'ARD' }, officer],
      ['requests.make-offer', { ...offer, item: 'gone-boats' }, officer],
      ['requests.withdraw', { item: 'gone-boats' }, officer],
      ['requests.make-offer', { ...offer, item: 'closed-circle' }, { ...officer, audience: 'framework' }],
    );
    const match = (other: string, standing = 'agreed') =>
      when('requests.match', { ...key, offer: other, standing }, { ...officer, ...open });
    (await match('own-boats')).refused('matched-with-itself', { field: 'offer' });
    (await match('gone-boats')).refused('closed-already', { field: 'offer' });
    (await match('boats')).refused('not-a-pair', { field: 'offer' });
    (await match('none')).refused('not-a-pair', { field: 'offer' });
    (await match('closed-circle')).refused('other-readers', { field: 'audience' });
    (await match('spare-boats', 'proposed')).appended();
    expect([await fate(), await fate('spare-boats')]).toEqual(['match-proposed', 'match-proposed']);
    for (const other of ['spare-boats', 'more-boats']) (await match(other)).appended();
    expect([await fate(), await fate('more-boats')]).toEqual(['matched', 'matched']);
    expect(JSON.parse((await showAddress(world, '/requests/boats.json')) ?? '').page.matches).toHaveLength(2);
  });

  it('is answered by an activity that is linked to it', async () => {
    await world.given(
      ['activities.register', { activity: 'handover', kind: 'donation', title: { en: 'Boats handed over' } }],
      ['activities.link', { activity: 'handover', requests: ['boats'] }],
    );
    (await when('activities.link', { activity: 'handover', requests: ['none'] })).refused('unknown-item');
    expect(await fate()).toBe('activity');
    expect(await showAddress(world, '/requests/boats')).toContain('Boats handed over');
    expect(await showAddress(world, '/activities/handover')).toContain('href="/f/test/requests/boats">Patrol boats');
  });

  it('is named by nothing that more may read', async () => {
    const lent = { activity: 'lending', kind: 'donation', title: { en: 'Boats lent' }, requests: ['boats', 'quiet'] };
    await world.given(['requests.make-request', { ...ask, item: 'quiet' }, { audience: 'framework' }]);
    const wider = { field: 'audience', params: { item: 'quiet', audience: 'framework' } };
    (await when('activities.register', lent)).refused('narrower-item', wider);
    (await when('activities.register', { ...lent, requests: ['none'] })).refused('unknown-item', { field: 'requests' });
    (await when('activities.register', { ...lent, requests: ['boats'] })).appended();
    expect(await fate()).toBe('activity');
    (await when('activities.link', { activity: 'lending', requests: ['quiet'] })).refused('narrower-item', wider);
    (await when('activities.link', { activity: 'lending', requests: ['quiet'] }, { audience: 'framework' })).appended();
    expect(await showAddress(world, '/activities/lending')).not.toContain('quiet');
  });
});

describe('suggestions', () => {
  it('give the reason, leave out what is over or of the same party, and show nobody what is not for them', async () => {
    await world.given(
      ['areas.define', { area: 'sea', name: { en: 'Sea' } }, { on: null }],
      ['requests.make-request', { ...ask, areas: ['sea'], languages: ['en'] }],
      ['requests.make-offer', { ...offer, to: ['ARD'], languages: ['en'] }],
      ['requests.make-offer', { ...offer, item: 'crew', kind: 'training', areas: ['sea'] }],
      ['requests.make-offer', { ...offer, item: 'money', kind: 'funding' }],
      ['requests.make-offer', { ...offer, item: 'own', by: 'ARD' }],
      ['requests.make-offer', { ...offer, item: 'secret' }, { audience: 'framework' }],
      ['requests.make-offer', { ...offer, item: 'gone' }],
      ['requests.withdraw', { item: 'gone' }],
    );
    const reading = await world.reading();
    const one = await findItem(reading, 'boats');
    if (!one) throw new Error('no request');
    expect((await suggestFor(reading, one, [], 9)).map(({ item, reasons }) => [item.item, reasons])).toEqual([
      ['spare-boats', ['kind', 'addressed', 'language']],
      ['crew', ['area']],
    ]);
    const other = await findItem(reading, 'crew');
    if (!other) throw new Error('no offer');
    expect((await suggestFor(reading, other, [], 9)).map(({ item }) => item.item)).toEqual(['boats']);
  });
});

describe('requests.set-procedure and the gates', () => {
  const received = { ...officer, audience: 'secretariat' } as const;
  const due = (instant: string) =>
    readingAll(async all => requests.due?.({ ...all, day: instant.slice(0, 10) }, instant));
  const far = '2999-01-01T00:00:00.000Z';
  const gate = (name: string) => ({ ...key, gate: name });

  it('opens nothing without a procedure', async () => {
    await world.given(['requests.make-request', ask, received]);
    expect(await due(far)).toEqual([]);
  });

  it('circulates when the working days are over, publishes after as many again, and asks after a year', async () => {
    await world.given(
      ['requests.set-procedure', { circulateAfter: 0, publishAfter: 0 }, officer],
      ['requests.make-request', ask, received],
    );
    (await when('requests.pass-gate', gate('circulation'), clock)).refused('not-yet', { field: 'gate' });
    const circulation = { act: 'requests.pass-gate', body: gate('circulation'), audience: 'framework' };
    expect(await due(new Date().toISOString())).toEqual([]);
    expect(await due(new Date(Date.now() + 86_400_000 * 2).toISOString())).toEqual([circulation]);
    expect(await due(far)).toMatchObject([circulation, { act: 'requests.ask-follow-up', audience: 'secretariat' }]);
    (await when('requests.ask-follow-up', key, clock)).refused('not-yet');
  });

  it('stops at an objection, goes on by consent, and says to wider readers all that was said', async () => {
    await world.given(
      ['requests.set-procedure', { circulateAfter: 5, publishAfter: 5 }, officer],
      ['requests.make-request', { ...ask, quantity: { count: 3, unit: 'boats' } }, received],
      ['requests.answer-gate', { ...gate('circulation'), consents: 'no' }, ardia],
    );
    expect(await due(far)).toMatchObject([{ act: 'requests.ask-follow-up' }]);
    (await when('requests.pass-gate', gate('circulation'), officer)).refused('not-yet');
    await world.given(['requests.answer-gate', { ...gate('circulation'), consents: 'yes' }, ardia]);
    (await when('requests.pass-gate', gate('circulation'), { ...officer, ...open })).refused('readers-of-the-gate');
    (await when('requests.pass-gate', gate('circulation'), officer)).appended({ title: ask.title, asker: ask.asker });
    (await when('requests.pass-gate', gate('circulation'), officer)).refused('gate-passed');
    expect(await findItem(await world.reading(), 'boats')).toBeUndefined();
    expect(await due(far)).toMatchObject([
      { act: 'requests.pass-gate', body: gate('publication'), audience: 'public' },
      { act: 'requests.ask-follow-up', audience: 'framework' },
    ]);
    await world.given(['requests.answer-gate', { ...gate('publication'), consents: 'yes' }, ardia]);
    (await when('requests.pass-gate', gate('publication'), { ...officer, ...open })).appended();
    expect(await findItem(await world.reading(), 'boats')).toMatchObject({ by: 'ARD', quantity: { count: 3 } });
    (await when('requests.answer-gate', { ...gate('publication'), consents: 'no' }, ardia)).refused('gate-passed');
  });

  it('is for the clock and for the secretariat with consent, and for nobody else', async () => {
    await world.given(
      ['requests.set-procedure', { circulateAfter: 5 }, officer],
      ['requests.make-request', ask, received],
    );
    (await when('requests.pass-gate', gate('circulation'), ardia)).refused('not-allowed');
    (await when('requests.pass-gate', gate('publication'), clock)).refused('not-yet');
    await world.given(['requests.withdraw', key, { ...ardia, audience: 'secretariat' }]);
    expect(await due(far)).toEqual([]);
  });
});

it('reads a page of them in the order of all, each once and as the latest entry says it', async () => {
  const made = ['2022', '2022-05', '2022-05-03', '2022-04-30', '2021'];
  for (const [index, on] of made.entries())
    await world.when('requests.make-request', { ...ask, item: `r${index}` }, { on });
  await world.when('requests.make-offer', offer, { on: '2022-05-02' });
  // A second row of a key, as a gate that was passed leaves one; of another kind, so that the two can be told apart.
  await world.store.writer.query(`insert into derived.requests_item select (jsonb_populate_record(t,
    jsonb_build_object('position', t.position - 1, 'since', t.since - 1, 'kind', 'relief',
    'made_order', coalesce(made_on, '') || ' ' || lpad((t.position - 1)::text, 12, '0')))).*
    from derived.requests_item t where key = 'r4'`);
  const reading = await world.reading();
  const some = async (stretch: object) =>
    (await someItems(reading, { limit: 9, ...stretch })).items.map(({ item }) => item);
  const listed = await listItems(reading);
  const all = listed.map(({ item }) => item);
  expect(all).toEqual(['r2', 'spare-boats', 'r1', 'r3', 'r0', 'r4']);
  expect(await some({})).toEqual(all);
  expect(await some({ after: orderOf(listed[1]!), limit: 3 })).toEqual(all.slice(2, 5));
  const walked = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { items, next } = await someItems(reading, { limit: 2, after: after ?? undefined });
    walked.push(...items.map(({ item }) => item));
    after = next;
  }
  expect(walked).toEqual(all);
  expect(await some({ side: 'request' })).toEqual(all.filter(item => item !== 'spare-boats'));
  expect(await some({ kind: 'relief' })).toEqual([]);
  expect(await some({ area: 'sea' })).toEqual([]);
  expect(await kindsInUse(reading)).toEqual(
    expect.arrayContaining([
      { side: 'request', kind: ask.kind },
      { side: 'offer', kind: offer.kind },
    ]),
  );
});

it('lists as many as a page holds, and asks no question for each', async () => {
  const row = `select (jsonb_populate_record(t, jsonb_build_object('key', 'k' || n, 'item', 'k' || n, 'position', t.position + n,
    'made_order', coalesce(made_on, '') || ' ' || lpad((t.position + n)::text, 12, '0')))).* from derived.requests_item t, generate_series(1, 450) n`;
  await world.given(['requests.make-request', ask]);
  await world.store.writer.query(`insert into derived.requests_item ${row}`);
  const pages = async (query: string) => JSON.parse((await showAddress(world, `/requests.json${query}`)) ?? '').page;
  const seen = new Set<string>();
  for (let after: string | null = ''; after !== null; ) {
    const { items, next }: { items: { item: string }[]; next: string | null } = await pages(
      after === '' ? '' : `?after=${encodeURIComponent(after)}`,
    );
    expect(items.length).toBeLessThanOrEqual(200);
    for (const { item } of items) seen.add(item);
    after = next;
  }
  expect(seen.size).toBe(451);
  expect(await showAddress(world, '/requests?after=zzz')).toBeUndefined();
  expect(await showAddress(world, '/requests?kind=equipment')).toMatch(/after=[^"]+&amp;kind=equipment/);
});
