import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { Author, Body } from '../../src/record/body.ts';
import { LogKeys } from '../../src/record/checkpoint.ts';
import { countsFrom, dayIn } from '../../src/record/day.ts';
import { readEntries } from '../../src/record/entries.ts';
import { Heads } from '../../src/record/heads.ts';
import type { Reading } from '../../src/record/reading.ts';
import { type Record as OpenRecord, type Outcome, openRecord } from '../../src/record/record.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import type { Spine } from '../../src/record/spine.ts';
import { type Connection, openStore, type Store } from '../../src/record/store/store.ts';
import { spine as houseSpine } from '../../src/slices.ts';
import { copyDatabase } from './database.ts';

/** A persona of every test world: one for each capacity, each with a credential of its own. */
export type Persona =
  | 'host'
  | 'clock'
  | 'compiler'
  | 'secretariat-officer'
  | 'spokesperson'
  | 'clearing-officer'
  | 'rapporteur'
  | 'chair'
  | 'head-of-delegation'
  | 'focal-point'
  | 'observer'
  | 'nobody';

export interface StepOptions {
  readonly as?: Persona;
  readonly on?: string | null;
  readonly audience?: string;
  readonly expect?: number;
  readonly idempotencyKey?: string;
}

export type Step = readonly [act: string, input: object, options?: StepOptions];

export interface Result {
  readonly outcome: Outcome;
  /** Exactly one entry was appended, and its content holds all of this. */
  appended(content?: object): Body;
  /** The act was refused under this code, and nothing was appended. */
  refused(code: string, more?: { readonly field?: string }): void;
}

export interface World {
  readonly framework: string;
  readonly store: Store;
  readonly record: OpenRecord;
  readonly heads: Heads;
  readonly keys: string;
  readonly connection: Connection;
  given(...steps: Step[]): Promise<void>;
  when(...step: Step): Promise<Result>;
  authorOf(persona: Persona): Author | null;
  reading(as?: { readonly asof?: string; readonly at?: number }): Promise<Reading>;
  size(): Promise<number>;
  body(position: number): Promise<Body>;
  close(): Promise<void>;
}

const open = new Set<World>();

afterEach(async () => {
  for (const world of open) await world.close();
});

/** The parties of a test world. The head of delegation and the focal point act for ARD, the chair for BEL. */
export const testParties = ['ARD', 'BEL', 'CAS'] as const;

