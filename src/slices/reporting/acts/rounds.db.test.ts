import { beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type Result, type StepOptions, type World } from '../../../../test/kit/world.ts';
import type { Author } from '../../../record/body.ts';
import type { Reading } from '../../../record/reading.ts';
import { isRefusal } from '../../../record/refusal.ts';
import { kyselyOn } from '../../../record/store/kysely-on.ts';
import { asks } from '../derived/asks.ts';
import { deadlinesDue } from '../derived/due.ts';
import { findReturn } from '../derived/full-returns.ts';
import { findMatrix } from '../derived/matrix.ts';
import { type MatrixCell } from '../derived/matrix-cells.ts';
import { sumOf } from '../derived/sums.ts';
import { loadMatrix } from '../pages/matrix-load.ts';

let world: World;
const officer = { as: 'secretariat-officer' } as const;
const focal = { as: 'focal-point' } as const;
const round = {
  round: 'R1',
  name: { en: 'First round' },
  version: 1,
  period: { from: '2026-01', until: '2026-06' },
  deadline: '2999-07-31T18:00',
  parties: ['ARD', 'BEL', 'CAS'],
  tasks: ['T01', 'T02'],
  exceptions: [
    { task: 'T02', party: 'BEL', asked: 'not-applicable', reason: { en: 'It has no coast.' } },
    { task: 'T02', party: 'CAS', asked: 'not-asked' },
  ],
  questions: [{ question: 'obstacles', text: { en: 'What stood in the way?' }, maxWords: 5 }],
};
const cell = { round: 'R1', task: 'T01', party: 'ARD' };
const answer = { ...cell, kind: 'answer', status: 'on-track', narrative: { en: 'Nine of twelve report.' } };

const ask = (act: string, input: object, options: StepOptions = officer) => world.when(act, input, options);
const given = (...steps: [string, object, StepOptions?][]) =>
  world.given(...steps.map(([act, input, options = officer]) => [act, input, options] as const));

/** Reads with the rights of the writer, who sees all. */
async function all<Result>(work: (reading: Reading) => Promise<Result>, at: { asof?: string } = {}): Promise<Result> {
  const client = await world.store.writer.connect();
  try {
    return await work({ ...(await world.reading(at)), db: kyselyOn(client) });
  } finally {
    client.release();
  }
}

const warningsOf = ({ outcome }: Result) => (isRefusal(outcome) ? [] : (outcome[0]?.warnings ?? []));
const matrix = async (reading: Reading) => (await findMatrix(reading, 'R1'))?.cells ?? [];
const at = (cells: readonly MatrixCell[], task: string, party: string) =>
  cells.find(one => one.task === task && one.party === party);

beforeEach(async () => {
  world = await openWorld();
  const planned = { ...officer, on: '2025-01-01' };
  await given(
    ['plan.describe', { names: { en: 'Plan' }, kind: 'joint', by: ['ARD', 'BEL', 'CAS'] }, planned],
    ['plan.open-version', { version: 1, content: 'in-full' }, planned],
    ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'Gauges' }, leads: ['ARD'] }, planned],
    ['plan.state-task', { version: 1, task: 'T02', number: '2', title: { en: 'Gates' }, leads: ['BEL'] }, planned],
    ['plan.adopt-version', { version: 1, standing: 'adopted' }, planned],
  );
});

