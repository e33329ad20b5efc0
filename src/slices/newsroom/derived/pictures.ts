import { sql } from 'kysely';
import { widths } from '../../../files/pictures.ts';
import { query } from '../../../record/reading.ts';
import type { StoredPicture } from '../fields.ts';
import { drafts } from './drafts.ts';
import { embargoes } from './embargoes.ts';
import { releases } from './releases.ts';

/** The forms of a picture that its page offers, the narrowest first: a narrower picture is never made wider. */
export function pictureForms({ file, width }: StoredPicture): readonly PictureForm[] {
  return widths.map(one => ({ path: picturePath(file.digest, one), width: Math.min(one, width ?? one) }));
}

/** Below the framework. */
export function picturePath(digest: string, width: (typeof widths)[number] = 1280): string {
  return `/pictures/${digest}-${width}.jpg`;
}

export interface PictureForm {
  readonly path: string;
  readonly width: number;
}

/** Does a release, a draft or a text under embargo that this reader may see show this picture? What a correction took away is shown no more. */
export const showsPicture = query([drafts, releases, embargoes], async (reading, digest: string): Promise<boolean> => {
  const shown = JSON.stringify([{ file: { digest } }]);
  for (const table of [releases, drafts, embargoes]) {
    const row = await table
      .rows(reading)
      .select('release')
      .where(sql<boolean>`t.pictures @> ${shown}::jsonb`)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
});
