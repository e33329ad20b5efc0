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
