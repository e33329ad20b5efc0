import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { pathOfSymbol } from '../derived/path-of-symbol.ts';
import { pageWords } from '../words/page-words.ts';
import type { DocumentPage } from './document.tsx';

interface Told {
  readonly data: DocumentPage;
  readonly context: PageContext;
}

/** How far each language has come: those of the framework, and those in which there is a text besides. */
export function Translations({ data: { files, originalLanguage }, context: { say, framework, link } }: Told) {
  const words = pageWords[say.language];
  const languages = [...new Set([originalLanguage, ...framework.languages, ...files.map(({ language }) => language)])];
  const rows = languages.map(language => ({ language, last: files.findLast(one => one.language === language) }));
  return (
    <DataTable
      id="translations"
      caption={words.translations}
      rows={rows}
      rowKey={({ language }) => language}
      columns={[
        {
          key: 'language',
          head: words.language,
          rowHead: true,
          cell: ({ language }) => say.languageName(language),
        },
        {
          key: 'state',
          head: words.state,
          cell: ({ last }) => (last ? words.choices.states[last.state] : words.noFile),
        },
        {
          key: 'ground',
          head: words.ground,
          cell: ({ last }) =>
            last ? <GroundLink href={link(`/record/${last.position}`)} of={last.name} sign /> : null,
        },
      ]}
    />
  );
}

/** What took whose place, from the first document to the last; of two alone the notice above tells. */
export function Chain({ data: { symbol: own, supersessions }, context: { say, link } }: Told) {
  const words = pageWords[say.language];
  if (supersessions.length < 2) return null;
  const named = (symbol: string) =>
    symbol === own ? <b>{symbol}</b> : <a href={link(pathOfSymbol(symbol))}>{symbol}</a>;
  return (
    <Section id="chain" title={words.chain}>
      <ol className="plain">
        {supersessions.map(({ symbol, by, position }) => (
          <li key={`${symbol} ${by}`}>
            {named(symbol)} → {named(by)} <GroundLink href={link(`/record/${position}`)} of={by} sign />
          </li>
        ))}
      </ol>
    </Section>
  );
}
