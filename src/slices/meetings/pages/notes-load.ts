import type { Reading } from '../../../record/reading.ts';
import { findSettings } from '../../framework/derived/settings.ts';
import { orderParties } from '../../parties/derived/order-parties.ts';
import { listParties, partyNames } from '../../parties/derived/parties.ts';
import { listAgendas } from '../derived/agendas.ts';
import { editionNamed, listEditions } from '../derived/editions.ts';
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
  const agendas = await listAgendas(reading, series, found.edition);
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
    parties: [...inOrder('others'), ...inOrder('group')],
    groups: inOrder('group'),
    names,
  };
}
