import { describe, expect, it } from 'vitest';
import { wordChanges } from './word-changes.ts';

const marked = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('what changed between two wordings', () => {
  it.each([
    ['Set gauges on rivers', 'Set gauges on rivers', 'Set gauges on rivers'],
    ['Set ten gauges on rivers', 'Set twelve gauges on rivers', 'Set [-ten -][+twelve +]gauges on rivers'],
    ['', 'All new', '[+All new+]'],
    ['All gone', '', '[-All gone-]'],
    ['a b c d', 'a c d e', 'a [-b -]c [-d-][+d e+]'],
  ])('%j, then %j', (before, after, expected) => expect(marked(before, after)).toBe(expected));

  it('loses no word of either', () => {
    const [before, after] = ['the quick brown fox jumps', 'a quick red fox leaps and jumps'];
    const of = (kind: string) =>
      wordChanges(before, after)
        .filter(one => one.kind === 'same' || one.kind === kind)
        .map(({ text }) => text)
        .join('')
        .trim();
    expect(of('gone')).toBe(before);
    expect(of('new')).toBe(after);
  });

  it('takes long texts that share nothing as rewritten, at once', () => {
    const [before, after] = ['x ', 'y '].map(word => word.repeat(5000)) as [string, string];
    const started = performance.now();
    expect(wordChanges(before, after)).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
