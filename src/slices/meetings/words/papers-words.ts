import type { Language } from '../../../words/language.ts';
import { papers as en } from './en-papers.ts';
import { papers as ko } from './ko-papers.ts';

export type PapersWords = typeof en;
export const papersWords: Readonly<Record<Language, PapersWords>> = { en, ko };
