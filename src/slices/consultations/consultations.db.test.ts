import { beforeEach, describe, expect, it } from 'vitest';
import { showAddress } from '../../../test/kit/show.ts';
import { openWorld, type StepOptions, type World } from '../../../test/kit/world.ts';
import type { Reading } from '../../record/reading.ts';
import { kyselyOn } from '../../record/store/kysely-on.ts';
import { consultations } from './slice.ts';

let world: World;
const key = { consultation: 'datum' };
const opening = { ...key, title: { en: 'On the datum' }, form: 'in-writing', between: ['ARD', 'BEL'] };
const officer = { as: 'secretariat-officer' } as const;
const ardia = { as: 'focal-point' } as const;
const open = { audience: 'public' } as const;

const when = (act: string, input: object, options: StepOptions = {}) => world.when(act, input, options);

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

describe('consultations.open', () => {
  it('opens once, between parties, in a forum where it says so', async () => {
    (await when('consultations.open', { ...opening, form: 'in-forum' })).refused('forum-of-the-form', {
      field: 'forum',
    });
    (await when('consultations.open', { ...opening, forum: 'none' })).refused('forum-of-the-form');
    (await when('consultations.open', { ...opening, form: 'in-forum', forum: 'none' })).refused('unknown-forum');
    (await when('consultations.open', { ...opening, tasks: ['T09'] })).refused('unknown-task');
    (await when('consultations.open', { ...opening, requests: ['none'] })).refused('unknown-item');
    await world.given([
      'requests.make-request',
      { item: 'quiet', title: { en: 'Boats' }, kind: 'equipment', asker: { grain: 'party', party: 'ARD' } },
      { audience: 'secretariat' },
    ]);
    (await when('consultations.open', { ...opening, requests: ['quiet'] })).refused('narrower-item', {
      field: 'audience',
    });
    (await when('consultations.open', { ...opening, between: ['ZZZ'] })).refused('unknown-party', { field: 'between' });
    (await when('consultations.open', { ...opening, starts: '2026', ends: '2025' })).refused('ends-before-it-begins');
    (await when('consultations.open', { ...opening, between: ['BEL', 'CAS'] }, ardia)).refused('not-allowed');
    (await when('consultations.open', opening, ardia)).appended();
    (await when('consultations.open', opening)).refused('consultation-exists');
  });
});

describe('what is said', () => {
  const said = { ...key, text: { en: 'Canary words.' }, by: 'ARD' };

  it('is for fewer than may know of it, unless its author says otherwise', async () => {
    await world.given(['consultations.open', opening, { ...officer, ...open }]);
    (await when('consultations.record-exchange', said, ardia)).appended();
    const page = (await showAddress(world, '/consultations/datum')) ?? '';
    expect(page).toContain('On the datum');
    expect(page).toContain('Nothing that you may read is recorded');
    for (const path of ['/consultations', '/consultations/datum', '/consultations/datum.json', '/parties/ARD'])
      expect(await showAddress(world, path), path).not.toContain('Canary');
    await world.given([
      'consultations.record-exchange',
      { ...said, text: { en: 'For all.' } },
      { ...officer, ...open },
    ]);
    expect(await showAddress(world, '/consultations/datum')).toContain('For all.');
  });

  it('is never for more than may know of it, and of those who consult', async () => {
    await world.given(['consultations.open', opening, officer]);
    (await when('consultations.record-exchange', said, { ...officer, ...open })).refused('other-readers', {
      field: 'audience',
    });
    expect(await showAddress(world, '/consultations/datum')).toBeUndefined();
    expect(await showAddress(world, '/consultations')).not.toContain('datum');
    expect(await showAddress(world, '/parties/ARD')).not.toContain('datum');
    await world.given(['consultations.open', { ...opening, consultation: 'other', between: ['BEL', 'CAS'] }, officer]);
    (await when('consultations.record-exchange', { ...said, consultation: 'other' }, ardia)).refused('not-of-it');
    (await when('consultations.record-exchange', { ...said, consultation: 'none' }, ardia)).refused(
      'unknown-consultation',
    );
  });
});

