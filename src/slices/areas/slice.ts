import type { Slice } from '../../slice.ts';
import { define } from './acts/define.ts';
import { place } from './acts/place.ts';
import { rules } from './authority/rules.ts';
import { areas as defined } from './derived/areas.ts';
import { belongings } from './derived/belongings.ts';
import { areaPage } from './pages/area.tsx';
import { areasPage } from './pages/areas.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = { define, place };
export type AreasActs = typeof acts;

export const areas: Slice = {
  name: 'areas',
  acts: Object.values(acts),
  rules,
  tables: [defined, belongings],
  pages: [areasPage, areaPage],
  words: { en, ko },
};
