import { z } from 'zod';

/** What an act's schema asks for, as far as a form must know it. Read once by rendering and by parsing, so that both agree. */
export type FormField = FieldBase &
  (
    | {
        readonly kind: 'line' | 'prose' | 'partial-date' | 'day' | 'email' | 'url' | 'number' | 'flag' | 'json';
        readonly max?: number;
        /** Names a list of suggestions that the page gives; what is none of them may be written too. */
        readonly suggest?: string;
      }
    /** With `suggest`, a list that the page gives: where it is short it is chosen from. */
    | { readonly kind: 'lines'; readonly commas: boolean; readonly numbers: boolean; readonly suggest?: string }
    /** `from` names a list of choices that the page gives; without it the schema lists the options. */
    | { readonly kind: 'choice' | 'choices'; readonly options: readonly string[]; readonly from?: string }
    /** A text by language; a list of such texts; such texts by a key that the person chooses. */
    | { readonly kind: 'localized' | 'texts' | 'named-texts'; readonly long: boolean }
    | { readonly kind: 'group' | 'rows'; readonly fields: readonly FormField[] }
    /** A file that the door stores: what is kept of it are its digest and its name. */
    | { readonly kind: 'upload'; readonly takes: Upload }
    | { readonly kind: 'variants'; readonly by: string; readonly variants: readonly Variant[] }
    | { readonly kind: 'fixed'; readonly value: unknown }
  );

export type Upload = 'picture' | 'document';

export interface FieldBase {
  readonly key: string;
  /** May not be left out. */
  readonly required: boolean;
  readonly nullable: boolean;
  /** The schema's default, which the form shows. */
  readonly fallback?: unknown;
}

export interface Variant {
  readonly value: string;
  readonly fields: readonly FormField[];
}

/** What schemas say about their form, through zod's `.meta()`. */
interface FieldMeta {
  readonly long?: boolean;
  readonly partialDate?: boolean;
  readonly localized?: boolean;
  readonly choices?: string;
  readonly suggest?: string;
  readonly commas?: boolean;
  readonly upload?: Upload;
}

type Schema = z.core.$ZodType;
/** Only what is looked at; zod's own types differ by kind. */
type Def = { readonly type: string } & Readonly<Record<string, any>>;

const fieldsOf = new WeakMap<z.ZodObject, readonly FormField[]>();

/** The fields of a form in the order of the schema. A part that has no form of its own is asked for as JSON. */
export function formFields(schema: z.ZodObject): readonly FormField[] {
  let fields = fieldsOf.get(schema);
  if (!fields) {
    fields = objectFields(schema);
    fieldsOf.set(schema, fields);
  }
  return fields;
}

/** What a posted name may bring as a file; undefined where the form asks for none under this name. */
export function uploadAt(fields: readonly FormField[], name: string): Upload | undefined {
  const [first, ...rest] = name.split('.');
  const field = fields.find(({ key }) => key === first);
  if (field?.kind === 'upload') return rest.length === 0 ? field.takes : undefined;
  if (field?.kind === 'group') return uploadAt(field.fields, rest.join('.'));
  if (field?.kind !== 'rows' || !/^\d{1,6}$/.test(rest[0] ?? '')) return undefined;
  return uploadAt(field.fields, rest.slice(1).join('.'));
}

/** Does the form ask for a file anywhere? Then it is posted in parts. */
export function asksForFiles(fields: readonly FormField[]): boolean {
  return fields.some(
    field =>
      field.kind === 'upload' || ((field.kind === 'group' || field.kind === 'rows') && asksForFiles(field.fields)),
  );
}

function objectFields(schema: Schema): FormField[] {
  const shape = defOf(schema).shape as Readonly<Record<string, Schema>>;
  return Object.entries(shape).map(([key, part]) => readField(key, part));
}

function readField(key: string, schema: Schema): FormField {
  const { inner, meta, ...base } = unwrap(schema);
  const about = { key, ...base };
  const def = defOf(inner);
  if (meta.localized) return { ...about, kind: 'localized', long: meta.long === true };
  if (meta.upload) return { ...about, kind: 'upload', takes: meta.upload };
  switch (def.type) {
    case 'string':
      if (meta.choices !== undefined) return { ...about, kind: 'choice', options: [], from: meta.choices };
      return {
        ...about,
        kind: textKind(def, meta),
        ...maximum(inner),
        ...(meta.suggest === undefined ? {} : { suggest: meta.suggest }),
      };
    case 'number':
      return { ...about, kind: 'number' };
    case 'boolean':
      return { ...about, kind: 'flag' };
    case 'enum':
      return { ...about, kind: 'choice', options: Object.values(def.entries).map(String) };
    case 'literal':
      return literalField(about, def.values);
    case 'array':
      return arrayField(about, def.element, meta);
    case 'record':
      return recordField(about, def.valueType);
    case 'object':
      return { ...about, kind: 'group', fields: objectFields(inner) };
    case 'union':
      return unionField(about, def.options);
    default:
      return { ...about, kind: 'json' };
  }
}