describe('reporting.open-round', () => {
  it('warns of a deadline on a weekend or holiday of a party, and of one that comes twice, and opens all the same', async () => {
    const resting = { restDays: ['friday', 'saturday'] };
    const point = { role: 'policy', office: 'Bureau', channels: [{ kind: 'e-mail', address: 'a@example.org' }] };
    await given(
      [
        'contacts.name-point',
        { ...point, contact: 'ard', party: 'ARD', timeZone: 'Asia/Seoul', holidays: ['2999-10-26'] },
      ],
      ['contacts.name-point', { ...point, contact: 'bel', party: 'BEL', timeZone: 'America/New_York', ...resting }],
      ['requests.set-procedure', { circulateAfter: 5, holidays: ['2999-10-25'] }],
    );
    // Friday in New York, and Saturday in Seoul.
    const late = { ...round, deadline: '2999-10-25T22:00', timeZone: 'America/New_York', exceptions: undefined };
    const opened = await ask('reporting.open-round', late);
    expect(warningsOf(opened)).toEqual([
      {
        code: 'deadline-on-weekend',
        field: 'deadline',
        params: { parties: 'ARD (2999-10-26 11:00), BEL (2999-10-25 22:00)' },
      },
      {
        code: 'deadline-on-holiday',
        field: 'deadline',
        params: { parties: 'ARD (2999-10-26 11:00), BEL (2999-10-25 22:00)' },
      },
    ]);
    const data = await loadMatrix(await world.reading(), { round: 'R1' });
    expect(data?.localDeadlines.find(({ party }) => party === 'CAS')).toMatchObject({ timeZone: null, local: null });
    const twice = { ...late, round: 'R2', deadline: '2999-10-31T02:30', timeZone: 'Europe/Berlin' };
    const second = await ask('reporting.open-round', { ...twice, deadline: '2030-10-27T02:30' });
    expect(warningsOf(second)[0]).toMatchObject({
      code: 'deadline-twice',
      params: { meant: '2030-10-27T00:30:00.000Z', again: '2030-10-27T01:30:00.000Z' },
    });
  });

  it('writes out who is asked about what, so that only asked cells can be gaps', async () => {
    (await ask('reporting.open-round', round)).appended({
      asked: { T01: ['ARD', 'BEL', 'CAS'], T02: ['ARD'] },
      notApplicable: { T02: ['BEL'] },
    });
    const cells = await matrix(await world.reading());
    expect(at(cells, 'T01', 'BEL')).toMatchObject({ asked: 'asked', state: 'no-return', status: null });
    expect(at(cells, 'T02', 'BEL')).toMatchObject({ asked: 'not-applicable', state: null });
    expect(at(cells, 'T02', 'CAS')).toMatchObject({ asked: 'not-asked', state: null });
    expect(sumOf(cells)).toMatchObject({ asked: 4, gaps: 4, statuses: {} });
  });

  it('asks those who lead, where it is told so', async () => {
    (await ask('reporting.open-round', { ...round, exceptions: undefined, asks: 'leads' })).appended({
      asked: { T01: ['ARD'], T02: ['BEL'] },
    });
  });

  it('refuses what does not hold together', async () => {
    const wrong = async (change: object, code: string, field: string) =>
      (await ask('reporting.open-round', { ...round, ...change })).refused(code, { field });
    await wrong({ version: 7 }, 'unknown-version', 'version');
    await wrong({ tasks: ['T01', 'T99'] }, 'unknown-task', 'tasks.1');
    await wrong({ parties: ['ARD', 'ZZZ'] }, 'unknown-party', 'parties');
    await wrong({ deadline: '2020-01-01T10:00' }, 'deadline-in-the-past', 'deadline');
    await wrong({ deadline: '2030-03-31T02:30', timeZone: 'Europe/Berlin' }, 'no-such-time', 'deadline');
    await wrong({ deadline: '2999-02-30T10:00' }, 'invalid', 'deadline');
    await wrong({ period: { from: '2026-06', until: '2026-01' } }, 'period-ends-first', 'period.until');
    await wrong({ previous: 'R0' }, 'unknown-round', 'previous');
    await wrong({ parties: ['CAS'], asks: 'leads', exceptions: undefined }, 'nothing-asked', 'parties');
    (await ask('reporting.open-round', round, focal)).refused('not-allowed');
    await given(['reporting.open-round', round]);
    (await ask('reporting.open-round', round)).refused('round-opened');
  });

  it('asks nobody but those who made a one-sided promise', async () => {
    await given(['plan.describe', { kind: 'one-sided', by: ['ARD'], to: ['BEL', 'CAS'] }]);
    (await ask('reporting.open-round', round)).refused('not-committed', { field: 'parties' });
    (await ask('reporting.open-round', { ...round, parties: ['ARD'], exceptions: undefined })).appended();
  });
});

