import { describe, expect, it, vi } from 'vitest';
import type { ActRequest } from '../../src/record/perform.ts';
import { consistencyHashes } from '../../src/record/proof.ts';
import type { Outcome } from '../../src/record/record.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { tilesOf } from '../../src/record/tiles.ts';
import { openHead } from '../../verify/src/head.ts';
import { verifyConsistency } from '../../verify/src/merkle.ts';
import { parsePolicy } from '../../verify/src/policy.ts';
import { seeded } from '../kit/seeded.ts';
import {
  done,
  framework,
  headOf,
  noteOn,
  observer,
  openEntries,
  openSmallRecord,
  refusalIn,
  type SmallRecord,
  submit,
  wrongIn,
} from '../kit/small-record.ts';
import { faulty } from '../kit/small-spine.ts';

describe('sixteen writers at once, with refusals and faults among them', () => {
  it('leave each acknowledged act exactly once, nothing else, and no gap', async () => {
    const small = await openSmallRecord();
    const random = seeded(31);
    const acknowledged = new Map<number, string>();
    const failed: string[] = [];
    const refused: string[] = [];
    const write = async (writer: number) => {
      for (let round = 0; round < 12; round++) {
        const name = `${writer} ${round}`;
        const kind = random.below(20);
        const act =
          kind === 0 ? noteOn('closed', name) : kind === 1 ? noteOn('a', faulty) : noteOn(`k${random.below(5)}`, name);
        const author = kind === 2 ? { author: observer } : {};
        try {
          const outcome = await submit(small, act, author);
          if (isRefusal(outcome)) refused.push(`${kind} ${outcome.code}`);
          else acknowledged.set(outcome[0]?.position as number, name);
        } catch (fault) {
          expect((fault as Error).message).toBe(faulty);
          failed.push(`${kind}`);
        }
      }
    };
    done(await submit(small, { act: 'small.close', body: { key: 'closed' } }));
    await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
    expect(new Set(refused)).toEqual(new Set(['0 closed', '2 not-allowed']));
    expect(new Set(failed)).toEqual(new Set(['1']));
    const entries = await openEntries(small);
    const texts = [...entries].slice(2).map(([position, { body }]) => [position, body.in.text]);
    expect(texts).toEqual([...acknowledged].sort(([a], [b]) => a - b));
    expect([...entries.keys()]).toEqual(Array.from({ length: entries.size }, (_, i) => i));
    expect((await headOf(small)).size).toBe(entries.size);
    expect(small.commits.length, 'acts share commits').toBeLessThan(acknowledged.size);
    expect(await wrongIn(small)).toEqual([]);
  });

  it('sign a head at every commit, and each head goes on from all before it', async () => {
    const small = await openSmallRecord();
    const policy = parsePolicy(
      Buffer.from(`log ${small.keys.find(framework, 'test.example/f/small/log')?.vkey}\nquorum none\n`),
    );
    if (!policy.ok) throw new Error(policy.wrong);
    const heads = [await headOf(small)];
    const write = async (writer: number) => {
      for (let round = 0; round < 8; round++) {
        done(
          await submit(
            small,
            Array.from({ length: 1 + ((5 * writer * round) % 60) }, () => noteOn(`k${writer}`, 'text')),
          ),
        );
        heads.push(await headOf(small));
      }
    };
    await Promise.all(Array.from({ length: 6 }, (_, writer) => write(writer)));
    heads.sort((a, b) => a.size - b.size);
    const last = heads.at(-1) as (typeof heads)[number];
    expect(last.size).toBeGreaterThan(512);
    for (const [i, { checkpoint, size, root }] of heads.entries()) {
      expect(openHead(Buffer.from(checkpoint), policy.value)).toMatchObject({ ok: true, value: { size, root } });
      for (const newer of [heads[i + 1], last]) {
        if (!newer) continue;
        const proof = await consistencyHashes(tilesOf(small.store), framework, size, newer.size);
        expect(verifyConsistency(size, newer.size, root, newer.root, proof), `${size} to ${newer.size}`).toBe(true);
      }
    }
  });

  it('see each other: every count is one more than the one before, though all were asked at once', async () => {
    const small = await openSmallRecord();
    const other = await small.another();
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        submit(i % 2 ? small : other, { act: 'small.count', body: { by: `w${i}` } }),
      ),
    );
    outcomes.forEach(done);
    const entries = [...(await openEntries(small)).values()].slice(1);
    expect(entries.map(({ body }) => body.in.number)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(await wrongIn(small)).toEqual([]);
  });

  it('of two processes wait for each other, and what one remembers does not outlive the other’s acts', async () => {
    const small = await openSmallRecord();
    const other = await small.another();
    for (let round = 0; round < 5; round++) {
      done(await submit(small, noteOn(`k${round}`, 'from one')));
      done(await submit(other, { act: 'small.close', body: { key: `k${round}` } }));
      expect(refusalIn(await submit(small, noteOn(`k${round}`, 'too late')))).toBe('closed');
    }
    expect(await wrongIn(small)).toEqual([]);
  });
});

