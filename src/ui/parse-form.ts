import type { z } from 'zod';
import { type Envelope, envelopeNames } from './form-envelope.ts';
import { type FormField, formFields } from './form-field.ts';

export interface ParsedForm {
  /** As JSON would have brought it. Not yet checked: what is wrong stands as it was posted, so that the schema names it. */
  readonly input: Record<string, unknown>;
  readonly envelope: Envelope;
  /** Posted names that neither the schema nor the envelope has. */
  readonly unknown: readonly string[];
}

/** `blank`: the person left it empty; a group of blanks is blank. */
interface Read {
  readonly value: unknown;
  readonly blank: boolean;
}

/** Turns posted fields, whose names are dotted paths, back into the JSON that the schema expects. */
export function parseForm(schema: z.ZodObject, entries: Iterable<readonly [string, string | File]>): ParsedForm {
  const posted = new Posted(entries);
  const input = readObject(posted, formFields(schema), '').value as Record<string, unknown>;
  const envelope = Object.fromEntries(
    Object.entries(envelopeNames).flatMap(([key, name]) =>
      posted
        .take(name)
        .slice(0, 1)
        .map(value => [key, value]),
    ),
  );
  return { input, envelope, unknown: posted.left() };
}

class Posted {
  readonly #values = new Map<string, string[]>();
  readonly #taken = new Set<string>();
  readonly #files: string[] = [];

  constructor(entries: Iterable<readonly [string, string | File]>) {
    for (const [name, value] of entries) {
      if (typeof value !== 'string') this.#files.push(name);
      // Browsers post CRLF, whatever was typed.
      else this.#values.set(name, [...(this.#values.get(name) ?? []), value.replaceAll('\r\n', '\n')]);
    }
  }

  take(name: string): readonly string[] {
    this.#taken.add(name);
    return this.#values.get(name) ?? [];
  }

  /** The next parts of the posted names that begin with this prefix, each once. */
  below(prefix: string): string[] {
    const parts = [...this.#values.keys()].flatMap(name =>
      name.startsWith(prefix) ? [name.slice(prefix.length).split('.')[0] ?? ''] : [],
    );
    return [...new Set(parts)];
  }

