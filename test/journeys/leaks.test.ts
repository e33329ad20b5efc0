import { afterEach, expect, it, vi } from 'vitest';
import { type Aviary, bait, openAviary, type Reader, readers } from '../kit/canaries.ts';
import { onServer } from '../kit/database.ts';

/**
 * A framework with a word of its own in every place that not everyone may read, and all addresses of the house asked by
 * everyone. Nobody hears a word that is not for them; everybody hears all that are, so that silence proves nothing.
 */
let aviary: Aviary;
afterEach(async () => {
  await aviary?.close();
});

/** Filters that stand before the policies, and whoever would hear more were they forgotten; those of a pair are below. */
const filters = [
  ['claims', ['observer']],
  ['who may work on it', ['BEL']],
] as const satisfies readonly (readonly [string, readonly Reader[]])[];
const forgotten = vi.hoisted(() => new Set<string>());

vi.mock('../../src/record/audience.ts', async original => {
  const real = await original<typeof import('../../src/record/audience.ts')>();
  const all = ['public', 'press', 'observers', 'framework', 'secretariat', 'party:ARD'];
  const claimsOf: typeof real.claimsOf = (...args) =>
    forgotten.has('claims') ? { circles: all, wide: all, since: 0 } : real.claimsOf(...args);
  return { ...real, claimsOf };
});
vi.mock('../../src/record/authorise.ts', async original => {
  const real = await original<typeof import('../../src/record/authorise.ts')>();
  const authorise: typeof real.authorise = (act, rule, ...rest) =>
    forgotten.has('who may work on it') && rule ? rule : real.authorise(act, rule, ...rest);
  return { ...real, authorise };
});
vi.mock('../../src/slices/newsroom/derived/embargoes.ts', async original => {
  const real = await original<typeof import('../../src/slices/newsroom/derived/embargoes.ts')>();
  const hasBroken = async (...args: Parameters<typeof real.hasBroken>) =>
    !forgotten.has('an embargo was broken') && real.hasBroken(...args);
  return { ...real, hasBroken: Object.assign(hasBroken, { tables: real.hasBroken.tables }) };
});
vi.mock('../../src/slices/documents/derived/files.ts', async original => {
  const real = await original<typeof import('../../src/slices/documents/derived/files.ts')>();
  const showsDocumentFile = async (...args: Parameters<typeof real.showsDocumentFile>) =>
    forgotten.has('a file is shown') || real.showsDocumentFile(...args);
  return { ...real, showsDocumentFile: Object.assign(showsDocumentFile, { tables: real.showsDocumentFile.tables }) };
});

