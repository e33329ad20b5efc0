import { expect, it } from 'vitest';
import type { ActRequest } from '../../src/record/perform.ts';
import type { Record as OpenRecord, Outcome } from '../../src/record/record.ts';
import { FatalFault, isRefusal } from '../../src/record/refusal.ts';
import { rebuild } from '../../src/record/replay.ts';
import { type BreakableConnections, breakable, type Failure } from '../kit/broken-connection.ts';
import {
  compiler,
  done,
  dumpDerived,
  headOf,
  noteOn,
  openEntries,
  openSmallRecord,
  type SmallRecord,
  submit,
  wrongIn,
} from '../kit/small-record.ts';

/**
 * The write path, with each of its statements failing in turn: before it was sent and after the server did it, once and
 * from then on. A fault is known to have kept nothing; a fatal fault, at COMMIT, may have kept everything or nothing.
 */
const failures: readonly Failure[] = ['unsent', 'cut', 'unanswered'];

interface Breaking {
  readonly small: SmallRecord;
  /** Another process on the same database, whose connections break. */
  readonly other: { readonly record: OpenRecord };
  readonly connections: BreakableConnections;
}

async function openBreaking(): Promise<Breaking> {
  const small = await openSmallRecord();
  const other = await small.another();
  return { small, other, connections: breakable(other.store.writer) };
}

/** The statements that the work sends while nothing is broken. */
async function statementsOf({ connections }: Breaking, work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  connections.breakAt((_, statement) => sent.push(statement) < 0, 'unsent', false);
  await work();
  connections.heal();
  return sent;
}

/** Every way in which one of that many statements fails. */
function* ways(statements: number): Generator<{ number: number; failure: Failure; lasting: boolean; name: string }> {
  for (let number = 0; number < statements; number++)
    for (const failure of failures)
      for (const lasting of [false, true])
        yield { number, failure, lasting, name: `s${number}-${failure}${lasting ? '-lasting' : ''}` };
}

it('loses nothing acknowledged and keeps nothing by halves, whichever statement of it fails', async () => {
  const breaking = await openBreaking();
  const { small, other, connections } = breaking;
  done(await submit(small, [noteOn('seed', 'before'), noteOn('seed', 'another')]));
  // Open, for some and sealed; and one more act in the same group.
  const batch = (name: string): ActRequest[] => [
    noteOn(name, `open ${name}`),
    // For a circle that no entry was for before.
    noteOn(name, `closed ${name}`, { audience: `parties:${name}` }),
    { act: 'small.confide', body: { key: name, text: `confided ${name}`, secret: 'sealed' } },
  ];
  const attempt = (at: { readonly record: OpenRecord }, name: string) =>
    Promise.allSettled([
      submit(at, batch(name), { key: `batch ${name}` }),
      submit(at, noteOn(name, `single ${name}`), { key: `single ${name}` }),
    ]);
  const sent = await statementsOf(breaking, () => attempt(other, 's'));
  expect(sent.at(0)).toBe('begin');
  expect(sent.at(-1)).toBe('commit');

  for (const { number, failure, lasting, name } of ways(sent.length)) {
    // So that the other process finds a log that moved, as it did when its statements were counted.
    done(await submit(small, noteOn('seed', 'meanwhile')));
    connections.breakAt(now => now === number, failure, lasting);
    const outcomes = await attempt(other, name);
    const failed = connections.heal();
    expect(failed, name).toBeDefined();
    const atCommit = failed === 'commit';

    const stand = await textsOf(small, name);
    for (const [outcome, expected] of [
      [outcomes[0], [`open ${name}`, `closed ${name}`, `confided ${name}`]],
      [outcomes[1], [`single ${name}`]],
    ] as const) {
      const kept = outcome.status === 'fulfilled' ? !isRefusal(outcome.value) : atCommit && failure === 'unanswered';
      expect([name, expected.filter(text => stand.has(text))]).toEqual([name, kept ? expected : []]);
      if (outcome.status === 'fulfilled')
        expect([name, positionsIn(outcome.value)]).toEqual([name, expected.map(text => stand.get(text)?.[0])]);
      else expect([name, outcome.reason instanceof FatalFault]).toEqual([name, atCommit]);
    }
    if (lasting || atCommit) expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect([name, small.fatal.splice(0).length]).toEqual([name, atCommit ? 1 : 0]);

    // After a fault this process goes on; after a fatal one another does, as the next start would.
    const again = await attempt(atCommit ? small : other, name);
    for (const [index, outcome] of again.entries()) {
      if (outcome.status === 'rejected') throw outcome.reason;
      const before = outcomes[index];
      if (before?.status === 'fulfilled') expect([name, outcome.value]).toEqual([name, before.value]);
    }
    const all = await textsOf(small, name);
    expect([name, [...all.values()].map(positions => positions.length)]).toEqual([name, [1, 1, 1, 1]]);
  }
  await expectWhole(small);
}, 120_000);

