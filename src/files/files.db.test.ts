import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { archive, type Part } from '../../test/kit/archive.ts';
import { openWorld, type World } from '../../test/kit/world.ts';
import { backUp, restoreFrom } from '../record/backup.ts';
import { isRefusal } from '../record/refusal.ts';
import { readFile, readScaled, storeFile, type UploadKind } from './files.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld({ bare: true });
});

const send = (bytes: Buffer, kind?: UploadKind) => storeFile(world, 'test', bytes, kind);

async function refusedAs(bytes: Buffer, kind?: UploadKind): Promise<string> {
  const answer = await send(bytes, kind);
  const { rows } = await world.store.writer.query('select 1 from files.file');
  expect(rows, 'nothing was kept').toEqual([]);
  return isRefusal(answer) ? answer.code : `taken as ${answer.mediaType}`;
}

const types: Part = ['[Content_Types].xml', '<Types/>'];
const word = (...more: Part[]) => archive(types, ['word/document.xml', '<w/>'], ...more);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

describe('what is taken', () => {
  it.each([
    ['application/pdf', pdf],
    ['text/plain', Buffer.from('이 글은 그대로입니다.\n')],
    ['text/csv', Buffer.from('task,lead\n"T01, new",KOR\n')],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', word()],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', archive(types, ['xl/workbook.xml', '<w/>'])],
    [
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      archive(types, ['ppt/presentation.xml', '<p/>']),
    ],
    [
      'application/vnd.oasis.opendocument.text',
      archive(['mimetype', 'application/vnd.oasis.opendocument.text', { stored: true }], ['content.xml', '<o/>']),
    ],
  ])('%s, once', async (mediaType, bytes) => {
    const first = await send(bytes);
    expect(first).toMatchObject({ mediaType, size: bytes.length, width: null });
    expect(await send(bytes)).toEqual(first);
    const { rows } = await world.store.writer.query<{ digest: string }>('select digest from files.file');
    expect(rows).toHaveLength(1);
    expect((await readFile(world.store.beside, 'test', rows[0]?.digest ?? ''))?.bytes.equals(bytes)).toBe(true);
    expect(await readFile(world.store.beside, 'other', rows[0]?.digest ?? ''), 'of another framework').toBeUndefined();
  });

  it('a picture, upright and without the place where it was taken', async () => {
    const taken = await picture(60, 40)
      .jpeg()
      .withExif({ IFD0: { Artist: 'Someone' }, IFD3: { GPSLatitude: '37/1 33/1 0/1', GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const stored = await send(taken, 'picture');
    if (isRefusal(stored)) throw new Error(stored.code);
    expect(stored).toMatchObject({ mediaType: 'image/jpeg', width: 40, height: 60 });
    const kept = await readFile(world.store.beside, 'test', stored.digest);
    const about = await sharp(kept?.bytes).metadata();
    expect([about.exif, about.xmp, about.icc, about.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(kept?.bytes.includes('Someone')).toBe(false);
  });

  it('a picture in the widths that pages show, never made larger', async () => {
    const stored = await send(await picture(900, 300).png().toBuffer());
    if (isRefusal(stored)) throw new Error(stored.code);
    const seen = await Promise.all(
      [320, 640, 1280].map(async width => {
        const scaled = await readScaled(world.store.beside, 'test', stored.digest, width);
        const { format, width: made } = await sharp(scaled).metadata();
        return [format, made];
      }),
    );
    expect(seen).toEqual([
      ['jpeg', 320],
      ['jpeg', 640],
      ['jpeg', 900],
    ]);
    expect(await readScaled(world.store.beside, 'test', stored.digest, 500)).toBeUndefined();
  });
});

it('comes back from a backup, with its widths', async () => {
  const stored = await send(await picture(400, 300).png().toBuffer());
  if (isRefusal(stored)) throw new Error(stored.code);
  const folder = mkdtempSync(join(tmpdir(), 'comity-backup-'));
  try {
    await backUp(world.store, folder);
    const other = await openWorld({ bare: true });
    await restoreFrom(other.store, folder);
    const [before, after] = await Promise.all(
      [world, other].map(({ store }) => readFile(store.beside, 'test', stored.digest)),
    );
    expect(after).toEqual(before);
    expect(await readScaled(other.store.beside, 'test', stored.digest, 320)).toBeDefined();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('what is refused', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0), 'empty-file'],
    ['a program', Buffer.from('\u007fELF\0\0\0'), 'unknown-file-type'],
    ['an old Word file, or one under a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'unknown-file-type'],
    ['text in another encoding', Buffer.from([0xb0, 0xa1, 0xb3, 0xaa]), 'unknown-file-type'],
    ['HTML', Buffer.from('<!DOCTYPE html><p>hello'), 'markup-in-file'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'markup-in-file'],
    ['a page hidden in a text', Buffer.from(`${'a line\n'.repeat(999)}<script >alert(1)</script>`), 'markup-in-file'],
    ['text that reads backwards', Buffer.from('agenda \u202e fdp'), 'overrides-in-file'],
    ['a PDF that was cut off', pdf.subarray(0, 20), 'not-whole'],
    ['a PDF with a page behind it', Buffer.concat([pdf, Buffer.from('<html>')]), 'not-whole'],
    ['a PDF that is an archive', Buffer.concat([pdf, word(), pdf]), 'two-in-one'],
    ['a page that is a PDF further on', Buffer.concat([Buffer.from('<html >'), pdf]), 'markup-in-file'],
    ['an archive of anything', archive(['readme.txt', 'hello']), 'unknown-file-type'],
    ['a document of two kinds', word(['xl/workbook.xml', '<w/>']), 'unknown-file-type'],
    ['macros', word(['word/vbaProject.bin', 'x']), 'macros-in-file'],
    [
      'macros that the list of parts tells',
      archive(['[Content_Types].xml', 'application/vnd.ms-word.document.macroEnabled'], ['word/document.xml', '']),
      'macros-in-file',
    ],
    ['a password', word(['word/a.xml', 'x', { flags: 1 }]), 'encrypted-file'],
    ['a path that leads out', word(['../../etc/passwd', 'x']), 'path-in-file'],
    ['a path of another system', word(['..\\boot.ini', 'x']), 'path-in-file'],
    ['one part twice', word(['word/Document.xml', 'x']), 'broken-archive'],
    ['a part that lies about its size', word(['word/a.xml', '0'.repeat(10_000_000), { size: 10 }]), 'broken-archive'],
    ['a part that says it is huge', word(['word/a.xml', 'x', { size: 300_000_000 }]), 'unpacks-too-large'],
    ['something before an archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), word()]), 'broken-archive'],
    ['something behind an archive', Buffer.concat([word(), Buffer.from('x')]), 'broken-archive'],
    ['what only begins as a JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), 'broken-picture'],
  ] as [string, Buffer, string][])('%s', async (_, bytes, code) => {
    expect(await refusedAs(bytes)).toBe(code);
  });

  it('a bomb, before it has gone off', async () => {
    const zeros = Buffer.alloc(90_000_000);
    const bomb = word(['word/a.xml', zeros], ['word/b.xml', zeros], ['word/c.xml', zeros]);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusedAs(bomb)).toBe('unpacks-too-large');
  });

  it('a JPEG that was cut off', async () => {
    const whole = await picture(400, 400).jpeg().toBuffer();
    expect(await refusedAs(whole.subarray(0, whole.length / 2))).toBe('broken-picture');
  });

  it('a picture of 40,001 pixels, by its header alone', async () => {
    const head = Buffer.alloc(17);
    head.write('IHDR');
    head.writeUInt32BE(40_001, 4);
    head.writeUInt32BE(1, 8);
    head.set([8, 2, 0, 0, 0], 12);
    const chunk = (content: Buffer) => {
      const sides = Buffer.alloc(8);
      sides.writeUInt32BE(content.length - 4, 0);
      sides.writeUInt32BE(crc32(content), 4);
      return Buffer.concat([sides.subarray(0, 4), content, sides.subarray(4)]);
    };
    const bytes = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk(head),
      chunk(Buffer.from('IDAT')),
      chunk(Buffer.from('IEND')),
    ]);
    expect(await refusedAs(bytes)).toBe('too-many-pixels');
  });

  it('a picture that moves', async () => {
    const frame = await picture(8, 8).png().toBuffer();
    const other = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer();
    const moving = await sharp([frame, other], { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await refusedAs(moving)).toBe('moving-picture');
  });

  it('what is no picture where one is asked for, and what is too large', async () => {
    expect(await refusedAs(pdf, 'picture')).toBe('not-a-picture');
    expect(await refusedAs(Buffer.alloc(25 * 1024 * 1024 + 1, 'a'))).toBe('file-too-large');
  });
});
