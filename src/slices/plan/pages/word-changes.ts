/** A stretch of words that stayed, went or came. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this many pairs of words a text counts as rewritten: who reads it word by word sees nothing either. */
const mostPairs = 400_000;

/** How one wording became another, by words, as the longest common run of them tells. */
export function wordChanges(before: string, after: string): Stretch[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const stretches: Stretch[] = [
    ...a.slice(0, head).map(text => ({ kind: 'same', text }) as const),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(text => ({ kind: 'same', text }) as const),
  ];
  return joined(stretches);
}

/** Words with the space that follows them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function between(a: readonly string[], b: readonly string[]): Stretch[] {
  const gone = a.map(text => ({ kind: 'gone', text }) as const);
  const come = b.map(text => ({ kind: 'new', text }) as const);
  if (a.length * b.length > mostPairs) return [...gone, ...come];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length)
    if (a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i++] as string });
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) found.push({ kind: 'gone', text: a[i++] as string });
    else found.push({ kind: 'new', text: b[j++] as string });
  return [...found, ...gone.slice(i), ...come.slice(j)];
}

/** Neighbours of one kind in one piece; between two that stayed, what went before what came. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone !== '') found.push({ kind: 'gone', text: gone });
    if (come !== '') found.push({ kind: 'new', text: come });
    [gone, come] = ['', ''];
  };
  for (const { kind, text } of stretches) {
    if (kind === 'gone') gone += text;
    else if (kind === 'new') come += text;
    else {
      flush();
      const last = found.at(-1);
      if (last?.kind === 'same') found[found.length - 1] = { kind, text: last.text + text };
      else found.push({ kind, text });
    }
  }
  flush();
  return found;
}
