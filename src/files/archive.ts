import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type Refusal, refusal } from '../record/refusal.ts';
import { unknownKind } from './text.ts';

const inflate = promisify(inflateRaw);
const source = 'docs/guide/files.md';
const mostEntries = 5000;
const mostInflated = 200 * 1024 * 1024;

/** One file of an archive, as its directory tells. */
export interface Packed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly at: number;
}

/** What an archive holds says which document it is. Every part is unpacked and measured, so that none is a bomb. */
export async function lookAtArchive(bytes: Buffer): Promise<string | Refusal> {
  const parts = readDirectory(bytes);
  if (!parts) return broken;
  const wrong = hostile(parts, bytes);
  if (wrong) return wrong;
  if (parts.reduce((sum, { size }) => sum + size, 0) > mostInflated) return bomb;
  const mediaType = kindOf(parts);
  if (mediaType === undefined) return unknownKind;
  let tells = '';
  for (const part of parts) {
    const content = await unpack(bytes, part);
    if (!content) return broken;
    if (telling.has(part.name)) tells += content.toString('utf8');
    if (part.name === 'mimetype' && content.toString('latin1') !== openDocument) return unknownKind;
  }
  if (/macroEnabled|vbaProject|activeX/i.test(tells)) return macros;
  if (tells.includes('encryption-data')) return encrypted;
  return mediaType;
}

const openDocument = 'application/vnd.oasis.opendocument.text';
/** Parts that say what the others are. */
const telling = new Set(['[Content_Types].xml', 'META-INF/manifest.xml']);
const office = 'application/vnd.openxmlformats-officedocument';
const mainParts: readonly (readonly [name: string, mediaType: string])[] = [
  ['word/document.xml', `${office}.wordprocessingml.document`],
  ['xl/workbook.xml', `${office}.spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${office}.presentationml.presentation`],
];

function kindOf(parts: readonly Packed[]): string | undefined {
  const names = new Set(parts.map(({ name }) => name));
  const found = mainParts.filter(([name]) => names.has(name));
  const isOffice = names.has('[Content_Types].xml') && found.length === 1;
  const isOpen = parts[0]?.name === 'mimetype' && parts[0].method === 0 && names.has('content.xml');
  if (isOffice === isOpen) return undefined;
  return isOpen ? openDocument : found[0]?.[1];
}

/** The directory at the end, where it is whole, stands behind all parts and nothing stands behind it. */
function readDirectory(bytes: Buffer): readonly Packed[] | undefined {
  const end = bytes.length - 22;
  if (end < 0 || bytes.readUInt32LE(end) !== 0x06054b50 || bytes.readUInt16LE(end + 20) !== 0) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  let at = bytes.readUInt32LE(end + 16);
  if (at + size !== end || count === 0 || count > mostEntries || bytes.readUInt16LE(end + 8) !== count)
    return undefined;
  const parts: Packed[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + name + extra + comment > end) return undefined;
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return at === end ? parts : undefined;
}

function hostile(parts: readonly Packed[], bytes: Buffer): Refusal | undefined {
  if (parts.some(({ flags }) => (flags & 0x41) !== 0)) return encrypted;
  const names = parts.map(({ name }) => name);
  if (names.some(name => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|[\\\0]|^[a-z]:/i.test(name))) return pathInside;
  if (new Set(names.map(name => name.toLowerCase())).size !== names.length) return broken;
  if (names.some(name => /vbaProject|vbaData|(^|\/)activeX\/|(^|\/)macrosheets\/|^(Basic|Scripts)\//i.test(name)))
    return macros;
  // Parts that share bytes unpack to more than they weigh, and what stands before the first is something else.
  const inOrder = parts.toSorted((a, b) => a.at - b.at);
  if (inOrder[0]?.at !== 0) return broken;
  const directory = bytes.readUInt32LE(bytes.length - 6);
  const isApart = inOrder.every(({ at, packed }, index) => at + 30 + packed <= (inOrder[index + 1]?.at ?? directory));
  return isApart ? undefined : broken;
}

/** The parts of an archive that was looked at. */
export function listParts(bytes: Buffer): readonly Packed[] {
  return readDirectory(bytes) ?? [];
}

/** The content, where it is as large and as whole as the directory says. */
export async function unpack(
  bytes: Buffer,
  { at, method, packed, size, checksum, name }: Packed,
): Promise<Buffer | undefined> {
  if (bytes.readUInt32LE(at) !== 0x04034b50 || (method !== 0 && method !== 8)) return undefined;
  const nameEnds = at + 30 + bytes.readUInt16LE(at + 26);
  const from = nameEnds + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length || bytes.toString('utf8', at + 30, nameEnds) !== name) return undefined;
  const content = bytes.subarray(from, from + packed);
  const whole =
    method === 0 ? content : await inflate(content, { maxOutputLength: Math.max(size, 1) }).catch(() => undefined);
  return whole?.length === size && crc32(whole) === checksum ? whole : undefined;
}

const broken = refusal(
  'input',
  'broken-archive',
  'A document that is an archive is whole, and nothing else stands in it.',
  {
    source,
  },
);
const bomb = refusal('input', 'unpacks-too-large', 'A document unpacks to at most 200 MiB.', { source });
const encrypted = refusal('input', 'encrypted-file', 'A file can be read without a password.', { source });
const macros = refusal('input', 'macros-in-file', 'A document holds no programs (macros, controls).', { source });
const pathInside = refusal('input', 'path-in-file', 'The parts of a document name no places outside it.', { source });
