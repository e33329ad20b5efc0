import { readdirSync, readFileSync } from 'node:fs';
import { type Served, serveExample } from '../kit/served.ts';
import { say } from './report.ts';

/**
 * Two hundred people read and twenty write for as long as asked for, on a server of its own with the example in it, while
 * its memory is watched. A reader turns to another page every ten seconds, a writer records something every thirty: as
 * people do on a busy day. Half of the readers are signed in, so that nothing of what they get is kept.
 */
const readers = 200;
const writers = 20;
const readingMs = 10_000;
const writingMs = 30_000;
const framework = '/f/rok-asean';

interface Taken {
  readonly kind: string;
  readonly ms: number;
}

/** What was taken in a stretch of time, and what went wrong. */
class Tally {
  readonly taken: Taken[] = [];
  readonly errors = new Map<string, number>();

  note(kind: string, ms: number): void {
    this.taken.push({ kind, ms });
  }

  fail(what: string): void {
    this.errors.set(what, (this.errors.get(what) ?? 0) + 1);
  }

  /** Which of a hundred answers came no later, in milliseconds. */
  within(share: number, kind?: string): number {
    const sorted = this.taken
      .filter(one => kind === undefined || one.kind === kind)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  }

  get failed(): string {
    return this.errors.size === 0 ? 'none' : [...this.errors].map(([what, count]) => `${count} ${what}`).join(', ');
  }
}

export async function soak(minutes: number): Promise<void> {
  const served = await serveExample();
  try {
    await soakServer(served, minutes);
  } finally {
    await served.stop();
  }
}

async function soakServer(served: Served, minutes: number): Promise<void> {
  const people = await Promise.all(
    ['head of delegation of Viet Nam', 'head of delegation of the Republic of Korea', 'secretariat officer'].map(
      async label => {
        const headers = { origin: served.address };
        const answer = await fetch(served.linkOf(label), { method: 'POST', redirect: 'manual', headers });
        return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      },
    ),
  );
  const addresses = await findAddresses(served.address);
  say('soak', `${readers} readers, ${writers} writers, ${minutes} minutes, ${addresses.length} addresses`);
  const all = new Tally();
  let now = new Tally();
  const end = Date.now() + minutes * 60_000;
  const timed = async (kind: string, path: string, init: RequestInit, right: number) => {
    const start = performance.now();
    try {
      const answer = await fetch(served.address + path, { ...init, signal: AbortSignal.timeout(60_000) });
      await answer.arrayBuffer();
      const ms = performance.now() - start;
      for (const tally of [all, now]) {
        tally.note(kind, ms);
        if (answer.status !== right) tally.fail(`${answer.status} of ${kind}`);
      }
    } catch (fault) {
      for (const tally of [all, now]) tally.fail(`${(fault as Error).name} of ${kind}`);
    }
  };
  const until = async (mean: number, work: () => Promise<void>) => {
    await pause(Math.random() * mean);
    while (Date.now() < end) {
      await work();
      await pause(Math.min(Math.random() * 2 * mean, Math.max(0, end - Date.now())));
    }
  };
  let written = 0;
  const memory: { readonly server: number; readonly database: number }[] = [];
  const stretches = 10;
  const watch = (async () => {
    for (let stretch = 1; stretch <= stretches; stretch++) {
      await pause((minutes * 60_000) / stretches);
      const tally = now;
      now = new Tally();
      const used = memoryOf(served.pid);
      memory.push(used);
      say(
        `  after ${((minutes * stretch) / stretches).toFixed(1)} minutes`,
        `${tally.taken.length} answers, p50 ${ms(tally.within(0.5))}, p99 ${ms(tally.within(0.99))}, errors ${tally.failed}, server ${used.server} MiB, database ${used.database} MiB`,
      );
    }
  })();
  await Promise.all([
    watch,
    ...Array.from({ length: readers }, (_, index) =>
      until(readingMs, () => {
        const path = addresses[Math.floor(Math.random() * addresses.length)] ?? framework;
        const cookie = index % 2 === 0 ? people[index % people.length] : undefined;
        return timed(
          kindOf(path, cookie !== undefined),
          path,
          cookie === undefined ? {} : { headers: { cookie } },
          200,
        );
      }),
    ),
    ...Array.from({ length: writers }, () =>
      until(writingMs, () =>
        timed('an act', '/api/f/rok-asean/acts/framework.register-source', source(written++), 201),
      ),
    ),
  ]);
  function source(count: number): RequestInit {
    const body = { key: `SOAK${count}`, title: `Letter ${count}`, publisher: 'Example', language: 'en' };
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${served.token}` },
      body: JSON.stringify({ body, audience: count % 3 === 0 ? 'framework' : 'public' }),
    };
  }
  for (const kind of [...new Set(all.taken.map(one => one.kind))].sort())
    say(
      `  ${kind}`,
      `${all.taken.filter(one => one.kind === kind).length} answers, p50 ${ms(all.within(0.5, kind))}, p95 ${ms(all.within(0.95, kind))}, p99 ${ms(all.within(0.99, kind))}`,
    );
  say('  all', `${all.taken.length} answers, p99 ${ms(all.within(0.99))}, errors ${all.failed}`);
  // What is loaded at first is no growth: the second stretch is compared with the last.
  const [, early, last] = [memory[0], memory[1], memory.at(-1)];
  if (early && last) say('  memory of the server', `${early.server} MiB, then ${last.server} MiB`);
  const { code, out } = await served.comity(['doctor']);
  say('  the record afterwards', code === 0 ? 'whole, by doctor' : out);
}

/** Pages and files of every kind, as links lead to them; papers take long, so each is there once. */
async function findAddresses(address: string): Promise<string[]> {
  const queue = ['', '/meetings/vmm/2022', '/record', '/plan', '/parties', '/meetings'].map(path => framework + path);
  const seen = new Set(queue);
  for (const path of queue) {
    const text = await (await fetch(address + path)).text();
    for (const [, href = ''] of text.matchAll(/href="(\/f\/rok-asean[^"#?]*)/g))
      if (!/\/(acts|files|pictures)(\/|$)/.test(href)) seen.add(href);
  }
  const found = [
    ...seen,
    `${framework}/search?q=exercise`,
    `${framework}/log/checkpoint`,
    `${framework}/log/openings/0`,
  ];
  const pages = found.filter(path => !/\.(pdf|docx|xlsx)$/.test(path));
  return [...pages, ...pages, ...found];
}

function kindOf(path: string, signedIn: boolean): string {
  if (/\.(pdf|docx|xlsx|csv|ics|atom|rss|json|vcf)$/.test(path)) return `a file (${path.split('.').at(-1)})`;
  if (path.includes('/log/')) return 'the log';
  return signedIn ? 'a page, signed in' : 'a page, public';
}

/** In MiB: the server by itself, and all processes below it (PostgreSQL), whose shared pages count in parts. */
function memoryOf(pid: number): { readonly server: number; readonly database: number } {
  const below = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter(one => /^\d+$/.test(one)))
    try {
      const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
      below.set(parent, [...(below.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended meanwhile.
    }
  const descendants = (of: number): number[] => (below.get(of) ?? []).flatMap(one => [one, ...descendants(one)]);
  const parts = (of: number): number => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${of}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  };
  const mib = (kib: number) => Math.round(kib / 1024);
  return { server: mib(parts(pid)), database: mib(descendants(pid).reduce((sum, one) => sum + parts(one), 0)) };
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function pause(ms: number): Promise<void> {
  return new Promise(done => setTimeout(done, ms));
}
