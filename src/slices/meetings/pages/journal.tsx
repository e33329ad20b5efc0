import { type PageContext, page } from '../../../ui/page.ts';
import { CitedSources, refsTo, Said, tagsOf } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Tags } from '../../../ui/primitives/marks.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Listing } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { AgendaItems } from './agenda-items.tsx';
import { DocumentLinks } from './document-links.tsx';
import { type JournalPage, loadJournal } from './journal-load.ts';
import { journalPaper } from './journal-paper.ts';
import { headLines, isExercise, itemSaid, lineOf, nextSaid, stepsOf } from './journal-said.ts';
import { meetingName, restrictedNote } from './paper-of.ts';
import { PapersNav, PaperWay } from './papers-nav.tsx';

export const journalPage = page<JournalPage>({
  path: '/meetings/:series/:edition/journal',
  load: loadJournal,
  title: (data, context) => papersWords[context.say.language].journal.titleOf(meetingName(data, context)),
  paper: journalPaper,
  view: View,
});

interface Shown {
  readonly data: JournalPage;
  readonly context: PageContext;
}

function View({ data, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { journal: said } = papersWords[say.language];
  const { series, edition, agenda, outcomes, next, sources, state } = data;
  const here = link(`/meetings/${series}/${edition}`);
  const steps = stepsOf(data, context);
  const narrow = restrictedNote(
    [...data.proceedings.flatMap(({ statements }) => statements), ...outcomes, ...steps.map(({ step }) => step)].map(
      ({ audience }) => audience,
    ),
    context,
  );
  return (
    <Sheet>
      <PaperWay head={data} context={context} />
      <Kicker>{meetingName(data, context)}</Kicker>
      <Title>{said.title}</Title>
      <PapersNav head={data} current="journal" context={context} />
      <Lede>{said.lede}</Lede>
      {narrow === undefined ? null : <Notice tone="warn">{narrow}</Notice>}
      <Facts
        facts={headLines(data, context).map(({ label, value, position }) => ({
          term: label,
          value,
          ground: position === undefined ? undefined : link(`/record/${position}`),
        }))}
      />
      {state === 'not-held' || state === 'cancelled' ? <p>{said.notHeld}</p> : null}
      {agenda === null ? null : (
        <Section
          id="agenda"
          title={agenda.kind === 'adopted' ? said.agendaAdopted : said.agendaStanding}
          marginal={agenda.symbol ?? undefined}
        >
          <AgendaItems items={agenda.items} titles={[]} spoken={{}} statementsAt={here} bare context={context} />
        </Section>
      )}
      <Section id="proceedings" title={said.proceedings} marginal={said.proceedingsMargin}>
        <Proceedings data={data} context={context} />
      </Section>
      <Section id="outcomes" title={said.outcomes}>
        {outcomes.length === 0 ? (
          <p>{words.edition.noOutcome}</p>
        ) : (
          <Listing
            items={outcomes.map(({ kind, text, by, documents, position, ...ground }) => ({
              title: words.choices.outcomes[kind as 'decision'],
              note: (
                <>
                  {by === null ? null : <>{words.edition.issuedBy(say.party(by))}. </>}
                  {text ? <Said texts={text} say={say} /> : null}
                  {documents.length === 0 ? null : (
                    <>
                      {' '}
                      <DocumentLinks symbols={documents} titles={data.documents} context={context} />
                    </>
                  )}
                  <SourceRefs refs={refsTo(sources, ground.sources)} />{' '}
                  <GroundLink href={link(`/record/${position}`)} of={words.choices.outcomes[kind as 'decision']} sign />
                </>
              ),
              tags: tagsOf({ ...ground, exercise: isExercise(ground, data) }),
            }))}
          />
        )}
      </Section>
      <Section id="corrections" title={said.corrections}>
        {steps.length === 0 ? (
          <p>{said.noCorrections}</p>
        ) : (
          <Listing
            items={steps.map(({ step, statement, title }) => ({
              href: `${here}#statement-${statement.key}`,
              title,
              note: (
                <>
                  {step.text ? <Said texts={step.text} say={say} /> : null}{' '}
                  <GroundLink href={link(`/record/${step.position}`)} of={title} sign />
                </>
              ),
              tags: tagsOf({ ...step, exercise: isExercise(step, data) }),
            }))}
          />
        )}
      </Section>
      <Section id="next" title={said.next}>
        <p>
          {next === null ? (
            nextSaid(data, context)
          ) : (
            <a href={link(`/meetings/${next.series}/${next.edition}`)}>{nextSaid(data, context)}</a>
          )}
        </p>
      </Section>
      {sources.length === 0 ? null : (
        <Section id="sources" title={words.edition.sources}>
          <CitedSources cited={sources} say={say} />
        </Section>
      )}
    </Sheet>
  );
}

/** Who spoke, item by item, and how that may be quoted; what was said stands on the meeting's own page. */
function Proceedings({ data, context }: Shown) {
  const { say, link } = context;
  const { journal: said } = papersWords[say.language];
  const { proceedings, series, edition } = data;
  if (proceedings.length === 0) return <p>{said.noProceedings}</p>;
  const here = link(`/meetings/${series}/${edition}`);
  const rows = proceedings.flatMap(group =>
    group.statements.map(one => ({ one, item: itemSaid(group, context).text })),
  );
  return (
    <DataTable
      id="proceedings-table"
      caption={said.proceedings}
      quietCaption
      rows={rows}
      rowKey={({ one }) => one.key}
      groupOf={({ item }) => item}
      columns={[
        {
          key: 'speaker',
          head: said.speaker,
          rowHead: true,
          cell: ({ one }) => {
            const { who, note, unnamed, language } = lineOf(one, context);
            return (
              <>
                <a className={unnamed ? 'unnamed' : undefined} lang={language} href={`${here}#statement-${one.key}`}>
                  {who}
                </a>
                {note === '' ? null : <span className="who-note">, {note}</span>}
              </>
            );
          },
        },
        { key: 'kind', head: said.kind, cell: ({ one }) => lineOf(one, context).kind },
        { key: 'grain', head: said.grain, cell: ({ one }) => lineOf(one, context).grain },
        {
          key: 'standing',
          head: said.standing,
          cell: ({ one }) => (
            <>
              {lineOf(one, context).state} <Tags kinds={isExercise(one, data) ? ['exercise'] : []} />
            </>
          ),
        },
        {
          key: 'ground',
          head: pageWords[say.language].series.ground,
          cell: ({ one }) => <GroundLink href={link(`/record/${one.position}`)} of={lineOf(one, context).who} sign />,
        },
      ]}
    />
  );
}
