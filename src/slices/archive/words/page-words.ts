import type { Language } from '../../../words/language.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

export const pageWords: Readonly<Record<Language, typeof en.page>> = { en: en.page, ko: ko.page };
