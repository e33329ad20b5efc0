import type { Slice } from '../../slice.ts';
import { changeSettings } from './acts/change-settings.ts';
import { found } from './acts/found.ts';
import { recordClaim } from './acts/record-claim.ts';
import { registerSource } from './acts/register-source.ts';
import { rules } from './authority/rules.ts';
import { claims } from './derived/claims.ts';
import { findClaims, findSourcesWith } from './derived/search.ts';
import { settings } from './derived/settings.ts';
import { sources } from './derived/sources.ts';
import { claimsPage } from './pages/claims.tsx';
import { front } from './pages/front.tsx';
import { sourcesPage } from './pages/sources.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = { found, changeSettings, registerSource, recordClaim };
export type FrameworkActs = typeof acts;

export const framework: Slice = {
  name: 'framework',
  acts: Object.values(acts),
  rules,
  tables: [settings, sources, claims],
  pages: [front, sourcesPage, claimsPage],
  words: { en, ko },
  search: { claim: findClaims, source: findSourcesWith },
};
