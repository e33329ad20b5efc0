import type { ReactNode } from 'react';
import type { Localized } from '../../../record/fields.ts';
import type { PageContext } from '../../../ui/page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { type Fact, Unknown } from '../../../ui/primitives/facts.tsx';
import type { Say } from '../../../words/say.ts';
import { pageWords } from '../words/page-words.ts';
import type { ReleasePage } from './release.tsx';

export function factsOf(data: ReleasePage, { say, link }: PageContext): Fact[] {
  const { news, release: words, choices } = pageWords[say.language];
  const line = (term: string, texts: Localized | null): Fact[] =>
    texts === null ? [] : [{ term, value: say.text(texts).text }];
  const linked = (term: string, path: string, label: string): Fact => ({
    term,
    value: <a href={link(path)}>{label}</a>,
  });
  const { meeting, task } = data;
  return [
    ...line(words.publisher, data.publisher),
    ...line(words.copyright, data.copyright),
    ...line(words.contact, data.pressContact),
    {
      term: words.languages,
      value: `${news.inLanguages(Object.keys(data.body))}; ${words.original(data.originalLanguage)}`,
    },
    ...(meeting
      ? [
          linked(
            words.meeting,
            `/meetings/${meeting.series}/${meeting.edition}`,
            data.seriesName === undefined
              ? `${meeting.series} ${meeting.edition}`
              : words.edition(say.text(data.seriesName).text, meeting.edition),
          ),
        ]
      : []),
    ...(task === null
      ? []
      : [
          {
            term: words.task,
            value: (
              <>
                <a href={link(`/plan/${task}`)}>{data.taskTold?.number ?? task}</a>{' '}
                <TaskTold of={data.taskTold} say={say} />
              </>
            ),
          },
        ]),
    ...listed(
      words.statements,
      data.statements.map(position => (
        <a key={position} href={link(`/record/${position}`)}>
          {words.statement(position)}
        </a>
      )),
    ),
    ...listed(
      words.parties,
      data.partiesNamed.map(({ party, cleared }) => `${say.party(party)}: ${choices.cleared[cleared]}`),
    ),
    ...listed(
      words.sources,
      data.sources.map(({ source, title, language }) => (
        <a key={source} href={link(`/sources#${source}`)} lang={title === null ? undefined : language}>
          {title ?? source}
        </a>
      )),
    ),
  ];
}

/** What is known of a task beside its number: its title, else the areas that sources give it. */
function TaskTold({ of, say }: { readonly of: ReleasePage['taskTold']; readonly say: Say }) {
  if (of?.title) return <Said texts={of.title} say={say} />;
  const { release: words } = pageWords[say.language];
  const areas = of?.areas ?? [];
  const labels = say.list(areas.map(({ label }) => say.text(label).text));
  const note = areas.some(({ whose }) => whose === 'ours') ? words.ourAreas(labels) : words.taskAreas(labels);
  return <Unknown word={words.noTitle} note={areas.length === 0 ? undefined : note} />;
}

/** Several values under one term, one below the other. */
function listed(term: string, values: readonly ReactNode[]): Fact[] {
  return values.length === 0
    ? []
    : [
        {
          term,
          value: (
            <ul className="plain">
              {values.map((value, index) => (
                <li key={index}>{value}</li>
              ))}
            </ul>
          ),
        },
      ];
}
