import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, RailNote, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { listClaims } from '../derived/claims.ts';
import { listSources, type Source } from '../derived/sources.ts';
import { pageWords } from '../words/page-words.ts';
import { Cited } from './cited.tsx';
import { sourceSheet } from './source-sheet.ts';

interface Data {
  readonly sources: readonly Source[];
  /** Questions on which they do not agree. */
  readonly differing: number;
}

export const sourcesPage = page<Data>({
  path: '/sources',
  subject: 'framework/source/:key',
  async load(reading) {
    const [sources, claims] = await Promise.all([listSources(reading), listClaims(reading)]);
    return { sources, differing: claims.filter(({ readings }) => readings.length > 1).length };
  },
  title: (_, { say }) => pageWords[say.language].sources.title,
  sheets: ({ sources }, context) => [sourceSheet(sources, context)],
  view: ({ data, context }) => <SourcesView data={data} context={context} />,
});

function SourcesView({ data, context }: { readonly data: Data; readonly context: PageContext }) {
  const { say, link } = context;
  const { sources: words, front } = pageWords[say.language];
  const { sources, differing } = data;
  return (
    <Sheet
      rail={
        <>
          <RailNote title={words.claims}>
            <p>{differing === 0 ? front.agree : <a href={link('/claims')}>{front.differOn(differing, 0)}</a>}</p>
          </RailNote>
          {actsHere(context, ['framework.register-source', 'framework.record-claim'])}
        </>
      }
    >
      <Title>{words.title}</Title>
      {sources.length === 0 ? (
        <Empty title={words.empty} />
      ) : (
        <>
          <Lede>{words.lede(sources.length)}</Lede>
          <Cited sources={sources} context={context} />
        </>
      )}
    </Sheet>
  );
}