describe('deadlines', () => {
  beforeEach(() => given(['reporting.open-round', round]));

  it('are only ever moved to a later instant', async () => {
    const later = { round: 'R1', deadline: '2999-08-31T18:00' };
    (await ask('reporting.extend-deadline', { ...later, deadline: '2999-07-01T10:00' })).refused('not-later');
    (await ask('reporting.extend-deadline', { ...later, parties: ['DOR'] })).refused('party-not-in-round');
    (await ask('reporting.extend-deadline', { ...later, parties: ['CAS'] })).appended();
    (await ask('reporting.extend-deadline', { round: 'R2', deadline: later.deadline })).refused('unknown-round');
  });

  it('pass by an act of the clock, once each, and an extended one not at its old instant', async () => {
    await given(['reporting.extend-deadline', { round: 'R1', deadline: '2999-08-31T18:00', parties: ['CAS'] }]);
    const by = (instant: string) => all(reading => deadlinesDue(reading, instant));
    expect(await by('2999-07-31T08:59:59.000Z')).toEqual([]);
    expect(await by('2999-07-31T09:00:00.000Z')).toMatchObject([
      { act: 'reporting.deadline-passed', body: { round: 'R1' }, audience: 'public' },
    ]);
    expect(await by('2999-09-01T00:00:00.000Z')).toHaveLength(2);
    await given(['reporting.extend-deadline', { round: 'R1', deadline: '2999-09-30T18:00' }]);
    expect(await by('2999-09-01T00:00:00.000Z')).toEqual([]);
    (await ask('reporting.deadline-passed', { round: 'R1' }, { as: 'clock' })).refused('not-passed');
    (await ask('reporting.deadline-passed', { round: 'R1' })).refused('not-allowed');
  });

  it('are told of rounds of the past, and returns entered for them are late or not by the day on which they came', async () => {
    const past = { ...round, round: 'R0', deadline: '2025-07-31T18:00', period: { from: '2025-01', until: '2025-06' } };
    await given(['reporting.open-round', past, { ...officer, on: '2025-06-01' }]);
    expect(await all(reading => deadlinesDue(reading, '2026-01-01T00:00:00.000Z'))).toHaveLength(1);
    const received = (on: string) => ({ by: 'public-source', on });
    const entered = { ...answer, round: 'R0' };
    await given(
      [
        'reporting.enter-return',
        { ...entered, received: received('2025-07-31') },
        { as: 'compiler', on: '2025-07-31' },
      ],
      [
        'reporting.enter-return',
        { ...entered, party: 'BEL', received: received('2025-08-01') },
        { as: 'compiler', on: '2025-08-01' },
      ],
    );
    const cells = async (asof: string) =>
      (await all(reading => findMatrix(reading, 'R0'), { asof }))?.cells.map(({ state }) => state) ?? [];
    expect((await cells('2025-07-30')).slice(0, 3)).toEqual(['no-return', 'no-return', 'no-return']);
    expect((await cells('2025-08-01')).slice(0, 3)).toEqual(['returned', 'returned-late', 'no-return']);
    expect(await cells('2025-05-01')).toEqual([]);
  });
});

describe('reporting.set-cells, reporting.close-round', () => {
  it('change what is asked, and end it', async () => {
    await given(['reporting.open-round', round]);
    const change = { task: 'T02', party: 'CAS', asked: 'asked' };
    (await ask('reporting.set-cells', { round: 'R1', cells: [{ ...change, task: 'T9' }] })).refused('unknown-task');
    (await ask('reporting.set-cells', { round: 'R1', cells: [{ ...change, party: 'DOR' }] })).refused(
      'party-not-in-round',
    );
    await given(['reporting.set-cells', { round: 'R1', cells: [change] }]);
    expect(at(await matrix(await world.reading()), 'T02', 'CAS')).toMatchObject({ state: 'no-return' });
    await given(['reporting.close-round', { round: 'R1' }]);
    (await ask('reporting.submit-return', answer, focal)).refused('round-closed');
    (await ask('reporting.close-round', { round: 'R1' })).refused('round-closed');
    (await ask('reporting.set-cells', { round: 'R1', cells: [change] })).refused('round-closed');
  });
});

