import type { ReactNode } from 'react';
import type { Instance } from '../instance.ts';
import { foresee, type Intended, mayWrite } from '../letters/foresee.ts';
import type { Head } from '../record/heads.ts';
import { parseInput } from '../record/parse.ts';
import { isRefusal } from '../record/refusal.ts';
import type { Credential } from '../slices/parties/derived/credentials.ts';
import { refusalSentence } from '../slices.ts';
import { Notice } from '../ui/primitives/notices.tsx';
import { houseWords } from '../words/house.ts';
import type { Say } from '../words/say.ts';

interface Asked extends Omit<Intended, 'on'> {
  readonly instance: Instance;
  readonly head: Head;
  readonly say: Say;
}

/** Who will get a letter because of an act, before it is recorded: by party and office, no person is named. */
export async function WhoIsWrittenTo({ instance, head, say, ...intended }: Asked): Promise<ReactNode> {
  if (!mayWrite(intended.act.name)) return null;
  const words = houseWords[say.language].acts.letters;
  const { _on: on, ...given } = intended.input;
  const input = parseInput(intended.act.input, given);
  // What is not complete yet is said beside.
  if (isRefusal(input)) return null;
  const foreseen = await foresee(instance, head, { ...intended, input, on: typeof on === 'string' ? on : undefined });
  if (isRefusal(foreseen)) return <Notice tone="warn">{refusalSentence(say.language, foreseen)}</Notice>;
  const offices = (held: readonly Credential[]) => {
    const count = Map.groupBy(held, ({ capacity }) => capacity);
    return say.list(
      [...count].map(([capacity, { length }]) =>
        words.office(houseWords[say.language].capacities[capacity] ?? capacity, length),
      ),
    );
  };
  const missed = foreseen.filter(({ written, points }) => written.length === 0 && points.length === 0);
  return (
    <Notice tone={missed.length > 0 ? 'warn' : 'accent'}>
      <p>{foreseen.length === 0 ? words.nobody : words.lede}</p>
      <ul>
        {foreseen.map(({ party, written, withoutAccess, unwilling, points, withoutMail }) => (
          <li key={party ?? ''}>
            {party === null ? houseWords[say.language].acts.audience.secretariat : say.party(party)}
            {': '}
            {[
              ...(written.length > 0
                ? [words.written(offices(written))]
                : points.length === 0
                  ? [words.notWritten]
                  : []),
              ...(points.length > 0 ? [words.points(say.list(points.map(({ office }) => office)))] : []),
              ...(withoutMail.length > 0 ? [words.withoutMail(say.list(withoutMail.map(({ office }) => office)))] : []),
              ...(withoutAccess.length > 0 ? [words.withoutAccess(offices(withoutAccess))] : []),
              ...(unwilling.length > 0 ? [words.unwilling(offices(unwilling))] : []),
            ].join('; ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
