import type { z } from 'zod';
import { canonical } from './canonical.ts';
import { type FieldProblem, isRefusal, type Refusal, refusal } from './refusal.ts';

/** Reads an act's input by its schema, and refuses what no record may hold. Every wrong field is named. */
export function parseInput(schema: z.ZodObject, raw: unknown): Record<string, unknown> | Refusal {
  const input = parseShape(schema, raw);
  if (isRefusal(input)) return input;
  const hostile = hostileTexts(input, []);
  if (hostile.length > 0) return invalid(hostile);
  try {
    canonical(input);
  } catch (cause) {
    return invalid([{ field: '(body)', message: (cause as Error).message }]);
  }
  return input;
}

/** Reads a shape alone, without judging what its values hold. */
export function parseShape(schema: z.ZodObject, raw: unknown): Record<string, unknown> | Refusal {
  if (isTooDeep(raw))
    return invalid([{ field: '(body)', message: `holds more than ${deepest} values within one another` }]);
  const unheard = unheardOf(raw, []);
  if (unheard !== undefined) return invalid([{ field: unheard, message: 'no such field' }]);
  const parsed = strict(schema).safeParse(raw, { error: inPlainWords });
  if (!parsed.success)
    return invalid(
      parsed.error.issues.flatMap(issue =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map(key => ({ field: [...issue.path, key].join('.'), message: 'no such field' }))
          : [{ field: issue.path.join('.') || '(body)', message: issue.message }],
      ),
    );
  return parsed.data as Record<string, unknown>;
}

/** What zod's own checks found, said to the person who filled in a form. What a schema says itself stands as it is. */
function inPlainWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return 'is needed';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kindWords[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.minimum === 1 && issue.origin !== 'number'
        ? 'may not be empty'
        : `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `may be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return 'is none of the forms that it may have';
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'is not as it must be';
    default:
      return 'is not as it must be';
  }
}

const kindWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'texts by key',
};

function unitOf(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' || origin === 'record' ? ' entries' : '';
}

const strictOnes = new WeakMap<z.ZodObject, z.ZodObject>();

/** The schema that knows no other field. Kept, for zod compiles a schema at its first use. */
function strict(schema: z.ZodObject): z.ZodObject {
  let made = strictOnes.get(schema);
  if (!made) strictOnes.set(schema, (made = schema.strict()));
  return made;
}

function invalid(problems: readonly FieldProblem[]): Refusal {
  return refusal('input', 'invalid', 'The input of an act has the fields and forms that its documentation lists.', {
    source: 'docs/acts/README.md',
    field: problems[0]?.field ?? '(body)',
    problems: problems.slice(0, 50),
  });
}

// Line feed and tab are text. Other controls, and the overrides and isolates that can make a line read backwards, are not.
const controls = /[\p{Cc}--[\n\t]]|[\u{feff}\u{fff9}-\u{fffb}]/v;
const overrides = /[\u202a-\u202e\u2066-\u2069]/u;
const markup = /<[/!?]?[a-z]/iu;

const deepest = 64;

/** Without recursion: what is nested deeper than the stack must be refused, not met as a fault. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap(item => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}

/** Where a name stands that schemas pass over unseen: what was sent would not be what is recorded. */
function unheardOf(value: unknown, path: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return [...path, '__proto__'].join('.');
  for (const [name, item] of Object.entries(value)) {
    const found = unheardOf(item, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every text of an input, wherever it stands, that holds what a reader could not see or a browser could run. */
function hostileTexts(value: unknown, path: readonly (string | number)[]): FieldProblem[] {
  if (typeof value === 'string') {
    const message = whatIsHostile(value);
    return message === undefined ? [] : [{ field: path.join('.'), message }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => hostileTexts(item, [...path, index]));
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, item]) => [
      ...(whatIsHostile(key) === undefined
        ? []
        : [{ field: path.join('.') || '(body)', message: 'a key has characters that a key may not have' }]),
      ...hostileTexts(item, [...path, key]),
    ]);
  return [];
}

/** Says what in a text no record may hold. */
export function whatIsHostile(text: string): string | undefined {
  if (!text.isWellFormed()) return 'holds half of a character (a lone surrogate)';
  if (controls.test(text)) return 'holds control characters';
  if (overrides.test(text)) return 'holds characters that override the direction of writing';
  if (markup.test(text)) return 'holds markup: texts are plain';
  return undefined;
}
