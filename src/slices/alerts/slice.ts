import type { Slice } from '../../slice.ts';
import { acknowledge } from './acts/acknowledge.ts';
import { cancel } from './acts/cancel.ts';
import { issue } from './acts/issue.ts';
import { reportError } from './acts/report-error.ts';
import { update } from './acts/update.ts';
import { rules } from './authority/rules.ts';
import { messages } from './derived/messages.ts';
import { alertPage } from './pages/alert.tsx';
import { alertsPage } from './pages/alerts.tsx';
import { messagePage } from './pages/message.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = { issue, update, cancel, acknowledge, reportError };
export type AlertsActs = typeof acts;

export const alerts: Slice = {
  name: 'alerts',
  acts: Object.values(acts),
  rules,
  tables: [messages],
  pages: [alertsPage, alertPage, messagePage],
  words: { en, ko },
};
