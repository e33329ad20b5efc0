import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FormFromSchema, type FormFromSchemaProps } from './form-from-schema.tsx';
import { parseForm } from './parse-form.ts';
import { en } from './words/en.ts';
import { WithWords } from './words-context.tsx';

const party = z.string().meta({ choices: 'parties' });
const localized = z.record(z.string(), z.string()).meta({ localized: true });
const schema = z.object({
  key: z.string().max(20),
  about: z.string().max(900).meta({ long: true }),
  kind: z.enum(['request', 'concern']),
  level: z.enum(['minister', 'vice', 'senior', 'expert', 'envoy', 'other']).optional(),
  seen: z.boolean(),
  held: z.boolean().nullable(),
  on: z.string().meta({ partialDate: true }).nullable(),
  issuedOn: z.iso.date().optional(),
  mail: z.email().optional(),
  item: z.number(),
  speaker: party.optional(),
  aligned: z.array(party),
  areas: z.array(z.enum(['cyber', 'maritime'])).optional(),
  sources: z.array(z.string()),
  tags: z.array(z.string()).meta({ commas: true }).optional(),
  name: localized,
  text: z.record(z.string(), z.string()).meta({ localized: true, long: true }).optional(),
  place: z.strictObject({ city: z.string(), hall: z.string().optional() }).optional(),
  readings: z.array(z.strictObject({ text: localized, sources: z.array(z.string()) })),
  order: z.union([
    z.strictObject({ by: z.literal('alphabet'), language: z.string() }),
    z.strictObject({ by: z.literal('precedence'), parties: z.array(party) }),
  ]),
  odd: z.record(z.string(), z.number()).optional(),
  regions: z.array(localized).optional(),
  forms: z.record(z.string(), localized),
});

const example: z.input<typeof schema> = {
  key: 'S<01>"&',
  about: '\nTwo lines,\n\nand <b>no</b> markup',
  kind: 'concern',
  level: 'vice',
  seen: true,
  held: null,
  on: '2022-09',
  issuedOn: '2022-09-06',
  mail: 'desk@example.org',
  item: 0,
  speaker: 'KOR',
  aligned: ['VNM', 'KOR'],
  areas: ['maritime'],
  sources: ['S01', 'S02'],
  tags: ['a', 'b'],
  name: { en: 'River', ko: '강', th: 'แม่น้ำ' },
  text: { en: 'first\nsecond' },
  place: { city: 'Seoul' },
  readings: [
    { text: { en: 'in March' }, sources: ['S01'] },
    { text: { ko: '4월' }, sources: ['S02', 'S03'] },
  ],
  order: { by: 'precedence', parties: ['VNM'] },
  odd: { a: 1 },
  regions: [{ en: 'delta' }, { ko: '하구' }],
  forms: { un: { en: 'Viet Nam', ko: '베트남' }, common: { en: 'Vietnam' } },
};

const given = {
  schema,
  action: '/acts/x',
  csrf: 'c',
  idempotencyKey: 'k',
  expect: 12,
  submit: 'Record',
  fields: {
    key: { label: 'Key', help: 'Permanent.' },
    on: { label: 'Day' },
    item: { label: 'Item' },
    place: { label: 'Place', fields: { city: { label: 'City' } } },
  },
  choices: {
    parties: [
      { value: 'KOR', label: 'Republic of Korea' },
      { value: 'VNM', label: 'Viet Nam' },
    ],
  },
  languages: [
    { code: 'en', label: 'English' },
    { code: 'ko', label: 'Korean' },
  ],
} satisfies FormFromSchemaProps;

/** Keys of things that stand already, as a form of its own asks for them. */
const keys = z.object({
  tasks: z.array(z.string().meta({ suggest: 'tasks' })),
  areas: z.array(z.string().meta({ choices: 'areas' })),
});

const form = (more: Partial<FormFromSchemaProps> = {}) =>
  renderToStaticMarkup(
    <WithWords words={en}>
      <FormFromSchema {...given} {...more} />
    </WithWords>,
  );

