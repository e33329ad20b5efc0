import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { listDocuments, listShelves } from '../derived/documents.ts';
import { listFiles } from '../derived/files.ts';
import { listGrammars } from '../derived/grammars.ts';
import { pathOfSymbol } from '../derived/path-of-symbol.ts';
import { listSuperseded } from '../derived/supersessions.ts';
import { pageWords } from '../words/page-words.ts';
import { Shelves } from './shelves.tsx';

async function load(reading: Reading, { body, year }: Readonly<Record<string, string>>) {
  const chosenYear = year === undefined ? undefined : /^\d{4}$/.test(year) ? Number(year) : 0;
  const [documents, shelves, superseded, grammars] = await Promise.all([
    listDocuments(reading, { body, year: chosenYear }),
    listShelves(reading),
    listSuperseded(reading),
    listGrammars(reading),
  ]);
  const files = await listFiles(
    reading,
    documents.map(({ symbol }) => symbol),
  );
  return {
    chosen: { body: body ?? null, year: year ?? null },
    shelves,
    documents: documents.map(one => ({
      ...one,
      superseded: superseded.has(one.symbol),
      languages: [...new Set(files.filter(({ symbol }) => symbol === one.symbol).map(({ language }) => language))],
    })),
    grammars,
  };
}

export type DocumentsPage = Awaited<ReturnType<typeof load>>;

const acts = ['documents.register', 'documents.attach-file', 'documents.set-grammar'] as const;

export const documentsPage = page<DocumentsPage>({
  path: '/documents',
  query: ['body', 'year'],
  queryForms: { year: /^\d{4}$/ },
  load,
  title: (_, { say }) => pageWords[say.language].title,
  sheets: ({ documents }, { say }) => {
    const words = pageWords[say.language];
    return [
      {
        name: words.title,
        columns: [
          { name: 'symbol', title: words.symbol, kind: 'text' },
          { name: 'title', title: words.documentTitle, kind: 'text' },
          { name: 'kind', title: words.kind, kind: 'text' },
          { name: 'dated', title: words.dated, kind: 'date' },
          { name: 'distribution', title: words.distribution, kind: 'text' },
          { name: 'languages', title: words.languages, kind: 'text' },
        ],
        rows: documents.map(({ symbol, title, kind, dated, distribution, languages }) => ({
          symbol,
          title: say.text(title).text,
          kind: words.choices.kinds[kind as keyof typeof words.choices.kinds],
          dated,
          distribution: words.choices.distributions[distribution],
          languages: languages.join(', ') || null,
        })),
      },
    ];
  },
  view: ({ data, context }) => {
    const { documents, chosen } = data;
    const { say, link } = context;
    const words = pageWords[say.language];
    const forms = actsHere(context, acts);
    return (
      <Sheet spread={forms === undefined} rail={forms}>
        <Title>{words.title}</Title>
        <Shelves data={data} context={context} />
        {documents.length === 0 ? (
          <Empty title={chosen.body === null && chosen.year === null ? words.none : words.noneChosen} />
        ) : (
          <>
            <Lede>{words.lede(documents.length)}</Lede>
            <DataTable
              id="documents"
              caption={words.register}
              quietCaption
              rows={documents}
              rowKey={({ symbol }) => symbol}
              columns={[
                {
                  key: 'symbol',
                  head: words.symbol,
                  rowHead: true,
                  cell: ({ symbol }) => <a href={link(pathOfSymbol(symbol))}>{symbol}</a>,
                },
                {
                  key: 'title',
                  head: words.documentTitle,
                  text: true,
                  cell: ({ title, superseded }) => (
                    <>
                      {say.text(title).text} {superseded ? <span className="quiet">{words.superseded}</span> : null}
                    </>
                  ),
                },
                { key: 'dated', head: words.dated, cell: ({ dated }) => say.day(dated) },
                { key: 'languages', head: words.languages, cell: one => one.languages.join(', ') || words.noFile },
                {
                  key: 'ground',
                  head: words.ground,
                  cell: ({ position, symbol }) => <GroundLink href={link(`/record/${position}`)} of={symbol} sign />,
                },
              ]}
            />
          </>
        )}
      </Sheet>
    );
  },
});
