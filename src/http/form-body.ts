import { mebibyte, storeFile, type UploadKind } from '../files/files.ts';
import type { Instance } from '../instance.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { refusalSentence } from '../slices.ts';
import { type FormField, uploadAt } from '../ui/form-field.ts';
import type { FieldError } from '../ui/place-errors.ts';
import type { Language } from '../words/language.ts';
import { readBody } from './body.ts';

export type Posted = readonly (readonly [name: string, value: string | File])[];

/** Of a form with its files, all together. */
const largestForm = 64 * mebibyte;
const mostParts = 2000;

/** A posted form; in parts only where it may bring files. */
export async function readForm(request: Request, bringsFiles: boolean): Promise<Posted | Refusal> {
  const type = request.headers.get('content-type') ?? '';
  if (!bringsFiles || !/^multipart\/form-data\s*;/i.test(type)) {
    const text = await readBody(request, 'form');
    return isRefusal(text) ? text : [...new URLSearchParams(text)];
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > largestForm) return tooLarge;
    chunks.push(chunk);
  }
  try {
    const posted = [...(await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData())];
    return posted.length > mostParts ? tooLarge : posted;
  } catch {
    return refusal('input', 'broken-form', 'A form with files arrives whole.', { field: '(body)' });
  }
}

export interface Stored {
  /** Each file that is kept now stands as its digest and its name. */
  readonly posted: Posted;
  readonly errors: readonly FieldError[];
}

/** Stores the files of a form. One that is refused keeps none of the others from being stored, nor the rest of the form. */
export async function storeFiles(
  instance: Pick<Instance, 'store' | 'scan'>,
  framework: string,
  fields: readonly FormField[],
  posted: Posted,
  language: Language,
): Promise<Stored> {
  const { kept, errors } = await keepUploads(instance, framework, posted, name => uploadAt(fields, name));
  const replaced = new Set(kept.flatMap(([name]) => [name, name.replace(/\.(digest|name)$/, '.leave')]));
  const rest = posted.filter(
    ([name, value]) => !replaced.has(name) && (typeof value === 'string' || uploadAt(fields, name) === undefined),
  );
  const told = errors.map(({ field, refused }) => ({ field, message: refusalSentence(language, refused) }));
  return { posted: [...rest, ...kept], errors: told };
}

/** Stores what was chosen where a file is asked for. Each that is kept is told as its digest and its name. */
export async function keepUploads(
  instance: Pick<Instance, 'store' | 'scan'>,
  framework: string,
  posted: Posted,
  takes: (name: string) => UploadKind | undefined,
) {
  const files = new Map(posted.flatMap(([name, value]) => (chosen(value) ? [[name, value] as const] : [])));
  const kept: [string, string][] = [];
  const errors: { readonly field: string; readonly name: string; readonly refused: Refusal }[] = [];
  for (const [field, file] of files) {
    const kind = takes(field);
    if (kind === undefined) continue;
    const name = plainName(file.name);
    const stored = await storeFile(instance, framework, Buffer.from(await file.arrayBuffer()), kind, name);
    if (isRefusal(stored)) errors.push({ field, name, refused: stored });
    else kept.push([`${field}.digest`, stored.digest], [`${field}.name`, name]);
  }
  return { kept, errors };
}

/** Browsers post an empty part where no file was chosen. */
function chosen(value: string | File): value is File {
  return typeof value !== 'string' && !(value.name === '' && value.size === 0);
}

/** A name on one line, without what a reader's eye could take for more. */
function plainName(name: string): string {
  return (
    name
      .replace(/[\p{C}\p{Zl}\p{Zp}/\\]/gu, '')
      .trim()
      .slice(0, 200)
      .trim() || 'file'
  );
}

const tooLarge = refusal('input', 'too-large', 'A form with its files has at most 64 MiB.', {
  field: '(body)',
  params: { limit: '64 MiB' },
  source: 'docs/guide/files.md',
});