/** What a browser would post if the person changed nothing. */
function untouched(html: string): [string, string][] {
  const entries: [string, string][] = [];
  const pattern = /<input([^>]*)>|<textarea([^>]*)>([\s\S]*?)<\/textarea>|<select([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [, input, area, body = '', select, options = ''] of html.matchAll(pattern)) {
    const tag = input ?? area ?? select ?? '';
    const name = attribute(tag, 'name') ?? '';
    if (input !== undefined) {
      const isBox = /type="(radio|checkbox)"/.test(tag);
      if (!isBox || /\schecked=/.test(tag)) entries.push([name, attribute(tag, 'value') ?? '']);
    } else if (area !== undefined) entries.push([name, plain(body).replace(/^\n/, '').replaceAll('\n', '\r\n')]);
    else
      entries.push([
        name,
        attribute(
          /<option[^>]*selected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? '',
          'value',
        ) ?? '',
      ]);
  }
  return entries;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

test('what is shown and sent back unchanged is what was given', () => {
  const { input, envelope, unknown } = parseForm(schema, untouched(form({ values: example })));
  expect(input).toEqual({ ...example, aligned: ['KOR', 'VNM'] });
  expect(envelope).toEqual({ csrf: 'c', expect: '12', key: 'k' });
  expect(unknown).toEqual([]);
});

test('what could not be read is shown again as it was typed', () => {
  const wrong = { ...example, item: 'four', on: '2022-13', odd: '{' };
  expect(parseForm(schema, untouched(form({ values: wrong }))).input).toMatchObject({
    item: 'four',
    on: '2022-13',
    odd: '{',
  });
});

test('an empty form asks for everything and answers nothing', () => {
  expect(parseForm(schema, untouched(form())).input).toEqual({
    key: '',
    about: '',
    seen: false,
    held: null,
    on: null,
    item: '',
    aligned: [],
    sources: [],
    name: {},
    readings: [],
    order: {},
    forms: {},
  });
});

test('a default is shown', () => {
  const html = form({
    schema: z.object({ quorum: z.number().default(5), open: z.boolean().default(true) }),
    fields: {},
  });
  expect(parseForm(z.object({ quorum: z.number(), open: z.boolean() }), untouched(html)).input).toEqual({
    quorum: 5,
    open: true,
  });
});

describe('controls', () => {
  const html = form({ values: example });
  test('few options are radios, more are a select, lists that grow are a select', () => {
    expect(html).toMatch(/<input type="radio" id="f-kind"[^>]*name="kind"/);
    expect(html).toMatch(/<select id="f-level"/);
    expect(html).toMatch(/<select id="f-speaker".*?Not stated.*?Republic of Korea/s);
  });
  test('unknown is an answer where it is a value', () => {
    expect(html).toMatch(/name="held" checked="" value=""|name="held" value="" checked=""/);
  });
  test('a text in a language that the framework gave up is kept', () => {
    expect(html).toMatch(/name="name.th"[^>]*lang="th"|lang="th"[^>]*name="name.th"/);
  });
  test('keys of what stands already are boxes while they are few, lines where they are many, and a hint where there is none', () => {
    const tasks = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ value: `T${index}`, label: `Task ${index}` }));
    const asked = (choices: FormFromSchemaProps['choices']) =>
      form({ schema: keys, values: { tasks: ['T1', 'X'], areas: [] }, choices });
    const few = asked({ tasks: tasks(2), areas: tasks(1) });
    expect(few).toMatch(/<input type="checkbox"[^>]*name="tasks"[^>]*checked="" value="T1"/);
    expect(few).toMatch(/<input type="checkbox"[^>]*name="tasks"[^>]*value="X"/);
    const many = asked({ tasks: tasks(41) });
    expect(many).toMatch(/<textarea[^>]*name="tasks"[^>]*>T1\nX<\/textarea>/);
    expect(many).toMatch(/<input[^>]*type="text"[^>]*name="areas"/);
    expect(many).toContain(en.form.noneYet);
    expect(parseForm(keys, untouched(few)).input).toEqual({ tasks: ['T1', 'X'], areas: [] });
  });
  test('every control has a label', () => {
    const ids = [...html.matchAll(/<(?:input(?![^>]*type="hidden")|textarea|select)[^>]*\sid="([^"]+)"/g)].map(
      ([, id]) => id,
    );
    for (const id of ids) expect(html).toContain(`<label for="${id}"`);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('help and form of an answer are tied to it', () => {
    expect(html).toMatch(
      /<p class="help" id="f-key-help">Permanent\.<\/p><input id="f-key"[^>]*aria-describedby="f-key-help"/,
    );
    expect(html).toContain('YYYY, YYYY-MM or YYYY-MM-DD');
  });
});

describe('errors', () => {
  test('whoever may not read it is an answer like others', () => {
    const audiences = [
      { value: 'public', label: 'everyone' },
      { value: 'framework', label: 'the parties' },
    ];
    const html = form({ values: example, audiences, errors: [{ field: 'audience', message: 'Fewer.' }] });
    expect(html).toMatch(new RegExp(`<a href="#f-audience">${en.form.audience}.*?Fewer`));
  });
  const html = form({
    values: example,
    errors: [
      { field: 'item', message: 'is a number' },
      { field: 'sources.1', message: 'is no source' },
      { field: 'readings.0.text.en', message: 'is too long' },
      { field: 'forms.common.en', message: 'is too long' },
      { field: '(body)', message: 'nothing changed' },
    ],
  });
  test('the summary comes first and leads to each control', () => {
    expect(html).toMatch(/^<div class="error-summary" role="alert"/);
    expect(html).toContain('5 answers need your attention');
    for (const id of ['f-item', 'f-sources', 'f-readings-0-text-en', 'f-forms-1-text-en']) {
      expect(html).toContain(`href="#${id}"`);
      expect(html).toMatch(
        new RegExp(`<(input|textarea)[^>]*id="${id}"[^>]*aria-describedby="[^"]*${id}-error"[^>]*aria-invalid="true"`),
      );
    }
  });
  test('what concerns no field is said without a link', () => {
    expect(html).toContain('<li>nothing changed</li>');
  });
});

test('who may read it is asked where there is a choice, and sent along where there is none', () => {
  const audiences = [
    { value: 'public', label: 'Everyone' },
    { value: 'own', label: 'My party' },
  ];
  expect(parseForm(schema, untouched(form({ audiences, audience: 'own' }))).envelope.audience).toBe('own');
  expect(parseForm(schema, untouched(form({ audiences: audiences.slice(0, 1) }))).envelope.audience).toBe('public');
});
