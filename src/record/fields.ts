import { z } from 'zod';
import { isDay, isPartialDate, isTimeZone } from './day.ts';

/** The forms of field that acts share. Texts are plain: no markup, no controls (`parse.ts` refuses those everywhere). */
const keyPattern = /^[A-Za-z0-9-]+$/;

/** Words that stand for pages of their own, so that no thing may have them as its key. */
const reserved = new Set(['versions', 'changes', 'import', 'report', 'party', 'scales']);

/** A permanent key: `[A-Za-z0-9-]+`, never reused. */
export const key = z
  .string()
  .regex(keyPattern, 'a key has letters, digits and hyphens only')
  .max(64)
  .refine(value => !reserved.has(value), 'this key is reserved');

/** The key of a thing that stands already. A form offers those that there are: few to choose from, many as suggestions. */
export function keyOf(kind: (typeof fewOf)[number] | (typeof manyOf)[number]) {
  return key.meta((fewOf as readonly string[]).includes(kind) ? { choices: kind } : { suggest: kind });
}

const fewOf = ['bodies', 'series', 'items', 'areas'] as const;
const manyOf = ['editions', 'tasks', 'directions', 'forums', 'requests', 'offers', 'activities', 'alerts'] as const;

/** ISO 3166-1 alpha-3, or a framework's own code. */
export const partyCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9-]{1,15}$/, 'a party code is ISO 3166-1 alpha-3 or an own code in capitals, such as ASEAN')
  .meta({ choices: 'parties' });

/** Text of one line. */
export function line(max = 300) {
  return z
    .string()
    .min(1, 'may not be empty')
    .max(max)
    .refine(value => !value.includes('\n'), 'stands on one line')
    .refine(value => value.trim() === value, 'may not begin or end with a space');
}

/** Text that says something: no page can show a blank. */
function said(max: number) {
  return z
    .string()
    .min(1, 'may not be empty')
    .max(max)
    .refine(value => value === '' || value.trim() !== '', 'may not be empty');
}

/** Text of several lines. */
export function prose(max = 20_000) {
  return said(max).meta({ long: true });
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a code of two letters is one of ISO 639-1. Those of three are taken by their form: no list here has them all. */
function isAssigned(code: string): boolean {
  const [base = ''] = code.split('-');
  return base.length !== 2 || languageNames.of(base) !== undefined;
}

/** BCP 47 code of a language of content. */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a BCP 47 code, such as en or ko')
  .refine(isAssigned, 'is no language of the ISO 639 list, such as en or ko')
  .meta({ choices: 'languages' });

export type Localized = Readonly<Record<string, string>>;

/** The same text in one or more languages, by language code. */
export function localized(max = 2000) {
  return z
    .record(languageCode, said(max))
    .refine(texts => Object.keys(texts).length > 0, 'needs the text in at least one language')
    .meta({ localized: true, long: max > 300 });
}

/** A year, a month or a day (ISO 8601). */
export const partialDate = z
  .string()
  .refine(isPartialDate, 'is a year, a year and month, or a day that exists: 2022, 2022-09 or 2022-09-06')
  .meta({ partialDate: true });

export const day = z.string().refine(isDay, 'is a day that exists: 2022-09-06').meta({ partialDate: true });

export const timeZone = z.string().max(64).refine(isTimeZone, 'is no time zone of the IANA list, such as Asia/Seoul');

/**
 * A file that was uploaded before (`src/files/`): SHA-256 of its bytes in hex, and the name under which it is offered.
 * A form shows a place to choose a file; the door stores the bytes and puts this in.
 */
export function uploaded(kind: 'picture' | 'document') {
  return z
    .strictObject({
      digest: z.string().regex(/^[0-9a-f]{64}$/, 'is the SHA-256 of a file, in 64 hexadecimal digits'),
      name: line(200),
    })
    .meta({ upload: kind });
}

/** Keys of sources that say it. */
export const sourceKeys = z.array(key).max(50);

/** How a stated fact is known: said by the source, worked out from what sources say, or filled in by the compiler. */
export const basis = z.enum(['stated', 'derived', 'filled-in']);

/** Where a fact comes from; on every act that tells what sources say. */
export const ground = {
  sources: sourceKeys.optional(),
  basis: basis.optional(),
  /** What the reader should know about how it is known. */
  basisNote: prose(1000).optional(),
};
