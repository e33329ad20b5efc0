const wide = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef]/u;

/** Lines of at most about `ems` widths of a capital, for drawings, which do not wrap by themselves. Never cuts a word. */
export function wrapWords(text: string, ems: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(part => part !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || width(longer) > ems) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.55), 0);
}
