import type { Slice } from '../../slice.ts';
import { clearForParty } from './acts/clear-for-party.ts';
import { clearRelease } from './acts/clear-release.ts';
import { correctRelease } from './acts/correct-release.ts';
import { draftRelease } from './acts/draft-release.ts';
import { giveEmbargoAccess } from './acts/give-embargo-access.ts';
import { holdRelease } from './acts/hold-release.ts';
import { liftEmbargo } from './acts/lift-embargo.ts';
import { linkCutting } from './acts/link-cutting.ts';
import { publishRelease } from './acts/publish-release.ts';
import { recordBreach } from './acts/record-breach.ts';
import { releaseScheduled } from './acts/release-scheduled.ts';
import { scheduleRelease } from './acts/schedule-release.ts';
import { withdrawRelease } from './acts/withdraw-release.ts';
import { rules } from './authority/rules.ts';
import { asks } from './derived/asks.ts';
import { cuttings } from './derived/cuttings.ts';
import { drafts } from './derived/drafts.ts';
import { breaches, embargoes } from './derived/embargoes.ts';
import { showsPicture } from './derived/pictures.ts';
import { relatedTo } from './derived/related.ts';
import { releases } from './derived/releases.ts';
import { newsFound } from './derived/search.ts';
import { releasesDue, steps } from './derived/steps.ts';
import { newsPage } from './pages/news.tsx';
import { releasePage } from './pages/release.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = {
  draftRelease,
  clearRelease,
  clearForParty,
  scheduleRelease,
  holdRelease,
  publishRelease,
  releaseScheduled,
  correctRelease,
  withdrawRelease,
  linkCutting,
  giveEmbargoAccess,
  liftEmbargo,
  recordBreach,
};
export type NewsroomActs = typeof acts;

export const newsroom: Slice = {
  name: 'newsroom',
  acts: Object.values(acts),
  rules,
  tables: [drafts, steps, releases, cuttings, embargoes, breaches],
  pages: [newsPage, releasePage],
  words: { en, ko },
  showsFile: showsPicture,
  search: newsFound,
  relatedTo,
  asks,
  due: async (reading, instant) =>
    (await releasesDue(reading, instant)).map(release => ({ act: 'newsroom.release-scheduled', body: { release } })),
};