/** A world of its own: a copied database, a framework founded in it, parties, and a persona for each capacity. */
export async function openWorld({
  spine = houseSpine,
  bare = false,
}: {
  spine?: Spine;
  bare?: boolean;
} = {}): Promise<World> {
  const { connection, drop } = await copyDatabase(spine);
  const keys = mkdtempSync(join(tmpdir(), 'comity-keys-'));
  const store = await openStore(connection, { public: 3, member: 2, writer: 4 });
  const heads = new Heads(store);
  const record = openRecord({
    store,
    spine,
    keys: new LogKeys(keys),
    name: 'test.example',
    onFatal: () => {},
    onCommit: (framework, size) => heads.moved(framework, size),
  });
  const framework = 'test';
  const people = new Map<Persona, Author | null>([
    ['nobody', null],
    ['host', { party: null, capacity: 'host', credential: null, person: null }],
    ['clock', { party: null, capacity: 'clock', credential: null, person: null }],
  ]);

  const submit = ([act, input, options = {}]: Step) =>
    record.perform({
      framework,
      author: people.get(options.as ?? 'compiler') ?? null,
      principal: options.as ?? 'compiler',
      acts: [{ act, body: input, audience: options.audience, on: options.on, expect: options.expect }],
      idempotencyKey: options.idempotencyKey,
    });

  const world: World = {
    framework,
    store,
    record,
    heads,
    keys,
    connection,
    authorOf: persona => people.get(persona) ?? null,
    async given(...steps) {
      for (const step of steps) {
        const outcome = await submit(step);
        if (isRefusal(outcome)) throw new Error(`given ${step[0]} was refused: ${JSON.stringify(outcome)}`);
      }
    },
    async when(...step) {
      const before = await world.size();
      const outcome = await submit(step);
      const after = await world.size();
      return {
        outcome,
        appended(content = {}) {
          if (isRefusal(outcome)) throw new Error(`${step[0]} was refused: ${JSON.stringify(outcome)}`);
          expect(after - before, 'exactly one entry').toBe(1);
          const body = lastBody as Body;
          expect(body.in).toMatchObject(content);
          return body;
        },
        refused(code, { field } = {}) {
          if (!isRefusal(outcome)) throw new Error(`${step[0]} was not refused`);
          expect(outcome.code, JSON.stringify(outcome)).toBe(code);
          if (field !== undefined)
            expect(outcome.problems?.map(problem => problem.field) ?? [outcome.field]).toContain(field);
          expect(after, 'nothing was appended').toBe(before);
        },
      };
    },
    async size() {
      const { rows } = await store.writer.query<{ size: number }>('select size from record.head where framework = $1', [
        framework,
      ]);
      const size = rows[0]?.size ?? 0;
      if (size > 0) lastBody = await world.body(size - 1).catch(() => undefined);
      return size;
    },
    async body(position) {
      for await (const entry of readEntries(store.writer, spine, framework, position, position + 1))
        if (!entry.erased) return entry.body;
      throw new Error(`no entry stands at ${position}`);
    },
    async reading({ asof, at } = {}) {
      const size = await world.size();
      return {
        db: store.public,
        framework,
        position: at ?? size - 1,
        day: asof === undefined ? today() : countsFrom(asof),
      };
    },
    async close() {
      open.delete(world);
      await record.settled();
      await heads.stop();
      await store.close();
      rmSync(keys, { recursive: true, force: true });
      await drop();
    },
  };
  let lastBody: Body | undefined;
  open.add(world);
  if (!bare) await furnish(world, people);
  return world;
}

const timeZone = 'Asia/Seoul';

async function furnish(world: World, people: Map<Persona, Author | null>): Promise<void> {
  await world.given([
    'framework.found',
    {
      name: { en: 'Tervel Basin Commission', ko: '테르벨 유역 위원회' },
      about: { en: 'Parties share a river.' },
      languages: ['en', 'ko'],
      timeZone,
      nameForm: 'common',
      order: { by: 'alphabet', language: 'en' },
      accent: 'teal',
    },
    { as: 'host' },
  ]);
  const credentials: [Persona, string | null | undefined][] = [
    ['compiler', undefined],
    ['secretariat-officer', undefined],
    ['rapporteur', undefined],
    ['chair', 'BEL'],
    ['head-of-delegation', 'ARD'],
    ['focal-point', 'ARD'],
    ['observer', undefined],
    ['spokesperson', undefined],
    ['clearing-officer', null],
  ];
  const names: Record<string, string> = { EXAMPLE: 'Example compilers', ARD: 'Ardia', BEL: 'Belmar', CAS: 'Castria' };
  for (const [code, name] of Object.entries(names))
    await world.given([
      'parties.add-party',
      { code, kind: code === 'EXAMPLE' ? 'invented' : 'state', names: { common: { en: name } } },
      { as: 'host' },
    ]);
  for (const [index, [capacity, party]] of credentials.entries()) {
    const person = `testperson${'abcdefghi'[index]}aa`;
    const actsFor = party === null ? {} : { party: party ?? 'EXAMPLE', exercise: party !== undefined };
    await world.given([
      'parties.issue-credential',
      { person, capacity, ...actsFor, restsOn: { kind: 'example' } },
      { as: 'host' },
    ]);
    people.set(capacity, { party: actsFor.party ?? null, capacity, credential: (await world.size()) - 1, person });
  }
}

/** In the time zone of test frameworks, where the day begins before that of UTC. */
function today(): string {
  return dayIn(timeZone, new Date());
}
