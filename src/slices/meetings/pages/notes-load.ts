import { daysAfter } from '../../../record/day.ts';
import type { Query, Read, Reading } from '../../../record/reading.ts';
import { findSettings } from '../../framework/derived/settings.ts';
import { orderParties } from '../../parties/derived/order-parties.ts';
import { listParties, partyNames } from '../../parties/derived/parties.ts';
import { listAgendas } from '../derived/agendas.ts';
import { editionNamed, listEditions } from '../derived/editions.ts';
import { areFewSpeakers } from '../derived/few-speakers.ts';
import { findSeries } from '../derived/series.ts';

export type NotesPage = NonNullable<Awaited<ReturnType<typeof loadNotes>>>;

/** What notes of an edition name: its agenda, and the parties in the framework's order, groups after them. */
export async function loadNotes(reading: Reading, params: Readonly<Record<string, string>>) {
  const { series = '', edition: name = '' } = params;
  const [about, editions, settings, names, parties] = await Promise.all([
    findSeries(reading, series),
    listEditions(reading, series),
    findSettings(reading),
    partyNames(reading),
    listParties(reading),
  ]);
  const found = editionNamed(editions, name);
  if (!about || !found) return undefined;
  const read: Read = Object.assign(
    <Args extends unknown[], Result>(ask: Query<Args, Result>, ...args: Args) => ask(reading, ...args),
    { framework: reading.framework },
  );
  const groups = parties.filter(({ kind }) => kind === 'group').map(({ code }) => code);
  const isFew = (group?: string) =>
    areFewSpeakers({ read, day: reading.day }, { series, edition: found.edition, group });
  const [agendas, fewHere, fewIn] = await Promise.all([
    listAgendas(reading, series, found.edition),
    isFew(),
    Promise.all(groups.map(isFew)),
  ]);
  const inOrder = (kind: 'group' | 'others') => {
    const own = parties.filter(party => party.kind !== 'invented' && (party.kind === 'group') === (kind === 'group'));
    return orderParties(
      settings,
      names,
      own.map(({ code }) => code),
      'en',
    );
  };
  return {
    series,
    seriesName: about.name,
    edition: found.edition,
    year: found.year,
    items: agendas.at(-1)?.items ?? [],
    /** Could so few have spoken, of those present or of a group, that a hidden speaker is not hidden? */
    few: { here: fewHere, groups: groups.filter((_, index) => fewIn[index]) },
    /** The last day on which what is issued today may be corrected; null where the framework settled no period. */
    correctableUntil: settings?.correctionDays === undefined ? null : daysAfter(reading.day, settings.correctionDays),
    parties: [...inOrder('others'), ...inOrder('group')],
    groups: inOrder('group'),
    names,
  };
}
