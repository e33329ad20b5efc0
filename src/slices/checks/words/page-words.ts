import type { Language } from '../../../words/language.ts';
import { page as en } from './en-page.ts';
import { page as ko } from './ko-page.ts';

export type ChecksWords = typeof en;
export const pageWords: Readonly<Record<Language, ChecksWords>> = { en, ko };
