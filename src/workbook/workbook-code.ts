import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { canonical } from '../record/canonical.ts';

/** What a workbook was made for. Its return code says so, and that this house made it. */
export interface Made {
  readonly framework: string;
  readonly round: string;
  readonly party: string;
  /** Language of the texts in it. */
  readonly language: string;
  /** What the record held when it was made. */
  readonly position: number;
  /** Of what it asks: another one means that something else is asked by now. */
  readonly asks: string;
}

/** `R1.ARD.en.417.3f2a….9c1b…`: readable, so that one sees at a glance which workbook lies before one. */
export function codeOf(made: Made, secret: Buffer): string {
  const { round, party, language, position, asks } = made;
  return [round, party, language, position, asks, signOf(made, secret)].join('.');
}

function signOf(made: Made, secret: Buffer): string {
  return createHmac('sha256', secret)
    .update(canonical({ ...made }))
    .digest('hex')
    .slice(0, 16);
}

/** What a code says, for this framework; undefined where it is none, was changed, or was made elsewhere. */
export function madeFor(code: string, framework: string, secret: Buffer): Made | undefined {
  const match = /^([A-Za-z0-9-]+)\.([A-Z0-9-]+)\.([A-Za-z0-9-]+)\.(\d{1,15})\.([0-9a-f]{16})\.([0-9a-f]{16})$/.exec(
    code.trim(),
  );
  if (!match) return undefined;
  const [, round = '', party = '', language = '', position = '', asks = '', sign = ''] = match;
  const made = { framework, round, party, language, position: Number(position), asks };
  return timingSafeEqual(Buffer.from(sign), Buffer.from(signOf(made, secret))) ? made : undefined;
}

/** Of what is asked: the tasks, the questions and their order. */
export function asksOf(tasks: readonly string[], questions: readonly string[]): string {
  return hash('sha256', canonical([tasks, questions]), 'hex').slice(0, 16);
}
