import { expect, it } from 'vitest';
import { openWorld, type Step, type World } from '../../../../test/kit/world.ts';
import type { Visitor } from '../../../access/access.ts';
import { inRoom, type Room, showPage } from '../../../http/pages.tsx';
import type { Instance } from '../../../instance.ts';
import { claimsOf } from '../../../record/audience.ts';
import { isRefusal } from '../../../record/refusal.ts';
import type { Language } from '../../../words/language.ts';

const source = (key: string, more: object = {}, options: Step[2] = {}): Step => [
  'framework.register-source',
  { key, publisher: 'The Gazette', language: 'en', ...more },
  options,
];
const closed = { audience: 'secretariat', as: 'secretariat-officer' } as const;

interface Asked {
  readonly as?: 'secretariat-officer' | 'compiler';
  readonly language?: Language;
}

/** A page as the door shows it: the text of the HTML, or the answer of `.json`; undefined where there is none. */
async function show(world: World, address: string, { as, language = 'en' }: Asked = {}): Promise<string | undefined> {
  await world.heads.start();
  const url = new URL(`http://host/${address}`);
  const instance = { store: world.store, record: world.record, heads: world.heads } as Instance;
  const author = as && world.authorOf(as);
  const visitor: Visitor | undefined = author
    ? { framework: 'test', author, claims: claimsOf(author), label: '', exercise: false, principal: 'test', csrf: 'x' }
    : undefined;
  const shown = await inRoom(instance, 'test', url.searchParams, language, visitor, (room: Room) =>
    showPage(room, url.pathname, url.searchParams, [], false, 'http://127.0.0.1'),
  );
  return isRefusal(shown) || typeof shown.body !== 'string' ? undefined : shown.body;
}

async function data(world: World, address: string, asked: Asked = {}): Promise<any> {
  const [path = '', query] = address.split('?');
  const body = await show(world, `${path}.json${query === undefined ? '' : `?${query}`}`, asked);
  return body === undefined ? undefined : JSON.parse(body).page;
}

