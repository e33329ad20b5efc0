import type { Table } from '../../../record/table.ts';
import { accounts } from './accounts.ts';
import { assessments } from './assessments.ts';
import { cells } from './cells.ts';
import { chainsTable } from './chains.ts';
import { deadlines } from './deadlines.ts';
import { draftedReturns } from './drafted-returns.ts';
import { returnSteps } from './return-steps.ts';
import { returns } from './returns.ts';
import { roundSteps } from './round-steps.ts';
import { rounds } from './rounds.ts';
import { scales } from './scales.ts';
import { tablings } from './tablings.ts';

/** Every table of reporting. */
export const tables: readonly Table[] = [
  rounds,
  roundSteps,
  deadlines,
  cells,
  chainsTable,
  draftedReturns,
  returns,
  returnSteps,
  accounts,
  scales,
  assessments,
  tablings,
];
