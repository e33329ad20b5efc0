import sharp from 'sharp';
import { type Refusal, refusal } from '../record/refusal.ts';

/** The widths that pages show, in pixels. A narrower picture stands under each of them at its own width. */
export const widths = [320, 640, 1280] as const;

const widest = 40_000;
const mostPixels = 100_000_000;

export interface Picture {
  /** Made anew: turned upright, and without metadata. */
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly scaled: readonly (readonly [width: number, jpeg: Buffer])[];
}

/** Makes the picture anew and scales it, or refuses what is none, what moves, and what is too large to look at. */
export async function readPicture(bytes: Buffer): Promise<Picture | Refusal> {
  const options = { limitInputPixels: false, failOn: 'warning', sequentialRead: true } as const;
  const about = await sharp(bytes, options)
    .metadata()
    .catch(() => undefined);
  if (!about) return broken;
  // By the header alone, before any pixel is made.
  const { width, height, pages = 1, format } = about;
  if (width > widest || height > widest || width * height > mostPixels) return tooManyPixels;
  if (pages > 1) return moving;
  try {
    const upright = await sharp(bytes, { ...options, limitInputPixels: mostPixels })
      .autoOrient()
      .toColourspace('srgb')
      .toFormat(format as 'jpeg', format === 'png' ? {} : { quality: 90 })
      .toBuffer({ resolveWithObject: true });
    const scaled = await Promise.all(widths.map(async width => [width, await scale(upright.data, width)] as const));
    return { bytes: upright.data, width: upright.info.width, height: upright.info.height, scaled };
  } catch {
    return broken;
  }
}

function scale(bytes: Buffer, width: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: mostPixels })
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, progressive: true })
    .toBuffer();
}

const source = 'docs/guide/files.md';
const broken = refusal('input', 'broken-picture', 'A picture can be read to its end.', { source });
const moving = refusal('input', 'moving-picture', 'A picture does not move.', { source });
const tooManyPixels = refusal(
  'input',
  'too-many-pixels',
  'A picture is at most 40,000 pixels wide or high and has at most 100 million of them.',
  { source },
);
