import type { Slice } from '../../slice.ts';
import { define } from './acts/define.ts';
import { rules } from './authority/rules.ts';
import { areas as defined } from './derived/areas.ts';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = { define };
export type AreasActs = typeof acts;

export const areas: Slice = {
  name: 'areas',
  acts: Object.values(acts),
  rules,
  tables: [defined],
  pages: [],
  words: { en, ko },
};
