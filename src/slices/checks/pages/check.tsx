import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Said } from '../../../ui/primitives/cited.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { Kicker, Lede, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { listAreas } from '../../areas/derived/areas.ts';
import { listPoints } from '../../contacts/derived/points.ts';
import { findReport } from '../derived/report.ts';
import { pageWords } from '../words/page-words.ts';
import { pointSheet, reportPaper } from './check-files.ts';
import { PartyTable, PointTable, Tries } from './check-tables.tsx';
import { NotAnAlert, sayLate, summaryOf } from './standing.tsx';

async function load(reading: Reading, { check = '' }: Readonly<Record<string, string>>) {
  const [report, points, areas] = await Promise.all([
    findReport(reading, check),
    listPoints(reading),
    listAreas(reading),
  ]);
  if (!report) return undefined;
  const asked = new Set(report.points.map(({ contact }) => contact));
  return {
    ...report,
    areaNames: report.areas.map(key => areas.find(({ area }) => area === key)?.name ?? { en: key }),
    offices: Object.fromEntries(
      points.filter(({ contact }) => asked.has(contact)).map(({ contact, office }) => [contact, office]),
    ),
  };
}

type CheckPage = NonNullable<Awaited<ReturnType<typeof load>>>;

const acts = {
  scheduled: ['checks.start', 'checks.cancel'],
  running: ['checks.record-result', 'checks.answer', 'checks.end'],
  ended: ['checks.record-result', 'checks.answer'],
  cancelled: [],
} as const;

export const checkPage = page<CheckPage>({
  path: '/checks/:check',
  subject: 'checks/:check',
  load,
  title: ({ title }, { say }) => say.text(title).text,
  sheets: (data, context) => [pointSheet(data, context)],
  paper: reportPaper,
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { check, title, text, stage, startsAt, startedAt, endsAt, lateBy, areaNames } = data;
    const rail = actsHere(context, acts[stage], { input: { check } });
    const ground = link(`/record/${data.position}`);
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Breadcrumb
          steps={[
            { label: words.contacts, href: link('/contacts') },
            { label: words.title, href: link('/checks') },
          ]}
        />
        <Kicker>{words.kicker}</Kicker>
        <Title>
          <Said texts={title} say={say} />
        </Title>
        <NotAnAlert language={say.language} />
        {startedAt === null ? <p>{words.noneYet}</p> : <Lede>{summaryOf(data, say)}</Lede>}
        {text === null ? null : (
          <p>
            <Said texts={text} say={say} />
          </p>
        )}
        <Facts
          facts={[
            { term: words.stage, value: words.stages[stage] },
            { term: words.style, value: words.styles[data.style], ground },
            {
              term: words.areas,
              value: areaNames.length === 0 ? words.allAreas : say.list(areaNames.map(name => say.text(name).text)),
            },
            { term: words.starts, value: startsAt === null ? words.byHand : say.instant(startsAt), ground },
            ...(startedAt === null
              ? []
              : [
                  {
                    term: words.started,
                    value: say.instant(startedAt),
                    ...(lateBy === null ? {} : { note: words.lateWhy(sayLate(lateBy, words)) }),
                    ground,
                  },
                ]),
            ...(endsAt === null ? [] : [{ term: words.ends, value: say.instant(endsAt), ground }]),
            {
              term: words.endedAt,
              value: words.within(words.minutes(data.answerWithin), words.minutes(data.slowAfter)),
              ground,
            },
          ]}
        />
        {startedAt === null ? null : (
          <>
            <PartyTable data={data} context={context} />
            <PointTable data={data} context={context} />
            <Tries data={data} context={context} />
          </>
        )}
      </Sheet>
    );
  },
});