/** The words that a reader sees. */
function textOf(html: string | undefined): string {
  return (html ?? '')
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

it('the record lists what the reader may see, the newest first, and how many entries there are', async () => {
  const world = await openWorld();
  await world.given(source('S01'), source('S02', { publisher: 'A letter' }, closed));
  const size = await world.size();
  const page = await data(world, 'record');
  expect(page.count).toBe(size);
  expect(page.entries.map((entry: any) => entry.position)).toEqual([...Array(size - 1).keys()].reverse());
  expect(page.entries[0]).toMatchObject({
    act: 'framework.register-source',
    in: { key: 'S01' },
    exercise: false,
    enteredInError: false,
    author: { capacity: 'compiler' },
  });
  expect(JSON.stringify(page)).not.toContain('A letter');
  expect(new Set(page.entries.flatMap((entry: any) => Object.keys(entry.author)))).toEqual(
    new Set(['party', 'capacity', 'credential']),
  );
  const member = await data(world, 'record', { as: 'secretariat-officer' });
  expect(member.entries[0]).toMatchObject({
    position: size - 1,
    audience: 'secretariat',
    in: { publisher: 'A letter' },
  });
  const text = textOf(await show(world, 'record'));
  expect(text).toContain(`${size} entries`);
  expect(text).toContain('Registered source S01: The Gazette');
  expect(text).toContain('compiler, for no party');
  expect(text).toContain('are not listed for others');
});

it('the record turns pages of fifty by position, both ways', async () => {
  const world = await openWorld();
  await world.given(...Array.from({ length: 130 }, (_, i) => source(`S${i}`)));
  const size = await world.size();
  const first = await data(world, 'record');
  expect([first.entries.length, first.entries[0].position, first.later]).toEqual([50, size - 1, null]);
  const second = await data(world, `record?before=${first.earlier}`);
  expect([second.entries[0].position, second.later]).toEqual([first.earlier - 1, size]);
  const third = await data(world, `record?before=${second.earlier}`);
  expect([third.entries.at(-1).position, third.earlier, third.later]).toEqual([
    0,
    null,
    second.entries[0].position + 1,
  ]);
  expect(await show(world, `record?before=${second.earlier}`)).toContain(`href="/f/test/record?before=${third.later}"`);
  expect(await show(world, `record?before=${first.earlier}`)).toContain('href="/f/test/record"');
  expect(await show(world, 'record?before=x')).toBeUndefined();
  expect((await data(world, 'record?before=0')).entries).toEqual([]);
  expect(textOf(await show(world, 'record?before=0'))).toContain('No entry here');
  expect((await data(world, `record?at=${size - 60}`)).count).toBe(size - 59);
});

it('erased entries and those entered in error stay in their place, and say so', async () => {
  const world = await openWorld();
  await world.given(source('S01'), source('S02'));
  const size = await world.size();
  await world.given(
    ['archive.mark-entered-in-error', { position: size - 2, reason: 'Another paper.' }],
    ['archive.erase', { position: size - 1, ground: 'A private name.', authority: 'The host' }, { as: 'host' }],
  );
  const page = await data(world, 'record');
  expect(page.entries.slice(0, 3).map((entry: any) => [entry.position, entry.enteredInError])).toEqual([
    [size + 1, false],
    [size, false],
    [size - 2, true],
  ]);
  expect(page.erased).toMatchObject([{ position: size - 1, by: size + 1 }]);
  const text = textOf(await show(world, 'record'));
  expect(text).toContain(`Erased by entry ${size + 1}`);
  expect(text).toContain('entered in error');
  const marked = textOf(await show(world, `record/${size - 2}`));
  expect(marked).toContain('Another paper.');
  expect(marked).toContain(`Entry ${size} says that this one was entered in error`);
  expect(textOf(await show(world, `record/${size}`))).toContain(`It concerns entry ${size - 2}`);
  const erased = await data(world, `record/${size - 1}`);
  expect(erased).toMatchObject({
    entry: null,
    erased: { position: size + 1, ground: 'A private name.' },
    leaf: { opening: null, textLeadsHere: null },
  });
  expect(textOf(await show(world, `record/${size - 1}`))).toContain('still proves that something was recorded here');
  expect(await data(world, `record/${size - 1}?at=${size - 1}`), 'erasure is judged now').toMatchObject({
    entry: null,
    erased: { ground: null },
  });
});

it('an entry says what it says, by whom, when, under which rule, from which sources, and how to check it', async () => {
  const world = await openWorld();
  await world.given(source('S01', { title: 'Gauges agreed', url: 'https://gazette.example/1', date: '2022-09' }), [
    'framework.record-claim',
    {
      key: 'C01',
      topic: { en: 'When' },
      readings: [{ text: { en: 'in March', ko: '3월' }, sources: ['S01'] }],
      basis: 'stated',
    },
    { on: '2022-09' },
  ]);
  const position = (await world.size()) - 1;
  const page = await data(world, `record/${position}`);
  expect(page).toMatchObject({
    position,
    entry: {
      act: 'framework.record-claim',
      version: 1,
      on: '2022-09',
      subject: 'framework/claim/C01',
      in: { key: 'C01' },
    },
    leaf: {
      textLeadsHere: true,
      proof: `proof/${position}.tlog-proof`,
      opening: `opening/${position}`,
      size: position + 1,
    },
    rule: { source: 'docs/acts/framework.record-claim.md' },
    sources: [{ source: 'S01', title: 'Gauges agreed' }],
    history: [],
  });
  const html = await show(world, `record/${position}`);
  const text = textOf(html);
  for (const said of [
    'Checked just now',
    'compiler, for no party',
    'September 2022',
    'A claim is entered by a compiler',
    'Question',
    '3월',
    'stated by the source',
    'Gauges agreed',
    'npx comity verify',
  ])
    expect(text).toContain(said);
  expect(html).toContain(`href="/f/test/log/proof/${position}.tlog-proof"`);
  expect(textOf(await show(world, `record/${position}`, { language: 'ko' }))).toContain('방금 확인함');
  expect(textOf(await show(world, `record/${position - 1}`))).toContain('Registered source S01');
});

it('an entry links the others on its subject, and what this reader may do', async () => {
  const world = await openWorld();
  const settings: Step = ['framework.change-settings', { accent: 'rust' }, { as: 'secretariat-officer' }];
  await world.given(settings, settings);
  const position = (await world.size()) - 1;
  const page = await data(world, `record/${position}`);
  expect(page.history.map((entry: any) => entry.position)).toEqual([position - 1, 0]);
  const form = `/f/test/acts/archive.mark-entered-in-error?position=${position}`;
  expect(await show(world, `record/${position}`)).not.toContain(form);
  expect(await show(world, `record/${position}`, { as: 'secretariat-officer' })).toContain(form);
  expect(await show(world, 'record/0', { as: 'secretariat-officer' })).not.toContain('mark-entered-in-error');
});

it('an entry that the reader may not see is not found, like one that is not there', async () => {
  const world = await openWorld();
  await world.given(source('S01', {}, closed));
  const size = await world.size();
  for (const position of [size - 1, size, -1, '00', '1e0', 'x', '9'.repeat(15), '9'.repeat(40)])
    expect(await show(world, `record/${position}`), `${position}`).toBeUndefined();
  expect(textOf(await show(world, `record/${size - 1}`, { as: 'secretariat-officer' }))).toContain('Checked just now');
  expect((await data(world, `record/${size - 1}`, { as: 'secretariat-officer' })).leaf.opening).toBeNull();
});

it('every act of the house can be read back on its page', async () => {
  const world = await openWorld();
  for (let position = 0; position < (await world.size()); position++)
    for (const language of ['en', 'ko'] as const) {
      const text = textOf(await show(world, `record/${position}`, { language }));
      expect(text, `${position} ${language}`).not.toMatch(/undefined|\[object Object\]|NaN/);
    }
});
