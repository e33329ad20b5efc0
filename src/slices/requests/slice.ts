import type { Slice } from '../../slice.ts';
import { acknowledge } from './acts/acknowledge.ts';
import { answer } from './acts/answer.ts';
import { answerGate } from './acts/answer-gate.ts';
import { ask } from './acts/ask.ts';
import { askFollowUp } from './acts/ask-follow-up.ts';
import { clarify } from './acts/clarify.ts';
import { close } from './acts/close.ts';
import { followUp } from './acts/follow-up.ts';
import { makeOffer } from './acts/make-offer.ts';
import { makeRequest } from './acts/make-request.ts';
import { match } from './acts/match.ts';
import { passGate } from './acts/pass-gate.ts';
import { setProcedure } from './acts/set-procedure.ts';
import { withdraw } from './acts/withdraw.ts';
import { rules } from './authority/rules.ts';
import { requestsDue } from './derived/due.ts';
import { items } from './derived/item-rows.ts';
import { asks, letters } from './derived/letters.ts';
import { matches } from './derived/matches.ts';
import { procedures } from './derived/procedure.ts';
import { requestsFound } from './derived/search.ts';
import { steps } from './derived/steps.ts';
import { asksOn } from './pages/asks.ts';
import { requestPage } from './pages/request.tsx';
import { requestsPage } from './pages/requests.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = {
  setProcedure,
  makeRequest,
  makeOffer,
  acknowledge,
  ask,
  clarify,
  answer,
  match,
  withdraw,
  close,
  answerGate,
  passGate,
  askFollowUp,
  followUp,
};
export type RequestsActs = typeof acts;

export const requests: Slice = {
  name: 'requests',
  acts: Object.values(acts),
  rules,
  tables: [procedures, items, steps, matches],
  pages: [requestsPage, requestPage],
  words: { en, ko },
  search: requestsFound,
  relatedTo: asksOn,
  asks,
  letters,
  due: requestsDue,
};