it('destroys a text whole or not at all', async () => {
  const breaking = await openBreaking();
  const { small, other, connections } = breaking;
  const erase = async (at: { readonly record: OpenRecord }, name: string, position: number) =>
    submit(at, { act: 'archive.erase', body: { position } }, { key: name });
  const toErase = async (name: string) => done(await submit(small, noteOn(name, `text ${name}`)))[0]?.position ?? -1;
  // The first erasure of a process also asks what later ones know: it is not the one that is counted.
  done(await erase(other, 'first', await toErase('first')));
  const whole = await toErase('whole');
  const sent = await statementsOf(breaking, () => erase(other, 'whole', whole));
  for (const { number, failure, lasting, name } of ways(sent.length)) {
    if (lasting) continue;
    const target = await toErase(name);
    const { size } = await headOf(small);
    connections.breakAt(now => now === number, failure, lasting);
    await expect(erase(other, name, target), name).rejects.toThrow(number === sent.length - 1 ? FatalFault : 'broken');
    connections.heal();
    const kept = number === sent.length - 1 && failure === 'unanswered';
    expect([name, (await headOf(small)).size]).toEqual([name, kept ? size + 1 : size]);
    expect([name, (await textsOf(small, name)).size]).toEqual([name, kept ? 0 : 1]);
    done(await erase(kept ? small : other, name, target));
    expect([name, (await headOf(small)).size, (await textsOf(small, name)).size]).toEqual([name, size + 1, 0]);
  }
  await expectWhole(small);
}, 120_000);

it('founds a log or leaves no trace of it, and keeps the key that a failed founding made', async () => {
  const breaking = await openBreaking();
  const { small, other, connections } = breaking;
  const found = ({ record }: { readonly record: OpenRecord }, framework: string) =>
    record.perform({
      framework,
      author: compiler,
      principal: 'persona',
      acts: [{ act: 'small.found', body: { timeZone: 'UTC' } }],
      idempotencyKey: framework,
    });
  const sizes = async (framework: string) =>
    (await small.store.writer.query('select size from record.head where framework = $1', [framework])).rows;
  const sent = await statementsOf(breaking, () => found(other, 'whole'));
  for (const { number, failure, lasting, name } of ways(sent.length)) {
    const atCommit = number === sent.length - 1;
    connections.breakAt(now => now === number, failure, lasting);
    await expect(found(other, name), name).rejects.toThrow(atCommit ? FatalFault : 'broken');
    connections.heal();
    expect([name, await sizes(name)]).toEqual([name, atCommit && failure === 'unanswered' ? [{ size: 1 }] : []]);
    const key = small.keys.find(name, `test.example/f/${name}/log`)?.vkey;
    expect([name, positionsIn(await found(atCommit ? small : other, name))]).toEqual([name, [0]]);
    expect([name, await sizes(name)]).toEqual([name, [{ size: 1 }]]);
    if (key !== undefined) expect(small.keys.find(name, `test.example/f/${name}/log`)?.vkey).toBe(key);
  }
  expect(await wrongIn(small)).toEqual([]);
}, 120_000);

/** What stands of one round: each text, and the positions of its entries. */
async function textsOf(small: SmallRecord, name: string): Promise<Map<string, number[]>> {
  const found = new Map<string, number[]>();
  for (const [position, { body }] of await openEntries(small)) {
    const { key, text } = body.in as { key?: string; text?: string };
    if (key === name && text !== undefined) found.set(text, [...(found.get(text) ?? []), position]);
  }
  return found;
}

function positionsIn(outcome: Outcome): number[] {
  return done(outcome).map(({ position }) => position);
}

/** Positions without a gap, a tree that leads to the signed root, and tables that say what the record says. */
async function expectWhole(small: SmallRecord): Promise<void> {
  const { rows } = await small.store.writer.query<{ position: number }>(
    `select position from record.leaf where framework = 'small' order by position`,
  );
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index));
  expect((await headOf(small)).size).toBe(rows.length);
  expect(await wrongIn(small)).toEqual([]);
  const live = await dumpDerived(small);
  await rebuild(small.store, small.spine, small.spine.tables);
  expect(await dumpDerived(small)).toEqual(live);
}
