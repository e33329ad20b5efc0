import type { Slice } from '../../slice.ts';
import { askBack } from './acts/ask-back.ts';
import { assess } from './acts/assess.ts';
import { clearReturn } from './acts/clear-return.ts';
import { closeRound } from './acts/close-round.ts';
import { confirmReturn } from './acts/confirm-return.ts';
import { deadlinePassed } from './acts/deadline-passed.ts';
import { defineScale } from './acts/define-scale.ts';
import { disputeReturn } from './acts/dispute-return.ts';
import { draftReturn } from './acts/draft-return.ts';
import { enterReturn } from './acts/enter-return.ts';
import { extendDeadline } from './acts/extend-deadline.ts';
import { openRound } from './acts/open-round.ts';
import { recordAccount } from './acts/record-account.ts';
import { registerReturn } from './acts/register-return.ts';
import { setCells } from './acts/set-cells.ts';
import { setChain } from './acts/set-chain.ts';
import { submitReturn } from './acts/submit-return.ts';
import { tableReport } from './acts/table-report.ts';
import { withdrawReturn } from './acts/withdraw-return.ts';
import { rules } from './authority/rules.ts';
import { asks } from './derived/asks.ts';
import { deadlinesDue } from './derived/due.ts';
import { showsEvidence } from './derived/full-returns.ts';
import { letters } from './derived/letters.ts';
import { relatedReports } from './derived/related.ts';
import { tables } from './derived/tables.ts';
import { answerPage } from './pages/answer.tsx';
import { matrixPage } from './pages/matrix.tsx';
import { partySheetPage } from './pages/party-sheet.tsx';
import { reportPage } from './pages/report.tsx';
import { returnPage } from './pages/return.tsx';
import { roundsPage } from './pages/rounds.tsx';
import { scalesPage } from './pages/scales.tsx';
import { taskSheetPage } from './pages/task-sheet.tsx';
import { en } from './words/en.ts';
import { ko } from './words/ko.ts';

const acts = {
  openRound,
  extendDeadline,
  setCells,
  deadlinePassed,
  closeRound,
  setChain,
  draftReturn,
  clearReturn,
  submitReturn,
  enterReturn,
  confirmReturn,
  disputeReturn,
  registerReturn,
  askBack,
  withdrawReturn,
  recordAccount,
  defineScale,
  assess,
  tableReport,
};
export type ReportingActs = typeof acts;

export const reporting: Slice = {
  name: 'reporting',
  acts: Object.values(acts),
  rules,
  tables,
  pages: [roundsPage, scalesPage, matrixPage, reportPage, partySheetPage, taskSheetPage, returnPage],
  draftPages: [answerPage],
  words: { en, ko },
  asks,
  showsFile: showsEvidence,
  relatedTo: relatedReports,
  due: deadlinesDue,
  letters,
};
