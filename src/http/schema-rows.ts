/** JSON Schema as far as the descriptions of our own acts use it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly description?: string;
}

/** What a field takes. `of`: what a list or a map holds; `values`: the only ones it takes. */
export interface Shape {
  readonly kind: 'text' | 'integer' | 'number' | 'boolean' | 'object' | 'list' | 'map' | 'values' | 'forms' | 'any';
  readonly of?: Shape;
  readonly values?: readonly string[];
  readonly format?: string;
  readonly least?: number;
  readonly most?: number;
  readonly nullable: boolean;
}

export interface SchemaRow {
  readonly path: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly fallback?: unknown;
  readonly description?: string;
}

/** The fields of an object, each with the path by which a refusal would name it; what lies within follows. */
export function schemaRows(schema: JsonSchema, before = ''): SchemaRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const path = `${before}${name}`;
    const row: SchemaRow = {
      path,
      shape: shapeOf(part),
      required: schema.required?.includes(name) === true,
      ...(part.default === undefined ? {} : { fallback: part.default }),
      ...(part.description === undefined ? {} : { description: part.description }),
    };
    return [row, ...within(part, path)];
  });
}

function within(part: JsonSchema, path: string): SchemaRow[] {
  const { inner } = unwrap(part);
  if (inner.items) return within(inner.items, `${path}[]`).concat(own(inner.items, `${path}[]`));
  const forms = inner.anyOf ?? inner.oneOf;
  if (!forms) return own(inner, path);
  const rows = new Map(forms.flatMap(form => own(form, path)).map(row => [row.path, row]));
  // Needed only where every form needs it; what tells the forms apart takes the values of all.
  return [...rows.values()].map(row => {
    const name = row.path.slice(path.length + 1);
    const each = forms.flatMap(form => form.properties?.[name] ?? []);
    const values = [...new Set(each.flatMap(one => shapeOf(one).values ?? []))];
    return {
      ...row,
      required: forms.every(form => form.required?.includes(name) === true),
      ...(values.length > 0 ? { shape: { ...row.shape, values } } : {}),
    };
  });
}

function own(schema: JsonSchema, path: string): SchemaRow[] {
  return schema.properties ? schemaRows(schema, `${path}.`) : [];
}

/** What is left when null is taken out of the choice. */
function unwrap(schema: JsonSchema): { inner: JsonSchema; nullable: boolean } {
  const forms = schema.anyOf ?? schema.oneOf;
  const others = forms?.filter(({ type }) => type !== 'null');
  if (!forms || !others || others.length === forms.length) return { inner: schema, nullable: false };
  return { inner: others.length === 1 ? (others[0] as JsonSchema) : { anyOf: others }, nullable: true };
}

function shapeOf(schema: JsonSchema): Shape {
  const { inner, nullable } = unwrap(schema);
  const types = Array.isArray(inner.type) ? (inner.type as string[]) : [inner.type as string | undefined];
  const about = { nullable: nullable || types.includes('null') };
  if (inner.const !== undefined) return { ...about, kind: 'values', values: [String(inner.const)] };
  if (inner.enum) return { ...about, kind: 'values', values: inner.enum.map(String) };
  if (inner.anyOf ?? inner.oneOf) return formsShape(inner.anyOf ?? inner.oneOf ?? [], about);
  const type = types.find(one => one !== 'null');
  switch (type) {
    case 'string':
      return { ...about, kind: 'text', ...bounds(inner.minLength, inner.maxLength), ...formatOf(inner) };
    case 'integer':
    case 'number':
      return { ...about, kind: type, ...bounds(inner.minimum, inner.maximum) };
    case 'boolean':
      return { ...about, kind: 'boolean' };
    case 'array':
      return { ...about, kind: 'list', of: shapeOf(inner.items ?? {}), ...bounds(inner.minItems, inner.maxItems) };
    case 'object':
      return typeof inner.additionalProperties === 'object' && !inner.properties
        ? { ...about, kind: 'map', of: shapeOf(inner.additionalProperties) }
        : { ...about, kind: 'object' };
    default:
      return { ...about, kind: 'any' };
  }
}

function formsShape(forms: readonly JsonSchema[], about: { nullable: boolean }): Shape {
  const shapes = forms.map(shapeOf);
  if (shapes.every(({ kind }) => kind === 'values'))
    return { ...about, kind: 'values', values: shapes.flatMap(({ values }) => values ?? []) };
  return { ...about, kind: 'forms' };
}

const formatOf = ({ format }: JsonSchema) => (format === undefined ? {} : { format });

/** Bounds that every safe number keeps say nothing. */
function bounds(least: number | undefined, most: number | undefined) {
  return {
    ...(least === undefined || least <= 0 ? {} : { least }),
    ...(most === undefined || most >= Number.MAX_SAFE_INTEGER ? {} : { most }),
  };
}
