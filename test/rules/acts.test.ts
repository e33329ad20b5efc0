import { describe, expect, it } from 'vitest';
import type { AnyAct } from '../../src/record/act.ts';
import { parseInput } from '../../src/record/parse.ts';
import type { Read } from '../../src/record/reading.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import type { Slice } from '../../src/slice.ts';
import { acts, slices } from '../../src/slices.ts';
import { type FormField, formFields } from '../../src/ui/form-field.ts';
import type { FieldWords } from '../../src/words/act-words.ts';
import { houseWords } from '../../src/words/house.ts';
import { languageNames, languages } from '../../src/words/language.ts';
import { pageOf } from './act-docs.ts';
import { expectNone, house, inFolder, isTest } from './house.ts';

/** An act has one name: in its file, rule, words, test and page. What is missing anywhere is missing here. */
const paths = new Set(house.map(({ path }) => path));
const all = slices.flatMap(slice => slice.acts.map(act => [act.name, slice, act] as const));

describe.each(all)('%s', (name, slice, act) => {
  const [room, verb = ''] = name.split('.');
  const file = `src/slices/${room}/acts/${verb}.ts`;

  it('is named slice.verb-object, like its file', () => {
    expect(name).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect(room, `${name} stands in the slice ${slice.name}: name it ${slice.name}.${verb}.`).toBe(slice.name);
    const found = house.find(({ path }) => path === file);
    expect(found, `${name} must be defined in ${file}.`).toBeDefined();
    expect(found?.text, `${file} holds an act of another name.`).toContain(`name: '${name}'`);
  });

  it('says what it means in one sentence', () => {
    expect(act.sentence, `${file}: a sentence begins with a capital and ends with a full stop.`).toMatch(
      /^[A-Z][^\n]*\.$/,
    );
    expect(act.sentence).not.toMatch(/\. [A-Z]/);
  });

  it('has a rule that says who may and why', () => {
    const rule = slice.rules[name];
    expect(rule, `src/slices/${room}/authority/rules.ts names no rule for ${name}.`).toBeDefined();
    expect(rule?.capacities.length, `${name}: a rule that allows nobody is a missing rule.`).toBeGreaterThan(0);
    expect(rule?.because, `${name}: say why these and no others, in one sentence.`).toMatch(/^[A-Z].*\.$/);
  });

  it.each([...languages])('has words in %s for its title, fields, choices and refusals', language => {
    expectNone(
      missingWords(slice, act, language).map(missing => `src/slices/${room}/words/${language}.ts: ${missing}.`),
    );
  });

  it('says in Korean what it means, and why those may who may', () => {
    const { does = '', because = '' } = slice.words.ko.meanings?.[name] ?? {};
    for (const said of [does, because]) expect(said, `src/slices/${room}/words/ko-meanings.ts`).toMatch(/[가-힣].*\.$/);
  });

  it('is named by a test of its slice', () => {
    const tests = house.filter(tested => isTest(tested) && inFolder(`src/slices/${room}`)(tested));
    expect(
      tests.some(({ text }) => text.includes(`'${name}'`)),
      `no *.test.ts in src/slices/${room} names '${name}': add src/slices/${room}/acts/${verb}.db.test.ts.`,
    ).toBe(true);
  });

  it('has a page in docs/acts', () => {
    expect(paths.has(pageOf(name)), `${pageOf(name)} is missing: COMITY_WRITE_DOCS=1 npm test test/rules`).toBe(true);
  });

  it('accepts its own example', () => {
    const input = parseInput(act.input, act.example);
    expectNone(
      isRefusal(input)
        ? (input.problems ?? []).map(
            ({ field, message }) => `${file}: the example does not fit the schema: ${field} ${message}.`,
          )
        : [],
    );
  });

  it('is about a subject with a key that can last', async () => {
    const input = parseInput(act.input, act.example);
    if (isRefusal(input)) return;
    const subject = await subjectOf(act, input);
    if (subject === undefined) return;
    expect(
      subject,
      `${file}: a subject is slice/kind/key, of letters, digits and hyphens; symbols have ~ and points.`,
    ).toMatch(/^[a-z]+(\/[A-Za-z0-9~.-]+)*$/);
    expect(
      slices.map(({ name }) => name),
      `${file}: a subject begins with the slice whose thing it is.`,
    ).toContain(subject.split('/')[0]);
  });

  it('cites rules that are written where it says', () => {
    const cited = [
      slice.rules[name]?.source ?? '',
      ...Object.values(act.refusals as Record<string, { source: string }>).map(({ source }) => source),
    ];
    expectNone(
      cited
        .filter(source => !paths.has(source.split('#')[0] as string))
        .map(source => `${name} cites ${source}, which is no file.`),
    );
  });
});

it('has a heading for the acts of every slice', () => {
  for (const language of languages)
    for (const { name } of slices.filter(({ acts }) => acts.length > 0))
      expect(houseWords[language].acts.rooms[name], `src/words/house/${language}.ts: acts.rooms.${name}`).toBeDefined();
});

