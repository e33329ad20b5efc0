import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { listReports, trendOf } from '../derived/report.ts';
import { pageWords } from '../words/page-words.ts';
import { partySheet, trendSheet } from './check-files.ts';
import { FateMark, NotAnAlert, sayLate } from './standing.tsx';

/** So many of the last checks are set side by side. */
const compared = 8;

async function load(reading: Reading) {
  const checks = await listReports(reading);
  const last = checks
    .filter(({ stage }) => stage === 'ended')
    .slice(0, compared)
    .reverse();
  return { checks, trend: { of: last.map(({ check }) => check), parties: trendOf(last) } };
}

type ChecksPage = Awaited<ReturnType<typeof load>>;

export const checksPage = page<ChecksPage>({
  path: '/checks',
  load,
  title: (_, { say }) => pageWords[say.language].title,
  sheets: ({ checks, trend }, context) => [partySheet(checks, context), trendSheet(trend.parties, context)],
  view: ({ data: { checks, trend }, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const rail = actsHere(context, ['checks.schedule']);
    const compared = checks.filter(({ check }) => trend.of.includes(check)).reverse();
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Breadcrumb steps={[{ label: words.contacts, href: link('/contacts') }]} />
        <Title>{words.title}</Title>
        <NotAnAlert language={say.language} />
        {checks.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneText}</p>
          </Empty>
        ) : (
          <>
            <Lede>{words.lede(checks.length)}</Lede>
            <DataTable
              id="checks"
              caption={words.title}
              quietCaption
              rows={checks}
              rowKey={({ check }) => check}
              columns={[
                {
                  key: 'check',
                  head: words.check,
                  rowHead: true,
                  text: true,
                  cell: ({ check, title }) => (
                    <a href={link(`/checks/${check}`)}>
                      <Said texts={title} say={say} />
                    </a>
                  ),
                },
                { key: 'stage', head: words.stage, cell: ({ stage }) => words.stages[stage] },
                {
                  key: 'when',
                  head: words.started,
                  when: true,
                  cell: ({ startedAt, startsAt, lateBy }) =>
                    startedAt === null
                      ? startsAt === null
                        ? words.byHand
                        : `${words.starts}: ${say.instant(startsAt)}`
                      : `${say.instant(startedAt)}${lateBy === null ? '' : `, ${words.lateBy(sayLate(lateBy, words))}`}`,
                },
                { key: 'style', head: words.style, cell: ({ style }) => words.styles[style] },
                {
                  key: 'answered',
                  head: words.answered,
                  cell: ({ byParty, startedAt }) =>
                    startedAt === null
                      ? ''
                      : words.ofAsked(
                          say.count(byParty.filter(({ minutes }) => minutes !== null).length),
                          say.count(byParty.length),
                        ),
                },
                {
                  key: 'ground',
                  head: words.ground,
                  cell: ({ position, title }) => (
                    <GroundLink href={link(`/record/${position}`)} of={say.text(title).text} sign />
                  ),
                },
              ]}
            />
          </>
        )}
        {compared.length === 0 ? null : (
          <Section id="trend" title={words.trend}>
            <DataTable
              id="trend-table"
              caption={words.trend}
              captionNote={words.trendNote}
              quietCaption
              rows={trend.parties}
              rowKey={({ party }) => party}
              columns={[
                { key: 'party', head: words.party, rowHead: true, cell: ({ party }) => say.party(party) },
                ...compared.map(({ check, startedAt, title }, index) => ({
                  key: check,
                  head: (
                    <a href={link(`/checks/${check}`)} title={say.text(title).text}>
                      {startedAt === null ? say.day(null) : say.instant(startedAt)}
                    </a>
                  ),
                  cell: ({ marks }: (typeof trend.parties)[number]) => {
                    const mark = marks[index];
                    if (!mark) return words.notAsked;
                    const took = mark.minutes === null ? undefined : words.minutes(mark.minutes);
                    return <FateMark fate={mark.fate} language={say.language} more={took} />;
                  },
                })),
                {
                  key: 'times',
                  head: words.times,
                  cell: ({ asked, answered }) => `${say.count(answered)}/${say.count(asked)}`,
                },
                {
                  key: 'median',
                  head: words.median,
                  numeric: true,
                  cell: ({ medianMinutes }) => (medianMinutes === null ? '–' : words.minutes(medianMinutes)),
                },
              ]}
            />
          </Section>
        )}
      </Sheet>
    );
  },
});
