import type { ReactNode } from 'react';
import type { AnyAct } from '../record/act.ts';
import { circlesOf, isAudience, isCounted } from '../record/audience.ts';
import type { Author } from '../record/body.ts';
import { countsFrom } from '../record/day.ts';
import { parseInput } from '../record/parse.ts';
import type { Query, Read, Reading } from '../record/reading.ts';
import { isRefusal } from '../record/refusal.ts';
import { listParties } from '../slices/parties/derived/parties.ts';
import { spine, warningSentence } from '../slices.ts';
import type { Choice } from '../ui/form-control.ts';
import { envelopeNames } from '../ui/form-envelope.ts';
import { Notice } from '../ui/primitives/notices.tsx';
import { sayAudience } from '../words/audience.ts';
import { houseWords, type NamedAudience } from '../words/house.ts';
import type { Say } from '../words/say.ts';

/** Parties that are chosen one by one, and the button that shows who will read the act before it is recorded. */
export const chosenParties = '_parties';
export const lookFirst = '_look';

export interface AudienceChoices {
  readonly audiences: readonly Choice[];
  readonly parties: readonly Choice[];
}

/** For whom an act may be: an edition's delegations where it is about an edition, every group, and parties by name. */
export async function audienceChoices(act: AnyAct, reading: Reading, say: Say): Promise<AudienceChoices> {
  const words = houseWords[say.language].acts;
  const all = await listParties(reading);
  const onEdition = 'series' in act.input.shape && 'edition' in act.input.shape;
  const named: readonly NamedAudience[] = [
    'public',
    'press',
    'observers',
    'framework',
    ...(onEdition ? (['edition'] as const) : []),
    'own',
    'chair',
    'secretariat',
  ];
  const groups = all.filter(({ kind }) => kind === 'group').map(({ code }) => `group:${code}`);
  return {
    audiences: [
      ...named.map(value => ({ value, label: words.audience[value] })),
      ...groups.map(value => ({ value, label: sayAudience(value, say) })),
      { value: 'parties', label: words.chosenParties },
    ],
    parties: all.filter(({ kind }) => kind !== 'group').map(({ code }) => ({ value: code, label: say.party(code) })),
  };
}

/** The audience that a form chose, and what else it posted for its act. */
export function takeAudience<Value>(posted: readonly (readonly [string, Value])[]) {
  const parties = posted.filter(([name]) => name === chosenParties).map(([, value]) => String(value));
  const looks = posted.some(([name]) => name === lookFirst);
  const rest = posted.filter(([name]) => name !== chosenParties && name !== lookFirst);
  const asked = rest.find(([name]) => name === envelopeNames.audience)?.[1];
  return { rest, looks, audience: asked === 'parties' ? `parties:${parties.join(',')}` : undefined };
}

export interface Looked {
  readonly act: AnyAct;
  readonly author: Author;
  readonly audience: string;
  readonly input: Record<string, unknown>;
  readonly reading: Reading;
  readonly say: Say;
}

/** Who will read the act, and what its author should think about, before anything is recorded. */
export async function WhoReads({ act, author, audience, input, reading, say }: Looked): Promise<ReactNode> {
  const words = houseWords[say.language].acts;
  const read: Read = Object.assign(
    <Args extends unknown[], Result>(ask: Query<Args, Result>, ...args: Args) => ask(reading, ...args),
    { framework: reading.framework },
  );
  const { _on: on, ...body } = input;
  const parsed = parseInput(act.input, body);
  if (!isAudience(audience) || isRefusal(parsed)) return <Notice tone="warn">{words.lookWhenComplete}</Notice>;
  const day = typeof on === 'string' ? countsFrom(on) : reading.day;
  const counted = isCounted(audience)
    ? await read(spine.members, { audience, day, subject: await act.subject(parsed, read) })
    : [];
  const originators = (act.originators?.(parsed, author) ?? []).filter(party => party !== null);
  const circles = [...circlesOf(audience, author, counted), ...originators.map(party => `party:${party}`)];
  const warnings = (await act.warns?.(parsed, { read, day })) ?? [];
  const nobody = isCounted(audience) && counted.length === 0;
  return (
    <>
      <Notice tone={nobody ? 'bad' : 'accent'}>
        <p>
          {nobody
            ? words.nobodyReads(sayAudience(audience, say))
            : words.readBy(say.list([...new Set(circles)].map(circle => sayCircle(circle, say))))}
        </p>
      </Notice>
      {warnings.map(warning => (
        <Notice key={warning.code} tone="warn">
          <p>{warningSentence(say.language, warning)}</p>
        </Notice>
      ))}
    </>
  );
}

function sayCircle(circle: string, say: Say): string {
  const { audience, circles } = houseWords[say.language].acts;
  const [kind = '', of] = circle.split(':');
  if (kind === 'party') return of === 'host' ? circles.host : say.party(of ?? '');
  if (kind === 'chair') return of === undefined || of === 'none' ? audience.chair : circles.chair(say.party(of));
  return circles[kind as 'press'] ?? audience[kind as NamedAudience] ?? kind;
}
