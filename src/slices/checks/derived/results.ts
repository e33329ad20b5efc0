import type { OpenEntry } from '../../../record/body.ts';
import type { Localized } from '../../../record/fields.ts';
import { query, type Reading } from '../../../record/reading.ts';
import { optionalJson, optionalText, type Rows, table, text } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import type { channelKinds, letterFates, outcomes } from '../fields.ts';

export type ResultKind = (typeof outcomes)[number] | (typeof letterFates)[number] | 'ended' | 'cancelled';

interface Told {
  readonly check: string;
  readonly contact?: string;
  readonly channel?: string;
  readonly triedAt?: string;
  readonly outcome?: string;
  readonly outcomeAt?: string;
  readonly answeredAt?: string;
  readonly endsAt?: string;
  readonly note?: Localized;
  readonly reason?: Localized;
}

interface ToldOfLetters {
  readonly check: string;
  readonly letters: readonly {
    readonly contact: string;
    readonly place: number;
    readonly sentAt?: string;
    readonly fate: string;
    readonly at: string;
  }[];
}

const says = (act: string, kindOf: (told: Told) => string) => ({
  act,
  handle: (entry: OpenEntry, rows: Rows<any>) => {
    const told = entry.body.in as unknown as Told;
    rows.add(`${told.check}/${entry.position}`, {
      check_key: told.check,
      kind: kindOf(told),
      contact: told.contact ?? null,
      channel: told.channel ?? null,
      tried_at: told.triedAt ?? null,
      happened_at: told.outcomeAt ?? told.answeredAt ?? told.endsAt ?? entry.body.at,
      note: told.note ?? told.reason ?? null,
      ...groundOf({}, entry),
    });
  },
});

/** What came of checks: of each point of contact what is known of reaching it, and how the check as a whole ended. */
export const results = table({
  name: 'checks_result',
  version: 2,
  columns: {
    check_key: text,
    kind: text,
    contact: optionalText,
    channel: optionalText,
    tried_at: optionalText,
    happened_at: text,
    note: optionalJson<Localized>(),
    ...groundColumns,
  },
  indexes: [['check_key'], ['contact']],
  from: [
    says('checks.record-result', ({ outcome = '' }) => outcome),
    {
      act: 'checks.record-letters',
      handle: (entry: OpenEntry, rows: Rows<any>) => {
        const { check, letters } = entry.body.in as unknown as ToldOfLetters;
        for (const { contact, place, sentAt, fate, at } of letters)
          rows.add(`${check}/${entry.position}/${contact}.${place}`, {
            check_key: check,
            kind: fate,
            contact,
            channel: 'e-mail',
            tried_at: sentAt ?? null,
            happened_at: at,
            note: null,
            ...groundOf({}, entry),
          });
      },
    },
    says('checks.answer', () => 'answered'),
    says('checks.end', () => 'ended'),
    says('checks.cancel', () => 'cancelled'),
  ],
});

export interface Result extends Grounded {
  readonly check: string;
  readonly kind: ResultKind;
  readonly contact: string | null;
  /** Null: on the page, by its own party. */
  readonly channel: (typeof channelKinds)[number] | null;
  readonly triedAt: string | null;
  readonly at: string;
  readonly note: Localized | null;
}

const shown = ['check_key', 'kind', 'contact', 'channel', 'tried_at', 'happened_at', 'note', ...groundShown] as const;

function resultOf(row: any): Result {
  const { kind, contact, channel, note } = row;
  return {
    check: row.check_key,
    kind,
    contact,
    channel,
    triedAt: row.tried_at,
    at: row.happened_at,
    note,
    ...grounded(row),
  };
}

/** What came of these checks, in the order in which it happened. */
export const listResults = query([results], async (reading, named: readonly string[]): Promise<Result[]> => {
  if (named.length === 0) return [];
  const rows = await results
    .rows(reading)
    .select(shown)
    .where('check_key', 'in', named)
    .orderBy('happened_at')
    .orderBy('position')
    .execute();
  return rows.map(resultOf);
});

/** Those of these checks that are over, whenever that was. */
export async function checksOver(reading: Reading, named: readonly string[]): Promise<Set<string>> {
  if (named.length === 0) return new Set();
  const rows = await results
    .timeline(reading)
    .select('check_key')
    .where('check_key', 'in', named)
    .where('kind', 'in', ['ended', 'cancelled'])
    .execute();
  return new Set(rows.map(({ check_key }) => check_key));
}
