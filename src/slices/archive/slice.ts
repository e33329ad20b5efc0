import type { Slice } from '../../slice.ts';
import { erase } from './acts/erase.ts';
import { markEnteredInError } from './acts/mark-entered-in-error.ts';
import { widenAudience } from './acts/widen-audience.ts';
import { rules } from './authority/rules.ts';
import { entries } from './derived/entries.ts';
import { erasures } from './derived/erasures.ts';
import { errors } from './derived/errors.ts';
import { holdings } from './derived/holdings.ts';
import { findEntry } from './derived/search.ts';
import { entryPage } from './pages/entry.tsx';
import { recordPage } from './pages/record.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = { markEnteredInError, erase, widenAudience };
export type ArchiveActs = typeof acts;

export const archive: Slice = {
  name: 'archive',
  acts: Object.values(acts),
  rules,
  tables: [entries, errors, erasures, holdings],
  pages: [recordPage, entryPage],
  words: { en, ko },
  search: { entry: findEntry },
};
