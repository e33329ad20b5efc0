import type { Say } from '../../../words/say.ts';
import type { ThreadStep } from '../derived/steps.ts';
import { pageWords } from '../words/page-words.ts';

export interface SaidStep {
  readonly text: string;
  /** Where it is not the reader's. */
  readonly language?: string;
  /** The beginning of the text, for places that hold no more. */
  readonly short: string;
  /** What is known of it, in a word. */
  readonly word?: string;
}

const shortest = 48;

/** What a step is called, in the reader's language. */
export function saidStep({ kind, title, name, word, party }: ThreadStep, say: Say): SaidStep {
  const words = pageWords[say.language];
  const said = title && say.text(title);
  const text =
    said?.text ??
    (kind === 'decision'
      ? words.version(name)
      : kind === 'return'
        ? words.returned(name, party === null ? '' : say.party(party))
        : name);
  const letters = [...text];
  const known = word === null ? undefined : words.words[word as keyof typeof words.words];
  return {
    text,
    ...(said?.fallback ? { language: said.language } : {}),
    short:
      letters.length <= shortest
        ? text
        : `${letters
            .slice(0, shortest - 1)
            .join('')
            .trimEnd()}…`,
    ...(known === undefined ? {} : { word: known }),
  };
}
