import type { Block, Item, Paper } from '../../../papers/paper.ts';
import type { Sheet } from '../../../papers/sheet.ts';
import type { PageContext } from '../../../ui/page.ts';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { paperOf } from './paper-of.ts';
import { attendances, type ListedParty, type ParticipantsPage } from './participants-load.ts';

/** "A. Petrova, Deputy Minister (head of delegation)". */
export function personSaid(
  { name, office, role }: ListedParty['people'][number],
  { say }: PageContext,
): { name: string; about: string } {
  const { roles } = pageWords[say.language].choices;
  const { participants: words } = papersWords[say.language];
  return { name: name ?? words.noNames, about: [office, roles[role]].filter(Boolean).join(', ') };
}

/** By whose names the list is ordered, in a sentence. */
export function orderSaid({ order: { by, language } }: ParticipantsPage, { say }: PageContext): string {
  const { order } = papersWords[say.language].participants;
  return by === 'precedence' ? order.precedence : order.alphabet(say.languageName(language));
}

export function ledeSaid({ parties }: ParticipantsPage, { say }: PageContext): string {
  const people = parties.flatMap(one => one.people).filter(({ name }) => name !== null);
  return papersWords[say.language].participants.lede(parties.length, people.length);
}

export function participantsPaper(data: ParticipantsPage, context: PageContext): Paper {
  const { say } = context;
  const { participants: words } = papersWords[say.language];
  const { headLevels } = pageWords[say.language].choices;
  const { parties, counts } = data;
  const blocks = attendances.flatMap((kind): Block[] => {
    const own = parties.filter(({ attendance }) => attendance === kind);
    if (own.length === 0) return [];
    return [
      { kind: 'heading', level: 1, text: words[kind] },
      ...own.flatMap(({ party, people, level }): Block[] => [
        { kind: 'heading', level: 2, text: say.party(party) },
        ...(people.length > 0
          ? [{ kind: 'items' as const, items: people.map(person => itemOf(person, context)) }]
          : level !== null || kind === 'attended'
            ? [{ kind: 'note' as const, text: level === null ? words.noNames : headLevels[level as 'minister'] }]
            : []),
      ]),
    ];
  });
  return paperOf(data, context, {
    title: words.title,
    subtitle: ledeSaid(data, context),
    path: `/meetings/${data.series}/${data.edition}/participants`,
    audiences: parties
      .flatMap(({ told, delegation }) => [told, delegation])
      .flatMap(one => (one ? [one.audience] : [])),
    blocks: [
      { kind: 'note', text: orderSaid(data, context) },
      ...(parties.length === 0 && counts.length === 0 ? [{ kind: 'note' as const, text: words.none }] : blocks),
      ...(counts.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 1 as const, text: words.counts },
            {
              kind: 'facts' as const,
              facts: counts.map(({ label, count }) => ({ label: say.count(count), value: say.text(label).text })),
            },
          ]),
    ],
  });
}

function itemOf(person: ListedParty['people'][number], context: PageContext): Item {
  const { name, about } = personSaid(person, context);
  return { text: name, notes: [about] };
}

/** A row a person; a party of which nobody is named has one row without a name. */
export function participantsSheet({ parties }: ParticipantsPage, { say }: PageContext): Sheet {
  const { participants: words } = papersWords[say.language];
  const { roles } = pageWords[say.language].choices;
  return {
    name: words.title,
    columns: [
      { name: 'code', title: words.code, kind: 'text' },
      { name: 'party', title: words.party, kind: 'text' },
      { name: 'attendance', title: words.attendance, kind: 'text' },
      { name: 'name', title: words.name, kind: 'text' },
      { name: 'office', title: words.office, kind: 'text' },
      { name: 'role', title: words.role, kind: 'text' },
    ],
    rows: parties.flatMap(({ party, attendance, people }) => {
      const shared = { code: party, party: say.party(party), attendance: words[attendance] };
      const named = people.map(({ name, office, role }) => ({ ...shared, name, office, role: roles[role] }));
      return named.length === 0 ? [shared] : named;
    }),
  };
}
