import type { OpenEntry } from '../../../record/body.ts';
import {
  flag,
  integer,
  json,
  optionalInteger,
  optionalJson,
  optionalText,
  type Rows,
  table,
  text,
} from '../../../record/table.ts';
import { type Grounded, groundColumns, grounded, groundOf, groundShown } from '../../meetings/derived/ground.ts';
import type { MessageType, Status, Told } from '../fields.ts';
import type { Composed } from './compose.ts';

interface In extends Composed {
  readonly asked?: readonly string[];
  readonly contactAreas?: readonly string[];
  readonly answerBy?: string;
  readonly by?: string;
  readonly of?: number;
  readonly wasTold?: boolean;
}

// By name: composing a message asks this table whether its identifier is free, and of two modules one must come first.
const message = (act: string) => ({
  act,
  handle: (entry: OpenEntry, rows: Rows<any>) => {
    const said = entry.body.in as unknown as In;
    rows.put(
      `${said.alert}/${said.n}`,
      {
        alert: said.alert,
        n: said.n,
        type: said.type,
        status: said.status,
        identifier: said.identifier,
        sender: said.sender,
        sent: said.sent,
        sent_at: said.sentAt,
        expires_at: said.expiresAt ?? null,
        by_party: said.by ?? entry.body.author.party,
        about: said.of ?? null,
        note: said.note ?? null,
        refers: said.references ?? [],
        told: said.told ?? null,
        asked: said.asked ?? [],
        contact_areas: said.contactAreas ?? [],
        answer_by: said.answerBy ?? null,
        by_hand: said.wasTold ?? false,
        xml: said.xml,
        ...groundOf({}, entry),
      },
      { from: said.sentOn },
    );
  },
});

/** CAP messages as they were issued. Nothing changes one; later messages refer to it. */
export const messages = table({
  name: 'alerts_message',
  version: 3,
  columns: {
    alert: text,
    n: integer,
    type: text,
    status: text,
    identifier: text,
    sender: text,
    sent: text,
    sent_at: text,
    expires_at: optionalText,
    by_party: optionalText,
    about: optionalInteger,
    note: optionalText,
    refers: json<readonly string[]>(),
    told: optionalJson<Told>(),
    asked: json<readonly string[]>(),
    contact_areas: json<readonly string[]>(),
    answer_by: optionalText,
    by_hand: flag,
    xml: text,
    ...groundColumns,
  },
  indexes: [['alert', 'n'], ['identifier'], ['answer_by'], ['by_party']],
  from: ['issue', 'update', 'cancel', 'acknowledge', 'report-error'].map(verb => message(`alerts.${verb}`)),
});

export interface Message extends Grounded {
  readonly alert: string;
  readonly n: number;
  readonly type: MessageType;
  readonly status: Status;
  readonly identifier: string;
  readonly sender: string;
  /** As CAP writes it, with its offset. */
  readonly sent: string;
  readonly sentAt: string;
  readonly expiresAt: string | null;
  readonly by: string | null;
  /** The message that an answer is about. */
  readonly about: number | null;
  readonly note: string | null;
  readonly references: readonly string[];
  readonly told: Told | null;
  readonly asked: readonly string[];
  /** Areas whose points of contact are written to; empty: all. */
  readonly contactAreas: readonly string[];
  readonly answerBy: string | null;
  /** The time of an answer was told, not taken. */
  readonly byHand: boolean;
}

export const shown = [
  'alert',
  'n',
  'type',
  'status',
  'identifier',
  'sender',
  'sent',
  'sent_at',
  'expires_at',
  'by_party',
  'about',
  'note',
  'refers',
  'told',
  'asked',
  'contact_areas',
  'answer_by',
  'by_hand',
  ...groundShown,
] as const;

export function messageOf(row: any): Message {
  const { alert, n, type, status, identifier, sender, sent, about, note, told, asked } = row;
  return {
    alert,
    n,
    type,
    status,
    identifier,
    sender,
    sent,
    about,
    note,
    told,
    asked,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
    by: row.by_party,
    references: row.refers,
    answerBy: row.answer_by,
    contactAreas: row.contact_areas,
    byHand: row.by_hand,
    ...grounded(row),
  };
}
