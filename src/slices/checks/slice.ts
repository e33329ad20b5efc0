import type { Slice } from '../../slice.ts';
import { answer } from './acts/answer.ts';
import { cancel } from './acts/cancel.ts';
import { end } from './acts/end.ts';
import { recordLetters } from './acts/record-letters.ts';
import { recordResult } from './acts/record-result.ts';
import { schedule } from './acts/schedule.ts';
import { start } from './acts/start.ts';
import { rules } from './authority/rules.ts';
import { asks } from './derived/asks.ts';
import { checks as checked } from './derived/checks.ts';
import { checksDue } from './derived/due.ts';
import { letters } from './derived/letters.ts';
import { results } from './derived/results.ts';
import { checksFound } from './derived/search.ts';
import { checkPage } from './pages/check.tsx';
import { checksPage } from './pages/checks.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = { schedule, start, recordLetters, recordResult, answer, end, cancel };
export type ChecksActs = typeof acts;

export const checks: Slice = {
  name: 'checks',
  acts: Object.values(acts),
  rules,
  tables: [checked, results],
  pages: [checksPage, checkPage],
  words: { en, ko },
  asks,
  search: checksFound,
  due: checksDue,
  letters,
};
