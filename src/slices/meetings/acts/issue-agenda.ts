import type { z } from 'zod';
import { act } from '../../../record/act.ts';
import { countsFrom } from '../../../record/day.ts';
import { listAgendas } from '../derived/agendas.ts';
import {
  agendaInput,
  editionSubject,
  findMissing,
  notHeld,
  refuseUnknownSource,
  unknownEdition,
  unknownSource,
} from '../fields.ts';
import { edition, holdsFrom, isKnownNotHeld } from '../state.ts';

type Item = z.output<typeof agendaInput>['items'][number];

/** Gives each item without a key one from its number that no item of any version has or had: a key is never reused. */
function keyItems(items: readonly Item[], used: readonly string[]): (Item & { key: string })[] {
  const taken = new Set([...used, ...items.flatMap(({ key }) => key ?? [])]);
  return items.map(({ key, ...item }) => {
    const words = ['item', ...(item.number.match(/[A-Za-z0-9]+/g) ?? [])].join('-');
    let given = key ?? words;
    for (let next = 2; key === undefined && taken.has(given); next++) given = `${words}-${next}`;
    taken.add(given);
    return { key: given, ...item };
  });
}

export const issueAgenda = act({
  name: 'meetings.issue-agenda',
  version: 1,
  sentence: 'Issues a version of an edition’s agenda: provisional, revised or adopted; every earlier version stays.',
  input: agendaInput,
  subject: editionSubject,
  state: edition,
  backdatable: true,
  // Statements and programmes name its items: a mistake is mended by the next version.
  correctable: false,
  load: ({ sources }, read) => findMissing(read, sources),
  // A version follows one that stands: whoever issues it changes what is there.
  startsFrom: async ({ series, edition }, read) => {
    const last = (await read(listAgendas, String(series), String(edition))).at(-1);
    return last && { items: last.items };
  },
  refusals: {
    'unknown-edition': unknownEdition,
    'not-held': notHeld,
    'item-twice': {
      kind: 'input',
      rule: 'An agenda has each item, and each number, once.',
      source: 'docs/acts/meetings.issue-agenda.md',
    },
    'agenda-stands': {
      kind: 'state',
      rule: 'An agenda is provisional until it is revised or adopted; after that only a revised or adopted version follows.',
      source: 'docs/acts/meetings.issue-agenda.md',
    },
    'no-agenda': {
      kind: 'state',
      rule: 'A revised agenda revises one that was issued.',
      source: 'docs/acts/meetings.issue-agenda.md',
    },
    'unknown-source': unknownSource,
  },
  decide(state, input, { facts, on, today, refuse }) {
    const { series, edition, kind } = input;
    const { agenda } = state;
    const items = keyItems(input.items, state.items);
    if (!state.exists) return refuse('unknown-edition', { field: 'edition', params: { series, edition } });
    if (kind === 'adopted' && isKnownNotHeld(state))
      return refuse('not-held', { field: 'kind', params: { series, edition } });
    for (const field of ['key', 'number'] as const) {
      const twice = items.findIndex((item, index) => items.findIndex(other => other[field] === item[field]) < index);
      if (twice >= 0)
        return refuse('item-twice', {
          field: `items.${twice}.${field}`,
          params: { item: items[twice]?.[field] ?? '' },
        });
    }
    if (kind === 'revised' && agenda === undefined) return refuse('no-agenda', { field: 'kind' });
    if (kind === 'provisional' && agenda !== undefined && agenda.kind !== 'provisional')
      return refuse('agenda-stands', { field: 'kind', params: { kind: agenda.kind } });
    const version = (agenda?.version ?? 0) + 1;
    const from = on === null ? holdsFrom(state, { on, today }) : countsFrom(on);
    return refuseUnknownSource(facts, refuse) ?? { ...input, items, version, from };
  },
  example: {
    series: 'annual',
    edition: '2026',
    kind: 'provisional',
    items: [
      { key: 'opening', number: '1', title: { en: 'Opening of the meeting' }, kind: 'procedure' },
      {
        key: 'gauges',
        number: '2',
        title: { en: 'Exchange of gauge readings' },
        annotation: { en: 'The meeting will have before it a note by the secretariat.' },
        kind: 'decision',
        documents: ['TBC/2026/1'],
      },
    ],
  },
});
