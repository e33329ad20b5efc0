import type { Slice } from '../../slice.ts';
import { close } from './acts/close.ts';
import { comment } from './acts/comment.ts';
import { endRound } from './acts/end-round.ts';
import { open } from './acts/open.ts';
import { openRound } from './acts/open-round.ts';
import { recordExchange } from './acts/record-exchange.ts';
import { reply } from './acts/reply.ts';
import { rules } from './authority/rules.ts';
import { listConsultations, consultations as opened } from './derived/consultations.ts';
import { exchanges, roundsDue } from './derived/exchanges.ts';
import { asks, letters } from './derived/letters.ts';
import { consultationsFound } from './derived/search.ts';
import { consultationPage } from './pages/consultation.tsx';
import { consultationsPage } from './pages/consultations.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = { open, recordExchange, openRound, comment, endRound, reply, close };
export type ConsultationsActs = typeof acts;

export const consultations: Slice = {
  name: 'consultations',
  acts: Object.values(acts),
  rules,
  tables: [opened, exchanges],
  pages: [consultationsPage, consultationPage],
  words: { en, ko },
  asks,
  letters,
  search: consultationsFound,
  relatedTo: async (reading, subject) => {
    const [, party] = /^parties\/party\/([^/]+)$/.exec(subject) ?? [];
    if (party === undefined && !/^(plan|requests)\/[^/]+$/.test(subject)) return [];
    return (await listConsultations(reading, party === undefined ? { subject } : { party })).map(
      ({ consultation, title, starts, position }) => ({
        kind: 'consultation',
        path: `/consultations/${consultation}`,
        title,
        symbol: null,
        on: starts,
        position,
      }),
    );
  },
  due: async (reading, instant) =>
    (await roundsDue(reading, instant)).map(({ consultation, round, audience }) => ({
      act: 'consultations.end-round',
      body: { consultation, round },
      // What a party keeps to itself is no circle of the clock.
      audience: audience === 'own' ? 'secretariat' : audience,
    })),
};
