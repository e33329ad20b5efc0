import type { Refusal } from '../record/refusal.ts';
import { refusal } from '../record/refusal.ts';
import { lookAtArchive } from './archive.ts';
import { lookAtText } from './text.ts';

const source = 'docs/guide/files.md';

/** What these bytes are, by looking at them; refused where they are none of the kinds that are taken. */
export async function lookAt(bytes: Buffer): Promise<string | Refusal> {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  if (/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return lookAtPdf(bytes);
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return lookAtArchive(bytes);
  return lookAtText(bytes);
}

function begins(bytes: Buffer, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

/** A PDF from its first byte to its last: nothing else may hide behind it. */
function lookAtPdf(bytes: Buffer): string | Refusal {
  const end = bytes.lastIndexOf('%%EOF');
  const rest = bytes.toString('latin1', end + '%%EOF'.length);
  if (end < 0 || rest.trim() !== '')
    return refusal('input', 'not-whole', 'A PDF ends as a PDF does, and nothing stands behind its end.', { source });
  // An archive's directory stands at its end, so that one file could be read as either.
  if (bytes.subarray(-65_557).includes('PK\u0005\u0006'))
    return refusal('input', 'two-in-one', 'A file is one thing.', { source });
  return 'application/pdf';
}

const office = 'application/vnd.openxmlformats-officedocument';

/** What a name may end in, so that the program that opens it is one for what it is. */
const endings: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  [`${office}.wordprocessingml.document`]: ['docx'],
  [`${office}.spreadsheetml.sheet`]: ['xlsx'],
  [`${office}.presentationml.presentation`]: ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'text/plain': ['txt', 'text', 'md', 'csv', 'tsv', 'json'],
  'text/csv': ['csv', 'tsv', 'txt', 'text', 'md', 'json'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
};

/** Says its name that it is something else? A name that says nothing is none. */
export function isDisguised(name: string, mediaType: string): boolean {
  const ending = /\.([a-z][a-z0-9]{1,9})$/i.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && !(endings[mediaType] ?? []).includes(ending);
}
