import type { PageContext } from '../../../ui/page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Inline, Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Mark } from '../../../ui/primitives/marks.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { isByLink, type PointReport } from '../derived/report.ts';
import { pageWords } from '../words/page-words.ts';
import type { NamedReport } from './check-files.ts';
import { FateMark } from './standing.tsx';

interface Props {
  readonly data: NamedReport;
  readonly context: PageContext;
}

export function PartyTable({ data: { byParty }, context: { say, link } }: Props) {
  const words = pageWords[say.language];
  return (
    <Section id="parties" title={words.parties}>
      <DataTable
        id="parties-table"
        caption={words.parties}
        captionNote={words.partiesNote}
        quietCaption
        rows={byParty}
        rowKey={({ party }) => party}
        columns={[
          {
            key: 'party',
            head: words.party,
            rowHead: true,
            cell: ({ party }) => <a href={link(`/parties/${party}`)}>{say.party(party)}</a>,
          },
          { key: 'fate', head: words.fate, cell: ({ fate }) => <FateMark fate={fate} language={say.language} /> },
          {
            key: 'took',
            head: words.took,
            numeric: true,
            cell: ({ minutes }) => (minutes === null ? '–' : words.minutes(minutes)),
          },
          {
            key: 'answered',
            head: words.answered,
            cell: ({ answered, asked }) => words.ofAsked(say.count(answered), say.count(asked)),
          },
        ]}
      />
    </Section>
  );
}

export function PointTable({ data, context }: Props) {
  const { say, link, form } = context;
  const words = pageWords[say.language];
  const { check, points, offices, stage } = data;
  const known = (at: string | null) => (at === null ? <Unknown word={words.notKnown} /> : say.instant(at));
  const todo = (point: PointReport) => {
    const asked = { check, contact: point.contact };
    const record = form('checks.record-result', asked);
    const answer = point.answeredAt === null ? form('checks.answer', asked) : undefined;
    return [
      ...(record === undefined ? [] : [{ href: record, label: words.record }]),
      ...(answer === undefined ? [] : [{ href: answer, label: words.answer }]),
    ];
  };
  const working = stage !== 'cancelled' && points.some(point => todo(point).length > 0);
  return (
    <Section id="points" title={words.points}>
      <DataTable
        id="points-table"
        caption={words.points}
        captionNote={words.notKnownNote}
        quietCaption
        rows={points}
        rowKey={({ contact }) => contact}
        groupOf={({ party }) => say.party(party)}
        columns={[
          {
            key: 'point',
            head: words.point,
            rowHead: true,
            text: true,
            cell: ({ contact, stale }) => (
              <>
                {offices[contact] === undefined ? (
                  contact
                ) : (
                  <a href={link(`/contacts/${contact}`)}>{offices[contact]}</a>
                )}
                {stale ? (
                  <>
                    {' '}
                    <Mark shape="warning" tone="warn" word={words.stale} />
                  </>
                ) : null}
              </>
            ),
          },
          { key: 'there', head: words.there, cell: point => timeThere(point, words) },
          { key: 'fate', head: words.fate, cell: ({ fate }) => <FateMark fate={fate} language={say.language} /> },
          {
            key: 'took',
            head: words.took,
            numeric: true,
            cell: ({ minutes }) => (minutes === null ? '–' : words.minutes(minutes)),
          },
          { key: 'sent', head: words.sent, when: true, cell: ({ sentAt }) => known(sentAt) },
          { key: 'delivered', head: words.delivered, when: true, cell: ({ deliveredAt }) => known(deliveredAt) },
          { key: 'read', head: words.read, when: true, cell: ({ readAt }) => known(readAt) },
          {
            key: 'answered',
            head: words.answeredAt,
            when: true,
            cell: ({ answeredAt }) => (answeredAt === null ? words.no : say.instant(answeredAt)),
          },
          ...(working
            ? [
                {
                  key: 'todo',
                  head: words.step,
                  cell: (point: PointReport) => (
                    <Inline
                      items={todo(point).map(({ href, label }) => (
                        <a key={href} href={href}>
                          {label}
                        </a>
                      ))}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function timeThere({ timeZone, localTime, night, holiday }: PointReport, words: (typeof pageWords)['en']) {
  if (timeZone === undefined) return <Unknown word={words.unknownZone} />;
  return [localTime, ...(night ? [words.night] : []), ...(holiday ? [words.holiday] : [])].join(', ');
}

/** Every try and every answer, in the order in which they happened, each with its ground. */
export function Tries({ data: { points, offices }, context: { say, link } }: Props) {
  const words = pageWords[say.language];
  const tries = points.flatMap(({ results }) => results).sort((a, b) => (a.at < b.at ? -1 : 1));
  if (tries.length === 0) return null;
  return (
    <Section id="tries" title={words.tries}>
      <DataTable
        id="tries-table"
        caption={words.tries}
        quietCaption
        rows={tries}
        rowKey={({ position }) => String(position)}
        columns={[
          {
            key: 'point',
            head: words.point,
            rowHead: true,
            text: true,
            cell: ({ contact }) => offices[contact ?? ''] ?? contact,
          },
          {
            key: 'by',
            head: words.by,
            cell: one =>
              one.channel === null
                ? words.byItself
                : isByLink(one)
                  ? words.byLink
                  : words.choices.channels[one.channel],
          },
          {
            key: 'tried',
            head: words.tried,
            when: true,
            cell: ({ triedAt }) => (triedAt === null ? '–' : say.instant(triedAt)),
          },
          { key: 'what', head: words.what, cell: ({ kind }) => words.came[kind as 'answered'] },
          { key: 'when', head: words.when, when: true, cell: ({ at }) => say.instant(at) },
          { key: 'said', head: words.said, text: true, cell: ({ note }) => note && <Said texts={note} say={say} /> },
          {
            key: 'ground',
            head: words.ground,
            cell: ({ position, contact }) => <GroundLink href={link(`/record/${position}`)} of={contact ?? ''} sign />,
          },
        ]}
      />
    </Section>
  );
}