/** Every address that any page shows to anyone, files and papers among them, and those that a stranger would try. */
async function findAddresses(): Promise<string[]> {
  const { hear, world, guessed } = aviary;
  const size = await world.size();
  const queue = ['', '/record', '/search', '/acts', '/meetings/annual/2022/notes'].map(path => `/f/test${path}`);
  const seen = new Set(queue);
  const pages: string[] = [];
  // Those who see most come first, so that few pages are asked for twice.
  for (const reader of ['compiler', 'secretariat', 'rapporteur', 'ARD', 'CAS', 'press'] as const)
    for (const path of reader === 'compiler' ? queue : ['/f/test', '/f/test/meetings/annual/2022', '/f/test/news']) {
      const { text, type } = await hear(reader, path);
      if (!type.startsWith('text/html')) continue;
      if (!pages.includes(path)) pages.push(path);
      for (const [, href = ''] of text.matchAll(/href="(\/f\/test[^"#?]*)/g)) {
        if (seen.has(href) || href.includes('/acts/')) continue;
        // Papers of an entry's own page say what its data says.
        if (href.endsWith('.pdf') && href.includes('/record/')) continue;
        seen.add(href);
        queue.push(href);
      }
    }
  const ownPages = pages.filter(path => !path.includes('/record/'));
  return [
    ...new Set([
      '/',
      // Of an entry's own page the data is asked for below: every page of an entry says it in one form.
      ...[...seen].filter((path, index) => !path.includes('/record/') || index % 10 === 0),
      ...ownPages.flatMap(path => [`${path}.json?asof=2022-12-31`, `${path}.json?at=${size - 2}`, `${path}?lang=ko`]),
      ...guessed.map(path => `/f/test${path}`),
      ...Array.from({ length: size }, (_, position) => `/f/test/record/${position}.json`),
      ...Array.from({ length: size }, (_, position) => `/f/test/log/opening/${position}`),
      ...['checkpoint', 'policy', `tile/entries/000.p/${size}`, `tile/0/000.p/${size}`, 'openings/0'].map(
        file => `/f/test/log/${file}`,
      ),
      ...['', '.json'].map(end => `/f/test/search${end}?q=${bait}`),
      '/f/test/acts/newsroom.draft-release?release=later',
      '/f/test/acts/meetings.issue-agenda?series=annual&edition=2022',
      '/api/f/test/acts?after=-1&limit=1000',
      '/desk',
      '/account',
      '/f/test/people',
      '/f/test/authority',
      '/sitemap.xml',
      '/metrics',
      '/start',
      '/sign-in',
    ]),
  ];
}

/** Which canaries a reader hears, each with the addresses that tell it: the log, an entry's own page, and one other. */
class Heard extends Map<string, string[]> {
  add(word: string, address: string): void {
    const known = this.get(word) ?? [];
    const kind = kindOf(address);
    if (!known.some(other => kindOf(other) === kind)) this.set(word, [...known, address]);
  }

  at(): string[] {
    return [...this.values()].flat();
  }
}

function kindOf(address: string): string {
  return (
    /^\/(api|f\/test\/(log|record|search|acts))/.exec(address)?.[1] ?? (address.endsWith('.json') ? 'json' : 'page')
  );
}

// With a cookie that is nobody's no answer comes from the public pages that are kept.
const unkept = { headers: { cookie: 'a=b' } };

async function listen(
  reader: Reader,
  addresses: Iterable<string>,
  enough?: (heard: Heard) => boolean,
  init: RequestInit = reader === 'public' ? unkept : {},
): Promise<Heard> {
  const heard = new Heard();
  const queue = [...addresses].values();
  // The server and its database each have something to do while the other has.
  const ears = Array.from({ length: 4 }, async () => {
    for (const address of queue) {
      const { text, status } = await aviary.hear(reader, address, init);
      expect(status, `${reader}: ${address}`).toBeLessThan(500);
      for (const { word } of aviary.canaries) if (text.includes(word)) heard.add(word, address);
      if (enough?.(heard)) break;
    }
  });
  await Promise.all(ears);
  return heard;
}

function leaksAmong(reader: Reader, heard: Heard): string[] {
  return aviary.canaries
    .filter(canary => !canary.for.includes(reader) && heard.has(canary.word))
    .map(({ word }) => `${reader} hears ${word} at ${heard.get(word)}`);
}

/** What a table tells this reader that is not for them, whatever page may ask for it. */
async function leaksIn(reader: Reader, tables: readonly string[]): Promise<string[]> {
  const leaks = [];
  for (const table of tables) {
    const rows = await aviary.rows(reader, table);
    for (const { text, theirs } of rows) {
      if (!theirs) leaks.push(`${reader} finds in ${table}: ${text}`);
      for (const { word, for: may } of [...aviary.canaries, ...aviary.files])
        if (!may.includes(reader) && text.includes(word)) leaks.push(`${reader} finds ${word} in ${table}`);
    }
  }
  return leaks;
}

/** Is this reader answered where only some work? Those must be, so that a refusal proves something. */
async function answersOthers(reader: Reader): Promise<boolean> {
  for (const { path, for: may } of aviary.kept) {
    const { status } = await aviary.hear(reader, `/f/test${path}`);
    if (may.includes(reader)) expect(status, `${reader}: ${path}`).toBe(200);
    else if (status < 400) return true;
  }
  return false;
}

it('everybody hears what is for them and nothing else, and somebody would hear more were any one rule away', async () => {
  aviary = await openAviary();
  const addresses = await findAddresses();
  expect(addresses.length).toBeGreaterThan(300);
  const leaks: string[] = [];
  const missed: string[] = [];
  const telling = new Set<string>();
  for (const reader of readers) {
    const heard = await listen(reader, addresses);
    leaks.push(...leaksAmong(reader, heard));
    for (const { word, for: may } of aviary.canaries) {
      if (may.includes(reader) && !heard.has(word)) missed.push(`${reader} does not hear ${word}`);
    }
    for (const address of heard.at()) telling.add(address);
  }
  // The public once more, as kept: what a member was shown is in no answer that is kept for everyone.
  leaks.push(...leaksAmong('public', await listen('public', addresses, undefined, {})));
  for (const reader of readers) if (await answersOthers(reader)) leaks.push(`${reader} is let in where others work`);
  expect(leaks).toEqual([]);
  expect(missed).toEqual([]);

  const hiding = await hidingTables();
  expect(hiding.length).toBeGreaterThan(25);
  for (const reader of readers) expect(await leaksIn(reader, hiding), 'tables asked for as a whole').toEqual([]);

  const tellsWithout = async ({ away, back, outsiders, tables = [] }: RuleAway): Promise<boolean> => {
    await away();
    let leaked = false;
    for (const reader of outsiders) {
      leaked ||= (await leaksIn(reader, tables)).length > 0;
      leaked ||= await answersOthers(reader);
      leaked ||=
        leaksAmong(reader, await listen(reader, telling, heard => leaksAmong(reader, heard).length > 0)).length > 0;
    }
    await back();
    return leaked;
  };
  const silent: string[] = [];
  for (const rule of await rulesToTakeAway(hiding)) if (!(await tellsWithout(rule))) silent.push(rule.name);
  expect(silent, 'rules that could go unnoticed').toEqual([]);
  for (const [one, other] of await locksInPairs()) {
    const told = [await tellsWithout(one), await tellsWithout(other), await tellsWithout(bothAway(one, other))];
    expect([one.name, other.name, told], 'each holds alone, and no third does').toEqual([
      one.name,
      other.name,
      [false, false, true],
    ]);
  }
  for (const reader of ['public', 'observer', 'latecomer'] as const)
    expect(leaksAmong(reader, await listen(reader, telling)), 'all rules are back').toEqual([]);
}, 600_000);

/** Tables of our own with rows that not everyone may see. */
async function hidingTables(): Promise<string[]> {
  const derived = await asSuperuser(
    `select format('derived.%I', tablename) as name from pg_tables where schemaname = 'derived' and tablename <> 'version'`,
  );
  const hiding = [];
  for (const { name } of derived) {
    const rows = await asSuperuser(`select 1 from ${name} where not circles && '{public}' and not silent limit 1`);
    if (rows.length > 0) hiding.push(name as string);
  }
  return hiding;
}

interface RuleAway {
  readonly name: string;
  readonly away: () => Promise<unknown>;
  readonly back: () => Promise<unknown>;
  readonly outsiders: readonly Reader[];
  /** Tables that are asked for as a whole, as by a page that forgot to choose. */
  readonly tables?: readonly string[];
}

/** Every policy that hides a row of this framework from somebody, what the policies ask of a connection's claims, and every filter before them. */
async function rulesToTakeAway(hiding: readonly string[]): Promise<RuleAway[]> {
  const away: RuleAway[] = [];
  for (const table of [...hiding, 'record.granted'])
    for (const [policy, outsiders] of [
      ['public', ['public']],
      ['member', ['observer', 'BEL', 'latecomer']],
      ['own_framework', ['elsewhere']],
    ] as const)
      away.push({ ...(await policyAway([table], policy)), outsiders, tables: [table] });
  // An opening and its key are read together: each hides the entry on its own, so it takes both mistakes.
  for (const [policy, outsiders] of [
    ['public', ['public']],
    ['member', ['observer']],
  ] as const)
    away.push({ ...(await policyAway(['record.opening', 'record.opening_key'], policy)), outsiders });
  away.push({ ...(await policyAway(['record.opening_field'], 'member')), outsiders: ['ARD'] });
  away.push({ ...(await policyAway(['drafts.draft'], 'author')), outsiders: ['observer'], tables: ['drafts.draft'] });
  for (const [table, outsiders] of [
    ['files.file', ['public', 'latecomer']],
    ['files.scaled', ['public', 'other press']],
  ] as const)
    away.push({ ...(await policyAway([table], 'held')), outsiders, tables: [table] });
  const everyone = `'{public,framework,observers,press,secretariat,party:ARD}'`;
  for (const [name, instead] of [
    ['circles', `${everyone}::text[]`],
    ['wide', `${everyone}::text[]`],
    ['since', '0::bigint'],
  ] as const) {
    const type = name === 'since' ? 'bigint' : 'text[]';
    const define = `create or replace function record.${name}() returns ${type} language sql stable parallel safe as $$ select ${instead} $$`;
    away.push({ name, ...(await functionAway(`record.${name}`, define)), outsiders: ['observer', 'latecomer'] });
  }
  for (const [name, outsiders] of filters) away.push(filterAway(name, outsiders));
  return away;
}

/** What a filter and the database both guard: the one is there for when the other is forgotten. */
async function locksInPairs(): Promise<(readonly [RuleAway, RuleAway])[]> {
  const lock = async (name: string, define: string, outsiders: readonly Reader[]) => ({
    name,
    ...(await functionAway(name, define)),
    outsiders,
  });
  return [
    [
      filterAway('a file is shown', ['public']),
      await lock(
        'files.held',
        `create or replace function files.held(of_framework text, of_digest text) returns boolean language sql stable as $$ select true $$`,
        ['public'],
      ),
    ],
    [
      filterAway('an embargo was broken', ['breaker']),
      await lock(
        'record.unbarred',
        `create or replace function record.unbarred(claimed text[]) returns text[] language sql stable as $$ select claimed $$`,
        ['breaker'],
      ),
    ],
  ];
}

function bothAway(one: RuleAway, other: RuleAway): RuleAway {
  return {
    ...one,
    name: `${one.name} and ${other.name}`,
    away: () => Promise.all([one.away(), other.away()]),
    back: () => Promise.all([one.back(), other.back()]),
  };
}

function filterAway(name: string, outsiders: readonly Reader[]): RuleAway {
  return {
    name: `the filter ${name}`,
    away: async () => forgotten.add(name),
    back: async () => forgotten.delete(name),
    outsiders,
  };
}

async function functionAway(name: string, define: string): Promise<Pick<RuleAway, 'away' | 'back'>> {
  const [was] = await asSuperuser(`select pg_get_functiondef('${name}'::regproc) as definition`);
  return { away: () => asSuperuser(define), back: () => asSuperuser(was?.definition as string) };
}

async function policyAway(
  tables: readonly string[],
  policy: 'public' | 'member' | 'own_framework' | 'author' | 'held',
): Promise<Omit<RuleAway, 'outsiders'>> {
  const back: string[] = [];
  for (const table of tables) {
    const [was] = await asSuperuser(
      `select pg_get_expr(polqual, polrelid) as rule from pg_policy where polrelid = '${table}'::regclass and polname = '${policy}'`,
    );
    back.push(`alter policy ${policy} on ${table} using (${was?.rule})`);
  }
  return {
    name: `${policy} on ${tables.join(' and ')}`,
    away: () => asSuperuser(tables.map(table => `alter policy ${policy} on ${table} using (true)`).join('; ')),
    back: () => asSuperuser(back.join('; ')),
  };
}

async function asSuperuser(sql: string): Promise<Record<string, unknown>[]> {
  let rows: Record<string, unknown>[] = [];
  await onServer(aviary.world.connection, async client => {
    rows = (await client.query(sql)).rows ?? [];
  });
  return rows;
}

it('what is hidden leaves no trace but that something was recorded, and when', async () => {
  aviary = await openAviary();
  // What is packed differs by a byte each time, and so do hashes that follow from the salts.
  const addresses = (await findAddresses()).filter(
    address => address !== '/metrics' && !/\.(xlsx|docx)$|\/tile\/0\//.test(address),
  );
  const told = async () => {
    const answers = new Map<string, string>();
    for (const address of addresses) answers.set(address, withoutChance((await aviary.hear('public', address)).text));
    return answers;
  };
  const there = await told();
  await aviary.close();
  aviary = await openAviary({ instead: true });
  const nowhere = await told();
  const differs = addresses.filter(address => there.get(address) !== nowhere.get(address));
  expect(
    differs.map(address => [address, ...firstDifference(there.get(address) ?? '', nowhere.get(address) ?? '')]),
  ).toEqual([]);
}, 600_000);

function firstDifference(a: string, b: string): string[] {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return [a, b].map(text => text.slice(Math.max(0, at - 60), at + 60));
}

/** What is drawn by lot or read from the clock in either world: keys, salts, digests, signatures, instants. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'INSTANT')
    .replaceAll(/\d{1,2}:\d\d(:\d\d)?/g, 'TIME')
    .replaceAll(/<code class="hash">.*?<\/code>/g, 'DIGEST')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'KEY')
    .replaceAll(/\d{8}T\d{6}Z/g, 'INSTANT')
    .replaceAll(/\["content-length","\d+"\],/g, '')
    .replaceAll(/"scope":"[\w-]{16}"/g, 'SCOPE')
    .replaceAll(/[\w+/-]{43,}={0,2}/g, 'DIGEST')
    .replaceAll(/\b[a-z2-7]{13}\b/g, 'KEY');
}

it('an entry under its circle is told as it comes to whoever listens, by its position alone', async () => {
  aviary = await openAviary();
  const stop = new AbortController();
  const answer = await fetch(`${aviary.address}/api/f/test/events`, {
    headers: { 'last-event-id': '0' },
    signal: stop.signal,
  });
  const last = (await aviary.world.size()) - 1;
  let text = '';
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    if (text.includes(`id: ${last}\n`)) break;
  }
  stop.abort();
  const told = new Set(text.split('\n').filter(line => line.startsWith('data:')));
  expect(told).toEqual(new Set(Array.from({ length: last }, (_, index) => `data: {"position":${index + 1}}`)));
}, 60_000);

it('a refusal tells no more of what is hidden than of what was never there', async () => {
  aviary = await openAviary();
  const { rows } = await aviary.world.store.writer.query<{ key: string }>(
    `select intervention as key from derived.meetings_intervention where not circles && '{public}'`,
  );
  const ask = async (reader: Reader, key: string) => {
    const answers = [];
    for (const act of ['meetings.correct-intervention', 'meetings.dispute-intervention']) {
      const body = { series: 'annual', edition: '2022', key, text: { en: 'No.' } };
      const { text } = await aviary.hear(reader, `/api/f/test/acts/${act}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ body: act.includes('dispute') ? { ...body, party: reader } : body }),
      });
      answers.push(text.replaceAll(key, 'KEY'));
    }
    return answers;
  };
  expect(rows.length).toBeGreaterThan(2);
  for (const { key } of rows) expect(await ask('latecomer', key)).toEqual(await ask('latecomer', 'aaaaaaaaaaaaa'));
}, 60_000);
