import type { PageContext } from '../../../ui/page.ts';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { papersWords } from '../words/papers-words.ts';
import { AgendaItems } from './agenda-items.tsx';
import { issued } from './agenda-said.ts';
import type { EditionPage } from './edition-load.ts';
import type { PaperKind } from './papers-nav.tsx';

interface Shown {
  readonly data: EditionPage;
  readonly context: PageContext;
}

export function hasPapers({ agendas, programme, delegations, participation }: EditionPage): boolean {
  return agendas.length + delegations.length + participation.parties.length > 0 || programme !== null;
}

/** A few words on what each paper holds, for the links to them. */
export function paperNotes(data: EditionPage, { say }: PageContext): Partial<Record<PaperKind, string>> {
  const words = papersWords[say.language];
  const { agendas, programme, delegations, participation } = data;
  const agenda = agendas.at(-1);
  const parties = new Set([...participation.parties, ...delegations].map(({ party }) => party)).size;
  const people = delegations.reduce((sum, { members }) => sum + members.length, 0);
  return {
    journal: '',
    ...(agenda ? { agenda: words.agenda.issued[agenda.kind] } : {}),
    ...(programme ? { programme: words.programme.inBrief(programme.days.length) } : {}),
    ...(parties > 0 ? { participants: words.participants.inBrief(parties, people) } : {}),
  };
}

/** The agenda that stands, item by item; how it came to be has a page of its own. */
export function EditionAgenda({ data, context }: Shown) {
  const { say, link } = context;
  const { agenda: words } = papersWords[say.language];
  const { series, edition, agendas, interventions, documents, reports } = data;
  const agenda = agendas.at(-1);
  if (!agenda) return null;
  const spoken = Map.groupBy(interventions, ({ item }) => item ?? '');
  return (
    <Section id="agenda" title={words.titles[agenda.kind]} marginal={agenda.symbol ?? words.sectionMargin}>
      <AgendaItems
        items={agenda.items}
        titles={documents}
        reports={reports}
        spoken={Object.fromEntries([...spoken].map(([key, said]) => [key, said.length]))}
        statementsAt=""
        context={context}
      />
      <p className="ui quiet paper-form">
        <a href={link(`/meetings/${series}/${edition}/agenda`)}>
          {words.versionOf(agenda.version, agendas.length, issued(agenda, context))}
        </a>{' '}
        <GroundLink href={link(`/record/${agenda.position}`)} of={words.titles[agenda.kind]} sign />
      </p>
    </Section>
  );
}
