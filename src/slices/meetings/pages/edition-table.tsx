import type { PageContext } from '../../../ui/page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import type { Edition } from '../derived/editions.ts';
import type { MeetingsWords } from '../words/page-words.ts';

/** Editions as a table: the same as the timeline, for those who read or copy rather than look. */
export function EditionTable({
  editions,
  nameOf,
  context,
  words,
}: {
  readonly editions: readonly Edition[];
  /** Groups the rows under their series, where there are several. */
  readonly nameOf?: (series: string) => string;
  readonly context: PageContext;
  readonly words: MeetingsWords;
}) {
  const { say, link } = context;
  const { series: said, edition: terms } = words;
  const placeOf = ({ facts }: Edition) => [facts.venue?.value, facts.city?.value].filter(Boolean).join(', ');
  return (
    <DataTable
      id="editions-table"
      caption={said.editions}
      quietCaption
      rows={editions}
      rowKey={({ series, edition }) => `${series}/${edition}`}
      groupOf={nameOf && (({ series }) => nameOf(series))}
      columns={[
        {
          key: 'year',
          head: said.year,
          rowHead: true,
          cell: ({ series, edition, year }) => <a href={link(`/meetings/${series}/${edition}`)}>{year}</a>,
        },
        {
          key: 'number',
          head: said.number,
          cell: edition => (edition.facts.ordinal ? say.ordinal(edition.facts.ordinal.value) : missing(edition)),
        },
        { key: 'when', head: said.when, cell: edition => <When edition={edition} say={say} /> },
        { key: 'how', head: said.how, cell: edition => <How edition={edition} context={context} words={words} /> },
        {
          key: 'where',
          head: said.where,
          cell: edition => placeOf(edition) || (edition.facts.mode?.value === 'video' ? null : missing(edition)),
        },
        {
          key: 'theme',
          head: said.theme,
          text: true,
          cell: edition =>
            edition.facts.theme ? <Said texts={edition.facts.theme.value} say={say} /> : missing(edition),
        },
        {
          key: 'ground',
          head: said.ground,
          cell: ({ facts, position, year, state }) => (
            <GroundLink
              href={link(`/record/${facts.held?.position ?? facts.starts?.position ?? position}`)}
              of={`${year}: ${terms.state[state]}`}
              sign
            />
          ),
        },
      ]}
    />
  );
}

/** What is not known of a meeting that was held is unknown. A meeting that was not has no number, day or theme to be known. */
function missing({ state }: Edition) {
  return state === 'held' || state === 'under-way' ? <Unknown /> : null;
}

function When({ edition, say }: { readonly edition: Edition; readonly say: PageContext['say'] }) {
  const { facts, announcements } = edition;
  const planned = announcements.at(-1);
  if (facts.starts) return say.days(facts.starts.value, facts.ends?.value ?? null);
  return planned?.starts ? say.days(planned.starts, planned.ends) : missing(edition);
}

function How({
  edition: { facts, state, announcements },
  context: { say },
  words,
}: {
  readonly edition: Edition;
  readonly context: PageContext;
  readonly words: MeetingsWords;
}) {
  const said = words.edition.state[state];
  const reason = facts.reason?.value ?? announcements.at(-1)?.reason;
  if (state === 'unknown') return <Unknown word={said} />;
  if (state === 'held' && facts.mode) return words.choices.modes[facts.mode.value];
  return (
    <>
      {said}
      {reason ? ': ' : ''}
      {reason ? <Said texts={reason} say={say} /> : null}
    </>
  );
}
