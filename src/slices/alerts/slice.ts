import type { Slice } from '../../slice.ts';
import { acknowledge } from './acts/acknowledge.ts';
import { cancel } from './acts/cancel.ts';
import { close } from './acts/close.ts';
import { deadlinePassed } from './acts/deadline-passed.ts';
import { endWebhook } from './acts/end-webhook.ts';
import { issue } from './acts/issue.ts';
import { registerWebhook } from './acts/register-webhook.ts';
import { reportError } from './acts/report-error.ts';
import { summarise } from './acts/summarise.ts';
import { update } from './acts/update.ts';
import { rules } from './authority/rules.ts';
import { asks } from './derived/asks.ts';
import { alertsDue } from './derived/due.ts';
import { letters } from './derived/letters.ts';
import { messages } from './derived/message-rows.ts';
import { alertsFound } from './derived/search.ts';
import { steps } from './derived/steps.ts';
import { webhooks } from './derived/webhooks.ts';
import { alertPage } from './pages/alert.tsx';
import { alertsPage } from './pages/alerts.tsx';
import { messagePage } from './pages/message.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = {
  issue,
  update,
  cancel,
  acknowledge,
  reportError,
  deadlinePassed,
  summarise,
  close,
  registerWebhook,
  endWebhook,
};
export type AlertsActs = typeof acts;

export const alerts: Slice = {
  name: 'alerts',
  acts: Object.values(acts),
  rules,
  tables: [messages, steps, webhooks],
  pages: [alertsPage, alertPage, messagePage],
  words: { en, ko },
  asks,
  search: alertsFound,
  due: alertsDue,
  letters,
};
