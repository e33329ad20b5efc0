import type { Asks } from '../../../record/ask.ts';
import { speaksForParty } from '../../../record/authorise.ts';
import { markedTexts } from './cap.ts';
import { instantOfReading, listAlerts } from './chains.ts';
import { messagesOf } from './messages.ts';

/** An alert that runs waits for the acknowledgement of each party that was asked. */
export const asks: Asks = async (reading, author) => {
  const { party } = author;
  if (party === null || !speaksForParty(author)) return [];
  const now = instantOfReading(reading);
  const open = (await listAlerts(reading)).filter(
    ({ first, cancelled, expiresAt }) => first.asked.includes(party) && !cancelled && expiresAt > now,
  );
  if (open.length === 0) return [];
  const answered = new Set((await messagesOf(reading, party)).map(({ alert, about }) => `${alert} ${about}`));
  return open.flatMap(({ alert, status, told, first, messages }) =>
    answered.has(`${alert} ${messages.at(-1)?.n}`)
      ? []
      : [
          {
            kind: 'acknowledge' as const,
            title: markedTexts(status, told.headline),
            path: `/acts/alerts.acknowledge?${new URLSearchParams({ alert, by: party })}`,
            due: first.answerBy,
          },
        ],
  );
};
