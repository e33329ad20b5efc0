import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type StepOptions, type World } from '../../../../test/kit/world.ts';
import { storeFile } from '../../../files/files.ts';
import type { Reading } from '../../../record/reading.ts';
import { isRefusal } from '../../../record/refusal.ts';
import { kyselyOn } from '../../../record/store/kysely-on.ts';
import { findDraft, listDrafts } from '../derived/drafts.ts';
import { showsPicture } from '../derived/pictures.ts';
import { findRelease, listReleases } from '../derived/releases.ts';
import { listSteps, releasesDue, standingOf } from '../derived/steps.ts';
import { newsroom } from '../slice.ts';

let world: World;
const canary = 'Nightjar over the weir';
const draft = {
  release: 'gauges',
  headline: { en: canary, ko: '수위 공개' },
  subHeadlines: [{ en: 'Hourly from May', ko: '5월부터 매시간' }],
  body: { en: 'The parties met.\n\nThey agreed.', ko: '당사자들이 만났다.\n\n합의하였다.' },
  originalLanguage: 'en',
  publisher: { en: 'Secretariat' },
  dateline: { place: { en: 'Ruse' }, day: '2026-03-31' },
  partiesNamed: [
    { party: 'ARD', cleared: 'not-asked' },
    { party: 'BEL', cleared: 'no' },
  ],
};
const key = { release: 'gauges' };
const officer = { as: 'secretariat-officer' } as const;
const later = '2999-01-01T10:00';

const ask = (act: string, input: object, options: StepOptions = officer) => world.when(act, input, options);
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

describe('newsroom.draft-release', () => {
  it('keeps the draft from the public, and its last form for those whom it is for', async () => {
    (await ask('newsroom.draft-release', draft, { as: 'spokesperson' })).appended({ headline: draft.headline });
    (await ask('newsroom.draft-release', { ...draft, byLine: { en: 'Press office' } })).appended();
    const open = await world.reading();
    expect(await findDraft(open, 'gauges')).toBeUndefined();
    expect(await listSteps(open, ['gauges'])).toEqual([]);
    await world.store.asMember(
      'test',
      { circles: ['public', 'framework', 'secretariat'], wide: [], since: 0 },
      async db => {
        expect(await listDrafts({ ...open, db })).toMatchObject([
          { release: 'gauges', byLine: { en: 'Press office' } },
        ]);
      },
    );
  });

  it('is never for the public', async () => {
    (await ask('newsroom.draft-release', draft, { ...officer, audience: 'public' })).refused('not-for-the-public', {
      field: 'audience',
    });
    for (const verb of ['newsroom.clear-release', 'newsroom.hold-release']) {
      await world.given(['newsroom.draft-release', draft, officer]);
      (await ask(verb, key, { ...officer, audience: 'public' })).refused('not-for-the-public');
    }
  });

  it('wants complete texts, and things that are there', async () => {
    const wrong = async (change: object, code: string, field: string) =>
      (await ask('newsroom.draft-release', { ...draft, ...change })).refused(code, { field });
    await wrong({ originalLanguage: 'th' }, 'original-missing', 'originalLanguage');
    await wrong({ body: { en: 'The parties met.' } }, 'language-incomplete', 'body.ko');
    await wrong({ subHeadlines: [{ en: 'Hourly' }] }, 'language-incomplete', 'subHeadlines.0.ko');
    await wrong({ headline: { en: 'Two\nlines' } }, 'invalid', 'headline');
    await wrong({ release: 'a/b' }, 'invalid', 'release');
    await wrong({ meeting: { series: 'annual', edition: '2026' } }, 'unknown-edition', 'meeting');
    await wrong({ statements: [3] }, 'unknown-statement', 'statements.0');
    await wrong({ partiesNamed: [{ party: 'ZZZ', cleared: 'yes' }] }, 'unknown-party', 'partiesNamed.0.party');
    const twice = [draft.partiesNamed[0], draft.partiesNamed[0]];
    await wrong({ partiesNamed: twice }, 'named-twice', 'partiesNamed.1.party');
    await wrong({ sources: ['S99'] }, 'unknown-source', 'sources');
    const picture = { caption: { en: 'A weir' }, credit: 'Ardia', alt: { en: 'A weir' } };
    await wrong(
      { pictures: [{ ...picture, file: { digest: '../etc', name: 'weir.jpg' } }] },
      'invalid',
      'pictures.0.file.digest',
    );
    (await ask('newsroom.draft-release', draft, { as: 'focal-point' })).refused('not-allowed');
  });

  it('links to statements that everyone may read, and to no others', async () => {
    const edition = { series: 'annual', edition: '2022' };
    const said = {
      ...edition,
      kind: 'report',
      text: { en: 'The water is low.' },
      speaker: { grain: 'party', party: 'ARD' },
    };
    await world.given(
      ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
      ['meetings.open-series', { key: 'annual', name: { en: 'Annual' }, body: 'commission' }],
      ['meetings.register-edition', { ...edition, year: 2022 }, { on: '2022' }],
      ['meetings.record-facts', { ...edition, held: 'yes', starts: '2022-09-06' }, { on: '2022-09-06' }],
      ['meetings.record-intervention', said, { on: '2022-09-06' }],
      ['meetings.record-intervention', said, { on: '2022-09-06', audience: 'framework' }],
    );
    const last = (await world.size()) - 1;
    const linked = { ...draft, meeting: edition };
    (await ask('newsroom.draft-release', { ...linked, statements: [last - 1] })).appended();
    (await ask('newsroom.draft-release', { ...linked, statements: [last - 1, last] })).refused('unknown-statement', {
      field: 'statements.1',
    });
  });
});

