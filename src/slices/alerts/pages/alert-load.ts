import type { Reading } from '../../../record/reading.ts';
import { type Answered, answersOf } from '../derived/answers.ts';
import { chainOf, instantOfReading, type Standing } from '../derived/chains.ts';
import { findXml, isAnswer, listMessages } from '../derived/messages.ts';
import { listSteps } from '../derived/steps.ts';

/** All that is known of one alert. */
export async function loadAlert(reading: Reading, { alert = '' }: Readonly<Record<string, string>>) {
  const [messages, steps] = await Promise.all([listMessages(reading, alert), listSteps(reading, alert)]);
  const chain = chainOf(messages);
  if (!chain) return undefined;
  const now = instantOfReading(reading);
  const latest = chain.messages.at(-1)?.n ?? 1;
  const answers: readonly Answered[] = answersOf(chain.first, messages.filter(isAnswer), latest, now);
  return {
    alert,
    status: chain.status,
    standing: standingOf(
      chain,
      now,
      steps.some(({ kind }) => kind === 'closed'),
    ),
    by: chain.by,
    told: chain.told,
    expiresAt: chain.expiresAt,
    sentAt: chain.first.sentAt,
    answerBy: chain.first.answerBy,
    note: chain.first.note,
    latest,
    answers,
    messages,
    steps,
    position: chain.last.position,
    xml: await findXml(reading, alert, latest),
  };
}

export type AlertPage = NonNullable<Awaited<ReturnType<typeof loadAlert>>>;

export function standingOf(
  { cancelled, expiresAt }: { readonly cancelled: boolean; readonly expiresAt: string },
  now: string,
  closed: boolean,
): Standing {
  return closed ? 'closed' : cancelled ? 'cancelled' : expiresAt <= now ? 'expired' : 'running';
}
