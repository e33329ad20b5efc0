import type { OpenEntry } from '../../../record/body.ts';
import type { Localized } from '../../../record/fields.ts';
import { json, optionalInteger, optionalJson, optionalText, table, text } from '../../../record/table.ts';
import type { Cell, Content, Status } from '../fields.ts';

/** The task as it stood when it was answered. */
export interface Wording {
  readonly version: number;
  readonly number: string | null;
  readonly title: Localized | null;
  readonly text: Localized | null;
}

/** Who drafted, cleared and gave it. */
export interface Step {
  readonly step: 'drafted' | 'cleared' | 'submitted' | 'entered';
  readonly capacity: string;
  readonly credential: number | null;
}

interface Given extends Cell, Content {
  readonly wording?: Wording;
  readonly unchanged?: readonly string[];
  readonly receivedAt: string;
  readonly steps: readonly Step[];
  readonly received?: Received;
}

/** How a return came that somebody else entered. */
export interface Received {
  readonly by: 'e-mail' | 'letter' | 'document' | 'workbook' | 'form' | 'public-source';
  readonly on: string;
  readonly original?: { readonly digest: string; readonly name: string };
}

export type Evidence = NonNullable<Content['evidence']>;

/** What parties returned, whoever entered it. The status and the texts are apart: a matrix reads no texts. */
export const returns = table({
  name: 'reporting_return',
  version: 1,
  columns: {
    round: text,
    task: text,
    party: text,
    kind: text,
    status: optionalText,
    received_at: text,
    received_by: text,
    texts: json<Omit<Content, 'kind' | 'status' | 'evidence'>>(),
    evidence: json<Evidence>(),
    digests: json<readonly string[]>(),
    wording: optionalJson<Wording>(),
    unchanged: json<readonly string[]>(),
    received: optionalJson<Received>(),
    steps: json<readonly Step[]>(),
    recorded_at: text,
    capacity: text,
    recorded_for: optionalText,
    credential: optionalInteger,
    audience: text,
  },
  indexes: [
    ['round', 'task'],
    ['round', 'party'],
    ['task', 'party'],
  ],
  from: ['reporting.submit-return', 'reporting.enter-return'].map(name => ({
    act: name,
    handle: (entry, rows) => rows.put(keyOf(entry), rowOf(entry)),
  })),
});

function keyOf({ body }: OpenEntry): string {
  const { round, task, party } = body.in as unknown as Cell;
  return `${round}/${task}/${party}`;
}

function rowOf({ body }: OpenEntry) {
  const told = body.in as unknown as Given;
  const { round, task, party, kind, status, evidence = [], received = null, wording = null, unchanged = [] } = told;
  const { narrative, output, effect, nextSteps, needs, answers } = told;
  const texts = { narrative, output, effect, nextSteps, needs, answers };
  const files = [...evidence.map(({ file }) => file), received?.original].filter(file => file !== undefined);
  return {
    round,
    task,
    party,
    kind,
    status: status ?? null,
    received_at: told.receivedAt,
    received_by: received?.by ?? 'form',
    texts: Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)),
    evidence,
    digests: files.map(({ digest }) => digest),
    wording,
    unchanged,
    received,
    steps: told.steps,
    recorded_at: body.at,
    capacity: body.author.capacity,
    recorded_for: body.author.party,
    credential: body.author.credential,
    audience: body.audience,
  };
}

/** A return as far as a matrix shows it. */
export interface ReturnInBrief extends Cell {
  readonly kind: 'answer' | 'nil';
  readonly status: Status | null;
  /** An instant; a day, where that is all that is known of an entered one. */
  readonly receivedAt: string;
  readonly entered: boolean;
  readonly audience: string;
  readonly position: number;
}

export const brief = [
  'round',
  'task',
  'party',
  'kind',
  'status',
  'received_at',
  'received',
  'audience',
  'position',
] as const;

export interface BriefRow extends Cell {
  readonly kind: string;
  readonly status: string | null;
  readonly received_at: string;
  readonly received: Received | null;
  readonly audience: string;
  readonly position: number;
}

export function briefOf({ kind, status, received_at, received, ...row }: BriefRow): ReturnInBrief {
  return {
    ...row,
    kind: kind as ReturnInBrief['kind'],
    status: status as Status | null,
    receivedAt: received_at,
    entered: received !== null,
  };
}
