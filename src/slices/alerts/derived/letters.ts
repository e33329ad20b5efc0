import { voices } from '../../../record/authorise.ts';
import type { Letters, Notice, Told } from '../../../record/notice.ts';
import type { Reading } from '../../../record/reading.ts';
import { pointsFor } from '../../contacts/derived/reach.ts';
import { membersOnDay } from '../../parties/derived/memberships.ts';
import { partiesForAll, partiesToAlert } from './asked.ts';
import { chainOf } from './chains.ts';
import type { Composed } from './compose.ts';
import { listMessages } from './messages.ts';

/** A message that was sent longer ago is history: it is recorded, and alerts nobody. */
const fresh = 24 * 3600_000;

interface In extends Composed {
  readonly asked?: readonly string[];
  readonly answerBy?: string;
  readonly contactAreas?: readonly string[];
}

/** The parties for whom an alert is, but the one that issued it. */
async function partiesOf(reading: Reading, audience: string, but: string | null): Promise<readonly string[]> {
  if (partiesForAll(audience)) return partiesToAlert(reading, but);
  const named = audience.startsWith('group:')
    ? await membersOnDay(reading, audience.slice('group:'.length), reading.day)
    : audience.startsWith('parties:')
      ? audience.slice('parties:'.length).split(',')
      : [];
  return named.filter(party => party !== but);
}

/** To whoever speaks for each party, and to its points of contact for the areas that the alert names. */
async function notices(reading: Reading, { in: content, audience, at, author }: Told): Promise<readonly Notice[]> {
  const said = content as unknown as In;
  const { alert, n, type, status } = said;
  // Machines tell each other, and nobody reads it.
  if (status === 'System' || Date.parse(at) - Date.parse(said.sentAt) > fresh) return [];
  const chain = type === 'Alert' ? undefined : chainOf(await listMessages(reading, alert));
  const first = chain?.first;
  const told = said.told ?? chain?.told;
  if (told === undefined) return [];
  const parties = await partiesOf(reading, audience, first ? first.by : author.party);
  if (parties.length === 0) return [];
  const asked = first?.asked ?? said.asked ?? [];
  const answerBy = first ? first.answerBy : said.answerBy;
  const text = said.told === undefined ? textOf(said.note) : joined(told.description, told.instruction);
  const common = (party: string) => ({
    word: `${type}-${status}`,
    audience,
    title: told.headline,
    ...(text && { text }),
    path: `/alerts/${alert}`,
    // A cancellation asks nobody to hurry.
    due: type !== 'Cancel' && asked.includes(party) ? (answerBy ?? null) : null,
    until: said.expiresAt ?? new Date(Date.parse(at) + fresh).toISOString(),
  });
  const points = await pointsFor(reading, {
    areas: first ? first.contactAreas : said.contactAreas,
    parties,
    audience,
  });
  return [
    ...parties.map(party => ({
      ...common(party),
      key: `alerts/${alert}/${n}/${party}`,
      to: { party, capacities: voices },
    })),
    ...points.map(({ party, contact }) => ({
      ...common(party),
      key: `alerts/${alert}/${n}`,
      to: { party, contact },
    })),
  ];
}

function textOf(note: string | undefined) {
  return note === undefined ? undefined : { en: note };
}

function joined(...texts: readonly (Readonly<Record<string, string>> | undefined)[]) {
  const languages = [...new Set(texts.flatMap(text => Object.keys(text ?? {})))];
  if (languages.length === 0) return undefined;
  return Object.fromEntries(
    languages.map(language => [language, texts.flatMap(text => text?.[language] ?? []).join('\n\n')]),
  );
}

export const letters: Letters = {
  after: { 'alerts.issue': notices, 'alerts.update': notices, 'alerts.cancel': notices },
};
