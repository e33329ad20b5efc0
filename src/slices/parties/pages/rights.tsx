import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Tag } from '../../../ui/primitives/marks.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { houseWords } from '../../../words/house.ts';
import type { Right } from '../derived/party-credentials.ts';
import { pageWords } from '../words/page-words.ts';

/** Rights to act for a party on the reading's day: capacity, office, days, document. Never a person. */
export function Rights({
  code,
  rights,
  context: { say, link },
}: {
  readonly code: string;
  readonly rights: readonly Right[];
  readonly context: PageContext;
}) {
  const words = pageWords[say.language];
  const { one, documents } = words;
  const { capacities } = houseWords[say.language];
  const title = (capacity: string) => capacities[capacity] ?? capacity;
  if (rights.length === 0) return <Empty title={one.nobody(say.party(code))} />;
  return (
    <DataTable
      id="rights-table"
      caption={one.who}
      quietCaption
      columns={[
        {
          key: 'capacity',
          head: one.capacity,
          rowHead: true,
          cell: ({ capacity, exercise, substitutes, program }) => (
            <>
              {substitutes === null ? title(capacity) : one.standsInFor(title(capacity), say.count(substitutes))}{' '}
              {program === null ? null : one.program(program)} {exercise ? <Tag kind="exercise" /> : null}
            </>
          ),
        },
        { key: 'office', head: one.office, cell: ({ office }) => office ?? <Unknown /> },
        { key: 'since', head: words.since, cell: ({ since }) => <time dateTime={since}>{say.day(since)}</time> },
        {
          key: 'until',
          head: one.lastDay,
          cell: ({ until }) => (until === null ? one.untilEnded : <time dateTime={until}>{say.day(until)}</time>),
        },
        {
          key: 'rests',
          head: one.restsOn,
          cell: ({ restsOn, documentDate }) => {
            const document = (documents as Readonly<Record<string, string>>)[restsOn] ?? <Unknown />;
            return documentDate === null || typeof document !== 'string'
              ? document
              : words.documentDated(document, say.day(documentDate));
          },
        },
        {
          key: 'ground',
          head: words.ground,
          cell: ({ position, capacity }) => <GroundLink href={link(`/record/${position}`)} of={title(capacity)} sign />,
        },
      ]}
      rows={rights}
      rowKey={({ position }) => String(position)}
    />
  );
}