describe('newsroom.clear-release', () => {
  it('clears the text as it stands, once, by those who answer for it', async () => {
    (await ask('newsroom.clear-release', key)).refused('not-drafted');
    await world.given(['newsroom.draft-release', draft, officer]);
    (await ask('newsroom.clear-release', key, { as: 'spokesperson' })).refused('not-allowed');
    (await ask('newsroom.clear-release', key, { as: 'clearing-officer' })).appended();
    (await ask('newsroom.clear-release', key)).refused('cleared-already');
  });

  it('is lost when the text changes, and so is the release instant', async () => {
    await world.given(
      ['newsroom.draft-release', draft, officer],
      ['newsroom.clear-release', key, officer],
      ['newsroom.schedule-release', { ...key, releaseAt: later }, officer],
      ['newsroom.draft-release', draft, officer],
    );
    (await ask('newsroom.publish-release', key)).refused('not-cleared');
    (await ask('newsroom.hold-release', key)).refused('not-scheduled');
    expect(await readingAll(async all => standingOf(await listSteps(all, ['gauges'])).state)).toBe('drafted');
    expect(await readingAll(all => releasesDue(all, '9999-01-01T00:00:00.000Z'))).toEqual([]);
  });
});

describe('newsroom.clear-for-party', () => {
  it('says what a party answered, by the party for itself or by whoever asked it', async () => {
    await world.given(['newsroom.draft-release', draft, officer]);
    (await ask('newsroom.clear-for-party', { ...key, party: 'CAS', cleared: 'yes' })).refused('party-not-named');
    const own = { as: 'head-of-delegation' } as const;
    (await ask('newsroom.clear-for-party', { ...key, party: 'BEL', cleared: 'yes' }, own)).refused('not-allowed');
    (await ask('newsroom.clear-for-party', { ...key, party: 'ARD', cleared: 'yes' }, own)).appended();
    await world.given(['newsroom.clear-release', key, officer], ['newsroom.publish-release', key, officer]);
    expect((await findRelease(await world.reading(), 'gauges'))?.partiesNamed).toEqual([
      { party: 'ARD', cleared: 'yes' },
      { party: 'BEL', cleared: 'no' },
    ]);
  });
});