describe('reporting.submit-return', () => {
  beforeEach(() => given(['reporting.open-round', round]));

  it('gives the answer with the wording that it answers, and shows it to those whom it is for', async () => {
    (await ask('reporting.submit-return', answer, focal)).appended({
      wording: { version: 1, number: '1', title: { en: 'Gauges' } },
      steps: [{ step: 'drafted' }, { step: 'submitted' }],
    });
    const member = await world.store.asMember(
      'test',
      { circles: ['public'], wide: ['framework'], since: 0 },
      async db => matrix({ ...(await world.reading()), db }),
    );
    expect(at(member, 'T01', 'ARD')).toMatchObject({ state: 'returned', status: 'on-track', late: false });
    expect(at(await matrix(await world.reading()), 'T01', 'ARD')).toMatchObject({ state: 'no-return', status: null });
  });

  it('refuses what was not asked, is not whole, or is too long', async () => {
    const wrong = async (change: object, code: string, field: string) =>
      (await ask('reporting.submit-return', { ...answer, ...change }, focal)).refused(code, { field });
    await wrong({ round: 'R9' }, 'unknown-round', 'round');
    await wrong({ task: 'T99' }, 'not-asked', 'task');
    await wrong({ status: undefined }, 'status-missing', 'status');
    await wrong({ kind: 'nil' }, 'nil-with-content', 'status');
    await wrong({ status: 'on track' }, 'invalid', 'status');
    await wrong({ answers: [{ question: 'other', text: { en: 'No' } }] }, 'unknown-question', 'answers.0.question');
    const long = [{ question: 'obstacles', text: { en: 'one two three four five six' } }];
    await wrong({ answers: long }, 'too-many-words', 'answers.0.text.en');
    const file = { digest: 'a'.repeat(64), name: 'a.pdf' };
    await wrong({ evidence: [{ title: { en: 'Map' }, file }] }, 'unknown-file', 'evidence.0.file');
    await wrong({ evidence: [{ title: { en: 'Map' }, link: 'javascript:alert(1)' }] }, 'invalid', 'evidence.0.link');
    (await ask('reporting.submit-return', { ...answer, party: 'BEL' }, focal)).refused('not-allowed');
    (await ask('reporting.submit-return', answer, officer)).refused('not-allowed');
  });

  it('counts words as their language does', async () => {
    const long = { ko: '계측기 열두 대 가운데 아홉 대가 매시간 보고한다' };
    const five = { th: 'สถานีวัดน้ำเก้าแห่งรายงานทุกชั่วโมง' };
    for (const text of [long, five])
      (await ask('reporting.submit-return', { ...answer, answers: [{ question: 'obstacles', text }] }, focal)).refused(
        'too-many-words',
      );
  });

  it('is registered for whom the round says, and then known to have come by those who may not read it', async () => {
    await given(['reporting.submit-return', answer, focal]);
    (await ask('reporting.register-return', cell, { ...officer, audience: 'framework' })).refused(
      'not-for-these-readers',
    );
    (await ask('reporting.register-return', cell)).appended({ kind: 'answer' });
    (await ask('reporting.register-return', cell)).refused('registered-already');
    const cells = await matrix(await world.reading());
    expect(at(cells, 'T01', 'ARD')).toMatchObject({ state: 'returned', status: null, closed: true });
    expect(sumOf(cells)).toMatchObject({ asked: 4, gaps: 3, closed: 1, statuses: {} });
    expect(await findReturn(await world.reading(), cell)).toBeUndefined();
  });

  it('is replaced by a later one, for no fewer readers, and withdrawn for the same', async () => {
    await given(['reporting.submit-return', answer, { ...focal, audience: 'public' }]);
    const later = { ...answer, status: 'delayed' };
    (await ask('reporting.submit-return', later, focal)).refused('fewer-readers', { field: 'audience' });
    (await ask('reporting.withdraw-return', cell, { ...focal, audience: 'framework' })).refused(
      'withdrawn-for-the-same',
    );
    await given(['reporting.withdraw-return', cell, { ...focal, audience: 'public' }]);
    expect(at(await matrix(await world.reading()), 'T01', 'ARD')).toMatchObject({ state: 'withdrawn', status: null });
    (await ask('reporting.withdraw-return', cell, { ...focal, audience: 'public' })).refused('no-return');
    await given(['reporting.submit-return', { ...cell, kind: 'nil' }, { ...focal, audience: 'public' }]);
    expect(at(await matrix(await world.reading()), 'T01', 'ARD')).toMatchObject({ state: 'nil-return', status: null });
  });

  it('lets one of two that saw the same state through', async () => {
    await given(['reporting.submit-return', answer, focal]);
    const seen = (await world.size()) - 1;
    (await ask('reporting.submit-return', { ...answer, status: 'delayed' }, { ...focal, expect: seen })).appended();
    (await ask('reporting.submit-return', { ...answer, status: 'completed' }, { ...focal, expect: seen })).refused(
      'stale',
    );
  });

  it('says what is as in the round before', async () => {
    await given(['reporting.submit-return', answer, focal]);
    await given(['reporting.open-round', { ...round, round: 'R2', previous: 'R1' }]);
    (await ask('reporting.submit-return', { ...answer, round: 'R2', status: 'delayed' }, focal)).appended({
      unchanged: ['narrative'],
    });
  });

  it('stands on the desks of whoever answers and of whoever registers, until it is done', async () => {
    const desk = async (persona: 'focal-point' | 'secretariat-officer' | 'observer') =>
      all(async reading =>
        (await asks(reading, world.authorOf(persona) as Author)).map(({ kind, path }) => `${kind} ${path}`),
      );
    expect(await desk('focal-point')).toEqual(['answer /reporting/R1/party/ARD']);
    expect(await desk('secretariat-officer')).toEqual([]);
    await given(
      ['reporting.submit-return', answer, focal],
      ['reporting.submit-return', { ...answer, task: 'T02' }, focal],
    );
    expect(await desk('focal-point')).toEqual([]);
    expect(await desk('secretariat-officer')).toEqual(['register /reporting/R1']);
    await given(['reporting.register-return', cell], ['reporting.register-return', { ...cell, task: 'T02' }]);
    expect(await desk('secretariat-officer')).toEqual([]);
    expect(await desk('observer')).toEqual([]);
  });

  it('asks back where the party can read it', async () => {
    const questions = [{ en: 'Which nine?' }];
    (await ask('reporting.ask-back', { ...cell, questions })).refused('no-return');
    await given(['reporting.submit-return', answer, focal]);
    (await ask('reporting.ask-back', { ...cell, questions }, { ...officer, audience: 'secretariat' })).refused(
      'party-cannot-read',
    );
    (await ask('reporting.ask-back', { ...cell, questions }, { ...officer, audience: 'parties:BEL' })).refused(
      'party-cannot-read',
    );
    (await ask('reporting.ask-back', { ...cell, questions }, { ...officer, audience: 'parties:ARD' })).appended();
  });
});

