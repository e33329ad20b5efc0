import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { openAccess } from '../../src/access/access.ts';
import { keepDraft } from '../../src/drafts/drafts.ts';
import { listParts, unpack } from '../../src/files/archive.ts';
import { storeFile } from '../../src/files/files.ts';
import { makeServer } from '../../src/http/server.ts';
import { findVisitor } from '../../src/http/visitor.ts';
import { openSealed } from '../../src/record/commitment.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { issue as issueAlert } from '../../src/slices/alerts/acts/issue.ts';
import { textOf } from './papers.ts';
import { openWorld, type Step, type StepOptions, type World } from './world.ts';

/** Who asks. Each has a credential, a session and a token of its own; the public has none. */
export const readers = [
  'public',
  'ARD',
  'BEL',
  'CAS',
  'chair',
  'observer',
  'press',
  'other press',
  'secretariat',
  'rapporteur',
  'compiler',
  'latecomer',
  // Was given a release under embargo, and broke it.
  'breaker',
  // Acted for ARD, until that right ended.
  'departed',
  // An officer of the secretariat of another framework on the same host.
  'elsewhere',
] as const;
export type Reader = (typeof readers)[number];

/** A word that stands in one restricted place, and who may read that place: all of these do, and nobody else. */
export interface Canary {
  readonly word: string;
  readonly for: readonly Reader[];
}

export interface Aviary {
  readonly world: World;
  readonly address: string;
  readonly canaries: readonly Canary[];
  /** The digests of files, for whoever may have their bytes. */
  readonly files: readonly Canary[];
  /** Addresses that no page may lead to, but that somebody may guess. */
  readonly guessed: readonly string[];
  /** Addresses that answer these readers, and refuse all others. */
  readonly kept: readonly { readonly path: string; readonly for: readonly Reader[] }[];
  /** What the database itself shows a reader of a table, whatever a page asks for; and whether that is theirs. */
  rows(reader: Reader, table: string): Promise<readonly { readonly text: string; readonly theirs: boolean }[]>;
  /** All that an address answers a reader with: status, headers, and every text in it, unpacked. */
  hear(reader: Reader, address: string, init?: RequestInit): Promise<Heard>;
  close(): Promise<void>;
}

interface Row {
  readonly circles?: readonly string[];
  readonly position?: number;
  readonly by_position?: number;
  readonly credential?: number;
}

/** Whatever somebody may be in another framework, and what that is in this one. */
const everything = {
  circles: ['public', 'press', 'observers', 'framework', 'secretariat', 'party:ARD', 'party:BEL', 'party:CAS'],
  wide: [],
  since: 0,
};
const nothing = { circles: ['public'], wide: [], since: 0 };

