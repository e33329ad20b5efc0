import { type Limit, secondsToWait } from '../access/attempts.ts';
import type { Instance } from '../instance.ts';
import type { Author } from '../record/body.ts';
import type { Outcome } from '../record/record.ts';
import { type Refusal, refusal } from '../record/refusal.ts';

/** Whoever asked too often, and for how long to wait. Answered as 429 with `Retry-After`. */
export function tooOften(retryAfter: number): Refusal {
  return refusal('right', 'too-often', 'Whoever asks too often waits.', {
    source: 'docs/operate/security.md',
    params: { seconds: retryAfter },
    retryAfter,
  });
}

/** Counts one try. A refusal where it is one too many. */
export async function within(
  { store }: Instance,
  bucket: string,
  limit: Limit,
  cost = 1,
): Promise<Refusal | undefined> {
  const wait = await secondsToWait(store, bucket, limit, cost);
  return wait === 0 ? undefined : tooOften(wait);
}

/** Counts what a party sends in a minute, whoever and whichever program of it sends it, to whichever process. */
export function paceOf(
  instance: Instance,
  framework: string,
  { party, credential }: Author,
  limit: number,
  cost: number,
): Promise<Refusal | undefined> {
  const whose = party ?? `credential ${credential}`;
  return within(instance, `acts:${framework}:${whose}`, { times: limit, seconds: 60 }, cost);
}

/** The instance as the doors use it: no party records more acts in a minute than the operator lets it. 0: as many as it likes. */
export function paced(instance: Instance, limit: number): Instance {
  if (limit === 0) return instance;
  const { record } = instance;
  return {
    ...instance,
    record: {
      ...record,
      async perform(submission): Promise<Outcome> {
        const { framework, author, acts } = submission;
        const refused =
          author === null || author.credential === null
            ? undefined
            : await paceOf(instance, framework, author, limit, acts.length);
        return refused ? { ...refused, index: 0 } : record.perform(submission);
      },
    },
  };
}
