import { isUtf8 } from 'node:buffer';
import { type Refusal, refusal } from '../record/refusal.ts';

const source = 'docs/guide/files.md';
const controls = /[\p{Cc}--[\n\r\t\f]]/v;
const overrides = /[\u202a-\u202e\u2066-\u2069]/u;
const markup = /<(?:!doctype|\?xml|html|head|body|script|style|svg|iframe|object|embed|meta|link|img)[\s>/]/iu;

/** Plain text in UTF-8, or a table in it; whatever else it is, it is not taken. */
export function lookAtText(bytes: Buffer): 'text/plain' | 'text/csv' | Refusal {
  if (!isUtf8(bytes)) return unknownKind;
  const text = bytes.toString('utf8').replace(/^\u{feff}/u, '');
  if (controls.test(text)) return unknownKind;
  if (markup.test(text))
    return refusal('input', 'markup-in-file', 'A text file is plain: HTML, SVG and XML are not taken.', { source });
  if (overrides.test(text))
    return refusal('input', 'overrides-in-file', 'A text file reads in one direction only.', { source });
  return isTable(text) ? 'text/csv' : 'text/plain';
}

export const unknownKind = refusal(
  'input',
  'unknown-file-type',
  'A file is a PDF, DOCX, XLSX, PPTX, ODT, plain text or CSV in UTF-8, JPEG, PNG or WebP, and is known by its bytes.',
  { source },
);

const linesLookedAt = 200;

/** Two lines or more, all with the same number of commas, semicolons or tabs outside quotation marks. */
function isTable(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split(/\r?\n/, linesLookedAt)
    .filter(line => line !== '');
  if (lines.length < 2) return false;
  const bare = lines.map(line => line.replace(/"(?:[^"]|"")*"/g, ''));
  return [',', ';', '\t'].some(mark => {
    const counts = new Set(bare.map(line => line.split(mark).length));
    return counts.size === 1 && !counts.has(1);
  });
}
