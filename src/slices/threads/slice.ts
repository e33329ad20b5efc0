import type { Slice } from '../../slice.ts';
import { threadPage } from './pages/thread.tsx';
import { threadTo } from './pages/thread-to.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

export const threads: Slice = {
  name: 'threads',
  acts: [],
  rules: {},
  tables: [],
  pages: [threadPage],
  words: { en, ko },
  relatedTo: threadTo,
};
