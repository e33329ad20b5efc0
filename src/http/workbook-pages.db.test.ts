import { beforeEach, expect, it } from 'vitest';
import { openWorld, type Persona, type World } from '../../test/kit/world.ts';
import { openAccess, type Visitor } from '../access/access.ts';
import { claimsOf } from '../record/audience.ts';
import type { Author } from '../record/body.ts';
import { isRefusal } from '../record/refusal.ts';
import { findReturn } from '../slices/reporting/derived/full-returns.ts';
import type { Door } from './doors.ts';
import { inRoom, type Room } from './pages.tsx';
import { postWorkbook, postWorkbookReport, workbookFile, workbookPage, workbookReport } from './workbook-pages.tsx';

let world: World;
/** As the address tells it. */
const at = { framework: 'test', round: 'R1', party: 'ARD' };
const officer = { as: 'secretariat-officer' } as const;

beforeEach(async () => {
  world = await openWorld();
  await world.given(
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL'] }, officer],
    ['plan.open-version', { version: 1, content: 'in-full' }, officer],
    ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'Gauges' } }, officer],
    ['plan.state-task', { version: 1, task: 'T02', number: '2', title: { en: 'Gates' } }, officer],
    ['plan.adopt-version', { version: 1, standing: 'adopted' }, officer],
    [
      'reporting.open-round',
      {
        round: 'R1',
        name: { en: 'First round' },
        version: 1,
        parties: ['ARD', 'BEL'],
        period: { from: '2026-01', until: '2026-06' },
        deadline: '2999-07-31T18:00',
      },
      officer,
    ],
  );
});

type Answering = (door: Door, room: Room) => ReturnType<typeof workbookPage>;

/** Goes through a door as the server does: in a room, and on when the reading is over. */
async function enter(answering: Answering, persona: Persona = 'focal-point') {
  const author = world.authorOf(persona) as Author | null;
  const visitor: Visitor | undefined = author
    ? {
        framework: 'test',
        author,
        claims: claimsOf(author),
        label: '',
        exercise: false,
        principal: `person:${persona}`,
        csrf: 'ours',
      }
    : undefined;
  const instance = { ...world, access: openAccess(world.store) };
  const door: Door = { instance, language: 'en', visitor, stylesheets: [], personas: true };
  const answered = await inRoom(instance, 'test', new URLSearchParams(), 'en', visitor, room => answering(door, room));
  if (isRefusal(answered)) throw new Error(answered.code);
  const response = typeof answered === 'function' ? await answered() : answered;
  return { status: response.status, to: response.headers.get('location') ?? '', page: await response.text() };
}

const download = (persona?: Persona, of = at) => enter((door, room) => workbookFile(door, room, of, 'json'), persona);

interface Told {
  readonly code: string;
  readonly returns: readonly Record<string, string>[];
}

async function filledIn(answers: Readonly<Record<string, object>>, persona?: Persona): Promise<string> {
  const told = JSON.parse((await download(persona)).page) as Told;
  return JSON.stringify({ ...told, returns: told.returns.map(one => ({ ...one, ...answers[one.task ?? ''] })) });
}

function upload(content: string | Buffer, persona?: Persona, csrf = 'ours', of = at) {
  const body = new FormData();
  body.set('_csrf', csrf);
  body.set('file', new File([new Uint8Array(Buffer.from(content))], 'returns.json'));
  const request = () => new Request('http://127.0.0.1/', { method: 'POST', body });
  return enter((door, room) => postWorkbook(door, room, of, request()), persona);
}

