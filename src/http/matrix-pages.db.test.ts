import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type Persona, type World } from '../../test/kit/world.ts';
import { openAccess, type Visitor } from '../access/access.ts';
import { claimsOf } from '../record/audience.ts';
import type { Author } from '../record/body.ts';
import { isRefusal } from '../record/refusal.ts';
import { tasksStatedIn } from '../slices/plan/derived/tasks.ts';
import type { Language } from '../words/language.ts';
import type { Door } from './doors.ts';
import { matrixPage, matrixReportPage, postMatrix, postMatrixReport } from './matrix-pages.tsx';
import { inRoom, type Room } from './pages.tsx';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});

type Answering = (door: Door, room: Room) => ReturnType<typeof matrixPage>;

/** Goes through a door as the server does: in a room, and on when the reading is over. */
async function enter(answering: Answering, persona: Persona = 'secretariat-officer', language: Language = 'en') {
  const author = world.authorOf(persona) as Author | null;
  const visitor: Visitor | undefined =
    author === null
      ? undefined
      : {
          framework: 'test',
          author,
          claims: claimsOf(author),
          label: '',
          exercise: false,
          principal: `person:${persona}`,
          csrf: 'ours',
        };
  const instance = { ...world, access: openAccess(world.store) };
  const door: Door = { instance, language, visitor, stylesheets: [], personas: true };
  const answered = await inRoom(instance, 'test', new URLSearchParams(), language, visitor, room =>
    answering(door, room),
  );
  if (isRefusal(answered)) throw new Error(answered.code);
  const response = typeof answered === 'function' ? await answered() : answered;
  return { status: response.status, to: response.headers.get('location') ?? '', page: await response.text() };
}

const csv = 'No,Task,Lead,Deadline\n1,Gauges,Ardia,30.09.2026\n2,Boats,Elbonia,03/04/2026\n';

function upload(content: string | Buffer, { csrf = 'ours', name = 'tasks.csv', persona }: Upload = {}) {
  const body = new FormData();
  body.set('_csrf', csrf);
  body.set('file', new File([new Uint8Array(Buffer.from(content))], name));
  return enter(
    (door, room) => postMatrix(door, room, new Request('http://127.0.0.1/', { method: 'POST', body })),
    persona,
  );
}

interface Upload {
  readonly csrf?: string;
  readonly name?: string;
  readonly persona?: Persona;
}

const digestOf = (to: string) => to.split('/').at(-1) ?? '';
const report = (digest: string, persona?: Persona, language?: Language) =>
  enter((door, room) => matrixReportPage(door, room, digest), persona, language);

