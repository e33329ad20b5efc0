import type { Message } from './message-rows.ts';

/** How a party answered: one row for each that was asked, and for each that answered without being asked. */
export interface Answered {
  readonly party: string;
  readonly state: 'acknowledged' | 'late' | 'refused' | 'waiting' | 'missing';
  readonly asked: boolean;
  /** The instant (UTC) of the first acknowledgement, else of the refusal. */
  readonly at: string | null;
  /** Whole minutes from the sending of the message to its answer. */
  readonly minutes: number | null;
  /** The time was told by whoever recorded it. */
  readonly byHand: boolean;
  /** Has it answered the last message too? */
  readonly upToDate: boolean;
  readonly note: string | null;
  readonly position: number | null;
}

export function answersOf(
  { asked, answerBy, sentAt }: Pick<Message, 'asked' | 'answerBy' | 'sentAt'>,
  answers: readonly Message[],
  latest: number,
  now: string,
): Answered[] {
  const by = Map.groupBy(answers, answer => answer.by ?? '');
  const parties = [...asked, ...[...by.keys()].filter(party => !asked.includes(party))];
  return parties.map(party => {
    const own = by.get(party) ?? [];
    const first = own.find(({ type }) => type === 'Ack') ?? own.at(-1);
    const over = answerBy !== null && answerBy <= now;
    if (!first)
      return {
        party,
        state: over ? 'missing' : 'waiting',
        asked: true,
        at: null,
        minutes: null,
        byHand: false,
        upToDate: false,
        note: null,
        position: null,
      };
    const late = answerBy !== null && first.sentAt > answerBy;
    return {
      party,
      state: first.type === 'Error' ? 'refused' : late ? 'late' : 'acknowledged',
      asked: asked.includes(party),
      at: first.sentAt,
      minutes: Math.max(0, Math.floor((Date.parse(first.sentAt) - Date.parse(sentAt)) / 60_000)),
      byHand: first.byHand,
      upToDate: own.some(({ about }) => about === latest),
      note: first.note,
      position: first.position,
    };
  });
}
