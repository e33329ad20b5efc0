import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveExample } from '../kit/served.ts';
import { Visit } from '../kit/visit.ts';

/**
 * What not everyone may read, followed from page to page as an exercise in the ROK-ASEAN case. Timor-Leste, a member of
 * ASEAN since October 2025, finds nothing of a summary of 2022 that was for the members, until it is let in.
 */
let served: Served;
let vietNam: Visit;
let korea: Visit;
let timorLeste: Visit;
let accredited: Visit;
let other: Visit;
let rapporteur: Visit;
let credential: number;
const nobody = () => new Visit(served.address);
const edition = { series: 'vmm', edition: '2022' };
const meeting = '/f/rok-asean/meetings/vmm/2022';

beforeAll(async () => {
  served = await serveExample();
  vietNam = await sit('head of delegation of Viet Nam');
  korea = await sit('head of delegation of the Republic of Korea');
  timorLeste = await invite(await issue({ party: 'TLS', capacity: 'head-of-delegation', exercise: true }));
  credential = await issue({ capacity: 'press' });
  accredited = await invite(credential);
  other = await invite(await issue({ capacity: 'press' }));
  rapporteur = await invite(await issue({ capacity: 'rapporteur' }));
}, 240_000);
afterAll(async () => {
  await served?.stop();
});

async function sit(label: string): Promise<Visit> {
  const visit = new Visit(served.address);
  await visit.post(new URL(served.linkOf(label)).pathname);
  return visit;
}

/** A right given by the host, on the word of the example. */
async function issue(right: object): Promise<number> {
  const input = JSON.stringify({ ...right, restsOn: { kind: 'example' } });
  const { code, out, err } = await served.comity([
    'act',
    'parties.issue-credential',
    '--in',
    'rok-asean',
    '--json',
    input,
  ]);
  if (code !== 0) throw new Error(err);
  return (JSON.parse(out) as { position: number }).position;
}

async function invite(credential: number): Promise<Visit> {
  const person = ['--credential', String(credential), '--name', 'A. Delegate', '--json'];
  const { out } = await served.comity(['invite', `p${credential}@exercise.example`, '--in', 'rok-asean', ...person]);
  const visit = new Visit(served.address);
  await visit.post(new URL((JSON.parse(out) as { link: string }).link).pathname);
  return visit;
}

/** An act of the compiler who entered the example. */
async function act(name: string, body: object, more: { audience?: string; on?: string } = {}): Promise<number> {
  const answer = await fetch(`${served.address}/api/f/rok-asean/acts/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${served.token}` },
    body: JSON.stringify({ body, ...more }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { position: number }).position;
}

describe('a summary of 2022 for the members of ASEAN', () => {
  const text = 'The co-chairs noted in confidence a wish for more exercises.';
  let position: number;

  /** On which of the pages that could tell it the summary is told. */
  async function told(visit: Visit): Promise<string[]> {
    const places = {
      page: meeting,
      data: `${meeting}.json`,
      entry: `/f/rok-asean/record/${position}`,
      opening: `/f/rok-asean/log/opening/${position}`,
      search: '/f/rok-asean/search?q=confidence+exercises',
      list: '/f/rok-asean/record.json',
    };
    const found = [];
    for (const [place, path] of Object.entries(places))
      if ((await visit.get(path)).text.replace(/<[^>]+>/g, '').includes('noted in confidence')) found.push(place);
    return found;
  }

  it('is read by who was a member then', async () => {
    const kind = 'co-chairs-summary';
    position = await act(
      'meetings.record-outcome',
      { ...edition, kind, text: { en: text } },
      { audience: 'group:ASEAN', on: '2022-09-06' },
    );
    expect(await told(vietNam)).toEqual(expect.arrayContaining(['page', 'data', 'entry', 'opening', 'search']));
  });

  it('is not there for Timor-Leste, for the Republic of Korea, or for everyone', async () => {
    for (const visit of [timorLeste, korea, nobody()]) expect(await told(visit)).toEqual([]);
    const missing = await timorLeste.get(`/f/rok-asean/record/${position}`);
    expect(missing.status).toBe(404);
  });

  it('is read by Timor-Leste once it is let in, with the reason; by no other', async () => {
    const reason = 'Timor-Leste joined ASEAN in October 2025.';
    const by = await act('archive.widen-audience', { positions: [position], to: 'parties:TLS', reason });
    expect(await told(timorLeste)).toEqual(expect.arrayContaining(['page', 'data', 'entry', 'opening', 'search']));
    expect((await timorLeste.get(`/f/rok-asean/record/${by}`)).text).toContain(reason);
    for (const visit of [korea, nobody()]) expect(await told(visit)).toEqual([]);
  });
});