/** A subject that must be looked up in the record is left to the tests of its slice. */
async function subjectOf(act: AnyAct, input: Record<string, unknown>): Promise<string | undefined> {
  if (act.subject.length > 1) return undefined;
  const read: Read = Object.assign(async () => undefined as never, { framework: 'test' });
  return act.subject(input, read);
}

function missingWords(slice: Slice, act: AnyAct, language: (typeof languages)[number]): string[] {
  const words = slice.words[language];
  const own = words.acts[act.name];
  if (!own) return [`${act.name} has no words`];
  return [
    ...(own.title.trim() === '' ? [`${act.name} has no title`] : []),
    ...(language === 'ko' && !/[가-힣]/.test(own.title)
      ? [`the title of ${act.name} is not in ${languageNames.ko}`]
      : []),
    ...formFields(act.input).flatMap(field =>
      missingLabels(field, own.fields[field.key] as FieldWords | undefined, `${act.name} ${field.key}`),
    ),
    ...Object.keys(act.refusals)
      .filter(code => words.refusals[code] === undefined)
      .map(code => `the refusal ${code} has no sentence`),
  ];
}

function missingLabels(field: FormField, words: FieldWords | undefined, path: string): string[] {
  if (field.kind === 'fixed') return [];
  if (!words) return [`${path} has no label`];
  const options = field.kind === 'choice' || field.kind === 'choices' ? field.options : [];
  const parts =
    field.kind === 'group' || field.kind === 'rows'
      ? field.fields
      : field.kind === 'variants'
        ? field.variants.flatMap(({ fields }) => fields)
        : [];
  return [
    ...options
      .filter(option => words.options?.[option] === undefined)
      .map(option => `${path}: the choice ${option} has no word`),
    ...parts.flatMap(part => missingLabels(part, words.fields?.[part.key], `${path}.${part.key}`)),
  ];
}

it('has no act, rule or words without the rest', () => {
  const files = house.flatMap(
    ({ path }) => /^src\/slices\/([a-z]+)\/acts\/([a-z-]+)\.ts$/.exec(path)?.slice(1).join('.') ?? [],
  );
  expectNone(
    files
      .filter(name => !acts.has(name))
      .map(name => `the act of ${name} is in no slice.ts: list it or delete the file.`),
  );
  for (const slice of slices) {
    expectNone(withoutAct(slice, slice.rules, 'authority/rules.ts'));
    for (const language of languages) expectNone(withoutAct(slice, slice.words[language].acts, `words/${language}.ts`));
  }
});

function withoutAct({ name, acts }: Slice, named: object, file: string): string[] {
  return Object.keys(named)
    .filter(key => !acts.some(act => act.name === key))
    .map(key => `src/slices/${name}/${file} names ${key}, which is no act of ${name}.`);
}

it('gives no name twice', () => {
  expect(all.length).toBe(acts.size);
  const tables = slices.flatMap(slice => slice.tables.map(({ name }) => name));
  expect(tables.length).toBe(new Set(tables).size);
  for (const slice of slices)
    for (const { name } of slice.tables)
      expect(name, `tables of ${slice.name} begin with its name`).toMatch(new RegExp(`^${slice.name}_`));
});

it('gives every slice a README', () => {
  const without = slices.filter(({ name }) => !paths.has(`src/slices/${name}/README.md`));
  expectNone(
    without.map(
      ({ name }) => `src/slices/${name}/README.md is missing: purpose in three sentences, then the surprises.`,
    ),
  );
});

/** Refusals that belong to no act: written as `refusal('kind', 'code', …)`. */
const ownCodes = new Set(
  house
    .filter(file => inFolder('src')(file) && !isTest(file))
    .flatMap(({ text }) =>
      [...text.matchAll(/\brefusal\(\s*'(?:input|right|state|missing)',\s*'([a-z-]+)'/g)].map(
        match => match[1] as string,
      ),
    ),
);

it.each([...ownCodes])('can say the refusal %s, and explains it', code => {
  for (const language of languages)
    expect(
      houseWords[language].refusals[code] ?? slices.find(slice => slice.words[language].refusals[code]),
      `src/words/house/${language}.ts has no sentence for ${code}`,
    ).toBeDefined();
  const page = house.find(({ path }) => path === 'docs/how-to/refusals.md');
  expect(page?.text.includes(`\`${code}\``), `docs/how-to/refusals.md does not explain ${code}`).toBe(true);
});

it('cites pages that exist, wherever a rule is cited', () => {
  const cited = house
    .filter(file => inFolder('src', 'verify/src', 'examples')(file))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/docs\/[A-Za-z0-9./_-]+\.md/g)].map(match => ({ path, source: match[0] })),
    );
  expectNone(
    cited
      .filter(({ source }) => !paths.has(source))
      .map(({ path, source }) => `${path} cites ${source}, which is no file.`),
  );
});
