import type { Step } from '../example.ts';

/** A text in the two languages of the commission. English is the one in which it works. */
export const text = (en: string, ko: string) => ({ en, ko });

type More = Partial<Pick<Step, 'audience' | 'name'>>;

/** What the secretariat recorded on a day. */
export function secretariat(act: string, on: string | null | undefined, body: Step['body'], more: More = {}): Step {
  return { by: 'secretariat', act, body, on, ...more };
}

/** What the rapporteur noted, issued to everyone unless another audience is named. */
export function rapporteur(act: string, on: string | null | undefined, body: Step['body'], more: More = {}): Step {
  return { by: 'rapporteur', act, body, on, audience: 'public', ...more };
}

interface Speaker {
  readonly grain: string;
  readonly party?: string;
  readonly group?: string;
  readonly name?: string;
  readonly office?: string;
  readonly label?: { readonly en: string; readonly ko: string };
  readonly trueSpeaker?: string;
  readonly trueParties?: readonly string[];
}

/** How a speaker is named: each form says as much as the speaker chose. */
export const by = {
  party: (party: string): Speaker => ({ grain: 'party', party }),
  person: (party: string, name: string, office: string): Speaker => ({ grain: 'person', party, name, office }),
  office: (party: string, office: string): Speaker => ({ grain: 'office', party, office }),
  group: (group: string): Speaker => ({ grain: 'group', group }),
  meeting: (): Speaker => ({ grain: 'meeting' }),
  some: (label: { en: string; ko: string }, more: Partial<Speaker>): Speaker => ({
    grain: 'some-members',
    label,
    ...more,
  }),
  nobody: (): Speaker => ({ grain: 'unattributed', trueSpeaker: 'never-recorded' }),
};

/** Statements at one edition, as its rapporteur noted them: provisional until they are made final. */
export function statements(edition: string, on: string) {
  return (
    kind: string,
    speaker: Speaker,
    said: { readonly en: string; readonly ko: string },
    more: { readonly item?: string; readonly tasks?: readonly string[]; readonly onBehalfOf?: string } & More &
      object = {},
  ): Step => {
    const { audience, name, ...rest } = more;
    return rapporteur(
      'meetings.record-intervention',
      on,
      { series: 'annual', edition, kind, text: said, original: 'en', speaker, ...rest },
      { ...(audience === undefined ? {} : { audience }), ...(name === undefined ? {} : { name }) },
    );
  };
}