describe('what is attributed to Viet Nam', () => {
  const path = '/f/rok-asean/parties/VNM/statements';
  const first = 'Viet Nam asked for one course a year.';
  const corrected = 'Viet Nam asked for two courses a year.';
  const disputed = 'Viet Nam declined to host.';

  it('is together on a page for its head of delegation, who goes from there to correct and to dispute', async () => {
    const form = '/f/rok-asean/acts/meetings.record-intervention?series=vmm&edition=2022';
    const record = (text: string) => ({
      ...edition,
      kind: 'request',
      'speaker.grain': 'party',
      'speaker.party': 'VNM',
      'text.en': text,
      _audience: 'framework',
    });
    for (const text of [first, disputed]) {
      await rapporteur.get(form);
      const answer = await rapporteur.post('/f/rok-asean/acts/meetings.record-intervention', record(text));
      expect(answer.path, answer.text.replace(/<[^>]+>/g, ' ').slice(0, 2000)).not.toContain('/acts/');
    }
    const page = (await vietNam.get(path)).text;
    expect(page).toContain(first);
    expect(page).toContain(disputed);
    expect(page).toContain('acts/meetings.correct-intervention?');
    expect((await nobody().get(path)).text).not.toContain(first);
  });

  /** Follows the link beside a statement, and sends the form with a text of one's own. */
  async function follow(visit: Visit, statement: string, act: string, text: string): Promise<void> {
    const page = (await visit.get(path)).text;
    const from = page.indexOf(statement);
    const [, href = ''] = new RegExp(`href="([^"]*acts/${act}[^"]*)"`).exec(page.slice(from)) ?? [];
    const address = href.replaceAll('&amp;', '&');
    await visit.get(address);
    const about = Object.fromEntries(new URL(address, served.address).searchParams);
    const answer = await visit.post(`/f/rok-asean/acts/${act}`, { ...about, 'text.en': text });
    expect(answer.path, answer.text.replace(/<[^>]+>/g, ' ').slice(0, 2000)).not.toContain('/acts/');
  }

  it('is corrected while it is provisional, and disputed at any time; both stand', async () => {
    await follow(vietNam, first, 'meetings.correct-intervention', corrected);
    await follow(vietNam, disputed, 'meetings.dispute-intervention', 'It was not asked to host.');
    for (const [visit, address] of [
      [vietNam, path],
      [korea, path],
      [korea, meeting],
    ] as const) {
      const { text } = await visit.get(address);
      for (const said of [first, corrected, disputed, 'It was not asked to host.'])
        expect(text, `${address}: ${said}`).toContain(said);
    }
    const { text } = await korea.get(path);
    for (const act of ['correct-intervention', 'dispute-intervention'])
      expect(text, 'not for others').not.toContain(`acts/meetings.${act}?`);
  });
});

describe('a release under embargo', () => {
  const path = '/f/rok-asean/news/gauges';
  const headline = 'Gauges report every hour';

  it('is read before its instant by the journalist who was let in, with the instant, and by nobody else', async () => {
    const release = { release: 'gauges' };
    await act(
      'newsroom.draft-release',
      {
        ...release,
        headline: { en: headline },
        body: { en: 'As an exercise.' },
        originalLanguage: 'en',
        publisher: { en: 'Example' },
      },
      { audience: 'own' },
    );
    await act('newsroom.clear-release', release, { audience: 'own' });
    const releaseAt = new Date(Date.now() + 3_600_000).toISOString();
    await act('newsroom.schedule-release', { ...release, releaseAt }, { audience: 'own' });
    await act('newsroom.give-embargo-access', { ...release, credential });
    const early = await accredited.get(path);
    expect(early.status).toBe(200);
    expect(early.text).toContain(headline);
    expect(early.text).toMatch(/not for use before/i);
    for (const visit of [other, vietNam, nobody()]) {
      expect((await visit.get(path)).status).toBe(404);
      expect((await visit.get('/f/rok-asean/news.json')).text).not.toContain(headline);
    }
  });

  it('is read by everyone once it is published, and has no mark then', async () => {
    await act('newsroom.lift-embargo', { release: 'gauges', reason: { en: 'It is in the news already.' } });
    for (const visit of [accredited, other, nobody()]) {
      const { status, text } = await visit.get(path);
      expect(status).toBe(200);
      expect(text).not.toMatch(/not for use before/i);
    }
  });
});
