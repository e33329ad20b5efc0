import type { Slice } from '../../slice.ts';
import { announceEdition } from './acts/announce-edition.ts';
import { appointOfficer } from './acts/appoint-officer.ts';
import { correctIntervention } from './acts/correct-intervention.ts';
import { disputeIntervention } from './acts/dispute-intervention.ts';
import { establishBody } from './acts/establish-body.ts';
import { finaliseInterventions } from './acts/finalise-interventions.ts';
import { issueAgenda } from './acts/issue-agenda.ts';
import { issueProgramme } from './acts/issue-programme.ts';
import { openSeries } from './acts/open-series.ts';
import { recordAttendanceCount } from './acts/record-attendance-count.ts';
import { recordDelegation } from './acts/record-delegation.ts';
import { recordFacts } from './acts/record-facts.ts';
import { recordIntervention } from './acts/record-intervention.ts';
import { recordOutcome } from './acts/record-outcome.ts';
import { recordParticipation } from './acts/record-participation.ts';
import { registerEdition } from './acts/register-edition.ts';
import { registerForum } from './acts/register-forum.ts';
import { registerForumEvent } from './acts/register-forum-event.ts';
import { rules } from './authority/rules.ts';
import { asks } from './derived/asks.ts';
import { meetingsFound } from './derived/search.ts';
import { tables } from './derived/tables.ts';
import { agendaPage } from './pages/agenda.tsx';
import { attributedPage } from './pages/attributed.tsx';
import { bodyPage } from './pages/body.tsx';
import { editionPage } from './pages/edition.tsx';
import { forumPage } from './pages/forum.tsx';
import { journalPage } from './pages/journal.tsx';
import { meetingsPage } from './pages/meetings.tsx';
import { notesPage } from './pages/notes.tsx';
import { participantsPage } from './pages/participants.tsx';
import { programmePage } from './pages/programme.tsx';
import { seriesPage } from './pages/series.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = {
  establishBody,
  appointOfficer,
  openSeries,
  registerForum,
  registerForumEvent,
  registerEdition,
  announceEdition,
  issueAgenda,
  issueProgramme,
  recordFacts,
  recordParticipation,
  recordDelegation,
  recordAttendanceCount,
  recordIntervention,
  correctIntervention,
  disputeIntervention,
  finaliseInterventions,
  recordOutcome,
};
export type MeetingsActs = typeof acts;
export const meetings: Slice = {
  name: 'meetings',
  acts: Object.values(acts),
  rules,
  tables,
  pages: [
    meetingsPage,
    seriesPage,
    editionPage,
    agendaPage,
    programmePage,
    participantsPage,
    journalPage,
    bodyPage,
    forumPage,
    attributedPage,
  ],
  draftPages: [notesPage],
  words: { en, ko },
  search: meetingsFound,
  asks,
};
