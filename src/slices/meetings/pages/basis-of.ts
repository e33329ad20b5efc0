import type { Grounded } from '../derived/ground.ts';
import type { MeetingsWords } from '../words/page-words.ts';

/** How a fact is known, where that is not simply "stated". */
export function basisOf(
  { basis, basisNote }: Pick<Grounded, 'basis' | 'basisNote'>,
  words: MeetingsWords,
): string | undefined {
  if (basis === null || basis === 'stated') return basisNote === basis ? undefined : (basisNote ?? undefined);
  return words.edition.basisNote(words.choices.basis[basis as 'derived'], basisNote);
}
