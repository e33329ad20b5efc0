import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accents } from '../accent.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const modes = ['light', 'dark'] as const;
type Rgb = readonly [number, number, number];

/** The pair of colours that a token is given in the first rule that sets it below `after`. */
function pair(token: string, after = ':root {'): Readonly<Record<(typeof modes)[number], Rgb>> {
  const found = new RegExp(`${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css.slice(css.indexOf(after)));
  if (!found) throw new Error(`${token} has no pair of colours`);
  return { light: rgb(found[1] as string), dark: rgb(found[2] as string) };
}

function rgb(hex: string): Rgb {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map(value =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A wash is a few parts of a colour on paper; sRGB comes near enough to the mix that the browser makes. */
function wash(color: Rgb, paper: Rgb): Rgb {
  return paper.map((value, index) => value * 0.93 + (color[index] ?? 0) * 0.07) as unknown as Rgb;
}

describe.each(modes)('in %s', mode => {
  const papers = { paper: pair('--paper')[mode], sheet: pair('--sheet')[mode] };
  const inks = {
    ...Object.fromEntries(['ink', 'soft', 'good', 'warn', 'bad'].map(name => [name, pair(`--${name}`)[mode]])),
    ...Object.fromEntries(accents.map(name => [name, pair('--accent', `[data-accent="${name}"]`)[mode]])),
  };

  test.each(Object.entries(inks))('%s can be read as text on every ground', (_, ink) => {
    for (const ground of [...Object.values(papers), wash(ink, papers.paper)])
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(accents)('words can be read on the accent %s', name => {
    expect(contrast(pair('--on-accent')[mode], inks[name] as Rgb)).toBeGreaterThanOrEqual(4.5);
  });

  test('the frame of a control can be seen', () => {
    for (const ground of Object.values(papers))
      expect(contrast(pair('--rule')[mode], ground)).toBeGreaterThanOrEqual(3);
  });
});

test('no style sheet but this one names a colour of its own', () => {
  for (const name of ['elements', 'page', 'pieces', 'record', 'timeline', 'forms'])
    expect(readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8')).not.toMatch(
      /#[0-9a-f]{3,8}\b|rgb\(|hsl\(|oklch\(/i,
    );
});

test('no style sheet reaches outside: the content policy would forbid it', () => {
  for (const name of ['comity', 'tokens', 'elements', 'page', 'pieces', 'record', 'timeline', 'forms', 'print'])
    expect(readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8')).not.toMatch(/url\(|data:|https?:/i);
});
