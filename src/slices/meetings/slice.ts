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
import { agendas } from './derived/agendas.ts';
import { bodies } from './derived/bodies.ts';
import { delegations } from './derived/delegations.ts';
import { editionFacts } from './derived/edition-facts.ts';
import { forumEvents } from './derived/forum-events.ts';
import { forums } from './derived/forums.ts';
import { interventionSteps } from './derived/intervention-steps.ts';
import { interventions } from './derived/interventions.ts';
import { officers } from './derived/officers.ts';
import { outcomes } from './derived/outcomes.ts';
import { participation } from './derived/participation.ts';
import { programmes } from './derived/programmes.ts';
import { series } from './derived/series.ts';
import { editionPage } from './pages/edition.tsx';
import { forumPage } from './pages/forum.tsx';
import { meetingsPage } from './pages/meetings.tsx';
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
  tables: [
    bodies,
    officers,
    series,
    forums,
    forumEvents,
    editionFacts,
    agendas,
    programmes,
    participation,
    delegations,
    interventions,
    interventionSteps,
    outcomes,
  ],
  pages: [meetingsPage, seriesPage, editionPage, forumPage],
  words: { en, ko },
};
