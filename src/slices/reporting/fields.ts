import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Context, RefusalRule } from '../../record/act.ts';
import { canonical } from '../../record/canonical.ts';
import { day, key, languageCode, localized, partyCode, uploaded } from '../../record/fields.ts';
import type { Refusal } from '../../record/refusal.ts';

/** Forms of field, refusals and measures that several acts of reporting share. */

/** What a party says of a task. */
export const statuses = [
  'not-due',
  'not-started',
  'on-track',
  'delayed',
  'completed',
  'continuing',
  'suspended',
  'cancelled',
  'superseded',
] as const;
export type Status = (typeof statuses)[number];

/** What became of the call for a return. */
export const returnStates = ['no-return', 'nil-return', 'returned', 'returned-late', 'withdrawn'] as const;
export type ReturnState = (typeof returnStates)[number];

/** Only an asked cell can be a gap. */
export const askings = ['asked', 'not-asked', 'not-applicable'] as const;
export type Asking = (typeof askings)[number];

export const roundKey = key;
export const cellFields = { round: roundKey, task: key, party: partyCode };
export interface Cell {
  readonly round: string;
  readonly task: string;
  readonly party: string;
}

export function roundSubject({ round }: { readonly round: string }): string {
  return `reporting/round/${round}`;
}

export function returnSubject({ round, task, party }: Cell): string {
  return `reporting/return/${round}/${task}/${party}`;
}

export const question = z.strictObject({
  question: key,
  text: localized(1000),
  /** Words, counted as the language counts them. */
  maxWords: z.int().min(1).max(5000).optional(),
});
export type Question = z.output<typeof question>;

/** A cell of a round that is not asked as the others are. */
export const exception = z.strictObject({
  task: key,
  party: partyCode,
  asked: z.enum(askings),
  reason: localized(500).optional(),
});

/** One proof of what is told: a file that was uploaded, an address, or both. */
export const evidence = z.strictObject({
  title: localized(300),
  file: uploaded('document').optional(),
  link: z
    .url({ protocol: /^https?$/, message: 'is a web address' })
    .max(2000)
    .optional(),
  on: day.optional(),
});

/** The texts of a return, in the order in which forms and papers bring them. */
export const textParts = ['narrative', 'output', 'effect', 'nextSteps', 'needs'] as const;
export type TextPart = (typeof textParts)[number];

/** What a return says. A nil return says that there is nothing to report, and no status. */
export const returnFields = {
  kind: z.enum(['answer', 'nil']),
  status: z.enum(statuses).optional(),
  narrative: localized(20_000).optional(),
  /** What was done. */
  output: localized(10_000).optional(),
  /** What changed because of it: another thing than what was done. */
  effect: localized(10_000).optional(),
  nextSteps: localized(10_000).optional(),
  needs: localized(10_000).optional(),
  answers: z
    .array(z.strictObject({ question: key, text: localized(10_000) }))
    .max(50)
    .optional(),
  evidence: z.array(evidence).max(20).optional(),
};
const content = z.object(returnFields);
export type Content = z.output<typeof content>;

export const languages = z.array(languageCode).min(1).max(20);

/** The same for the same words, whatever stands around them. */
export function digestOf({ kind, status, narrative, output, effect, nextSteps, needs, answers, evidence }: Content) {
  const said = { kind, status, narrative, output, effect, nextSteps, needs, answers, evidence };
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return hash('sha256', canonical(told), 'hex');
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words as the language counts them: where none are parted by spaces, as its dictionary parts them. */
export function countWords(text: string, language: string): number {
  let segmenter = segmenters.get(language);
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(language, { granularity: 'word' })));
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count++;
  return count;
}

export const unknownRound: RefusalRule = {
  kind: 'missing',
  rule: 'A return answers a round that was opened.',
  source: 'docs/acts/reporting.open-round.md',
};
export const roundClosed: RefusalRule = {
  kind: 'state',
  rule: 'A round that was closed takes no more returns; late ones come before that.',
  source: 'docs/acts/reporting.close-round.md',
};
export const notAsked: RefusalRule = {
  kind: 'state',
  rule: 'A party answers what it was asked, and nothing else.',
  source: 'docs/guide/reporting.md',
};
export const unknownTask: RefusalRule = {
  kind: 'state',
  rule: 'What is told of a task is told of one that the version states.',
  source: 'docs/acts/plan.state-task.md',
};
export const unknownParty: RefusalRule = {
  kind: 'state',
  rule: 'An act names parties that are registered.',
  source: 'docs/acts/parties.add-party.md',
};
export const unknownSource: RefusalRule = {
  kind: 'state',
  rule: 'A fact names sources that are registered.',
  source: 'docs/acts/framework.register-source.md',
};
export const noSuchTime: RefusalRule = {
  kind: 'input',
  rule: 'A local time is one that the clocks of its zone show.',
  source: 'docs/how-to/open-a-round.md',
};
export const noReturn: RefusalRule = {
  kind: 'missing',
  rule: 'There must be a return before anything is done with it.',
  source: 'docs/acts/reporting.submit-return.md',
};
export const nothingToConfirm: RefusalRule = {
  kind: 'state',
  rule: 'A party says, once, whether what another entered for it is what it sent.',
  source: 'docs/acts/reporting.enter-return.md',
};
export const unknownFile: RefusalRule = {
  kind: 'state',
  rule: 'A file is uploaded before an act names it.',
  source: 'docs/guide/files.md',
};

