import type { z } from 'zod';
import { parseShape } from '../record/parse.ts';
import { type Refusal, refusal } from '../record/refusal.ts';

/** Bodies larger than this are refused before they are read to the end. */
const limits = { json: 1024 * 1024, form: 1024 * 1024, batch: 8 * 1024 * 1024, cap: 512 * 1024 } as const;
const types = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  batch: 'application/x-ndjson',
  cap: 'application/cap+xml',
} as const;

/** The body as text: of the right type, within its limit, in well-formed UTF-8. */
export async function readBody(request: Request, kind: keyof typeof limits): Promise<string | Refusal> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== types[kind])
    return refusal('input', 'wrong-content-type', 'A body says what it is.', {
      field: 'Content-Type',
      params: { expected: types[kind] },
    });
  const limit = limits[kind];
  const tooLarge = refusal('input', 'too-large', 'A body has a limit.', {
    field: '(body)',
    params: { limit: `${limit / 1024 / 1024} MiB` },
  });
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) return tooLarge;
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return notJson;
  }
}

const notJson = refusal('input', 'not-json', 'A body is JSON in UTF-8.', { field: '(body)' });

/** JSON read by its shape. Of a name that stands twice, the last counts. */
export function parseJson(schema: z.ZodObject, text: string): Record<string, unknown> | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return notJson;
  }
  return parseShape(schema, value);
}