function textKind(def: Def, meta: FieldMeta): 'line' | 'prose' | 'partial-date' | 'day' | 'email' | 'url' {
  if (meta.partialDate) return 'partial-date';
  if (meta.long) return 'prose';
  if (def.format === 'date') return 'day';
  return def.format === 'email' || def.format === 'url' ? def.format : 'line';
}

function literalField(about: FieldBase, values: readonly unknown[]): FormField {
  if (values.length > 1) return { ...about, kind: 'choice', options: values.map(String) };
  if (about.required) return { ...about, kind: 'fixed', value: values[0] };
  return typeof values[0] === 'string'
    ? { ...about, kind: 'choice', options: [values[0]] }
    : { ...about, kind: 'json' };
}

function arrayField(about: FieldBase, element: Schema, outer: FieldMeta): FormField {
  const { inner, meta } = unwrap(element);
  const def = defOf(inner);
  if (meta.localized) return { ...about, kind: 'texts', long: meta.long === true };
  const from = outer.choices ?? meta.choices;
  if (from !== undefined) return { ...about, kind: 'choices', options: [], from };
  if (def.type === 'enum') return { ...about, kind: 'choices', options: Object.values(def.entries).map(String) };
  if (def.type === 'object') return { ...about, kind: 'rows', fields: objectFields(inner) };
  if (def.type === 'string' || def.type === 'number')
    return {
      ...about,
      kind: 'lines',
      commas: outer.commas === true,
      numbers: def.type === 'number',
      ...(meta.suggest === undefined ? {} : { suggest: meta.suggest }),
    };
  return { ...about, kind: 'json' };
}

function recordField(about: FieldBase, valueType: Schema): FormField {
  const { meta } = unwrap(valueType);
  return meta.localized ? { ...about, kind: 'named-texts', long: meta.long === true } : { ...about, kind: 'json' };
}

/** A choice between literals, or between objects that one literal field tells apart; anything else is JSON. */
function unionField(about: FieldBase, options: readonly Schema[]): FormField {
  const defs = options.map(defOf);
  if (defs.every(def => def.type === 'literal'))
    return { ...about, kind: 'choice', options: defs.flatMap(def => (def.values as unknown[]).map(String)) };
  if (!defs.every(def => def.type === 'object')) return { ...about, kind: 'json' };
  const members = options.map(objectFields);
  const by = members[0]?.find(
    ({ key, kind }) => kind === 'fixed' && members.every(fields => isFixed(fields, key)),
  )?.key;
  if (by === undefined) return { ...about, kind: 'json' };
  const variants = members.map(fields => ({
    value: fields.flatMap(field => (field.key === by && field.kind === 'fixed' ? [String(field.value)] : [])).join(),
    fields: fields.filter(({ key }) => key !== by),
  }));
  return { ...about, kind: 'variants', by, variants };
}

function isFixed(fields: readonly FormField[], key: string): boolean {
  return fields.some(field => field.key === key && field.kind === 'fixed');
}

function unwrap(schema: Schema): Omit<FieldBase, 'key'> & { readonly inner: Schema; readonly meta: FieldMeta } {
  let inner = schema;
  let meta = metaOf(inner);
  let required = true;
  let nullable = false;
  let fallback: unknown;
  for (;;) {
    const def = defOf(inner);
    if (def.type === 'optional' || def.type === 'default' || def.type === 'prefault') required = false;
    if (def.type === 'nullable') nullable = true;
    if (def.type === 'default' || def.type === 'prefault') fallback ??= def.defaultValue;
    const next = def.type === 'lazy' ? def.getter() : def.type === 'pipe' ? def.in : def.innerType;
    if (next === undefined) break;
    inner = next;
    meta = { ...metaOf(inner), ...meta };
  }
  return { inner, meta, required, nullable, ...(fallback === undefined ? {} : { fallback }) };
}

function metaOf(schema: Schema): FieldMeta {
  return (z.globalRegistry.get(schema) ?? {}) as FieldMeta;
}

function defOf(schema: Schema): Def {
  return schema._zod.def as Def;
}

function maximum(schema: Schema): { readonly max?: number } {
  const max = schema._zod.bag.maximum;
  return typeof max === 'number' ? { max } : {};
}