export interface Heard {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Stands in every restricted text beside the canary, so that a search for it finds what it may. */
export const bait = 'qqbait';

const framework: readonly Reader[] = ['ARD', 'BEL', 'CAS', 'chair', 'secretariat', 'rapporteur', 'compiler'];
const observers: readonly Reader[] = [...framework, 'observer'];
const press: readonly Reader[] = [...observers, 'press', 'other press', 'breaker'];

const edition = { series: 'annual', edition: '2022' };
const on = '2022-09-06';

/** ARD and BEL are members of the group since 2017, CAS since 2025. ARD and CAS came to the meeting, BEL is in the chair now. */
const stage: readonly Step[] = [
  ['parties.add-party', { code: 'GRP', kind: 'group', names: { common: { en: 'The Group' } } }],
  ['parties.record-membership', { group: 'GRP', party: 'ARD', from: '2017' }, { on: '2017' }],
  ['parties.record-membership', { group: 'GRP', party: 'BEL', from: '2017' }, { on: '2017' }],
  ['parties.record-membership', { group: 'GRP', party: 'CAS', from: '2025-10' }, { on: '2025-10' }],
  ['meetings.establish-body', { key: 'commission', name: { en: 'Commission' }, level: 'ministers' }],
  ['meetings.open-series', { key: 'annual', name: { en: 'Annual Meeting' }, body: 'commission' }],
  ['meetings.register-edition', { ...edition, year: 2022 }, { on }],
  ['meetings.record-facts', { ...edition, held: 'yes', starts: on }, { on }],
  [
    'meetings.record-participation',
    { ...edition, parties: ['ARD', 'CAS'].map(party => ({ party, attendance: 'attended' })) },
    { on },
  ],
  ['plan.describe', { names: { en: 'The plan' }, kind: 'joint' }],
  ['plan.open-version', { version: 1, content: 'in-full' }],
  ['plan.state-task', { version: 1, task: 'T01', number: '1', title: { en: 'A task that everyone knows' } }],
];

/**
 * A served world with a canary in every place that not everyone may read. `instead`: with as many acts that tell nothing
 * in place of each of them, so that whatever an outsider hears of the one world and not of the other is a trace.
 */
export async function openAviary({ instead = false } = {}): Promise<Aviary> {
  const world = await openWorld();
  const access = openAccess(world.store);
  await world.heads.start();
  await world.given(...stage);
  const keys: Keys = { credentials: {}, headers: { public: {} }, persons: {} };
  await letIn(world, access, keys, people);

  const canaries: Canary[] = [];
  const guessed: string[] = [];
  const canary = (name: string, ...who: readonly Reader[]): string => {
    const word = `qv${name.replaceAll(' ', '')}zx`;
    canaries.push({ word, for: who });
    return `${word} ${bait}`;
  };
  const record = async (act: string, input: object, options: StepOptions = {}): Promise<number> => {
    await world.given([act, input, { on, ...options }]);
    return (await world.size()) - 1;
  };
  const hide = async (act: string, input: object, options: StepOptions = {}): Promise<number> => {
    if (!instead) return record(act, input, options);
    const key = `N${await world.size()}`;
    return record(
      'framework.register-source',
      { key, publisher: 'Nobody', language: 'en' },
      { audience: 'own', ...now },
    );
  };
  const now = { on: undefined as never };
  const outcome = (text: string, options: StepOptions) =>
    hide('meetings.record-outcome', { ...edition, kind: 'meeting-report', text: { en: text } }, options);
  const statement = (text: string, more: object, options: StepOptions) =>
    record('meetings.record-intervention', { ...edition, kind: 'request', text: { en: text }, ...more }, options);

  // Texts, for each audience.
  await outcome(canary('for the framework', ...framework), { audience: 'framework' });
  await outcome(canary('for a group', 'ARD', 'BEL', 'chair', 'compiler'), { audience: 'group:GRP' });
  await outcome(canary('for an edition', 'ARD', 'CAS', 'compiler'), { audience: 'edition' });
  await outcome(canary('for the chair', 'chair', 'compiler'), { audience: 'chair', ...now });
  await outcome(canary('for observers', ...observers), { audience: 'observers' });
  await outcome(canary('for the press', ...press), { audience: 'press' });
  await outcome(canary('for parties', 'BEL', 'chair', 'compiler'), { audience: 'parties:BEL' });
  const widened = await outcome(canary('let in later', 'ARD', 'BEL', 'CAS', 'chair', 'compiler'), {
    audience: 'group:GRP',
  });
  await hide(
    'archive.widen-audience',
    { positions: [widened], to: 'parties:CAS', reason: canary('why let in', 'CAS', 'compiler') },
    now,
  );
  await statement(
    canary('own statement', 'ARD'),
    { speaker: { grain: 'party', party: 'ARD' } },
    { as: 'head-of-delegation', audience: 'own' },
  );
  await statement(
    canary('note on a party', 'secretariat', 'rapporteur', 'CAS'),
    { speaker: { grain: 'party', party: 'CAS' } },
    { as: 'rapporteur' },
  );

  // Who spoke in truth: what opens the seal is read by that party alone.
  const sealed = await statement(
    'Some said that more is needed.',
    {
      speaker: instead
        ? { grain: 'unattributed', trueSpeaker: 'held', trueParties: ['ARD', 'BEL'] }
        : { grain: 'unattributed', trueSpeaker: 'held', trueParties: ['CAS'] },
    },
    { audience: 'public' },
  );
  canaries.push({ word: await saltOf(world, sealed), for: ['CAS'] });

  // Corrected and disputed.
  await statement(
    canary('first text', ...framework),
    { speaker: { grain: 'party', party: 'ARD' } },
    { as: 'rapporteur', audience: 'framework' },
  );
  const { key } = (await world.body((await world.size()) - 1)).in as { key: string };
  await hide(
    'meetings.correct-intervention',
    { ...edition, key, text: { en: canary('corrected text', ...framework) } },
    { as: 'head-of-delegation', ...now },
  );
  await hide(
    'meetings.dispute-intervention',
    { ...edition, key, party: 'ARD', text: { en: canary('disputed', ...framework) } },
    { as: 'head-of-delegation', audience: 'framework' },
  );

  // People, agenda, programme, roles, names, sources, claims, tasks.
  await hide('meetings.record-delegation', {
    ...edition,
    party: 'ARD',
    members: [{ name: canary('delegate', ...framework), role: 'head' }],
  });
  await hide(
    'meetings.record-participation',
    {
      ...edition,
      parties: [{ party: 'BEL', attendance: 'attended', head: { name: canary('head', 'BEL', 'chair', 'compiler') } }],
    },
    { audience: 'parties:BEL' },
  );
  await hide(
    'meetings.issue-agenda',
    {
      ...edition,
      kind: 'provisional',
      items: [{ key: 'one', number: '1', title: { en: canary('agenda', ...framework) } }],
    },
    { audience: 'framework' },
  );
  await hide(
    'parties.record-role',
    { party: 'CAS', role: 'host', from: '2022', basis: 'derived', basisNote: canary('role', ...framework) },
    { audience: 'framework' },
  );
  await hide(
    'framework.register-source',
    { key: 'S09', publisher: canary('source', ...framework), language: 'en', title: 'A letter' },
    { audience: 'framework', ...now },
  );
  await hide(
    'framework.record-claim',
    {
      key: 'C09',
      topic: { en: canary('claim', ...framework) },
      readings: [
        { text: { en: 'in March' }, sources: ['S09'] },
        { text: { en: 'in April' }, sources: ['S09'] },
      ],
    },
    { audience: 'framework', ...now },
  );
  await hide(
    'plan.state-task',
    { version: 1, task: 'T02', number: '2', title: { en: canary('task', ...framework) } },
    { audience: 'framework', ...now },
  );
  guessed.push('/plan/T02', '/plan/T02.json');
  await hide(
    'activities.register',
    {
      activity: 'drill',
      kind: 'exercise',
      form: 'table-top',
      title: { en: canary('activity', ...framework) },
      hosts: ['ARD'],
    },
    { audience: 'framework', ...now },
  );
  guessed.push('/activities/drill', '/activities/drill.json');
  const head = { as: 'head-of-delegation', ...now } as const;
  await hide(
    'activities.record-lesson',
    { activity: 'drill', kind: 'learnt', text: { en: canary('lesson', ...framework) } },
    { audience: 'framework', ...now },
  );

  // Reporting: a party's draft, what it gave to the others, what the secretariat asks back, what was told outside a round.
  const round = { round: 'R1', task: 'T01', party: 'ARD' };
  await record(
    'reporting.open-round',
    {
      round: 'R1',
      name: { en: 'The round' },
      version: 1,
      period: { from: '2026-01', until: '2026-06' },
      deadline: '2999-07-31T18:00',
      parties: ['ARD', 'BEL'],
      tasks: ['T01'],
      registeredFor: 'framework',
    },
    now,
  );
  const answer = (name: string, ...who: readonly Reader[]) => ({
    ...round,
    kind: 'answer',
    status: 'on-track',
    narrative: { en: canary(name, ...who) },
  });
  await hide('reporting.draft-return', answer('drafted return', 'ARD'), { ...head, audience: 'own' });
  await hide('reporting.submit-return', answer('return', ...framework), { ...head, audience: 'framework' });
  await hide(
    'reporting.ask-back',
    { ...round, questions: [{ en: canary('asked back', ...framework) }] },
    { as: 'secretariat-officer', audience: 'framework', ...now },
  );
  await hide(
    'reporting.record-account',
    { account: 'told', name: { en: canary('account', ...framework) }, version: 1, party: 'ARD', published: 'no' },
    { audience: 'framework', ...now },
  );
  guessed.push('/reporting/R1/party/ARD', '/reporting/R1/T01/ARD');
  const answering = ['ARD', 'secretariat', 'compiler'] as const;
  const kept = ['', '.xlsx', '.csv', '.json'].map(end => ({
    path: `/reporting/R1/party/ARD/workbook${end}`,
    for: answering,
  }));

  // Requests, consultations, contacts.
  await hide(
    'requests.make-request',
    {
      item: 'gauges',
      kind: 'training',
      title: { en: canary('request', ...framework) },
      asker: { grain: 'party', party: 'ARD' },
    },
    { ...head, audience: 'framework' },
  );
  await hide(
    'requests.answer',
    { item: 'gauges', by: 'BEL', answer: 'declined', text: { en: canary('answer', ...framework) } },
    { as: 'secretariat-officer', audience: 'framework', ...now },
  );
  await record(
    'consultations.open',
    { consultation: 'datum', title: { en: 'On a datum' }, form: 'in-writing', between: ['ARD', 'BEL'] },
    now,
  );
  await hide(
    'consultations.record-exchange',
    { consultation: 'datum', text: { en: canary('exchange', 'ARD', 'BEL', 'chair') } },
    { ...head, audience: 'parties:BEL' },
  );
  await hide(
    'contacts.name-point',
    {
      contact: 'ARD-floods',
      party: 'ARD',
      role: 'operational',
      office: canary('contact', ...framework),
      channels: [{ kind: 'e-mail', address: 'duty@floods.example' }],
    },
    { ...head, audience: 'framework' },
  );
  guessed.push('/requests/gauges', '/requests/gauges.json', '/contacts/ARD-floods', '/contacts/ARD-floods.vcf');

  // Alerts, where they are sent, and a check that nobody shall expect.
  await hide(
    'alerts.issue',
    {
      ...issueAlert.example,
      headline: { en: canary('alert', ...framework) },
      instruction: { en: canary('instruction', ...framework) },
    },
    { as: 'secretariat-officer', audience: 'framework', ...now },
  );
  const hook = canary('webhook', 'ARD', 'secretariat').split(' ')[0];
  await hide('alerts.register-webhook', { webhook: 'ours', url: `https://hooks.example/${hook}` }, head);
  await hide(
    'checks.schedule',
    {
      check: 'night',
      title: { en: canary('blind check', 'secretariat') },
      style: 'blind',
      startsAt: '2999-03-01T02:00',
    },
    { as: 'secretariat-officer', audience: 'secretariat', ...now },
  );
  guessed.push('/alerts/flood-2026', '/alerts/flood-2026.json', '/alerts/flood-2026/1.xml', '/checks/night.json');

  // Single paragraphs: at a gap that everyone sees, and where nobody else sees one.
  const paper = { symbol: 'NOTE/1', kind: 'note', distribution: 'general', originalLanguage: 'en' };
  await record('documents.register', { ...paper, title: { en: 'A note' } }, now);
  await record(
    'documents.issue-text',
    { symbol: 'NOTE/1', language: 'en', paragraphs: [{ key: '1', text: 'They met.' }, { key: '2' }] },
    now,
  );
  const part = (key: string, text: string, more: object, audience: string) =>
    hide('documents.add-paragraph', { symbol: 'NOTE/1', language: 'en', key, text, ...more }, { audience, ...now });
  await part('2', canary('marked paragraph', ...framework), {}, 'framework');
  await part('1a', canary('unmarked paragraph', 'BEL', 'chair', 'compiler'), { after: '1' }, 'parties:BEL');
  await hide(
    'newsroom.link-cutting',
    {
      title: canary('cutting', ...framework),
      publisher: 'A paper',
      url: 'https://paper.example/1',
      date: '2022',
      language: 'en',
    },
    { audience: 'framework', ...now },
  );

  // A document with a file: title, name and bytes.
  const stored = async (bytes: Buffer) => {
    const file = await storeFile(world, world.framework, bytes);
    if (isRefusal(file)) throw new Error(file.code);
    return file.digest;
  };
  const digest = await stored(Buffer.from(`${canary('bytes', ...framework)}\n`));
  const document = { symbol: 'TBC/2026/9', kind: 'note', distribution: 'limited', originalLanguage: 'en' };
  await hide(
    'documents.register',
    { ...document, title: { en: canary('document', ...framework) } },
    { audience: 'framework', ...now },
  );
  await hide(
    'documents.attach-file',
    {
      symbol: document.symbol,
      language: 'en',
      state: 'original',
      file: { digest, name: `${canary('file name', ...framework)}.txt` },
    },
    { audience: 'framework', ...now },
  );
  guessed.push(`/files/${digest}`, '/documents/TBC~2026~9', '/documents/TBC~2026~9.json');

  // A release under embargo, with a picture.
  const photo = await sharp({ create: { width: 700, height: 500, channels: 3, background: '#7a9f2f' } })
    .jpeg()
    .withExif({ IFD0: { ImageDescription: canary('metadata') } })
    .toBuffer();
  const shown = await stored(photo);
  const embargo: readonly Reader[] = ['press', 'secretariat'];
  const release = { release: 'later' };
  const officer = { as: 'secretariat-officer', ...now } as const;
  await hide(
    'newsroom.draft-release',
    {
      ...release,
      headline: { en: canary('headline', ...embargo) },
      body: { en: canary('release', ...embargo) },
      originalLanguage: 'en',
      publisher: { en: 'Secretariat' },
      pictures: [
        {
          file: { digest: shown, name: 'photo.jpg' },
          caption: { en: canary('caption', ...embargo) },
          credit: 'Secretariat',
          alt: { en: canary('picture', ...embargo) },
        },
      ],
    },
    officer,
  );
  await hide('newsroom.clear-release', release, officer);
  const releaseAt = new Date(Date.now() + 3_600_000).toISOString();
  await hide('newsroom.schedule-release', { ...release, releaseAt }, officer);
  for (const reader of ['press', 'breaker'] as const)
    await hide('newsroom.give-embargo-access', { ...release, credential: keys.credentials[reader] }, officer);
  const breach = { ...release, credential: keys.credentials.breaker, how: canary('breach', 'secretariat') };
  await hide('newsroom.record-breach', breach, officer);
  guessed.push('/news/later', '/news/later.json', '/news/later.docx', `/pictures/${shown}-640.jpg`);

  // Entered in error, and erased.
  const wrong = await hide(
    'framework.register-source',
    { key: 'S10', publisher: canary('in error', 'secretariat'), language: 'en' },
    { as: 'secretariat-officer', audience: 'secretariat', ...now },
  );
  await hide(
    'archive.mark-entered-in-error',
    { position: wrong, reason: canary('why in error', 'secretariat') },
    { as: 'secretariat-officer', audience: 'secretariat', ...now },
  );
  const erased = { ...edition, kind: 'meeting-report', text: { en: canary('erased') } };
  const gone = await record('meetings.record-outcome', erased);
  await record(
    'archive.erase',
    { position: gone, ground: 'A private name.', authority: 'The host' },
    { as: 'host', ...now },
  );

  // Who joins now reads what is recorded for the framework from now on.
  await letIn(world, access, keys, [['latecomer', 'head-of-delegation', 'DEN']]);
  await outcome(canary('after joining', ...framework, 'latecomer'), { audience: 'framework' });

  // Whose right has ended; and who is somebody in another framework alone.
  await record('parties.end-credential', { credential: keys.credentials.departed }, { as: 'host', ...now });
  await letInElsewhere(world, access, keys);

  // Who was invited stands beside the record.
  if (!instead)
    await access.accounts.invite({
      framework: world.framework,
      person: keys.persons.ARD ?? '',
      email: 'ard@example.org',
      name: canary('invited', 'secretariat'),
    });

  // What a rapporteur has not issued yet.
  const draft = await keepDraft(
    world.store,
    { framework: world.framework, person: keys.persons.rapporteur ?? '' },
    {
      act: 'meetings.record-intervention',
      subject: 'meetings/edition/annual/2022',
      id: '00000000-0000-4000-8000-000000000001',
      version: 0,
      content: { text: canary('live note', 'rapporteur') },
    },
  );
  if (isRefusal(draft)) throw new Error(draft.code);

  const instance = { store: world.store, record: world.record, heads: world.heads, access };
  const server = makeServer({
    instance,
    client: resolve('dist/client'),
    host: '127.0.0.1',
    log: line => {
      throw new Error(line);
    },
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    world,
    address,
    canaries,
    files: [
      { word: digest, for: framework },
      { word: shown, for: embargo },
    ],
    guessed,
    kept,
    async rows(reader, table) {
      const visitor = await findVisitor(instance, keys.headers[reader] ?? {}, world.framework);
      const claims = reader === 'elsewhere' ? everything : visitor?.claims;
      const all = (db: typeof world.store.public) =>
        sql<Row>`select * from ${sql.raw(table)}`.execute(db).then(({ rows }) => rows);
      const rows = await (visitor && claims
        ? world.store.asMember(visitor.framework, claims, all)
        : all(world.store.public));
      const granted = await world.store.writer.query<{ circles: string[]; position: number; by_position: number }>(
        'select circles, position, by_position from record.granted where framework = $1',
        [world.framework],
      );
      const mine = visitor?.framework === world.framework ? visitor.claims : nothing;
      const lets = (circles: readonly string[], from: number) =>
        circles.some(one => mine.circles.includes(one) || (mine.wide.includes(one) && from >= mine.since));
      return rows.map(row => ({
        text: JSON.stringify(row, (_, value) =>
          value?.type === 'Buffer' ? Buffer.from(value.data).toString() : value,
        ),
        theirs:
          lets(row.circles ?? ['public'], row.by_position ?? row.position ?? 0) ||
          // Whom a breach is of has to learn that what was given to them is theirs no more.
          (table === 'derived.newsroom_breach' && row.credential === keys.credentials[reader]) ||
          granted.rows.some(one => one.position === row.position && lets(one.circles, one.by_position)),
      }));
    },
    async hear(reader, path, init = {}) {
      const answer = await fetch(address + path, { ...init, headers: { ...keys.headers[reader], ...init.headers } });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const type = answer.headers.get('content-type') ?? '';
      const head = JSON.stringify([...answer.headers].filter(([name]) => name !== 'date'));
      return { status: answer.status, type, text: `${head}\n${await textIn(bytes, type)}` };
    },
    async close() {
      await new Promise(done => {
        server.closeAllConnections();
        server.close(done);
      });
      await world.close();
    },
  };
}

type Access = ReturnType<typeof openAccess>;

const people: readonly Person[] = [
  ['ARD', 'head-of-delegation', 'ARD'],
  ['BEL', 'head-of-delegation', 'BEL'],
  ['CAS', 'head-of-delegation', 'CAS'],
  ['chair', 'chair', 'BEL'],
  ['observer', 'observer', undefined],
  ['press', 'press', undefined],
  ['other press', 'press', undefined],
  ['breaker', 'press', undefined],
  ['departed', 'focal-point', 'ARD'],
  ['secretariat', 'secretariat-officer', undefined],
  ['rapporteur', 'rapporteur', undefined],
  ['compiler', 'compiler', 'EXAMPLE'],
];

type Person = readonly [Reader, capacity: string, party: string | undefined];

interface Keys {
  readonly credentials: Partial<Record<Reader, number>>;
  readonly persons: Partial<Record<Reader, string>>;
  readonly headers: Partial<Record<Reader, Record<string, string>>>;
}

/** Credentials for further people, and for each a session and a token. */
async function letIn(world: World, access: Access, keys: Keys, persons: readonly Person[]): Promise<void> {
  for (const [reader, capacity, party] of persons) {
    const person = `readerpers${'abcdefghijklmno'[readers.indexOf(reader)]}aa`;
    if (party === 'DEN')
      await world.given(['parties.add-party', { code: 'DEN', kind: 'state', names: { common: { en: 'Denia' } } }]);
    await world.given([
      'parties.issue-credential',
      { person, party, capacity, exercise: true, restsOn: { kind: 'example' } },
      { as: 'host' },
    ]);
    const credential = (await world.size()) - 1;
    const link = await access.makeLink(world.framework, credential);
    const { session = '' } = (await access.useLink(link)) ?? {};
    const token = await access.makeToken(world.framework, credential, reader, 1);
    keys.credentials[reader] = credential;
    keys.persons[reader] = person;
    keys.headers[reader] = { cookie: `comity_session=${session}`, authorization: `Bearer ${token}` };
  }
}

async function letInElsewhere(world: World, access: Access, keys: Keys): Promise<void> {
  const framework = 'elsewhere';
  const author = world.authorOf('host');
  const person = 'otherpersonaa';
  const outcome = await world.record.perform({
    framework,
    author,
    principal: 'host',
    acts: [
      {
        act: 'framework.found',
        body: {
          name: { en: 'Elsewhere' },
          about: { en: 'Another cooperation.' },
          languages: ['en'],
          timeZone: 'UTC',
          nameForm: 'common',
          order: { by: 'alphabet', language: 'en' },
          accent: 'teal',
        },
      },
      {
        act: 'parties.issue-credential',
        body: { person, capacity: 'secretariat-officer', restsOn: { kind: 'founding' } },
      },
    ],
  });
  if (isRefusal(outcome)) throw new Error(outcome.code);
  const { session = '' } = (await access.useLink(await access.makeLink(framework, 1))) ?? {};
  keys.headers.elsewhere = {
    cookie: `comity_session=${session}`,
    authorization: `Bearer ${await access.makeToken(framework, 1, 'elsewhere', 1)}`,
  };
}

async function saltOf(world: World, position: number): Promise<string> {
  const { rows } = await world.store.writer.query<{ sealed: Buffer; key: Buffer }>(
    'select sealed, key from record.opening_field where position = $1',
    [position],
  );
  const [row] = rows;
  const fields = row && (openSealed(row.sealed, row.key) as unknown as Record<string, { salt: string }>);
  return Object.values(fields ?? {})[0]?.salt ?? '';
}

/** The bytes as text; of an archive (Excel, Word) the text of its parts, of a PDF what stands on its pages. */
async function textIn(bytes: Buffer, type: string): Promise<string> {
  if (type === 'application/pdf') return textOf(bytes)?.replaceAll(/[-\u00ad\u2010]?\n/g, '') ?? '';
  if (!type.includes('openxmlformats')) return bytes.toString('latin1');
  const parts = await Promise.all(listParts(bytes).map(part => unpack(bytes, part)));
  return parts.map(part => part?.toString('utf8') ?? '').join('\n');
}
