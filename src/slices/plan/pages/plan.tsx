import { page } from '../../../ui/page.ts';
import { pageWords } from '../words/page-words.ts';
import { planPaper, planSheets } from './plan-files.ts';
import { PlanView } from './plan-view.tsx';
import { loadPlan, type PlanPage } from './version-load.ts';

/** The version in force on the reading's day. */
export const planPage = page<PlanPage>({
  path: '/plan',
  subject: 'plan',
  load: async reading => loadPlan(reading),
  title: (_, { say }) => pageWords[say.language].title,
  sheets: planSheets,
  paper: planPaper,
  view: PlanView,
});

/** One version, whether it is in force or not. */
export const versionPage = page<PlanPage>({
  path: '/plan/versions/:n',
  subject: 'plan/versions/:n',
  load: async (reading, { n = '' }) => (/^[1-9]\d{0,2}$/.test(n) ? loadPlan(reading, Number(n)) : undefined),
  title: ({ version }, { say }) => pageWords[say.language].version(version?.version ?? 0),
  sheets: planSheets,
  paper: planPaper,
  view: PlanView,
});
