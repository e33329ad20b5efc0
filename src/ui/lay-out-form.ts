import type { z } from 'zod';
import type { FieldWords } from '../words/act-words.ts';
import { type Choice, type Control, type ControlBase, controlId } from './form-control.ts';
import { type FormField, formFields, type Upload } from './form-field.ts';
import { asJson, asList, asText, valueAt } from './form-value.ts';
import { layOutLocalized, layOutNamedTexts, layOutTexts, rows } from './lay-out-texts.ts';
import type { FormWords } from './words.ts';

export interface FormContents {
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** JSON as the schema expects it, whole or in part, right or wrong. */
  readonly values?: unknown;
  /** Lists that fields choose from, by the name the schema gives in `.meta({ choices })` or `.meta({ suggest })`. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>> | undefined;
  /** The framework's languages. */
  readonly languages?: readonly { readonly code: string; readonly label: string }[] | undefined;
  /** Chapters; fields that none of them names stand by themselves. */
  readonly parts?: readonly FormPart[] | undefined;
  /** Empty groups offered behind those filled in. */
  readonly blankRows?: number | undefined;
}

export interface FormPart {
  readonly label: string;
  readonly help?: string | undefined;
  /** Keys of the schema's own fields. */
  readonly fields: readonly string[];
  readonly fold?: 'open' | 'closed' | undefined;
}

interface Ways extends FormContents {
  readonly words: FormWords;
  /** Within rows, where every line counts. */
  readonly dense?: boolean;
}

/** Few options are shown all at once; more, or those of a list that may grow, in a select. */
const radiosUpTo = 5;
/** So many things are a list of boxes; more are written by their keys. */
const listedUpTo = 40;

export function layOutForm(schema: z.ZodObject, contents: FormContents, words: FormWords): Control[] {
  const controls = layOutAll(formFields(schema), { name: '', path: '' }, contents.fields, contents.values, {
    ...contents,
    words,
  });
  return inParts(controls, contents.parts ?? []);
}

/** A part stands where the first of its fields stands; one that is folded opens where a field holds something. */
function inParts(controls: readonly Control[], parts: readonly FormPart[]): Control[] {
  return controls.flatMap(control => {
    const part = parts.find(({ fields }) => fields.includes(control.path));
    if (part === undefined) return [control];
    const own = controls.filter(({ path }) => part.fields.includes(path));
    return own[0] === control ? [partOf(part, control.id, own)] : [];
  });
}

function partOf({ label, help, fold }: FormPart, first: string, controls: readonly Control[]): Control {
  return {
    kind: 'part',
    id: `${first}-part`,
    name: '',
    path: '',
    label,
    help,
    required: false,
    controls,
    fold: fold === 'closed' && controls.some(holdsSomething) ? 'open' : fold,
  };
}

function holdsSomething(control: Control): boolean {
  if ('controls' in control) return control.controls.some(holdsSomething);
  // What must be chosen is chosen beforehand.
  return !control.required && 'value' in control && control.value !== '';
}

/** What a row needs stands first; the rest of it opens. */
function layOutRow(
  fields: readonly FormField[],
  at: Place,
  said: Readonly<Record<string, FieldWords>>,
  row: unknown,
  ways: Ways,
): Control[] {
  const controls = layOutAll(fields, at, said, row, { ...ways, dense: true });
  const others = controls.filter(({ required }) => !required);
  if (others.length < 2 || others.length === controls.length) return controls;
  const more: FormPart = { label: ways.words.more, fields: [], fold: 'closed' };
  return [...controls.filter(({ required }) => required), partOf(more, `${others[0]?.id}`, others)];
}

interface Place {
  readonly name: string;
  readonly path: string;
}

function layOutAll(
  fields: readonly FormField[],
  at: Place,
  said: Readonly<Record<string, FieldWords>>,
  values: unknown,
  ways: Ways,
): Control[] {
  return fields.flatMap(field => {
    const control = layOut(field, at, said[field.key], valueAt(values, field.key) ?? field.fallback, ways);
    return control === undefined ? [] : [control];
  });
}

