import { jsonSchema } from '../../src/http/openapi.ts';
import type { AnyAct } from '../../src/record/act.ts';
import { capacities, type Rule } from '../../src/record/authorise.ts';
import type { Slice } from '../../src/slice.ts';
import { type FormField, formFields } from '../../src/ui/form-field.ts';
import type { FieldWords } from '../../src/words/act-words.ts';

/**
 * The documentation of acts, made from their definitions: `docs/acts/README.md` and one page an act. Pure; the test
 * beside it compares the answer with the files, and writes them when asked to.
 */
export function actDocs(slices: readonly Slice[]): ReadonlyMap<string, string> {
  const pages = new Map([
    ['docs/acts/README.md', listOfActs(slices)],
    ['docs/acts/matrix.md', matrixOfActs(slices)],
  ]);
  for (const slice of slices) for (const act of slice.acts) pages.set(pageOf(act.name), actPage(slice, act));
  return pages;
}

export function pageOf(act: string): string {
  return `docs/acts/${act}.md`;
}

const origin =
  'Made from the acts’ definitions; to change it, change those and run `COMITY_WRITE_DOCS=1 npm test test/rules`.';

function listOfActs(slices: readonly Slice[]): string {
  const rooms = slices
    .filter(({ acts }) => acts.length > 0)
    .map(slice => [
      `## ${slice.name}`,
      table(
        ['Act', 'What it does', 'Who may'],
        slice.acts.map(act => [
          `[${act.name}](${act.name}.md)`,
          act.sentence,
          slice.rules[act.name]?.capacities.join(', ') ?? 'nobody',
        ]),
      ),
    ]);
  return document([
    '# Acts',
    'At a glance: [who may do what](matrix.md).',
    `Everything that stands in a record was put there by one of these acts. Each has one name in its file, its form, its
API path, its command, its page here and its line in the record. Who is not listed under “Who may” may not: absent means no.`,
    `Around an act's own fields stand four things that every act takes: \`audience\` ([who may read it](../how-to/audiences.md)),
\`on\` ([when it happened](../how-to/dates.md)), \`expect\` ([the last position that you saw](../how-to/refusals.md)) and an idempotency key
([the API](../how-to/api.md)). An act whose input does not fit its fields is refused as \`invalid\`, and every wrong field is named.`,
    ...rooms.flat(),
    origin,
  ]);
}

/** Every act by every capacity; `/f/FRAMEWORK/authority` shows the same. */
function matrixOfActs(slices: readonly Slice[]): string {
  const rows = slices.flatMap(({ acts, rules }) =>
    acts.map(({ name }) => {
      const rule = rules[name];
      const mark = rule?.where === undefined ? 'yes' : 'in part';
      return [`[${name}](${name}.md)`, ...capacities.map(one => (rule?.capacities.includes(one) ? mark : ''))];
    }),
  );
  return document([
    '# Who may do what',
    `Every act by every capacity. What is empty may not be done: absent means no. “In part”: the rule also looks at what the act
is about, most often one’s own party alone. An act may refuse for other reasons; its page lists them.`,
    table(['Act', ...capacities], rows),
    origin,
  ]);
}

function actPage(slice: Slice, act: AnyAct): string {
  const words = slice.words.en.acts[act.name];
  const rule = slice.rules[act.name];
  return document([
    `# ${words?.title ?? act.name}`,
    `\`${act.name}\`: ${act.sentence}`,
    '## Who may',
    whoMay(rule),
    '## What is particular',
    particulars(act),
    '## Fields',
    fieldTable(act, words?.fields ?? {}),
    '## Refusals',
    refusalTable(act),
    '## Example',
    fenced('json', JSON.stringify(act.example, null, 2)),
    table(
      ['By', 'How'],
      [
        ['form', `\`/f/FRAMEWORK/acts/${act.name}\`, signed in`],
        ['API', `\`POST /api/f/FRAMEWORK/acts/${act.name}\` with \`{"body": …}\` around the fields`],
        ['command', `\`npm run comity -- act ${act.name} --in FRAMEWORK -\` with the fields as JSON on standard input`],
      ],
    ),
    '## JSON Schema of the fields',
    fenced('json', JSON.stringify(jsonSchema(act.input), null, 2)),
    origin,
  ]);
}

function whoMay(rule: Rule | undefined): string {
  if (!rule) return 'Nobody: no rule allows it.';
  const narrowed =
    rule.where === undefined ? '' : ' The capacity alone is not enough: the rule also looks at what the act is about.';
  return `${list(rule.capacities)}. ${rule.because}${narrowed}`;
}

function particulars(act: AnyAct): string {
  const lines = [
    act.founds && 'It stands at position 0 of a log, and nowhere else.',
    act.backdatable
      ? 'It may tell of the past: `on` may be earlier than the day of recording, or unknown.'
      : 'It counts from the day of recording: `on` may not be earlier.',
    act.correctable ? 'It may later be marked as entered in error.' : 'It cannot be marked as entered in error.',
    act.retracts &&
      'It takes another entry out of force: what that entry said no longer holds from here on, and stays readable as of before.',
    act.erases && 'It destroys text, salts and key of another entry. There is no way back.',
    `Version ${act.version} of its fields.`,
  ];
  return lines
    .filter(line => typeof line === 'string')
    .map(line => `- ${line}`)
    .join('\n');
}

