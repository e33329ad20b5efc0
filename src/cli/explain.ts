import { pathOf } from '../http/pages.tsx';
import { explain as explainEntry } from '../record/explain.ts';
import { exit, type Verb, WrongUse } from './verb.ts';
import { withInstance } from './with-instance.ts';

export const explain: Verb = {
  usage: 'explain POSITION --in FRAMEWORK',
  help: 'Prints the life of one recorded act: route, rule and its source, leaf and hash, tables touched, pages that show it. With one framework only, --in may be left out.',
  options: { in: { type: 'string' } },
  async run(call) {
    const { words, options, console, json } = call;
    const position = Number(words[0]);
    if (words.length !== 1 || !Number.isSafeInteger(position) || position < 0) throw new WrongUse('Name one position.');
    return withInstance(call, async instance => {
      const all = await instance.heads.list();
      const framework = (options.in as string | undefined) ?? (all.length === 1 ? all[0]?.framework : undefined);
      if (framework === undefined)
        throw new WrongUse(`Say which framework: --in ${all.map(head => head.framework).join(', ')}.`);
      const told = await explainEntry(instance.record, framework, position, pathOf);
      if (!told) throw new WrongUse(`${framework} has no position ${position}.`);
      console.out(json ? JSON.stringify(told) : lines(told, '').join('\n'));
      return exit.done;
    });
  },
};

/** An object as indented lines: the names in a column, what they hold beside them. */
function lines(value: object, indent: string): string[] {
  const width = Math.max(...Object.keys(value).map(name => name.length));
  return Object.entries(value).flatMap(([name, held]) => {
    if (held === undefined || held === null) return [];
    if (Array.isArray(held) && held.every(item => typeof item !== 'object'))
      return [`${indent}${name.padEnd(width)}  ${held.join(', ')}`];
    if (typeof held === 'object') return [`${indent}${name}`, ...lines(held as object, `${indent}  `)];
    return [`${indent}${name.padEnd(width)}  ${held}`];
  });
}
