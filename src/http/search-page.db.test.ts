import { expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../test/kit/world.ts';
import type { Visitor } from '../access/access.ts';
import type { Instance } from '../instance.ts';
import { claimsOf } from '../record/audience.ts';
import { isRefusal } from '../record/refusal.ts';
import { issue as issueAlert } from '../slices/alerts/acts/issue.ts';
import { schedule as scheduleCheck } from '../slices/checks/acts/schedule.ts';
import { namePoint } from '../slices/contacts/acts/name-point.ts';
import { linkCutting } from '../slices/newsroom/acts/link-cutting.ts';
import { inRoom, type Room, showPage } from './pages.tsx';

const source = (key: string, more: object = {}, options: Step[2] = {}): Step => [
  'framework.register-source',
  { key, publisher: 'The Gazette', language: 'en', ...more },
  options,
];
const closed = { audience: 'secretariat', as: 'secretariat-officer' } as const;

async function ask(world: World, query: Record<string, string>, as?: 'secretariat-officer', ending = '.json') {
  await world.heads.start();
  const instance = { store: world.store, record: world.record, heads: world.heads } as Instance;
  const author = as && world.authorOf(as);
  const visitor: Visitor | undefined = author
    ? { framework: 'test', author, claims: claimsOf(author), label: '', exercise: false, principal: 'test', csrf: 'x' }
    : undefined;
  const params = new URLSearchParams(query);
  const language = query.lang === 'ko' ? 'ko' : 'en';
  return inRoom(instance, 'test', params, language, visitor, (room: Room) =>
    showPage(room, `/search${ending}`, params, [], false, 'http://127.0.0.1'),
  );
}

async function found(world: World, query: Record<string, string>, as?: 'secretariat-officer') {
  const shown = await ask(world, query, as);
  if (isRefusal(shown)) throw new Error(shown.code);
  const { page } = JSON.parse(shown.body as string);
  return page.kinds.flatMap(({ kind, hits }: any) => hits.map((hit: any) => `${kind} ${hit.path}`)) as string[];
}

async function html(world: World, query: Record<string, string>) {
  const shown = await ask(world, query, undefined, '');
  return isRefusal(shown) ? shown.code : (shown.body as string);
}

const staged: Step[] = [
  ['meetings.establish-body', { key: 'council', name: { en: 'River Council', ko: '하천 이사회' }, level: 'ministers' }],
  ['meetings.open-series', { key: 'annual', name: { en: 'Annual meeting', ko: '연례회의' }, body: 'council' }],
  ['meetings.register-edition', { series: 'annual', edition: '2022', year: 2022 }],
  ['meetings.record-facts', { series: 'annual', edition: '2022', held: 'yes', starts: '2022-09-06', city: 'Ostrava' }],
  [
    'meetings.record-intervention',
    {
      series: 'annual',
      edition: '2022',
      kind: 'request',
      speaker: { grain: 'party', party: 'ARD' },
      text: { en: 'asked for 100% of the gauge_readings', ko: '유역국은 수위자료 공유를 요청하였다' },
    },
  ],
];

it('finds things of every slice by title and text, in any language and inside words', async () => {
  const world = await openWorld();
  await world.given(...staged, source('S01', { title: 'River news' }));
  expect(await found(world, { q: 'river' })).toEqual(['body /meetings#bodies', 'source /sources#S01']);
  expect(await found(world, { q: 'ostrava annual' })).toEqual(['edition /meetings/annual/2022']);
  const [statement = '', ...none] = await found(world, { q: '위자료' });
  expect(statement).toMatch(/^statement \/meetings\/annual\/2022#statement-/);
  expect(none).toEqual([]);
  expect(await found(world, { q: '위자료'.normalize('NFD') })).toEqual([statement]);
  expect(await found(world, { q: 'ＧＡＵＧＥ asked' })).toEqual([statement]);
  expect(await found(world, { q: 'ARD' })).toContain('party /parties/ARD');
  expect(await found(world, { q: '#3' })).toEqual(['entry /record/3']);
  expect(await found(world, {})).toEqual([]);
});

it('finds a release once published and until withdrawn, a cutting by its title, a document by its symbol', async () => {
  const world = await openWorld();
  const officer = { as: 'secretariat-officer' } as const;
  const release = { release: 'gauges' };
  const texts = {
    headline: { en: 'Gauges opened', ko: '수위계 공개' },
    body: { en: 'Nightjars were heard.', ko: '쏙독새 소리가 들렸다.' },
  };
  const rest = { originalLanguage: 'en', publisher: { en: 'Secretariat' } };
  await world.given(
    ['newsroom.draft-release', { ...release, ...texts, ...rest }, officer],
    ['newsroom.link-cutting', { ...linkCutting.example, date: '2022-09', title: 'Nightjar news' }],
    ...staged,
    ['documents.set-grammar', { body: 'council', pattern: 'RC/{year}/{number}' }],
    [
      'documents.register',
      {
        symbol: 'RC/2022/7',
        body: 'council',
        kind: 'agenda',
        title: { en: 'Nightjar agenda' },
        distribution: 'general',
        originalLanguage: 'en',
      },
      { on: '2022-09-06' },
    ],
  );
  const unpublished = ['document /documents/RC~2022~7', 'cutting /news#cuttings'];
  expect((await found(world, { q: 'nightjar' })).toSorted()).toEqual(unpublished.toSorted());
  expect(await found(world, { q: 'rc/2022/7' })).toEqual(['document /documents/RC~2022~7']);
  await world.given(['newsroom.clear-release', release, officer], ['newsroom.publish-release', release, officer]);
  expect(await found(world, { q: 'nightjar' })).toContain('release /news/gauges');
  expect(await found(world, { q: '쏙독새' })).toEqual(['release /news/gauges']);
  await world.given(['newsroom.withdraw-release', { ...release, reason: { en: 'Wrong day.' } }, officer]);
  expect(await found(world, { q: '쏙독새' })).toEqual([]);
});

it('finds alerts, checks, consultations by what was said in them, and points of contact, each for its readers', async () => {
  const world = await openWorld();
  const officer = { as: 'secretariat-officer' } as const;
  const text = { en: 'Heron marsh' };
  await world.given(
    [
      'contacts.name-point',
      { ...namePoint.example, contact: 'ARD-marsh', party: 'ARD', office: 'Heron office' },
      { as: 'head-of-delegation', audience: 'framework' },
    ],
    [
      'alerts.issue',
      { ...issueAlert.example, headline: text, status: 'Exercise', note: 'An exercise.' },
      { ...officer, audience: 'public' },
    ],
    ['checks.schedule', { ...scheduleCheck.example, areas: undefined, title: text }, officer],
    [
      'consultations.open',
      { consultation: 'marsh', title: { en: 'On water' }, form: 'in-writing', between: ['ARD', 'BEL'] },
      { ...officer, audience: 'public' },
    ],
    [
      'consultations.record-exchange',
      { consultation: 'marsh', text },
      { as: 'head-of-delegation', audience: 'public' },
    ],
    [
      'consultations.record-exchange',
      { consultation: 'marsh', text: { en: 'Bittern marsh' } },
      { as: 'head-of-delegation', audience: 'parties:BEL' },
    ],
  );
  const open = ['alert /alerts/flood-2026', 'consultation /consultations/marsh'];
  expect(await found(world, { q: 'heron' })).toEqual(open);
  expect(await found(world, { q: 'bittern' })).toEqual([]);
  const [alert, consultation] = open;
  expect(await found(world, { q: 'heron' }, 'secretariat-officer')).toEqual([
    alert,
    'check /checks/floods-spring',
    consultation,
    'contact /contacts/ARD-marsh',
  ]);
});

it('takes signs for what they are', async () => {
  const world = await openWorld();
  await world.given(...staged);
  expect(await found(world, { q: '100%' })).toHaveLength(1);
  expect(await found(world, { q: 'a%f' })).toEqual([]);
  expect(await found(world, { q: 'gauge-readings' })).toEqual([]);
  expect(await found(world, { q: 'e_r' })).toHaveLength(1);
  for (const q of ["'; drop table record.head; --", '\u0000', '\\', '{}', '"en"'])
    expect(await found(world, { q })).toEqual([]);
});

it('never tells of what the reader may not see, nor of what was not yet recorded', async () => {
  const world = await openWorld();
  await world.given(source('S01', { title: 'Weir' }), source('S02', { title: 'Weir, closed' }, closed));
  const last = (await world.size()) - 1;
  expect(await found(world, { q: 'weir' })).toEqual(['source /sources#S01']);
  expect(await found(world, { q: String(last) })).toEqual([]);
  expect(await html(world, { q: 'weir' })).not.toContain('closed');
  expect(await found(world, { q: 'weir' }, 'secretariat-officer')).toEqual([
    'source /sources#S02',
    'source /sources#S01',
  ]);
  expect(await found(world, { q: 'weir', at: String(last - 2) })).toEqual([]);
});

it('shows ten of a kind and leads to more', async () => {
  const world = await openWorld();
  await world.given(...Array.from({ length: 12 }, (_, index) => source(`S${index}`, { title: `Weir ${index}` })));
  expect(await found(world, { q: 'weir' })).toHaveLength(10);
  expect(await html(world, { q: 'weir' })).toContain('/f/test/search?q=weir&amp;kind=source');
  expect(await found(world, { q: 'weir', kind: 'source' })).toHaveLength(12);
});

it('marks the words and keeps the question in the box, and nowhere else', async () => {
  const world = await openWorld();
  await world.given(...staged);
  const page = await html(world, { q: 'GAUGE' });
  expect(page).toContain('<mark>gauge</mark>_readings');
  expect(page).toMatch(/<input type="search"[^>]* value="GAUGE"\/>/);
  expect(page).toContain('href="/f/test/meetings"');
  expect(await html(world, { q: 'gauge', lang: 'ko' })).toContain('<span lang="en">asked for 100% of the <mark>');
  expect(await html(world, { q: '<script>alert(1)</script>' })).not.toContain('<script>alert');
});

it('refuses what is too long and a kind that does not exist', async () => {
  const world = await openWorld();
  expect(await ask(world, { q: 'a'.repeat(201) })).toMatchObject({
    code: 'search-too-long',
    field: 'q',
    kind: 'input',
  });
  expect(await ask(world, { q: 'a b c d e f g h i' })).toMatchObject({ code: 'search-too-long' });
  expect(await ask(world, { q: 'a', kind: 'person' })).toMatchObject({ code: 'unknown-kind', field: 'kind' });
});
