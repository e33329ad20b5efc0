import type { Status } from '../fields.ts';

/** What a status is on another's scale, and what of it that scale cannot say. Null: it has no such value. */
export interface Mapped {
  readonly code: string | null;
  readonly lost:
    | 'nothing'
    | 'not-due'
    | 'late-start'
    | 'on-time'
    | 'late'
    | 'no-end'
    | 'accounts'
    | 'successor'
    | 'no-value';
}

/** IATI, code list ActivityStatus: 1 pipeline/identification, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. */
export const iati: Readonly<Record<Status, Mapped>> = {
  'not-due': { code: '1', lost: 'not-due' },
  'not-started': { code: '1', lost: 'late-start' },
  'on-track': { code: '2', lost: 'on-time' },
  delayed: { code: '2', lost: 'late' },
  completed: { code: '3', lost: 'accounts' },
  continuing: { code: '2', lost: 'no-end' },
  suspended: { code: '6', lost: 'nothing' },
  cancelled: { code: '5', lost: 'nothing' },
  superseded: { code: '5', lost: 'successor' },
};

/**
 * Open Government Partnership, completion as its reviewers rate it: no evidence available, not started, limited, substantial,
 * complete. It asks how much is done, not whether it is on time.
 */
export const ogp: Readonly<Record<Status, Mapped>> = {
  'not-due': { code: 'not started', lost: 'not-due' },
  'not-started': { code: 'not started', lost: 'nothing' },
  'on-track': { code: null, lost: 'no-value' },
  delayed: { code: null, lost: 'no-value' },
  completed: { code: 'complete', lost: 'nothing' },
  continuing: { code: null, lost: 'no-value' },
  suspended: { code: null, lost: 'no-value' },
  cancelled: { code: null, lost: 'no-value' },
  superseded: { code: null, lost: 'no-value' },
};

/** Where the values of these scales are written, and the day on which that was read. */
export const mapSources = [
  {
    title: 'IATI, code list ActivityStatus',
    address:
      'https://github.com/IATI/IATI-Codelists/blob/1421e362d443ad20bc5bf184ab82f93fa59969f4/xml/ActivityStatus.xml',
    readOn: '2026-11-28',
  },
  {
    title: 'Open Government Partnership, glossary: Completion',
    address: 'https://www.opengovpartnership.org/glossary/completion/',
    readOn: '2026-11-28',
  },
] as const;
