import { run } from '../../verify/src/main.ts';
import type { Verb } from './verb.ts';

const options = { policy: { type: 'string' } } as const;

function wordsFor(call: Parameters<Verb['run']>[0], ...words: readonly string[]): string[] {
  const { policy } = call.options;
  return [...words, ...(typeof policy === 'string' ? ['--policy', policy] : []), ...(call.json ? ['--json'] : [])];
}

export const verify: Verb = {
  usage: 'verify URL|DIR',
  help: 'Checks a log as a stranger would: signature, tree, tiles and every opening. --policy FILE names whom you trust; without it the served key is trusted, and the report says so.',
  options,
  run: call => run(wordsFor(call, ...call.words), { write: text => call.console.out(text.trimEnd()) }),
};

export const mirror: Verb = {
  usage: 'mirror URL DIR',
  help: 'Verifies a log and keeps a copy of it that any static file server can serve and that verifies by itself.',
  options,
  run: call => run(wordsFor(call, 'mirror', ...call.words), { write: text => call.console.out(text.trimEnd()) }),
};

export const compare: Verb = {
  usage: 'compare URL|DIR URL|DIR...',
  help: 'Holds copies of a log against the first one named, by their signed heads and by proofs of consistency: same, behind, ahead, differs. Exit 1 where one is ahead, differs or shows nothing, 3 where one is out of reach.',
  options,
  run: call => run(wordsFor(call, 'compare', ...call.words), { write: text => call.console.out(text.trimEnd()) }),
};