describe('clearing a return', () => {
  beforeEach(() => given(['reporting.open-round', round]));
  const head = { as: 'head-of-delegation' } as const;

  it('is the party’s own matter: of the very words, and by two hands where it wants that', async () => {
    (await ask('reporting.clear-return', cell, focal)).refused('nothing-to-clear');
    await given(['reporting.set-chain', { party: 'ARD', chain: 'two-hands' }, head]);
    (await ask('reporting.submit-return', answer, focal)).refused('not-cleared');
    (await ask('reporting.draft-return', answer, { ...focal, audience: 'framework' })).refused('own-alone');
    await given(['reporting.draft-return', { ...answer, offices: ['Hydrology'] }, focal]);
    (await ask('reporting.clear-return', cell, focal)).refused('same-hand');
    await given(['reporting.clear-return', cell, head]);
    (await ask('reporting.submit-return', { ...answer, status: 'completed' }, focal)).refused('not-cleared');
    (await ask('reporting.submit-return', answer, focal)).appended({
      steps: [
        { step: 'drafted', capacity: 'focal-point' },
        { step: 'cleared', capacity: 'head-of-delegation' },
        { step: 'submitted', capacity: 'focal-point' },
      ],
    });
  });

  it('is taken back when the words change', async () => {
    await given(
      ['reporting.set-chain', { party: 'ARD', chain: 'cleared' }, focal],
      ['reporting.draft-return', answer, focal],
      ['reporting.clear-return', cell, focal],
      ['reporting.draft-return', { ...answer, status: 'delayed' }, focal],
    );
    (await ask('reporting.submit-return', answer, focal)).refused('not-cleared');
  });
});

describe('reporting.enter-return', () => {
  beforeEach(() => given(['reporting.open-round', round]));

  it('has the original with it, is marked, and is confirmed by the party', async () => {
    const entered = { ...answer, received: { by: 'letter', on: '2026-01-05' } };
    (await ask('reporting.enter-return', entered)).refused('original-missing', { field: 'received.original' });
    (
      await ask(
        'reporting.enter-return',
        { ...entered, received: { by: 'letter', on: '2999-01-05' } },
        { as: 'compiler' },
      )
    ).refused('received-later');
    (await ask('reporting.enter-return', { ...entered, sources: ['S9'] }, { as: 'compiler' })).refused(
      'unknown-source',
    );
    await given(['reporting.enter-return', entered, { as: 'compiler' }]);
    (await ask('reporting.confirm-return', { ...cell, party: 'BEL' }, focal)).refused('not-allowed');
    (await ask('reporting.confirm-return', cell, focal)).appended();
    (await ask('reporting.confirm-return', cell, focal)).refused('nothing-to-confirm');
  });

  it('never takes the place of what the party gave itself', async () => {
    await given(['reporting.submit-return', answer, focal]);
    const entered = { ...answer, received: { by: 'letter', on: '2026-01-05' } };
    (await ask('reporting.enter-return', entered, { as: 'compiler' })).refused('given-by-the-party');
  });
});
