import type { LookupAddress } from 'node:dns';
import { expect, it, vi } from 'vitest';
import { isPublicAddress, lookUpOnly } from './public-address.ts';

type Answer = (fault: Error | null, addresses: LookupAddress[]) => void;
const asked = vi.hoisted(() => ({ answers: [] as string[][] }));
vi.mock('node:dns', () => ({
  lookup: (_name: string, _options: object, answer: Answer) =>
    answer(
      null,
      (asked.answers.shift() ?? []).map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    ),
}));

/** What a connection would be given, each time that the name is asked for. */
function ask(...answers: string[][]) {
  asked.answers = [...answers];
  const lookUp = lookUpOnly(isPublicAddress, name => new Error(`${name} is refused`));
  return answers.map(
    () =>
      new Promise<string>(done =>
        lookUp('hook.example', {}, (fault, address) => done(fault ? fault.message : String(address))),
      ),
  );
}

it('gives a connection the address that was judged, and refuses a name that has one inside among others', async () => {
  expect(await Promise.all(ask(['8.8.8.8'], ['8.8.8.8', '10.0.0.1'], ['::ffff:127.0.0.1', '8.8.8.8'], []))).toEqual([
    '8.8.8.8',
    'hook.example is refused',
    'hook.example is refused',
    'hook.example is refused',
  ]);
});

it('judges a name anew at each call: one that turned inside after it was registered is refused', async () => {
  expect(await Promise.all(ask(['8.8.8.8'], ['127.0.0.1'], ['169.254.169.254']))).toEqual([
    '8.8.8.8',
    'hook.example is refused',
    'hook.example is refused',
  ]);
});
