import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { findSeries } from '../../meetings/derived/series.ts';
import { findTitled, listFamily } from '../derived/documents.ts';
import { listFiles } from '../derived/files.ts';
import { listNarrower, listParagraphs } from '../derived/paragraphs.ts';
import { pathOfSymbol } from '../derived/path-of-symbol.ts';
import { chainOf } from '../derived/supersessions.ts';
import { textAsRead } from '../derived/text-as-read.ts';
import { pageWords } from '../words/page-words.ts';
import { documentPaper } from './document-paper.ts';
import { Chain, Translations } from './document-parts.tsx';
import { DocumentText } from './document-text.tsx';

async function load(reading: Reading, { symbol: asked = '' }: Readonly<Record<string, string>>) {
  const document = await findTitled(reading, asked.replaceAll('~', '/'));
  if (!document) return undefined;
  const [family, files, supersessions, series, issued, added] = await Promise.all([
    listFamily(reading, document.root),
    listFiles(reading, [document.symbol]),
    chainOf(reading, document.symbol),
    document.meeting ? findSeries(reading, document.meeting.series) : undefined,
    listParagraphs(reading, document.symbol),
    listNarrower(reading, document.symbol),
  ]);
  const texts = textAsRead(issued, added);
  return { ...document, seriesName: series?.name, family, files, texts, supersessions };
}

export type DocumentPage = NonNullable<Awaited<ReturnType<typeof load>>>;

export const documentPage = page<DocumentPage>({
  path: '/documents/:symbol',
  subject: 'documents/:symbol',
  load,
  title: ({ symbol }) => symbol,
  paper: documentPaper,
  view: ({ data, context }) => {
    const { say, link, framework } = context;
    const words = pageWords[say.language];
    const { choices } = words;
    const title = say.text(data.title);
    const ground = link(`/record/${data.position}`);
    const forms = actsHere(
      context,
      ['documents.issue-text', 'documents.add-paragraph', 'documents.attach-file', 'documents.supersede'],
      {
        input: { symbol: data.symbol },
      },
    );
    return (
      <Sheet rail={forms}>
        <Breadcrumb steps={[{ label: words.title, href: link('/documents') }]} />
        <Kicker>{data.symbol}</Kicker>
        <Title lang={title.fallback ? title.language : undefined}>{title.text}</Title>
        {data.supersessions
          .filter(({ symbol, by }) => symbol === data.symbol || by === data.symbol)
          .map(({ symbol, by, position }) => (
            <Notice key={position} tone={symbol === data.symbol ? 'warn' : 'accent'}>
              <p>
                {symbol === data.symbol ? words.supersededBy : words.supersedes}{' '}
                <a href={link(pathOfSymbol(symbol === data.symbol ? by : symbol))}>
                  {symbol === data.symbol ? by : symbol}
                </a>{' '}
                <GroundLink href={link(`/record/${position}`)} sign of={by} />
              </p>
            </Notice>
          ))}
        <Facts
          facts={[
            { term: words.kind, value: choices.kinds[data.kind as keyof typeof choices.kinds], ground },
            { term: words.dated, value: say.day(data.dated), ground },
            {
              term: words.distribution,
              value: `${choices.distributions[data.distribution]}: ${words.audiences[data.distribution]}`,
              ground,
            },
            { term: words.original, value: say.languageName(data.originalLanguage), ground },
            ...(data.meeting
              ? [
                  {
                    term: words.meeting,
                    value: (
                      <a href={link(`/meetings/${data.meeting.series}/${data.meeting.edition}`)}>
                        {data.seriesName ? say.text(data.seriesName).text : data.meeting.series}, {data.meeting.edition}
                      </a>
                    ),
                    ground,
                  },
                ]
              : []),
          ]}
        />
        <DocumentText data={data} context={context} />
        <Section id="texts" title={words.versions}>
          {data.files.length === 0 ? (
            <p>{words.versionsNone}</p>
          ) : (
            <>
              <Translations data={data} context={context} />
              <DataTable
                id="files"
                caption={words.versions}
                quietCaption
                rows={data.files}
                rowKey={({ position }) => String(position)}
                columns={[
                  {
                    key: 'language',
                    head: words.language,
                    rowHead: true,
                    cell: ({ language }) => say.languageName(language),
                  },
                  { key: 'state', head: words.state, cell: ({ state }) => choices.states[state] },
                  {
                    key: 'file',
                    head: words.file,
                    cell: ({ digest, name, mediaType, size }) => (
                      <a href={`/f/${framework.key}/files/${digest}?name=${encodeURIComponent(name)}`}>
                        {words.download(name, words.types[mediaType] ?? mediaType, words.sizes(size))}
                      </a>
                    ),
                  },
                  {
                    key: 'ground',
                    head: words.ground,
                    cell: ({ position, name }) => <GroundLink href={link(`/record/${position}`)} of={name} sign />,
                  },
                ]}
              />
            </>
          )}
        </Section>
        <Chain data={data} context={context} />
        {data.family.length < 2 ? null : (
          <Section id="family" title={words.family}>
            <ul className="plain">
              {data.family.map(({ symbol, relation, number, base }) => (
                <li key={symbol}>
                  {symbol === data.symbol ? symbol : <a href={link(pathOfSymbol(symbol))}>{symbol}</a>}{' '}
                  <span className="quiet">
                    {relation === null || number === null || base === null
                      ? words.first
                      : words.relationOf(words.relations[relation], number, base)}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Sheet>
    );
  },
});
