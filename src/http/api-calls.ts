import { acts } from '../slices.ts';
import type { Language } from '../words/language.ts';
import { openApi } from './openapi.ts';
import type { JsonSchema } from './schema-rows.ts';

/** What these pages read in our own OpenAPI description, and nothing else: what it does not say, they cannot say. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly {
    name: string;
    in: string;
    required?: boolean;
    description: string;
    schema: JsonSchema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { schema: JsonSchema; examples?: { example: { value: unknown } } }>>;
  };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly 'x-refusals'?: readonly { code: string; status: number; rule: string }[];
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** Where the reader stands: the lines for the shell can be run as they are. */
export interface ApiPlace {
  readonly language: Language;
  readonly site: string;
  /** A framework that is here; else a word to be replaced. */
  readonly framework: string;
  /** Where the reader chose the language: links keep it. */
  readonly lang: string | undefined;
}

let known: readonly Call[] | undefined;

export function calls(): readonly Call[] {
  known ??= Object.entries((openApi() as { paths: Record<string, Record<string, Operation>> }).paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return known;
}

export const isOfRecord = ({ operation }: Call): boolean => !acts.has(operation.operationId);

/** A line for the shell that can be run as it stands. */
export function shellLine(
  { site, framework }: ApiPlace,
  { method, path }: Call,
  media: string | undefined,
  example: unknown,
): string {
  const address = `${site}${path.replace('{framework}', framework)}`;
  if (method === 'GET') return `curl -fsS ${address}`;
  const data =
    example !== undefined
      ? `-d ${quoted(JSON.stringify(example))}`
      : media === 'application/x-ndjson'
        ? '--data-binary @acts.jsonl'
        : '--data-binary @FILE';
  return [
    `curl -fsS ${address}`,
    `  -H "Authorization: Bearer $COMITY_TOKEN" -H 'Content-Type: ${media}'`,
    `  ${data}`,
  ].join(' \\\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
