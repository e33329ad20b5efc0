import { hash } from 'node:crypto';
import { query, type Reading } from '../record/reading.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import type { Store } from '../record/store/store.ts';
import { isDisguised, lookAt } from './media-type.ts';
import { readPicture, widths } from './pictures.ts';
import type { Scan } from './scan.ts';

/** What is known of stored bytes without reading them. */
export interface StoredFile {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
  /** In pixels, of pictures. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A picture as pages show it. */
export interface ShownPicture {
  readonly digest: string;
  readonly width: number;
  readonly height: number;
  readonly size: number;
}

/** What may come in where: a form asks for the one or the other, the API takes both. */
export type UploadKind = 'picture' | 'document';

export const mebibyte = 1024 * 1024;
export const largest: Readonly<Record<UploadKind, number>> = { picture: 20 * mebibyte, document: 25 * mebibyte };

/** An uploaded file of this framework, for the `load` of acts: undefined where nobody has uploaded it. */
export const findFile = query([], async (reading, digest: string): Promise<StoredFile | undefined> => {
  const row = await reading.db
    .selectFrom('files.file')
    .select(['digest', 'media_type', 'size', 'width', 'height'])
    .where('framework', '=', reading.framework)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row && { digest: row.digest, mediaType: row.media_type, size: row.size, width: row.width, height: row.height };
});

/** Pictures among these files, with the bytes of the widest form in which pages show each. */
export const findPictures = query([], async (reading, digests: readonly string[]): Promise<ShownPicture[]> => {
  if (digests.length === 0) return [];
  const rows = await reading.db
    .selectFrom('files.file as f')
    .innerJoin('files.scaled as s', join =>
      join.onRef('s.framework', '=', 'f.framework').onRef('s.digest', '=', 'f.digest'),
    )
    .select(eb => ['f.digest', 'f.width', 'f.height', eb.fn<number>('octet_length', ['s.bytes']).as('size')])
    .where('f.framework', '=', reading.framework)
    .where('f.digest', 'in', digests)
    .where('s.width', '=', widths[widths.length - 1])
    .execute();
  return rows as ShownPicture[];
});

/**
 * Stores what was uploaded, once: the same bytes again are the same file. What they are is found by looking at them.
 * Pictures are made anew, without anything but the picture, so that their digest is of what is kept.
 */
export async function storeFile(
  { store, scan }: { readonly store: Store; readonly scan?: Scan | undefined },
  framework: string,
  bytes: Buffer,
  kind?: UploadKind,
  name?: string,
): Promise<StoredFile | Refusal> {
  if (bytes.length === 0) return refusal('input', 'empty-file', 'A file holds something.');
  // Before one looks into it: what is too large for anything need not be whole.
  if (bytes.length > Math.max(...Object.values(largest))) return tooLarge(largest[kind ?? 'document']);
  const mediaType = await lookAt(bytes);
  if (isRefusal(mediaType)) return mediaType;
  if (name !== undefined && isDisguised(name, mediaType))
    return refusal('input', 'disguised-file', 'A file’s name ends as what the file is.', {
      source: 'docs/guide/files.md',
      params: { name },
    });
  const isPicture = mediaType.startsWith('image/');
  if (kind === 'picture' && !isPicture)
    return refusal('input', 'not-a-picture', 'A picture is a JPEG, PNG or WebP.', { source: 'docs/guide/files.md' });
  const limit = largest[isPicture ? 'picture' : 'document'];
  if (bytes.length > limit) return tooLarge(limit);
  // As it came: what is made anew of a picture is ours.
  const found = await scan?.(bytes);
  if (found) return found;
  const picture = isPicture ? await readPicture(bytes) : undefined;
  if (isRefusal(picture)) return picture;
  const kept = picture?.bytes ?? bytes;
  const digest = hash('sha256', kept, 'hex');
  const file = {
    digest,
    mediaType,
    size: kept.length,
    width: picture?.width ?? null,
    height: picture?.height ?? null,
  };
  const client = await store.writer.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into files.file (framework, digest, media_type, size, width, height, bytes)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [framework, digest, file.mediaType, file.size, file.width, file.height, kept],
    );
    for (const [width, scaled] of picture?.scaled ?? [])
      await client.query(
        'insert into files.scaled (framework, digest, width, bytes) values ($1, $2, $3, $4) on conflict do nothing',
        [framework, digest, width, scaled],
      );
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback').catch(() => {});
    throw fault;
  } finally {
    client.release();
  }
  return file;
}

export function tooLarge(limit: number): Refusal {
  return refusal('input', 'file-too-large', 'A picture has at most 20 MiB, any other file at most 25 MiB.', {
    source: 'docs/guide/files.md',
    params: { limit: `${limit / mebibyte} MiB` },
  });
}

/** The bytes of a file, where the reader whose connection it is may have them. */
export async function readFile(
  db: Reading['db'],
  framework: string,
  digest: string,
): Promise<{ readonly mediaType: string; readonly bytes: Buffer } | undefined> {
  const row = await db
    .selectFrom('files.file')
    .select(['media_type', 'bytes'])
    .where('framework', '=', framework)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row && { mediaType: row.media_type, bytes: row.bytes };
}

/** A picture in one of the widths that were made of it. */
export async function readScaled(
  db: Reading['db'],
  framework: string,
  digest: string,
  width: number,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('files.scaled')
    .select('bytes')
    .where('framework', '=', framework)
    .where('digest', '=', digest)
    .where('width', '=', width)
    .executeTakeFirst();
  return row?.bytes;
}