describe('acts of one group', () => {
  it('stand in the order in which they were asked for, each judged after the one before', async () => {
    const small = await openSmallRecord();
    const outcomes = await Promise.all([
      submit(small, noteOn('a', 'first')),
      submit(small, { act: 'small.close', body: { key: 'a' } }),
      submit(small, noteOn('a', 'after the close')),
      submit(small, noteOn('b', 'last')),
    ]);
    expect(outcomes.map(told)).toEqual([1, 2, 'closed', 3]);
    expect(small.commits.at(-1)).toBe(4);
    expect(small.commits).toHaveLength(2);
  });

  it('fail one by one: what another one did is kept', async () => {
    const small = await openSmallRecord();
    const outcomes = await Promise.allSettled([
      submit(small, noteOn('a', 'before')),
      submit(small, noteOn('a', faulty)),
      submit(small, [noteOn('a', 'batch'), noteOn('a', faulty), noteOn('a', 'batch')]),
      submit(small, noteOn('a', 'after')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(await textsIn(small)).toEqual(['before', 'after']);
    expect(small.fatal).toEqual([]);
    expect(await wrongIn(small)).toEqual([]);
  });

  it('are no help to one that is refused: what it looked at leaves no mark on what the next one knows', async () => {
    const small = await openSmallRecord();
    done(await submit(small, [noteOn('a', 'one'), { act: 'small.close', body: { key: 'b' } }]));
    const other = await small.another();
    // Refused after it looked at the thing with another fold than notes do.
    expect(refusalIn(await submit(other, { act: 'small.correct', body: { position: 1 }, expect: 77 }))).toBe('stale');
    expect(refusalIn(await submit(other, { act: 'small.correct', body: { position: 2 }, expect: 77 }))).toBe('stale');
    done(await submit(other, noteOn('a', 'two')));
    expect(refusalIn(await submit(other, noteOn('b', 'closed')))).toBe('closed');
  });

  it('may take back what an earlier one of the same group did', async () => {
    const small = await openSmallRecord();
    const outcomes = await Promise.all([
      submit(small, { act: 'small.close', body: { key: 'a' } }),
      submit(small, { act: 'small.correct', body: { position: 1 } }),
      submit(small, noteOn('a', 'open again')),
    ]);
    expect(outcomes.map(told)).toEqual([1, 2, 3]);
  });
});

describe('a batch', () => {
  it('is appended whole, beyond the size of a group, beside others', async () => {
    const small = await openSmallRecord();
    const batch = (name: string) => Array.from({ length: 300 }, (_, i) => noteOn(`k${i % 7}`, `${name} ${i}`));
    const outcomes = await Promise.all([
      submit(small, batch('x')),
      submit(small, noteOn('a', 'between')),
      submit(small, batch('y')),
    ]);
    for (const outcome of outcomes) {
      const [first = { position: Number.NaN }, ...rest] = done(outcome);
      expect(rest.map(({ position }) => position)).toEqual(rest.map((_, i) => first.position + 1 + i));
    }
    expect((await textsIn(small)).filter(text => text.startsWith('x'))).toEqual(
      Array.from({ length: 300 }, (_, i) => `x ${i}`),
    );
    expect((await headOf(small)).size).toBe(602);
    expect(await wrongIn(small)).toEqual([]);
  });

  it('that meets a refusal in the middle leaves no trace, and says where', async () => {
    const small = await openSmallRecord();
    done(await submit(small, noteOn('a', 'stays', { on: '2015-01-01' })));
    const acts = [
      ...Array.from({ length: 200 }, (_, i) => noteOn('a', `goes ${i}`, { on: '2016-01-01', audience: 'own' })),
      { act: 'small.close', body: { key: 'c' } },
      noteOn('c', 'refused'),
      noteOn('c', 'never reached'),
    ];
    const before = await small.store.writer.query('select * from record.scope');
    const [refused, after] = await Promise.all([submit(small, acts), submit(small, noteOn('c', 'is open'))]);
    expect(refused).toMatchObject({ code: 'closed', index: 201 });
    expect(told(after)).toBe(2);
    expect(await textsIn(small)).toEqual(['stays', 'is open']);
    expect((await small.store.writer.query('select * from record.scope')).rows).toEqual(before.rows);
    expect(await wrongIn(small)).toEqual([]);
  });

  it('sees what stands before it in the group, and its own acts', async () => {
    const small = await openSmallRecord();
    const count: ActRequest = { act: 'small.count', body: { by: 'me' } };
    const outcomes = await Promise.all([
      submit(small, count),
      submit(small, [count, count, { act: 'small.nothing', body: {} }]),
      submit(small, [count, count]),
    ]);
    expect(outcomes.map(told)).toEqual([1, 'unknown-act', 2]);
    const numbers = [...(await openEntries(small)).values()].slice(1).map(({ body }) => body.in.number);
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('of nothing, or of more than 10,000 acts, is refused', async () => {
    const small = await openSmallRecord();
    expect(refusalIn(await submit(small, []))).toBe('batch-size');
    expect(
      refusalIn(
        await submit(
          small,
          Array.from({ length: 10_001 }, () => noteOn('a', 'b')),
        ),
      ),
    ).toBe('batch-size');
    expect((await headOf(small)).size).toBe(1);
  });
});

describe('whoever decides has seen the last entry', () => {
  it('or is refused, and of several who saw the same one only the first is heard', async () => {
    const small = await openSmallRecord();
    const [{ position: seen } = { position: -1 }] = done(await submit(small, noteOn('a', 'seen')));
    const outcomes = await Promise.all(['x', 'y', 'z'].map(text => submit(small, noteOn('a', text, { expect: seen }))));
    expect(outcomes.map(told)).toEqual([2, 'stale', 'stale']);
    expect(outcomes[1]).toMatchObject({ params: { expected: 1, last: 2 } });
    // Others' entries on other subjects make nobody's view stale.
    done(await submit(small, noteOn('b', 'elsewhere')));
    expect(told(await submit(small, noteOn('a', 'again', { expect: 2 })))).toBe(4);
    expect(told(await submit(small, noteOn('new', 'none seen', { expect: 0 })))).toBe('stale');
  });
});

describe('an idempotency key', () => {
  it('answers the same request as the first time, now and later, and from another process', async () => {
    const small = await openSmallRecord();
    const act = noteOn('a', 'once');
    const [first, at] = [await submit(small, act, { key: 'k' }), await submit(small, act, { key: 'k' })];
    expect(at).toEqual(first);
    expect(await submit(await small.another(), act, { key: 'k' })).toEqual(first);
    expect((await headOf(small)).size).toBe(2);
  });

  it('is refused for another request, and is another person’s own', async () => {
    const small = await openSmallRecord();
    done(await submit(small, noteOn('a', 'once'), { key: 'k' }));
    expect(refusalIn(await submit(small, noteOn('a', 'other'), { key: 'k' }))).toBe('idempotency-key-reused');
    expect(refusalIn(await submit(small, noteOn('a', 'once', { expect: 1 }), { key: 'k' }))).toBe(
      'idempotency-key-reused',
    );
    const stranger = { party: 'BEL', capacity: 'compiler', credential: null, person: 'stranger' };
    expect(told(await submit(small, noteOn('a', 'other'), { key: 'k', author: stranger }))).toBe(2);
  });

  it('is free after a refusal, and after a fault', async () => {
    const small = await openSmallRecord();
    expect(refusalIn(await submit(small, noteOn('a', 'stale', { expect: 5 }), { key: 'k' }))).toBe('stale');
    await expect(submit(small, noteOn('a', faulty), { key: 'k' })).rejects.toThrow(faulty);
    expect(told(await submit(small, noteOn('a', 'at last'), { key: 'k' }))).toBe(1);
  });

  it('makes one entry of many requests at once, in one process and in two', async () => {
    const small = await openSmallRecord();
    const other = await small.another();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => submit(i % 2 ? small : other, noteOn('a', 'once'), { key: 'k' })),
    );
    expect(new Set(outcomes.map(outcome => JSON.stringify(outcome))).size).toBe(1);
    expect(await textsIn(small)).toEqual(['once']);
  });

  it('stands for a whole batch', async () => {
    const small = await openSmallRecord();
    const batch = [noteOn('a', 'one'), noteOn('a', 'two')];
    const outcomes = await Promise.all([submit(small, batch, { key: 'k' }), submit(small, batch, { key: 'k' })]);
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(refusalIn(await submit(small, batch.slice(0, 1), { key: 'k' }))).toBe('idempotency-key-reused');
    expect(await textsIn(small)).toEqual(['one', 'two']);
  });

  it('outlives a neighbour’s fault in the same group', async () => {
    const small = await openSmallRecord();
    const outcomes = await Promise.allSettled([
      submit(small, noteOn('a', 'once'), { key: 'k' }),
      submit(small, noteOn('a', faulty)),
      submit(small, noteOn('a', 'once'), { key: 'k' }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await textsIn(small)).toEqual(['once']);
  });

  it('is kept for seven days', async () => {
    const small = await openSmallRecord();
    done(await submit(small, noteOn('a', 'once'), { key: 'k' }));
    await small.store.writer.query('delete from record.idempotency');
    await small.store.asOwner(async client => {
      await client.query('reset role');
      await client.query(
        `insert into record.idempotency values ($1, 'persona', 'old', '', '[]', now() - interval '8 days'),
           ($1, 'persona', 'young', '', '[]', now() - interval '6 days')`,
        [framework],
      );
    });
    expect(refusalIn(await submit(small, noteOn('a', 'two'), { key: 'young' }))).toBe('idempotency-key-reused');
    expect(told(await submit(small, noteOn('a', 'two'), { key: 'old' }))).toBe(2);
    expect(told(await submit(small, noteOn('a', 'two'), { key: 'old' }))).toBe(2);
  });
});

it('time never runs backwards in a log, whatever the clock does', async () => {
  const small = await openSmallRecord();
  done(await submit(small, noteOn('a', 'now')));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3 * 86_400_000 });
  try {
    done(await submit(small, noteOn('a', 'three days earlier, said the clock')));
    done(await submit(await small.another(), [noteOn('a', 'and'), noteOn('a', 'again')]));
  } finally {
    vi.useRealTimers();
  }
  done(await submit(small, noteOn('a', 'right again')));
  const ats = [...(await openEntries(small)).values()].map(({ body }) => body.at);
  expect(ats).toEqual([...ats].sort());
  expect(ats[2]).toBe(ats[1]);
  expect((await headOf(small)).at).toBe(ats.at(-1));
});

/** The position of the first entry made, or the code of the refusal. */
function told(outcome: Outcome): number | string {
  return isRefusal(outcome) ? outcome.code : (outcome[0]?.position ?? Number.NaN);
}

async function textsIn(small: SmallRecord): Promise<string[]> {
  return [...(await openEntries(small)).values()]
    .filter(({ body }) => body.act === 'small.note')
    .map(({ body }) => String(body.in.text));
}