function fieldTable(act: AnyAct, words: Readonly<Record<string, FieldWords>>): string {
  const rows = formFields(act.input).flatMap(field => fieldRows(field, words[field.key], '', 'yes'));
  return rows.length === 0 ? 'None.' : table(['Field', 'Label', 'Form', 'Needed', 'Help'], rows);
}

/** `needed` says when a field that may not be left out is needed: always, in each of a list, or with what it is part of. */
function fieldRows(field: FormField, words: FieldWords | undefined, before: string, needed: string): string[][] {
  const path = `${before}${field.key}`;
  const always = field.required ? needed : '';
  const row = [`\`${path}\``, words?.label ?? '', formOf(field, words), always, words?.help ?? ''];
  const inner =
    field.kind === 'group' || field.kind === 'rows'
      ? field.fields
      : field.kind === 'variants'
        ? field.variants.flatMap(({ fields }) => fields)
        : [];
  const below = `${path}${field.kind === 'rows' ? '[]' : ''}.`;
  const within =
    field.kind === 'rows' ? 'in each' : field.kind === 'variants' ? 'in its form' : field.required ? needed : 'with it';
  return [
    row,
    ...variantRow(field, words, below, always),
    ...inner.flatMap(part => fieldRows(part, words?.fields?.[part.key], below, within)),
  ];
}

/** The field that tells the forms of an object apart. */
function variantRow(field: FormField, words: FieldWords | undefined, below: string, needed: string): string[][] {
  if (field.kind !== 'variants') return [];
  const own = words?.fields?.[field.by];
  const values = oneOf(
    field.variants.map(({ value }) => value),
    own,
  );
  return [[`\`${below}${field.by}\``, own?.label ?? '', values, needed === '' ? 'with it' : needed, own?.help ?? '']];
}

const forms: Readonly<Record<Exclude<FormField['kind'], 'choice' | 'choices' | 'lines' | 'fixed'>, string>> = {
  line: 'text of one line',
  prose: 'text',
  'partial-date': 'year, month or day',
  day: 'day',
  email: 'e-mail address',
  url: 'web address',
  number: 'whole number',
  flag: 'true or false',
  json: 'JSON, as in the schema below',
  localized: 'text by language code',
  texts: 'list of texts by language code',
  'named-texts': 'texts by language code, under keys',
  group: 'object',
  rows: 'list of objects',
  upload: 'uploaded file: its `digest` and its `name`',
  variants: 'object of one of several forms',
};

function formOf(field: FormField, words: FieldWords | undefined): string {
  const nullable = field.nullable ? ', or null' : '';
  switch (field.kind) {
    case 'choice':
      return (field.from === undefined ? oneOf(field.options, words) : codes(field.from)) + nullable;
    case 'choices':
      return `list: ${field.from === undefined ? oneOf(field.options, words) : codes(field.from)}${nullable}`;
    case 'lines':
      return `list of ${field.numbers ? 'whole numbers' : 'texts'}${nullable}`;
    case 'fixed':
      return `\`${JSON.stringify(field.value)}\``;
    case 'line':
    case 'prose':
      return `${forms[field.kind]}${field.max === undefined ? '' : `, at most ${field.max} characters`}${nullable}`;
    default:
      return `${forms[field.kind]}${nullable}`;
  }
}

/** The values, each with the word that readers see for it where that is another. */
function oneOf(options: readonly string[], words: FieldWords | undefined): string {
  return options
    .map(option => {
      const said = words?.options?.[option];
      return said === undefined || said === option ? `\`${option}\`` : `\`${option}\` (${said})`;
    })
    .join(', ');
}

function codes(from: string): string {
  return from === 'parties' ? 'code of a party' : `one of the ${from}`;
}

function refusalTable(act: AnyAct): string {
  const own = Object.entries(act.refusals as Readonly<Record<string, { kind: string; rule: string; source: string }>>);
  const general = 'Those that [every act may meet](../how-to/refusals.md)';
  if (own.length === 0) return `${general}, and no others.`;
  return `${table(
    ['Code', 'Kind', 'Rule', 'Where it is written'],
    own.map(([code, { kind, rule, source }]) => [
      `\`${code}\``,
      kind,
      rule,
      source === pageOf(act.name) ? 'here' : linkTo(source),
    ]),
  )}\n\n${general}, and these.`;
}

/** `source` is a path from the root of the repository; a page in `docs/acts` links relative to itself. */
function linkTo(source: string): string {
  const name = source.replace(/^docs\//, '');
  return `[${name}](${name.startsWith('acts/') ? name.slice('acts/'.length) : `../${name}`})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(items: readonly string[]): string {
  return items.map(item => `**${item}**`).join(', ');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function document(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