function answer(to: string, fields: Record<string, string>, persona?: Persona) {
  const body = new URLSearchParams({ _csrf: 'ours', ...fields }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const request = () => new Request('http://127.0.0.1/', { method: 'POST', headers, body });
  return enter((door, room) => postWorkbookReport(door, room, at, digestOf(to), request()), persona);
}

const digestOf = (to: string) => /[0-9a-f]{64}/.exec(to)?.[0] ?? '';
const report = (to: string, persona?: Persona) =>
  enter((door, room) => workbookReport(door, room, at, digestOf(to)), persona);
const seenIn = (page: string) => /name="_seen" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';
const on = { status: 'on-track', narrative: 'Nine report.' };

it('goes out, comes back, shows what would change, and is recorded as the party’s own returns', async () => {
  const { to, status } = await upload(await filledIn({ T01: on }));
  expect(status).toBe(303);
  const { page } = await report(to);
  expect(page).toContain('1 return would be recorded');
  expect(page).toContain('Nine report.');
  expect(await findReturn(await world.reading(), { ...at, task: 'T01' })).toBeUndefined();
  const done = await answer(to, { _do: 'record', _seen: seenIn(page), _audience: 'public' });
  expect(done.to).toBe('/f/test/reporting/R1/party/ARD?lang=en');
  expect(await findReturn(await world.reading(), { ...at, task: 'T01' })).toMatchObject({
    status: 'on-track',
    narrative: { en: 'Nine report.' },
    entered: false,
  });
  // The same file again says nothing new.
  expect((await report((await upload(await filledIn({ T01: on }))).to)).page).toContain('Nothing would change.');
});

it('is entered by the secretariat with the file as the original', async () => {
  const { to } = await upload(await filledIn({ T01: on }, 'secretariat-officer'), 'secretariat-officer');
  const { page } = await report(to, 'secretariat-officer');
  await answer(to, { _do: 'record', _seen: seenIn(page), _audience: 'public' }, 'secretariat-officer');
  expect(await findReturn(await world.reading(), { ...at, task: 'T01' })).toMatchObject({
    entered: true,
    received: { by: 'workbook', original: { digest: digestOf(to) } },
  });
});

it('is put forward for clearance, and recorded only as it was seen', async () => {
  const { to } = await upload(await filledIn({ T01: on }));
  const { page } = await report(to);
  expect((await answer(to, { _do: 'record', _seen: '0' })).status).toBe(409);
  const size = await world.size();
  await answer(to, { _do: 'forward', _seen: seenIn(page) });
  expect((await world.body(size)).act).toBe('reporting.draft-return');
});

it('is refused where it is foreign, stale or broken, and for whom it is not', async () => {
  const before = await world.size();
  const good = await filledIn({ T01: on });
  expect((await upload(good.replace('"R1.ARD', '"R1.BEL'))).page).toContain('was not made here, or was changed');
  expect((await upload(JSON.stringify({ returns: [] }))).page).toContain('no return code');
  expect((await upload(good, 'secretariat-officer', 'ours', { ...at, party: 'BEL' })).page).toContain('for ARD in R1');
  expect((await upload('{"returns": 1}')).status).toBe(400);
  expect((await upload(Buffer.from('PK\u0003\u0004 not a workbook', 'latin1'))).status).toBe(400);
  expect((await upload(Buffer.alloc(11 * 1024 * 1024, 32))).status).toBe(400);
  expect((await upload(good, 'focal-point', 'theirs')).status).toBe(403);
  for (const persona of ['nobody', 'observer', 'chair'] as const) {
    const no = persona === 'nobody' ? 401 : 403;
    expect((await download(persona)).status).toBe(no);
    expect((await enter((door, room) => workbookPage(door, room, at), persona)).status).toBe(no);
  }
  expect((await download('focal-point', { ...at, party: 'BEL' })).status).toBe(403);
  expect((await download('secretariat-officer', { ...at, party: 'CAS' })).status).toBe(404);
  expect(await world.size()).toBe(before);
  await world.given([
    'reporting.set-cells',
    { round: 'R1', cells: [{ task: 'T02', party: 'ARD', asked: 'not-asked' }] },
    officer,
  ]);
  expect((await upload(good)).page).toContain('has changed since this file was made');
  await world.given(['reporting.close-round', { round: 'R1' }, officer]);
  expect((await upload(good)).page).toContain('The round is closed');
});
