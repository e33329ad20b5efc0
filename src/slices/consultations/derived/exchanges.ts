import type { OpenEntry } from '../../../record/body.ts';
import type { Localized } from '../../../record/fields.ts';
import { query } from '../../../record/reading.ts';
import { flag, json, optionalJson, optionalText, type Rows, table, text } from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import type { treatments } from '../fields.ts';

export type ExchangeKind = 'exchange' | 'round' | 'comment' | 'ended' | 'reply' | 'closed';

export interface Point {
  readonly comment: number;
  readonly treatment: (typeof treatments)[number];
  readonly reason: Localized;
}

interface Told {
  readonly consultation: string;
  readonly round?: string;
  readonly text?: Localized;
  readonly result?: Localized;
  readonly by?: string;
  readonly late?: boolean;
  readonly deadlineAt?: string;
  readonly points?: readonly Point[];
  readonly sources?: readonly string[];
}

const says = (act: string, kind: ExchangeKind) => ({
  act,
  handle: (entry: OpenEntry, rows: Rows<any>) => {
    const told = entry.body.in as unknown as Told;
    rows.add(`${told.consultation}/${entry.position}`, {
      consultation: told.consultation,
      kind,
      round: told.round ?? null,
      text: told.text ?? told.result ?? null,
      by_party: told.by ?? null,
      late: told.late === true,
      deadline_at: told.deadlineAt ?? null,
      points: told.points ?? [],
      told_on: entry.body.on,
      told_at: entry.body.at,
      ...groundOf(told, entry),
    });
  },
});

/** What was said in consultations, each for whom it is. */
export const exchanges = table({
  name: 'consultations_exchange',
  version: 1,
  columns: {
    consultation: text,
    kind: text,
    round: optionalText,
    text: optionalJson<Localized>(),
    by_party: optionalText,
    late: flag,
    deadline_at: optionalText,
    points: json<readonly Point[]>(),
    told_on: optionalText,
    told_at: text,
    ...groundColumns,
  },
  indexes: [['consultation'], ['deadline_at']],
  from: [
    says('consultations.record-exchange', 'exchange'),
    says('consultations.open-round', 'round'),
    says('consultations.comment', 'comment'),
    says('consultations.end-round', 'ended'),
    says('consultations.reply', 'reply'),
    says('consultations.close', 'closed'),
  ],
});

export interface Exchange extends Grounded {
  readonly consultation: string;
  readonly kind: ExchangeKind;
  readonly round: string | null;
  readonly text: Localized | null;
  readonly by: string | null;
  readonly late: boolean;
  readonly deadlineAt: string | null;
  readonly points: readonly Point[];
  readonly on: string | null;
  readonly at: string;
}

/** What was said in one, in the order of the record. */
export const listExchanges = query([exchanges], async (reading, consultation: string): Promise<Exchange[]> => {
  const rows = await exchanges
    .rows(reading)
    .select([
      'kind',
      'round',
      'text',
      'by_party',
      'late',
      'deadline_at',
      'points',
      'told_on',
      'told_at',
      ...groundShown,
    ])
    .where('consultation', '=', consultation)
    .orderBy('position')
    .execute();
  return rows.map(row => {
    const { round, text, late, points } = row;
    const kind = row.kind as ExchangeKind;
    const when = { deadlineAt: row.deadline_at, on: row.told_on, at: row.told_at };
    return { consultation, kind, round, text, by: row.by_party, late, points, ...when, ...grounded(row) };
  });
});

/** The rounds whose deadline has passed by an instant and of which that is not recorded, with for whom they are. */
export const roundsDue = query([exchanges], async (reading, instant: string) => {
  const rows = await exchanges
    .timeline(reading)
    .select(['consultation', 'round', 'audience'])
    .where('kind', '=', 'round')
    .where('deadline_at', '<=', instant)
    .execute();
  const ended = await exchanges
    .timeline(reading)
    .select(['consultation', 'round'])
    .where('kind', '=', 'ended')
    .execute();
  const done = new Set(ended.map(({ consultation, round }) => `${consultation}/${round}`));
  return rows.filter(({ consultation, round }) => !done.has(`${consultation}/${round}`));
});
