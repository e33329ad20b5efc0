import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `./dev new act slice.verb-object`: makes the act and its test, and says what the compiler and the rules ask for next. */
const [kind, name = '', root = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);
const usage = 'Usage: ./dev new act slice.verb-object, such as ./dev new act meetings.record-outcome';

const [, slice, verb] = /^([a-z]+)\.([a-z]+(?:-[a-z]+)*)$/.exec(name) ?? [];
if (kind !== 'act' || !slice || !verb) giveUp(usage, 2);
const rooms = readdirSync(join(root, 'src/slices'));
if (!rooms.includes(slice)) giveUp(`There is no slice ${slice}: there are ${rooms.join(', ')}.`, 2);

const file = `src/slices/${slice}/acts/${verb}.ts`;
const test = `src/slices/${slice}/acts/${verb}.db.test.ts`;
for (const path of [file, test]) if (existsSync(join(root, path))) giveUp(`${path} is there already.`, 1);

const constant = verb.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
mkdirSync(join(root, `src/slices/${slice}/acts`), { recursive: true });
writeFileSync(join(root, file), actFile());
writeFileSync(join(root, test), testFile());
process.stdout.write(`Made ${file}\n and ${test}\n\n${next()}\n`);

function actFile() {
  return `import { z } from 'zod';
import { act, stateless } from '../../../record/act.ts';
import { key, localized } from '../../../record/fields.ts';

export const ${constant} = act({
  name: '${name}',
  version: 1,
  sentence: 'Says in one sentence what doing it means.',
  input: z.object({
    key,
    text: localized(2000),
  }),
  subject: ({ key }) => \`${slice}/thing/\${key}\`,
  state: stateless,
  backdatable: false,
  correctable: true,
  refusals: {},
  decide: (_, input) => input,
  example: { key: 'A1', text: { en: 'An example that a reader understands.' } },
});
`;
}

function testFile() {
  return `import { describe, expect, it } from 'vitest';
import { openWorld } from '../../../../test/kit/world.ts';
import { ${constant} } from './${verb}.ts';

describe('${name}', () => {
  it('is recorded as it was said', async () => {
    const world = await openWorld();
    const done = await world.when('${name}', ${constant}.example);
    expect(done.appended(${constant}.example).subject).toBe('${slice}/thing/A1');
  });

  it('is refused to whoever has no right to it', async () => {
    const world = await openWorld();
    (await world.when('${name}', ${constant}.example, { as: 'observer' })).refused('not-allowed');
  });
});
`;
}

function next() {
  const steps = [
    [`src/slices/${slice}/slice.ts`, `${constant} among \`acts\`; from then on the compiler asks for the next three`],
    [`src/slices/${slice}/authority/rules.ts`, `'${name}': who may, why these, and where that is written`],
    [
      `src/slices/${slice}/words/en.ts`,
      'its title, a label for each field, its line in the record, a sentence for each refusal',
    ],
    [`src/slices/${slice}/words/ko.ts`, 'the same in Korean'],
    [`src/slices/${slice}/words/ko-meanings.ts`, 'what doing it means, and why those may who may'],
    [`src/slices/${slice}/state.ts`, 'only where later decisions must know of it'],
    [`src/slices/${slice}/derived/`, `when(${constant}, ...) in every table that it changes`],
    ['src/reactions.ts', 'only where it sets off something beside the record'],
    ['test/rules/authority.test.ts', 'who may, written out a second time'],
    [`docs/acts/${name}.md`, 'written by COMITY_WRITE_DOCS=1 npm test test/rules'],
  ];
  const width = Math.max(...steps.map(([path]) => path.length));
  return [
    'What it needs now:',
    ...steps.map(([path, what]) => `  ${path.padEnd(width)}  ${what}`),
    '',
    `Then: ./dev check, and npm test src/slices/${slice} test/rules`,
  ].join('\n');
}

function giveUp(sentence, code) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
