export interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * The choice that somebody means who types little: its number in the list, or the beginning of its value or of its label.
 * Undefined where that fits several: nobody is taken for another.
 */
export function pickOne(typed: string, choices: readonly Choice[]): Choice | undefined {
  const wanted = fold(typed);
  if (wanted === '') return undefined;
  if (/^\d+$/.test(wanted)) return choices[Number(wanted) - 1];
  const exact = choices.find(({ value, label }) => fold(value) === wanted || fold(label) === wanted);
  if (exact) return exact;
  const begins = choices.filter(({ value, label }) => fold(value).startsWith(wanted) || fold(label).startsWith(wanted));
  const within = choices.filter(({ label }) => fold(label).includes(` ${wanted}`));
  const found = begins.length > 0 ? begins : within;
  return found.length === 1 ? found[0] : undefined;
}

function fold(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
