import { fold } from '../record/search.ts';

export interface Part {
  readonly part: string;
  readonly match: boolean;
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where folded words stand in a text as it is written, in order, none over another. */
function stretches(text: string, words: readonly string[]): Stretch[] {
  const folded = fold(text);
  const places = placesIn(text, folded);
  const found: Stretch[] = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      found.push({ from: places(at).from, to: places(at + word.length - 1).to });
  const apart: Stretch[] = [];
  for (const one of found.sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && one.from < last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, one.to) };
    else apart.push(one);
  }
  return apart;
}

/** Which characters as written stand for a place in the folded text. */
function placesIn(text: string, folded: string): (at: number) => Stretch {
  if (folded === text.toLowerCase() && folded.length === text.length) return at => ({ from: at, to: at + 1 });
  const places: Stretch[] = [];
  for (const { segment, index } of characters.segment(text))
    places.push(...Array.from({ length: fold(segment).length }, () => ({ from: index, to: index + segment.length })));
  return at => places[at] ?? { from: text.length, to: text.length };
}

/** A text in parts, those marked in which a word stands. */
export function matchesIn(text: string, words: readonly string[]): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { from, to } of stretches(text, words)) {
    if (from > end) parts.push({ part: text.slice(end, from), match: false });
    parts.push({ part: text.slice(from, to), match: true });
    end = to;
  }
  if (end < text.length) parts.push({ part: text.slice(end), match: false });
  return parts;
}

const before = 60;
const longest = 240;

/** A stretch of a long text around the first match, from and to a space where one is near. */
export function cutOut(text: string, words: readonly string[]): string {
  if (text.length <= longest) return text;
  const first = stretches(text, words)[0]?.from ?? 0;
  let from = Math.max(0, Math.min(first - before, text.length - longest));
  let to = Math.min(text.length, from + longest);
  if (from > 0) from = nearSpace(text, from, 1);
  if (to < text.length) to = nearSpace(text, to, -1);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).toWellFormed().trim()}${to < text.length ? ' …' : ''}`;
}

function nearSpace(text: string, at: number, step: 1 | -1): number {
  for (let place = at; Math.abs(place - at) < 25; place += step) if (/\s/.test(text[place] ?? '')) return place;
  return at;
}
