import type { Localized } from '../../../record/fields.ts';
import { instantOf, offsetAt } from '../../../record/instant.ts';
import type { Area, Told } from '../fields.ts';

/** An instant as CAP 1.2 writes it, and in UTC. */
export interface CapInstant {
  readonly cap: string;
  readonly utc: string;
}

/** Keeps the offset that was given; local time gets the one of its zone. Undefined: a time that its zone leaves out. */
export function capInstant(text: string, timeZone: string): CapInstant | undefined {
  const utc = instantOf(text, timeZone);
  if (utc === undefined) return undefined;
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})$/.exec(text.slice(10)) ?? [];
  const given = /[+-]\d{2}:\d{2}$/.test(text.slice(10));
  const offset = given
    ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
    : Math.round(offsetAt(timeZone, Date.parse(utc)) / 60_000);
  return { cap: writtenAt(utc, offset), utc };
}

/** CAP 1.2 writes UTC as `-00:00`. */
function writtenAt(utc: string, offset: number): string {
  const wall = new Date(Date.parse(utc) + offset * 60_000).toISOString().slice(0, 19);
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(offset);
  return `${wall}${offset > 0 ? '+' : '-'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** What is wrong with a place on the map: the field below the area, and a code for it. */
export type WrongPlace =
  | 'out-of-range'
  | 'polygon-not-closed'
  | 'polygon-too-small'
  | 'polygon-crosses-itself'
  | 'circle-radius';

export function wrongPlace({
  polygons = [],
  circles = [],
}: Area): readonly [field: string, wrong: WrongPlace] | undefined {
  for (const [index, polygon] of polygons.entries()) {
    const wrong = wrongPolygon(polygon.split(' ').map(pointOf));
    if (wrong) return [`polygons.${index}`, wrong];
  }
  for (const [index, circle] of circles.entries()) {
    const [point = '', radius = ''] = circle.split(' ');
    if (!isOnEarth(pointOf(point))) return [`circles.${index}`, 'out-of-range'];
    // Half the way around the earth covers all of it.
    if (!(Number(radius) > 0 && Number(radius) <= 20_038)) return [`circles.${index}`, 'circle-radius'];
  }
  return undefined;
}

type Point = readonly [latitude: number, longitude: number];

function pointOf(text: string): Point {
  const [latitude = Number.NaN, longitude = Number.NaN] = text.split(',').map(Number);
  return [latitude, longitude];
}

function isOnEarth([latitude, longitude]: Point): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function wrongPolygon(points: readonly Point[]): WrongPlace | undefined {
  if (!points.every(isOnEarth)) return 'out-of-range';
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 4) return 'polygon-too-small';
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'polygon-not-closed';
  const corners = points.slice(0, -1);
  if (new Set(corners.map(point => point.join())).size < 3) return 'polygon-too-small';
  if (crossesItself(points)) return 'polygon-crosses-itself';
  return sizeOf(points) === 0 ? 'polygon-too-small' : undefined;
}

function sizeOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, [y, x], index) => {
    const [y0, x0] = points[index] as Point;
    return sum + x0 * y - x * y0;
  }, 0);
}

function crossesItself(points: readonly Point[]): boolean {
  const sides = points.slice(1).map((end, index) => [points[index] as Point, end] as const);
  return sides.some(([a, b], first) =>
    sides.some(([c, d], second) => second > first + 1 && turns(a, b, c, d) && turns(c, d, a, b)),
  );
}

/** Do c and d lie strictly on two sides of the line through a and b? */
function turns(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = ([y, x]: Point) => Math.sign((b[1] - a[1]) * (y - a[0]) - (b[0] - a[0]) * (x - a[1]));
  return side(c) * side(d) < 0;
}

const scripts: Readonly<Record<string, RegExp>> = {
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Thai: /\p{Script=Thai}/gu,
  Laoo: /\p{Script=Lao}/gu,
  Khmr: /\p{Script=Khmer}/gu,
  Mymr: /\p{Script=Myanmar}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Grek: /\p{Script=Greek}/gu,
};

/**
 * Is a text written as its language is? Judged by script: half of its letters, so that names may stand as they are.
 * Between languages of one script it does not tell.
 */
export function isWrittenIn(text: string, language: string): boolean {
  const sign = scripts[scriptOf(language) ?? ''];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return sign === undefined || letters === 0 || (text.match(sign)?.length ?? 0) * 2 >= letters;
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    // Of the form of a language code, and none: its script is nobody's.
    return undefined;
  }
}

export type WrongLanguage = 'language-label' | 'languages-differ' | 'same-in-two-languages';

/** Texts of one message are in the same languages, each written as its label says, and none twice. */
export function wrongLanguage(
  told: Told,
): readonly [field: string, wrong: WrongLanguage, language: string] | undefined {
  const languages = Object.keys(told.event).sort().join();
  const texts: readonly (readonly [string, Localized | undefined])[] = [
    ['event', told.event],
    ['headline', told.headline],
    ['description', told.description],
    ['instruction', told.instruction],
    ...told.areas.map(({ name }, index) => [`areas.${index}.name`, name] as const),
  ];
  for (const [field, localized] of texts) {
    if (localized === undefined) continue;
    for (const [language, text] of Object.entries(localized))
      if (!isWrittenIn(text, language)) return [`${field}.${language}`, 'language-label', language];
    if (field.startsWith('areas')) continue;
    if (Object.keys(localized).sort().join() !== languages) return [field, 'languages-differ', languages];
    const said = Object.values(localized);
    if (field !== 'event' && new Set(said).size < said.length) return [field, 'same-in-two-languages', languages];
  }
  return undefined;
}