describe('newsroom.schedule-release, newsroom.hold-release and newsroom.release-scheduled', () => {
  const clock = { as: 'clock' } as const;

  it('wants a cleared text and an instant to come, that the clocks of the zone show', async () => {
    await world.given(['newsroom.draft-release', draft, officer]);
    const schedule = (releaseAt: string) => ask('newsroom.schedule-release', { ...key, releaseAt });
    (await schedule(later)).refused('not-cleared');
    await world.given(['newsroom.clear-release', key, officer]);
    (await schedule('2020-01-01T10:00')).refused('release-in-the-past', { field: 'releaseAt' });
    (await schedule('tomorrow')).refused('invalid', { field: 'releaseAt' });
    (await schedule('2999-02-30T99:00')).refused('invalid', { field: 'releaseAt' });
    (await schedule(later)).appended({ releaseAt: '2999-01-01T01:00:00.000Z' });
  });

  it('is due at its instant and not before, unless it is held back', async () => {
    await world.given(
      ['newsroom.draft-release', draft, officer],
      ['newsroom.clear-release', key, officer],
      ['newsroom.schedule-release', { ...key, releaseAt: later }, officer],
    );
    const due = (instant: string) => readingAll(async all => newsroom.due?.(all, instant));
    expect(await due('2999-01-01T00:59:59.999Z')).toEqual([]);
    expect(await due('2999-01-01T01:00:00.000Z')).toEqual([{ act: 'newsroom.release-scheduled', body: key }]);
    (await ask('newsroom.release-scheduled', key, clock)).refused('not-yet');
    (await ask('newsroom.hold-release', { ...key, reason: 'The meeting moved.' })).appended();
    (await ask('newsroom.hold-release', key)).refused('not-scheduled');
    expect(await due('2999-01-01T01:00:00.000Z')).toEqual([]);
    (await ask('newsroom.release-scheduled', key, clock)).refused('not-yet');
  });

  it('is done by the clock, once', async () => {
    const releaseAt = new Date(Date.now() + 1200).toISOString();
    await world.given(
      ['newsroom.draft-release', draft, officer],
      ['newsroom.clear-release', key, officer],
      ['newsroom.schedule-release', { ...key, releaseAt }, officer],
    );
    await new Promise(passed => setTimeout(passed, 1300));
    (await ask('newsroom.release-scheduled', key)).refused('not-allowed');
    const body = (await ask('newsroom.release-scheduled', key, clock)).appended({
      headline: draft.headline,
      releaseAt,
    });
    expect(body).toMatchObject({ audience: 'public', author: { capacity: 'clock', party: null, person: null } });
    (await ask('newsroom.release-scheduled', key, clock)).refused('published-already');
    expect(await readingAll(all => releasesDue(all, '9999-01-01T00:00:00.000Z'))).toEqual([]);
  });

  it('is by nobody who holds a credential', async () => {
    const given = { person: 'abcdefghijk22', capacity: 'clock', restsOn: { kind: 'letter' } };
    (await world.when('parties.issue-credential', given, { as: 'host' })).refused('invalid', { field: 'capacity' });
  });
});

describe('newsroom.publish-release', () => {
  it('says the whole text to everyone, once', async () => {
    (await ask('newsroom.publish-release', key)).refused('not-drafted');
    await world.given(['newsroom.draft-release', draft, officer]);
    (await ask('newsroom.publish-release', key)).refused('not-cleared');
    await world.given(['newsroom.clear-release', key, officer]);
    (await ask('newsroom.publish-release', key, { ...officer, audience: 'framework' })).refused('published-to-all');
    expect(JSON.stringify(await listReleases(await world.reading(), 10))).not.toContain(canary);
    (await ask('newsroom.publish-release', key, { as: 'spokesperson' })).appended({ ...draft });
    const [release] = await listReleases(await world.reading(), 10);
    expect(release).toMatchObject({ ...draft, event: null, pictures: [] });
    for (const [verb, input] of [
      ['newsroom.publish-release', key],
      ['newsroom.draft-release', draft],
      ['newsroom.clear-release', key],
    ] as const)
      (await ask(verb, input)).refused('published-already');
  });
});

describe('who drafted it', () => {
  const compiledThen = async () => (await findRelease(await world.reading(), 'gauges'))?.compiled;

  it.each([
    ['compiler', true],
    ['secretariat-officer', false],
  ] as const)('a %s: that stays with it, whoever publishes and corrects it', async (as, compiled) => {
    const other = as === 'compiler' ? 'secretariat-officer' : 'compiler';
    await world.given(
      ['newsroom.draft-release', { ...draft, partiesNamed: [] }, { as }],
      ['newsroom.clear-release', key, { as: other, audience: 'secretariat' }],
      ['newsroom.publish-release', key, { as: other }],
    );
    expect(await compiledThen()).toBe(compiled);
    await world.given([
      'newsroom.correct-release',
      { ...key, correction: { en: 'x' }, body: { en: 'y' } },
      { as: other },
    ]);
    expect(await compiledThen()).toBe(compiled);
  });

  it('a compiler, and the clock publishes it', async () => {
    const releaseAt = new Date(Date.now() + 1200).toISOString();
    await world.given(
      ['newsroom.draft-release', { ...draft, partiesNamed: [] }, { audience: 'secretariat' }],
      ['newsroom.clear-release', key, officer],
      ['newsroom.schedule-release', { ...key, releaseAt }, officer],
    );
    await new Promise(done => setTimeout(done, 1300));
    await world.given(['newsroom.release-scheduled', key, { as: 'clock' }]);
    expect(await compiledThen()).toBe(true);
  });
});

