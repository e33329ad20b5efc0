import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';

/** The invented example shows what public sources cannot: a plan known in full, papers, and people who record. */
let served: Served;
beforeAll(async () => {
  served = await serveExample();
}, 120_000);
afterAll(async () => {
  await served?.stop();
});

const base = () => `${served.address}/f/tervel-basin`;
const textOf = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

async function read(path: string): Promise<string> {
  const answer = await fetch(base() + path);
  expect([path, answer.status]).toEqual([path, 200]);
  return textOf(await answer.text());
}

it('says on every page that it is invented, in both languages, and rok-asean does not', async () => {
  for (const path of [
    '',
    '/plan',
    '/plan/T11',
    '/meetings',
    '/meetings/annual/2024',
    '/news',
    '/documents',
    '/parties',
    '/record/3',
  ])
    expect(await read(`${path}?lang=en`)).toContain(
      'None of these parties exists, and nothing told here ever happened.',
    );
  expect(await read('/plan?lang=ko')).toContain('당사자는 존재하지 않으며');
  for (const path of ['', '?at=1', '/plan'])
    expect(await (await fetch(`${served.address}/f/rok-asean${path}`)).text()).not.toContain(
      'None of these parties exists',
    );
});

it('has a plan in three versions with every kind of lineage', async () => {
  const first = await read('/plan/changes?from=1&to=2');
  for (const said of [
    'Carried over.',
    'Amended.',
    'Renumbered.',
    'Merged from T04 and T05.',
    'Split from T06.',
    'New.',
    'Dropped.',
    'What it was in the version before is not stated.',
  ])
    expect(first).toContain(said);
  const both = (await (await fetch(`${base()}/plan/changes.json?from=1&to=3`)).json()) as {
    page: { changes: { task: string; kind: string }[] };
  };
  const kinds = new Map(both.page.changes.map(one => [one.task, one.kind]));
  // What became of them in the second version; the third carried all of them over.
  expect(['T02', 'T13', 'T11'].map(task => kinds.get(task))).toEqual(['amended', 'split', 'merged']);
  const second = await read('/plan/changes?from=2&to=3');
  for (const said of ['Merged from T08 and T14.', 'Split from T07.', 'Split into T15 and T16.', 'New.'])
    expect(second).toContain(said);
  expect(await read('/plan?asof=2024-06-01')).toMatch(/Readings every hour.*A directory of duty officers/);
});

describe('four meetings', () => {
  it('show revised agendas, a dispute, a correction, and what is only for some', async () => {
    expect(await read('/meetings/annual/2022')).toMatch(/Not held.*flood/);
    const year = await read('/meetings/annual/2024');
    expect(year).toContain('TBC/2024/1/Rev.1');
    expect(year).toMatch(
      /some downstream parties.*Maravel is a downstream party and said nothing about who fills first/s,
    );
    expect(await read('/meetings/annual/2023')).toContain('three to four times what the list says');
    expect(await read('/meetings/annual/2025')).not.toContain('will be in the newspapers before it is put right');
    expect(await read('/meetings/annual/2026')).toContain('the party that spoke may correct it until');
  });

  it('never tell who a hidden speaker was', async () => {
    const openings = await (await fetch(`${base()}/log/openings/0`)).text();
    expect(openings).toContain('In a dry year the reservoir fills first and the delta last.');
    expect(openings).not.toContain('trueParties":["MARAVEL');
  });
});

it('has papers in two languages with how far each has come, and a supersession', async () => {
  expect(await read('/documents/TBC~2026~3')).toMatch(/authentic/i);
  expect(await read('/documents/TBC~2024~3')).toMatch(/Corr\.1/);
  expect(await read('/documents/TBC~2023~2')).toContain('TBC/2025/2');
});

it('has a corrected and a withdrawn release, and tells nothing of one that waits for its instant', async () => {
  expect(await read('/news/one-forecast')).toMatch(/begins in July/);
  expect(await read('/news/first-gauges')).toMatch(/withdrawn on \d+ \w+ \d{4}/i);
  for (const path of ['/news', '/search?q=joint', '/news.atom'])
    expect(textOf(await (await fetch(base() + path)).text())).not.toContain('The joint forecast begins');
  expect(await read('/news/open-river?lang=ko')).toContain('철갑상어를 위해 보 두 곳을 열기로');
});

it('has a release with pictures, each with its caption, its credit and what is on it, and the task by its title', async () => {
  const page = await (await fetch(`${base()}/news/both-ways-by-night?lang=ko`)).text();
  expect(page).toMatch(/<img[^>]* alt="그림: 밤의 산/);
  expect(page).toMatch(/<img[^>]* alt="도표: 윗줄에/);
  const picture = await fetch(new URL(/<img[^>]* src="([^"]+)"/.exec(page)?.[1] ?? '', base()));
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  expect(textOf(page)).toMatch(/서른한 시간이 걸린다.*EUPL/);
  expect(await read('/news/both-ways-by-night')).toMatch(/Task 6 Notice in an emergency/);
});

it('tells what was asked and answered in part, and what was announced and counted of an exercise', async () => {
  expect(await read('/requests/a-week-ahead')).toMatch(/Selmouth.*The forecast reaches five days/);
  expect(await read('/activities/night-drill-2025')).toMatch(/planned.*reached by telephone within fifteen minutes/);
});

it('lives through a flood, tries it again as an exercise, and tells the two apart', async () => {
  const flood = await read('/alerts/karest-2026');
  expect(flood).toMatch(/Tarnholt acknowledged .* 3 min/);
  expect(flood).toMatch(/Ostrelle acknowledged late .* 2 h 37 min/);
  expect(flood).toMatch(/Selmouth no answer in time/);
  for (const said of ['Two ways are two only where', 'Six pumps for the low town', 'It was cancelled', '702'])
    expect(flood).toContain(said);
  expect(flood).not.toContain('This is an exercise');
  const drill = await read('/alerts/high-water-2026');
  expect(drill).toMatch(/This is an exercise\. Nothing has happened.*EXERCISE – Water is released at Karest/);
  expect(await read('')).not.toContain('Water is released');
  expect(await read('/requests/pumps-for-dovra')).toMatch(/Four came at nine in the evening/);
  const thread = await read('/threads/alerts/karest-2026');
  for (const step of [
    'Six pumps for the low town',
    'Four pumps with',
    'High water, tried again',
    'version 3 of the plan',
  ])
    expect(thread).toContain(step);
  const then = await read('/threads/alerts/karest-2026?asof=2026-10-05');
  expect(then).toContain('Six pumps for the low town');
  expect(then).not.toContain('High water, tried again');
  expect(await read('/requests/pumps-for-dovra')).toContain('The release at Karest is down to a third');
  expect(await read('/areas/floods')).toMatch(/T13 .*Notice in an emergency.*Six pumps/);
  expect(await read('/plan/T13')).toContain('one party heard late and one not at all');
  expect(await read('/alerts/karest-2026?lang=ko')).toContain('댐을 지키려 카레스트에서 물을 흘려보낸다');
  expect(await read('/alerts?asof=2026-10-02')).toContain('Water is released at Karest to save the dam');
});

it('prints a link for its people', async () => {
  const link = served.linkOf('Tervel Basin: secretariat officer');
  expect(link).toMatch(/\/sign-in\//);
  expect(served.linkOf('Tervel Basin: focal point of Kaldmark')).toMatch(/\/sign-in\//);
});
