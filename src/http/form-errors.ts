import type { Refusal } from '../record/refusal.ts';
import { refusalSentence } from '../slices.ts';
import type { FieldError } from '../ui/place-errors.ts';
import type { Language } from '../words/language.ts';
import { problemIn } from '../words/problems.ts';

/** What a refused form says on top and at its fields. The rule is written in English; its sentence is in every language. */
export function errorsOf(refused: Refusal, language: Language): FieldError[] {
  if (refused.problems)
    return refused.problems.map(({ field, message }) => ({ field, message: problemIn(language, message) }));
  const sentence = refusalSentence(language, refused);
  return [{ field: refused.field ?? '', message: language === 'en' ? `${sentence} ${refused.rule}` : sentence }];
}