export const contentRefusals = {
  'unknown-round': unknownRound,
  'round-closed': roundClosed,
  'not-asked': notAsked,
  'unknown-file': unknownFile,
  'status-missing': {
    kind: 'input',
    rule: 'An answer says how the task stands; a nil return says that there is nothing to report, and no more.',
    source: 'docs/guide/reporting.md',
  },
  'nil-with-content': {
    kind: 'input',
    rule: 'An answer says how the task stands; a nil return says that there is nothing to report, and no more.',
    source: 'docs/guide/reporting.md',
  },
  'too-many-words': {
    kind: 'input',
    rule: 'A text keeps to the number of words that the round allows.',
    source: 'docs/guide/reporting.md',
  },
  'unknown-question': {
    kind: 'input',
    rule: 'A return answers the questions of its round, each once.',
    source: 'docs/acts/reporting.open-round.md',
  },
} as const satisfies Readonly<Record<string, RefusalRule>>;

/** What a decision on a return must know of its round. */
export interface Call {
  readonly version: number;
  readonly closed: boolean;
  readonly asked: Asking;
  readonly questions: readonly Question[];
  readonly maxWords: number | null;
  readonly previous: string | null;
}

type Refuse = Context<unknown, keyof typeof contentRefusals>['refuse'];

/** Whether this return may be given at all, and whether it is whole. */
export function refuseContent(
  input: Cell & Content,
  call: Call | undefined,
  missingFiles: readonly string[],
  refuse: Refuse,
): Refusal | undefined {
  const { round, task, party, kind, status } = input;
  if (!call) return refuse('unknown-round', { field: 'round', params: { round } });
  if (call.closed) return refuse('round-closed', { field: 'round', params: { round } });
  if (call.asked !== 'asked') return refuse('not-asked', { field: 'task', params: { round, task, party } });
  if (kind === 'answer' && status === undefined) return refuse('status-missing', { field: 'status' });
  if (kind === 'nil') {
    const told = (['status', ...textParts, 'answers', 'evidence'] as const).find(name => input[name] !== undefined);
    if (told) return refuse('nil-with-content', { field: told });
  }
  return (
    refuseLength(input, call, refuse) ?? refuseAnswers(input, call, refuse) ?? refuseFiles(input, missingFiles, refuse)
  );
}

function refuseLength(input: Content, { maxWords }: Call, refuse: Refuse): Refusal | undefined {
  if (maxWords === null) return undefined;
  for (const part of textParts)
    for (const [language, text] of Object.entries(input[part] ?? {})) {
      const words = countWords(text, language);
      if (words > maxWords)
        return refuse('too-many-words', { field: `${part}.${language}`, params: { words, most: maxWords } });
    }
  return undefined;
}

function refuseAnswers({ answers = [] }: Content, { questions }: Call, refuse: Refuse): Refusal | undefined {
  for (const [index, { question: key, text }] of answers.entries()) {
    const asked = questions.find(({ question }) => question === key);
    if (!asked || answers.findIndex(({ question }) => question === key) < index)
      return refuse('unknown-question', { field: `answers.${index}.question`, params: { question: key } });
    for (const [language, said] of Object.entries(text)) {
      const words = countWords(said, language);
      if (asked.maxWords !== undefined && words > asked.maxWords)
        return refuse('too-many-words', {
          field: `answers.${index}.text.${language}`,
          params: { words, most: asked.maxWords },
        });
    }
  }
  return undefined;
}

function refuseFiles({ evidence = [] }: Content, missing: readonly string[], refuse: Refuse): Refusal | undefined {
  const index = evidence.findIndex(({ file }) => file !== undefined && missing.includes(file.digest));
  return index < 0 ? undefined : refuse('unknown-file', { field: `evidence.${index}.file` });
}

/** The fields that say the same as in the round before. */
export function unchangedSince(now: Content, before: Content | undefined): string[] {
  if (!before) return [];
  return (['status', ...textParts] as const).filter(
    name => now[name] !== undefined && JSON.stringify(now[name]) === JSON.stringify(before[name]),
  );
}