/** A field without words shows its own name: ugly enough to be noticed, clear enough to be used. */
function layOut(
  field: FormField,
  at: Place,
  said: FieldWords = { label: field.key },
  value: unknown,
  ways: Ways,
): Control | undefined {
  const name = at.name + field.key;
  const path = at.path + field.key;
  const { words } = ways;
  const base: ControlBase = {
    id: controlId(name),
    name,
    path,
    label: said.label,
    help: said.help,
    required: field.required && !field.nullable,
  };
  const inside = { name: `${name}.`, path: `${path}.` };
  switch (field.kind) {
    case 'fixed':
      return undefined;
    case 'line':
    case 'email':
    case 'url':
      return {
        ...base,
        kind: 'text',
        type: field.kind === 'line' ? 'text' : field.kind,
        value: asText(value),
        width: (field.max ?? 300) <= 40 ? 'short' : 'full',
        ...(field.suggest === undefined ? {} : { suggestions: ways.choices?.[field.suggest] ?? [] }),
      };
    case 'partial-date':
      return { ...base, kind: 'text', type: 'text', hint: words.partialDate, value: asText(value), width: 'short' };
    case 'day':
      return { ...base, kind: 'text', type: 'date', value: asText(value), width: 'short' };
    case 'number':
      return { ...base, kind: 'text', type: 'text', numeric: true, value: asText(value), width: 'short' };
    case 'prose':
      return {
        ...base,
        kind: 'area',
        hint: field.max === undefined ? undefined : words.upTo(field.max),
        value: asText(value),
        rows: ways.dense ? 3 : 5,
      };
    case 'json':
      return { ...base, kind: 'area', hint: words.json, value: asJson(value), rows: 5, mono: true };
    case 'lines':
      return layOutLines(field, base, value, ways);
    case 'flag':
      return layOutFlag(field, base, value, words);
    case 'choice':
      return layOutChoice(field, base, optionsOf(field, said, [asText(value)], ways), asText(value), ways);
    case 'choices': {
      const values = Array.isArray(value) ? value.map(asText) : [];
      return layOutChecklist(base, values, optionsOf(field, said, values, ways), words);
    }
    case 'localized':
      return layOutLocalized(field.long, base, value, ways);
    case 'upload':
      return { ...base, kind: 'upload', accept: accepted[field.takes], kept: keptFile(value) };
    case 'group':
      return {
        ...base,
        kind: 'group',
        minor: false,
        controls: layOutAll(field.fields, inside, said.fields ?? {}, value, ways),
      };
    case 'rows':
      return rows(base, asList(value), ways, (row, place) =>
        layOutRow(field.fields, { name: `${place.name}.`, path: `${place.path}.` }, said.fields ?? {}, row, ways),
      );
    case 'texts':
      return layOutTexts(field.long, base, value, ways);
    case 'named-texts':
      return layOutNamedTexts(field.long, base, said.fields?.key?.label ?? words.key, value, ways);
    case 'variants': {
      const chosen = asText(valueAt(value, field.by));
      const options = field.variants.map(variant => ({
        value: variant.value,
        label: said.options?.[variant.value] ?? variant.value,
        controls: layOutAll(
          variant.fields,
          { name: `${name}.${variant.value}.`, path: inside.path },
          said.fields ?? {},
          chosen === variant.value ? value : undefined,
          ways,
        ),
      }));
      return { ...base, kind: 'variants', name: `${name}.${field.by}`, options, value: chosen };
    }
  }
}

/** What browsers offer to choose; what a file is, is found by looking at it. */
const accepted: Readonly<Record<Upload, string>> = {
  picture: 'image/jpeg,image/png,image/webp',
  document: '.pdf,.docx,.xlsx,.pptx,.odt,.txt,.csv,.jpg,.jpeg,.png,.webp',
};

function keptFile(value: unknown) {
  const digest = asText(valueAt(value, 'digest'));
  return digest === '' ? undefined : { digest, name: asText(valueAt(value, 'name')) };
}

/** Keys of things that stand already are chosen while they are few, and written one on each line where they are many. */
function layOutLines(
  { commas, suggest }: Extract<FormField, { kind: 'lines' }>,
  base: ControlBase,
  value: unknown,
  ways: Ways,
): Control {
  const { words } = ways;
  const items = Array.isArray(value) ? value.map(asText) : [asText(value)];
  const offered = suggest === undefined ? [] : (ways.choices?.[suggest] ?? []);
  if (offered.length > 0 && offered.length <= listedUpTo)
    return { ...base, kind: 'checklist', options: withOthers(offered, items), values: items };
  if (commas)
    return { ...base, kind: 'text', type: 'text', hint: words.commas, value: items.join(', '), width: 'full' };
  return {
    ...base,
    kind: 'area',
    hint: words.onePerLine,
    value: items.join('\n'),
    rows: Math.min(Math.max(3, items.length + 1), 10),
  };
}

/** Yes or no is a box; where unknown is a value, it is one of three. */
function layOutFlag(field: FormField, base: ControlBase, value: unknown, words: FormWords): Control {
  if (!field.nullable && (field.required || field.fallback !== undefined))
    return { ...base, kind: 'checkbox', checked: value === true || value === 'true' };
  const options = [
    { value: 'true', label: words.yes },
    { value: 'false', label: words.no },
    { value: '', label: words.notStated },
  ];
  return { ...base, kind: 'radios', options, value: asText(value), required: false };
}

function layOutChoice(
  field: Extract<FormField, { kind: 'choice' | 'choices' }>,
  base: ControlBase,
  options: readonly Choice[],
  value: string,
  { words, dense }: Ways,
): Control {
  const asRadios = !dense && field.from === undefined && options.length <= radiosUpTo;
  if (field.from !== undefined && options.length === 0)
    return { ...base, kind: 'text', type: 'text', hint: words.noneYet, value, width: 'full' };
  if (base.required)
    return asRadios
      ? { ...base, kind: 'radios', options, value }
      : { ...base, kind: 'select', value, options: [{ value: '', label: words.choose }, ...options] };
  const none = { value: '', label: words.notStated };
  return asRadios
    ? { ...base, kind: 'radios', options: [...options, none], value }
    : { ...base, kind: 'select', value, options: [none, ...options] };
}

/** Nothing is chosen from an empty list: it says so, and takes a key all the same. */
function layOutChecklist(
  base: ControlBase,
  values: readonly string[],
  options: readonly Choice[],
  words: FormWords,
): Control {
  return options.length === 0
    ? { ...base, kind: 'text', type: 'text', hint: words.noneYet, value: '', width: 'full' }
    : { ...base, kind: 'checklist', options, values };
}

/** A value that is no longer among the choices is still shown, or sending the form would lose it. */
function withOthers(known: readonly Choice[], values: readonly string[]): readonly Choice[] {
  const others = values.filter(value => value !== '' && !known.some(choice => choice.value === value));
  return [...known, ...others.map(value => ({ value, label: value }))];
}

function optionsOf(
  field: Extract<FormField, { kind: 'choice' | 'choices' }>,
  said: FieldWords,
  values: readonly string[],
  ways: Ways,
): readonly Choice[] {
  const known =
    field.from === undefined
      ? field.options.map(value => ({ value, label: said.options?.[value] ?? value }))
      : (ways.choices?.[field.from] ?? []);
  return withOthers(known, values);
}