describe('pictures', () => {
  const words = { caption: { en: 'A weir' }, credit: 'Ardia', alt: { en: 'Water' } };
  const pictured = (digest: string) => ({ ...draft, pictures: [{ ...words, file: { digest, name: 'weir.jpg' } }] });
  const stored = async (bytes: Buffer) => {
    const file = await storeFile(world, 'test', bytes);
    if (isRefusal(file)) throw new Error(file.code);
    return file.digest;
  };
  const made = (background: string) =>
    sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .png()
      .toBuffer();

  it('were uploaded before, and are pictures', async () => {
    const field = 'pictures.0.file';
    (await ask('newsroom.draft-release', pictured('0'.repeat(64)))).refused('unknown-picture', { field });
    (await ask('newsroom.draft-release', pictured(await stored(Buffer.from('Words.\n'))))).refused('unknown-picture', {
      field,
    });
    const digest = await stored(await made('#336699'));
    (await ask('newsroom.draft-release', pictured(digest))).appended({
      pictures: [{ width: 900, height: 600, file: { digest } }],
    });
  });

  it('are shown to those who may read the release, until a correction takes them away', async () => {
    const [first, second] = [await stored(await made('#336699')), await stored(await made('#993366'))];
    const shown = async (digest: string) => showsPicture({ ...(await world.reading()), day: '9999-12-31' }, digest);
    await world.given(['newsroom.draft-release', pictured(first), officer]);
    expect(await shown(first)).toBe(false);
    await world.given(['newsroom.clear-release', key, officer], ['newsroom.publish-release', key, officer]);
    expect([await shown(first), await shown(second)]).toEqual([true, false]);
    const { pictures } = pictured(second);
    (await ask('newsroom.correct-release', { ...key, correction: { en: 'x' }, pictures })).appended();
    expect([await shown(first), await shown(second)]).toEqual([false, true]);
  });
});

describe('of a published release', () => {
  beforeEach(async () => {
    await world.given(
      ['newsroom.draft-release', { ...draft, partiesNamed: [{ party: 'ARD', cleared: 'yes' }] }, officer],
      ['newsroom.clear-release', key, officer],
    );
  });
  const correction = { en: 'An earlier text named another month.' };
  const body = { en: 'The parties met in April.' };

  it('newsroom.correct-release shows the correction, and the earlier text stays to be read', async () => {
    (await ask('newsroom.correct-release', { ...key, correction, body })).refused('not-published');
    await world.given(['newsroom.publish-release', key, officer]);
    const before = (await world.size()) - 1;
    (await ask('newsroom.correct-release', { ...key, correction })).refused('nothing-corrected');
    (await ask('newsroom.correct-release', { ...key, correction, body: { th: 'x' } })).refused('language-incomplete');
    (await ask('newsroom.correct-release', { ...key, correction, body }, { as: 'spokesperson' })).refused(
      'not-allowed',
    );
    (await ask('newsroom.correct-release', { ...key, correction, body })).appended();
    expect(await findRelease(await world.reading(), 'gauges')).toMatchObject({
      body: { ...draft.body, ...body },
      partiesNamed: [{ party: 'ARD', cleared: 'earlier-text' }],
    });
    expect(await findRelease(await world.reading({ at: before }), 'gauges')).toMatchObject({ body: draft.body });
    expect(await listSteps(await world.reading(), ['gauges'])).toMatchObject([
      { step: 'published' },
      { step: 'corrected', note: correction },
    ]);
  });

  it('newsroom.withdraw-release keeps it and says so', async () => {
    const reason = { en: 'The parties had not agreed.' };
    (await ask('newsroom.withdraw-release', { ...key, reason })).refused('not-published');
    await world.given(['newsroom.publish-release', key, officer]);
    (await ask('newsroom.withdraw-release', { ...key, reason }, { ...officer, audience: 'framework' })).refused(
      'published-to-all',
    );
    (await ask('newsroom.withdraw-release', { ...key, reason })).appended({ reason });
    (await ask('newsroom.withdraw-release', { ...key, reason })).refused('withdrawn-already');
    (await ask('newsroom.correct-release', { ...key, correction, body })).refused('withdrawn-already');
    expect(await findRelease(await world.reading(), 'gauges')).toMatchObject({ headline: draft.headline });
    expect((await listSteps(await world.reading(), ['gauges'])).at(-1)).toMatchObject({
      step: 'withdrawn',
      note: reason,
    });
  });
});
