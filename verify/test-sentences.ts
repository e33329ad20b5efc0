import { expect } from 'vitest';
import type { Source } from './src/source.ts';
import { verify } from './src/verify.ts';
import { makeLog, memorySource, type TestAct, type TestLog } from './test-log.ts';

// What the tests of the verifier ask of a log: some files changed, and the sentences that it then says.

/** The log with some files changed; null takes a file away. */
export function changed(log: TestLog, changes: Record<string, Buffer | string | null>): Source {
  const files = new Map(log.files);
  for (const [path, bytes] of Object.entries(changes)) {
    if (bytes === null) files.delete(path);
    else files.set(path, Buffer.from(bytes as string));
  }
  return memorySource(files);
}

export async function sentences(source: Source, options = {}): Promise<string[]> {
  const { verified, findings } = await verify(source, options);
  expect(verified).toBe(findings.length === 0);
  return findings.map(({ word, sentence }) => `${word}: ${sentence}`);
}

export const ofActs = (acts: TestAct[]) => sentences(memorySource(makeLog(acts).files));
export const lines = (log: TestLog, n: number) =>
  (log.files.get(`openings/${n}`) as Buffer).toString().trimEnd().split('\n');
export const text = (parts: string[]) => parts.map(line => `${line}\n`).join('');