describe('a round of comments', () => {
  const round = { ...key, round: 'first', text: { en: 'Draft 1' } };
  const comment = { ...key, round: 'first', by: 'ARD', text: { en: 'Name the year.' } };
  const reply = (points: object[]) => ({ ...key, round: 'first', text: { en: 'Done.' }, points });
  const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
  const wait = (ms: number) => new Promise(passed => setTimeout(passed, ms));

  beforeEach(() => world.given(['consultations.open', opening, { ...officer, ...open }]));

  it('has a deadline to come, and takes comments of those who consult', async () => {
    (await when('consultations.open-round', { ...round, deadline: '2020-01-01T10:00' }, officer)).refused(
      'deadline-in-the-past',
    );
    (await when('consultations.open-round', { ...round, deadline: 'soon' }, officer)).refused('invalid');
    (await when('consultations.comment', comment, ardia)).refused('unknown-round');
    await world.given([
      'consultations.open-round',
      { ...round, deadline: '2999-01-01T10:00' },
      { ...officer, ...open },
    ]);
    (await when('consultations.open-round', { ...round, deadline: '2999-01-01T10:00' }, officer)).refused(
      'round-exists',
    );
    (await when('consultations.comment', { ...comment, by: 'BEL' }, ardia)).refused('not-allowed');
    (await when('consultations.comment', { ...comment, by: 'CAS' }, officer)).refused('not-of-it', { field: 'by' });
    (await when('consultations.comment', comment, ardia)).appended({ late: false });
    (await when('consultations.end-round', { ...key, round: 'first' }, { as: 'clock' })).refused('not-yet');
    (await when('consultations.reply', reply([]), officer)).refused('round-runs');
    (await when('consultations.close', key, officer)).refused('round-open');
  });

  it('is ended by the clock once, marks what is late, and is replied to with a reason for every comment', async () => {
    await world.given(
      ['consultations.open-round', { ...round, deadline: soon(900) }, { ...officer, ...open }],
      ['consultations.comment', comment, { ...ardia, ...open }],
    );
    const first = (await world.size()) - 1;
    await wait(1000);
    const due = () => readingAll(async all => consultations.due?.(all, new Date().toISOString()));
    const ending = { act: 'consultations.end-round', body: { ...key, round: 'first' }, audience: 'public' };
    expect(await due()).toEqual([ending]);
    await world.given([ending.act, ending.body, { as: 'clock', ...open }]);
    expect(await due()).toEqual([]);
    (await when(ending.act, ending.body, { as: 'clock' })).refused('ended-already');
    (await when('consultations.comment', { ...comment, by: 'BEL' }, { ...officer, ...open })).appended({ late: true });
    const second = (await world.size()) - 1;
    const point = (of: number) => ({ comment: of, treatment: 'taken-up', reason: { en: 'It was missing.' } });
    (await when('consultations.reply', reply([point(first)]), officer)).refused('comment-unanswered');
    (await when('consultations.reply', reply([point(first), point(first)]), officer)).refused('unknown-comment');
    (await when('consultations.reply', reply([point(0), point(first)]), officer)).refused('unknown-comment');
    (await when('consultations.reply', reply([point(first), point(second)]), { ...officer, ...open })).appended();
    (await when('consultations.comment', comment, ardia)).refused('replied-already');
    const page = (await showAddress(world, '/consultations/datum')) ?? '';
    for (const shown of ['late comment', 'Taken up:', 'It was missing.', 'The deadline has passed.'])
      expect(page).toContain(shown);
    (await when('consultations.close', { ...key, result: { en: 'One datum.' } }, { ...officer, ...open })).appended();
    expect(await showAddress(world, '/consultations/datum')).toContain('One datum.');
    (await when('consultations.record-exchange', { ...key, text: { en: 'More' } }, ardia)).refused('closed-already');
  });
});