  left(): string[] {
    return [...[...this.#values.keys()].filter(name => !this.#taken.has(name)), ...this.#files];
  }
}

function readObject(posted: Posted, fields: readonly FormField[], prefix: string): Read {
  const entries: [string, unknown][] = [];
  let blank = true;
  for (const field of fields) {
    const read = readField(posted, field, `${prefix}${field.key}`);
    if (!read.blank) blank = false;
    if (read.value !== undefined) entries.push([field.key, read.value]);
  }
  return { value: Object.fromEntries(entries), blank };
}

function readField(posted: Posted, field: FormField, name: string): Read {
  switch (field.kind) {
    case 'fixed':
      return { value: field.value, blank: true };
    case 'flag':
      return readFlag(posted.take(name), field);
    case 'lines':
      return orNone(field, readLines(posted.take(name), field), []);
    case 'choices':
      return orNone(field, some(posted.take(name).filter(value => value !== '')), []);
    case 'localized':
      return orNone(field, readTexts(posted, name), {});
    case 'upload':
      return orNone(field, readUpload(posted, name), undefined);
    case 'group':
      return readGroup(posted, field, name);
    case 'rows':
      return orNone(field, readRows(posted, field.fields, name), []);
    case 'texts':
      return orNone(field, readTextRows(posted, name), []);
    case 'named-texts':
      return orNone(field, readNamedTexts(posted, name), {});
    case 'variants':
      return orNone(field, readVariant(posted, field, name), {});
    default:
      return orNone(field, readText(posted.take(name), field.kind), posted.take(name)[0]);
  }
}

/** What stands for a blank: nothing where it may be left out, null where it may be null, else what the schema will refuse. */
function orNone(field: FormField, read: Read, none: unknown): Read {
  if (!read.blank) return read;
  return { value: field.required ? (field.nullable ? null : none) : undefined, blank: true };
}

/** A file that was stored: the door has put its digest and its name in its place. */
function readUpload(posted: Posted, name: string): Read {
  const [digest = ''] = posted.take(`${name}.digest`);
  const [called = ''] = posted.take(`${name}.name`);
  const isLeft = posted.take(`${name}.leave`)[0] === 'true';
  return isLeft || digest === ''
    ? { value: undefined, blank: true }
    : { value: { digest, name: called }, blank: false };
}

/** A required group that is blank is still a group: its own fields then say what is missing. */
function readGroup(posted: Posted, field: Extract<FormField, { kind: 'group' | 'rows' }>, name: string): Read {
  const read = readObject(posted, field.fields, `${name}.`);
  return orNone(field, read, read.value);
}

function readText(values: readonly string[], kind: FormField['kind']): Read {
  const [text = '', ...more] = values;
  if (more.length > 0) return { value: [...values], blank: false };
  const trimmed = text.trim();
  if (trimmed === '') return { value: text, blank: true };
  if (kind === 'number') return { value: strictNumber(trimmed), blank: false };
  if (kind === 'json') return { value: parsedJson(text), blank: false };
  return { value: kind === 'prose' ? text.replace(/\s+$/u, '') : trimmed, blank: false };
}

function readFlag(values: readonly string[], { required, nullable, fallback }: FormField): Read {
  const [value] = values;
  if (value === 'true') return { value: true, blank: false };
  // A box that is not ticked is not posted: there, nothing means no. Where unknown is an answer, no is said.
  const isBox = !nullable && (required || fallback !== undefined);
  if (isBox && value === undefined) return { value: false, blank: true };
  if (value === 'false') return { value: false, blank: false };
  if (value === undefined || value === '') return { value: required && nullable ? null : undefined, blank: true };
  return { value, blank: false };
}

function readLines(
  values: readonly string[],
  { commas, numbers }: { readonly commas: boolean; readonly numbers: boolean },
): Read {
  const items = values
    .flatMap(value => value.split(commas ? /[,\n]/ : '\n'))
    .map(item => item.trim())
    .filter(item => item !== '');
  return some(numbers ? items.map(strictNumber) : items);
}

function readTexts(posted: Posted, name: string): Read {
  const texts = posted.below(`${name}.`).flatMap(language => {
    const { value, blank } = readText(posted.take(`${name}.${language}`), 'prose');
    return blank ? [] : [[language, value] as const];
  });
  return { value: Object.fromEntries(texts), blank: texts.length === 0 };
}

function readRows(posted: Posted, fields: readonly FormField[], name: string): Read {
  const rows = rowNames(posted, name).map(row => readObject(posted, fields, `${row}.`));
  return some(rows.flatMap(({ value, blank }) => (blank ? [] : [value])));
}

function readTextRows(posted: Posted, name: string): Read {
  return some(
    rowNames(posted, name)
      .map(row => readTexts(posted, row))
      .flatMap(({ value, blank }) => (blank ? [] : [value])),
  );
}

/** One key given twice would lose a text: then the pairs stand, which no schema takes for a record. */
function readNamedTexts(posted: Posted, name: string): Read {
  const entries = rowNames(posted, name).flatMap(row => {
    const key = posted.take(`${row}.key`)[0]?.trim() ?? '';
    const text = readTexts(posted, `${row}.text`);
    return key === '' && text.blank ? [] : [[key, text.value] as const];
  });
  const isOnce = new Set(entries.map(([key]) => key)).size === entries.length;
  return { value: isOnce ? Object.fromEntries(entries) : entries, blank: entries.length === 0 };
}

function rowNames(posted: Posted, name: string): string[] {
  const indices = posted.below(`${name}.`).filter(part => /^\d{1,6}$/.test(part));
  return indices.sort((a, b) => Number(a) - Number(b)).map(index => `${name}.${index}`);
}

/** Fields of the variants not chosen are posted too, and dropped. */
function readVariant(posted: Posted, { by, variants }: Extract<FormField, { kind: 'variants' }>, name: string): Read {
  const chosen = posted.take(`${name}.${by}`)[0] ?? '';
  const reads = variants.map(({ value, fields }) => [value, readObject(posted, fields, `${name}.${value}.`)] as const);
  if (chosen === '') return { value: {}, blank: true };
  const rest = reads.find(([value]) => value === chosen)?.[1].value as Record<string, unknown> | undefined;
  return { value: { [by]: chosen, ...rest }, blank: false };
}

function some(items: readonly unknown[]): Read {
  return { value: items, blank: items.length === 0 };
}

function strictNumber(text: string): number | string {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : text;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
