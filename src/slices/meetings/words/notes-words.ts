import type { Language } from '../../../words/language.ts';
import { notes as en } from './en-notes.ts';
import { notes as ko } from './ko-notes.ts';

export const notesWords: Readonly<Record<Language, typeof en>> = { en, ko };
