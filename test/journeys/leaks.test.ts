import { afterEach, expect, it } from 'vitest';
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

/**
 * Every address that any page shows to anyone, files among them, and those that a stranger would try. PDF is left out: it
 * is set from the same paper as Word, and its text cannot be read without the fonts.
 */
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
        if (seen.has(href) || href.endsWith('.pdf') || href.includes('/acts/')) continue;
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

async function listen(reader: Reader, addresses: Iterable<string>, enough?: (heard: Heard) => boolean): Promise<Heard> {
  const heard = new Heard();
  for (const address of addresses) {
    // With a cookie that is nobody's, so that no answer comes from the public pages that are kept.
    const { text, status } = await aviary.hear(
      reader,
      address,
      reader === 'public' ? { headers: { cookie: 'a=b' } } : {},
    );
    expect(status, `${reader}: ${address}`).toBeLessThan(500);
    for (const { word } of aviary.canaries) if (text.includes(word)) heard.add(word, address);
    if (enough?.(heard)) break;
  }
  return heard;
}

function leaksAmong(reader: Reader, heard: Heard): string[] {
  return aviary.canaries
    .filter(canary => !canary.for.includes(reader) && heard.has(canary.word))
    .map(({ word }) => `${reader} hears ${word} at ${heard.get(word)}`);
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
  expect(leaks).toEqual([]);
  expect(missed).toEqual([]);

  const silent: string[] = [];
  for (const { name, away, back, outsiders } of await rulesToTakeAway()) {
    await asSuperuser(away);
    let leaked = false;
    for (const reader of outsiders)
      leaked ||=
        leaksAmong(reader, await listen(reader, telling, heard => leaksAmong(reader, heard).length > 0)).length > 0;
    if (!leaked) silent.push(name);
    await asSuperuser(back);
  }
  expect(silent, 'rules that could go unnoticed').toEqual([]);
  for (const reader of ['public', 'observer', 'latecomer'] as const)
    expect(leaksAmong(reader, await listen(reader, telling)), 'all rules are back').toEqual([]);
}, 600_000);

/** A second wall: these rows are asked for beside another row alone, which is hidden as well. */
const behind = ['archive_error', 'documents_file', 'meetings_intervention_step', 'newsroom_step'].map(
  table => `derived.${table}`,
);

interface RuleAway {
  readonly name: string;
  readonly away: string;
  readonly back: string;
  readonly outsiders: readonly Reader[];
}

/** Every policy that hides a row of this framework from somebody, and what the policies ask of a connection's claims. */
async function rulesToTakeAway(): Promise<RuleAway[]> {
  const away: RuleAway[] = [];
  const derived = await asSuperuser(
    `select format('derived.%I', tablename) as name from pg_tables where schemaname = 'derived' and tablename <> 'version'`,
  );
  const hiding = [];
  for (const { name } of derived) {
    const rows = await asSuperuser(`select 1 from ${name} where not circles && '{public}' and not silent limit 1`);
    if (rows.length > 0 && !behind.includes(name as string)) hiding.push(name as string);
  }
  expect(hiding.length).toBeGreaterThan(12);
  for (const table of [...hiding, 'record.granted'])
    for (const [policy, outsiders] of [
      ['public', ['public']],
      ['member', ['observer', 'BEL']],
    ] as const)
      away.push({ ...(await policyAway([table], policy)), outsiders });
  // An opening and its key are read together: each hides the entry on its own, so it takes both mistakes.
  for (const [policy, outsiders] of [
    ['public', ['public']],
    ['member', ['observer']],
  ] as const)
    away.push({ ...(await policyAway(['record.opening', 'record.opening_key'], policy)), outsiders });
  away.push({ ...(await policyAway(['record.opening_field'], 'member')), outsiders: ['ARD'] });
  const everyone = `'{public,framework,observers,press,secretariat,party:ARD}'`;
  for (const [name, was, instead] of [
    [
      'circles',
      `coalesce(nullif(current_setting('comity.circles', true), '')::text[], '{public}')`,
      `${everyone}::text[]`,
    ],
    ['wide', `coalesce(nullif(current_setting('comity.wide', true), '')::text[], '{}')`, `${everyone}::text[]`],
    ['since', `coalesce(nullif(current_setting('comity.since', true), '')::bigint, 0)`, '0::bigint'],
  ] as const) {
    const type = name === 'since' ? 'bigint' : 'text[]';
    const define = (body: string) =>
      `create or replace function record.${name}() returns ${type} language sql stable parallel safe as $$ select ${body} $$`;
    away.push({ name, away: define(instead), back: define(was), outsiders: ['observer', 'latecomer'] });
  }
  return away;
}

async function policyAway(
  tables: readonly string[],
  policy: 'public' | 'member',
): Promise<Omit<RuleAway, 'outsiders'>> {
  const back = [];
  for (const table of tables) {
    const [was] = await asSuperuser(
      `select pg_get_expr(polqual, polrelid) as rule from pg_policy where polrelid = '${table}'::regclass and polname = '${policy}'`,
    );
    back.push(`alter policy ${policy} on ${table} using (${was?.rule})`);
  }
  return {
    name: `${policy} on ${tables.join(' and ')}`,
    away: tables.map(table => `alter policy ${policy} on ${table} using (true)`).join('; '),
    back: back.join('; '),
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