function answer(digest: string, fields: Record<string, string>, csrf = 'ours') {
  const body = new URLSearchParams({ _csrf: csrf, ...fields }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return enter((door, room) =>
    postMatrixReport(door, room, digest, new Request('http://127.0.0.1/', { method: 'POST', headers, body })),
  );
}

const choices = {
  _do: 'check',
  'column.0': 'number',
  'column.1': 'title',
  'column.2': 'leads',
  'column.3': 'until',
  'name.0': 'Elbonia',
  'party.0': 'CAS',
  planName: 'River plan',
  dates: 'day-month',
};
const seenIn = (page: string) => /name="_seen" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '';

describe('a matrix handed in on a page', () => {
  it('is looked at, read otherwise, and recorded whole', async () => {
    const before = await world.size();
    const uploaded = await upload(csv);
    expect(uploaded).toMatchObject({
      status: 303,
      to: expect.stringMatching(/^\/f\/test\/plan\/import\/[0-9a-f]{64}$/),
    });
    const digest = digestOf(uploaded.to);
    const first = await report(digest);
    expect(first.page).toContain('can be read as two days');
    expect(first.page).toContain('say what it is called');
    expect(first.page).not.toContain('value="record"');
    expect(await answer(digest, choices)).toMatchObject({ status: 303, to: uploaded.to });
    expect(await world.size(), 'looking records nothing').toBe(before);

    const second = await report(digest);
    expect(second.page).toContain('2 tasks');
    expect(second.page).toContain('Record 4 acts');
    expect(second.page).toContain('3 April 2026');
    const done = await answer(digest, { _do: 'record', _seen: seenIn(second.page) });
    expect(done).toMatchObject({ status: 303, to: '/f/test/plan/versions/1' });
    expect(await world.size()).toBe(before + 4);
    const tasks = await tasksStatedIn({ ...(await world.reading()), day: '9999-12-31' }, 1);
    expect(tasks).toMatchObject([
      { task: 'T1', leads: ['ARD'], until: '2026-09-30' },
      { task: 'T2', leads: ['CAS'], until: '2026-04-03' },
    ]);
    expect((await report(digest)).status, 'the file is gone once it is recorded').toBe(404);

    const again = digestOf((await upload(csv)).to);
    expect((await report(again)).page).toContain('Imported already');
  });

  it('records what was seen and nothing else', async () => {
    const digest = digestOf((await upload(csv)).to);
    await answer(digest, choices);
    const { page } = await report(digest);
    await answer(digest, { ...choices, 'column.2': 'note' });
    const before = await world.size();
    const late = await answer(digest, { _do: 'record', _seen: seenIn(page) });
    expect(late.status).toBe(409);
    expect(late.page).toContain('has changed since you looked');
    expect(await world.size()).toBe(before);
  });

  it('waits for whoever handed it in, and for nobody else', async () => {
    const digest = digestOf((await upload(csv)).to);
    expect((await enter(matrixPage)).page).toContain('tasks.csv');
    expect((await enter(matrixPage, 'compiler')).page).not.toContain('tasks.csv');
    expect((await report(digest, 'compiler')).status).toBe(404);
    expect(await answer(digest, { _do: 'drop' })).toMatchObject({ status: 303, to: '/f/test/plan/import' });
    expect((await report(digest)).status).toBe(404);
  });

  it('waits for two days', async () => {
    const digest = digestOf((await upload(csv)).to);
    await world.store.writer.query(`update matrix.waiting set uploaded_at = now() - interval '3 days'`);
    expect((await report(digest)).status).toBe(404);
    expect((await enter(matrixPage)).page).not.toContain('tasks.csv');
    await upload(`${csv}3,More,,\n`);
    expect((await world.store.writer.query('select 1 from matrix.waiting')).rowCount, 'what is old is gone').toBe(1);
  });

  it('is for those who may state tasks, from our own form', async () => {
    for (const persona of ['observer', 'focal-point', 'nobody'] as const) {
      const status = persona === 'nobody' ? 401 : 403;
      expect((await enter(matrixPage, persona)).status).toBe(status);
      expect((await upload(csv, { persona })).status).toBe(status);
    }
    expect((await upload(csv, { csrf: 'theirs' })).status).toBe(403);
    const digest = digestOf((await upload(csv)).to);
    expect((await answer(digest, { _do: 'drop' }, 'theirs')).status).toBe(403);
    expect((await report(digest)).status).toBe(200);
  });

  it('says what is wrong with a file that is none, too large or no spreadsheet', async () => {
    const none = await upload('');
    expect(none.status).toBe(400);
    expect(none.page).toContain('Choose a file first.');
    expect((await upload(Buffer.alloc(11 * 1024 * 1024))).status).toBe(413);
    const digest = digestOf((await upload(Buffer.from('%PDF-1.7\n\0\0'), { name: 'C:\\a<script>x\u202e.pdf' })).to);
    const { status, page } = await report(digest);
    expect(status).toBe(200);
    expect(page).toContain('Nobody can tell the encoding');
    expect(page).not.toContain('<script>x');
    expect(page).not.toContain('\u202e');
  });

  it('speaks Korean', async () => {
    const digest = digestOf((await upload(csv)).to);
    const { page } = await report(digest, 'secretariat-officer', 'ko');
    expect(page).toContain('먼저 해결할 문제');
    expect(page).toContain('두 날로 읽힙니다');
    expect(page).not.toMatch(/can be read as|number of the task/);
  });
});
