import { readFile } from 'node:fs/promises';
import type { ActRequest } from '../record/perform.ts';
import { isRefusal } from '../record/refusal.ts';
import { refusalSentence } from '../slices.ts';
import { findAuthor } from './author.ts';
import { exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const importActs: Verb = {
  usage: 'import FILE... --in FRAMEWORK',
  help: 'Records acts from files of JSON lines: {"act", "body", "on", "audience"}. Each file is appended whole or not at all.',
  options: { in: { type: 'string' }, as: { type: 'string' } },
  async run(call) {
    const { words, options, console } = call;
    if (words.length === 0 || typeof options.in !== 'string')
      throw new WrongUse('Name the files, and the framework with --in.');
    const framework = options.in;
    const files = await Promise.all(
      words.map(async name => ({ name, acts: parseLines(name, await readFile(name, 'utf8')) })),
    );
    return withInstance(call, async instance => {
      const { author, principal } = await findAuthor(instance, call);
      for (const { name, acts } of files) {
        const outcome = await instance.record.perform({ framework, author, principal, acts });
        if (isRefusal(outcome)) {
          console.err(
            `${name}, act ${outcome.index + 1}: ${refusalSentence('en', outcome)} Nothing of this file was recorded.`,
          );
          for (const { field, message } of outcome.problems ?? []) console.err(`  ${field}: ${message}`);
          return exit.refused;
        }
        console.out(
          `${name}: ${outcome.length} acts, positions ${outcome[0]?.position} to ${outcome.at(-1)?.position}.`,
        );
      }
      return exit.done;
    });
  },
};

function parseLines(name: string, text: string): ActRequest[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as ActRequest];
    } catch {
      throw new WrongUse(`${name}, line ${index + 1} is not JSON.`);
    }
  });
}
