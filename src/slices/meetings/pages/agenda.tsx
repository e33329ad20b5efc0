import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { CitedSources, refsTo, tagsOf } from '../../../ui/primitives/cited.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Listing } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { papersWords } from '../words/papers-words.ts';
import { AgendaItems } from './agenda-items.tsx';
import { type AgendaPage, loadAgenda } from './agenda-load.ts';
import { agendaPaper } from './agenda-paper.ts';
import { changeSaid, issued, titleOf } from './agenda-said.ts';
import { meetingName } from './paper-of.ts';
import { PapersNav, PaperWay } from './papers-nav.tsx';

export const agendaPage = page<AgendaPage>({
  path: '/meetings/:series/:edition/agenda',
  query: ['version', 'annotated'],
  load: loadAgenda,
  title: (data, context) => `${titleOf(data, context)}: ${meetingName(data, context)}`,
  paper: agendaPaper,
  view: View,
});

function View({ data, context }: { readonly data: AgendaPage; readonly context: PageContext }) {
  const { say, link } = context;
  const words = papersWords[say.language];
  const { agenda: said } = words;
  const { series, edition, versions, shown, before, changes, annotated, spoken, documents, reports, sources } = data;
  const here = `/meetings/${series}/${edition}`;
  const forms = actsHere(context, ['meetings.issue-agenda', 'meetings.issue-programme', 'documents.register'], {
    input: { series, edition },
  });
  const annotations = shown?.items.some(({ annotation }) => annotation !== undefined) ?? false;
  return (
    <Sheet rail={forms}>
      <PaperWay head={data} context={context} />
      <Kicker>{meetingName(data, context)}</Kicker>
      <Title>{titleOf(data, context)}</Title>
      <PapersNav head={data} current="agenda" context={context} />
      {shown === null ? (
        <Empty title={said.none}>{said.noneText}</Empty>
      ) : (
        <>
          <Lede>{said.lede(shown.version, versions.length, issued(shown, context), shown.items.length)}</Lede>
          <Section id="items" title={said.items} marginal={shown.symbol ?? undefined}>
            <AgendaItems
              items={shown.items}
              titles={documents}
              reports={reports}
              spoken={spoken}
              statementsAt={link(here)}
              annotated={annotated}
              context={context}
            />
            {annotations ? (
              <p className="ui paper-form">
                <a href={versionLink(data, shown.version, !annotated, context)}>
                  {annotated ? said.plain : said.annotate}
                </a>
              </p>
            ) : annotated ? (
              <p className="quiet">{said.noAnnotations}</p>
            ) : null}
          </Section>
          {before === null ? null : (
            <Section id="changes" title={said.changed(before.version)} marginal={said.changedMargin}>
              {changes.length === 0 ? (
                <p>{said.unchanged(before.version)}</p>
              ) : (
                <ul className="changes">
                  {changes.map(change => (
                    <li key={`${change.change} ${change.key}`}>{changeSaid(change, context)}</li>
                  ))}
                </ul>
              )}
            </Section>
          )}
          <Section id="versions" title={said.versions}>
            <Listing
              items={versions.toReversed().map(version => ({
                href: versionLink(data, version.version, annotated, context),
                lead: said.version(version.version),
                title: said.titles[version.kind],
                note: (
                  <>
                    {[
                      issued(version, context),
                      ...(version.symbol === null ? [] : [version.symbol]),
                      ...(version.changes === null ? [] : [said.inBrief(version.changes)]),
                    ].join(' · ')}
                    <SourceRefs refs={refsTo(sources, version.sources)} />{' '}
                    <GroundLink
                      href={link(`/record/${version.position}`)}
                      of={`${said.version(version.version)}, ${said.titles[version.kind]}`}
                      sign
                    />
                  </>
                ),
                tags: tagsOf({ ...version, exercise: false }),
              }))}
            />
          </Section>
        </>
      )}
      {sources.length === 0 ? null : (
        <Section id="sources" title={pageWords[say.language].edition.sources}>
          <CitedSources cited={sources} say={say} />
        </Section>
      )}
    </Sheet>
  );
}

/** A version's own address; the one that stands needs none. */
function versionLink(
  { series, edition, versions }: AgendaPage,
  version: number,
  annotated: boolean,
  context: PageContext,
) {
  const address = new URL(context.link(`/meetings/${series}/${edition}/agenda`), 'http://here');
  if (version !== versions.at(-1)?.version) address.searchParams.set('version', String(version));
  if (annotated) address.searchParams.set('annotated', 'yes');
  return address.pathname + address.search;
}
