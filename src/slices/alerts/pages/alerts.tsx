import type { Feed } from '../../../papers/feed.ts';
import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { markedTexts } from '../derived/cap.ts';
import { instantOfReading, listAlerts } from '../derived/chains.ts';
import { listSteps } from '../derived/steps.ts';
import { pageWords } from '../words/page-words.ts';
import { standingOf } from './alert-load.ts';
import { StatusMark } from './alert-mark.tsx';
import { headlineOf } from './alert-parts.tsx';

const messagesInFeed = 50;

async function load(reading: Reading) {
  const now = instantOfReading(reading);
  const [chains, steps] = await Promise.all([listAlerts(reading), listSteps(reading)]);
  const closed = new Set(steps.filter(({ kind }) => kind === 'closed').map(({ alert }) => alert));
  return {
    alerts: chains.map(({ alert, status, by, told, first, last, messages, cancelled, expiresAt }) => ({
      alert,
      status,
      standing: standingOf({ cancelled, expiresAt }, now, closed.has(alert)),
      by,
      told,
      sentAt: first.sentAt,
      expiresAt,
      position: last.position,
      messages,
    })),
  };
}

type AlertsPage = Awaited<ReturnType<typeof load>>;
type Row = AlertsPage['alerts'][number];

export const alertsPage = page<AlertsPage>({
  path: '/alerts',
  load,
  title: (_, { say }) => pageWords[say.language].title,
  feed: feedOf,
  view: ({ data: { alerts }, context }) => {
    const { say } = context;
    const words = pageWords[say.language];
    const rail = actsHere(context, ['alerts.issue']);
    const running = alerts.filter(({ status, standing }) => status === 'Actual' && standing === 'running');
    const actual = alerts.filter(({ status }) => status === 'Actual');
    const drills = alerts.filter(({ status }) => status !== 'Actual');
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Title>{words.title}</Title>
        {alerts.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneText}</p>
          </Empty>
        ) : (
          <Lede>{words.listLede(running.length, actual.length, drills.length)}</Lede>
        )}
        {context.form('alerts.register-webhook') === undefined ? null : (
          <p>
            <a href={context.link('/webhooks')}>{words.webhooks}</a>
          </p>
        )}
        {actual.length === 0 ? null : (
          <Section id="actual" title={words.actual}>
            <AlertTable id="actual-table" caption={words.actual} alerts={actual} context={context} />
          </Section>
        )}
        {drills.length === 0 ? null : (
          <Section id="drills" title={words.drillsTitle}>
            <AlertTable id="drills-table" caption={words.drillsTitle} alerts={drills} context={context} />
          </Section>
        )}
      </Sheet>
    );
  },
});

function AlertTable({
  id,
  caption,
  alerts,
  context,
}: {
  readonly id: string;
  readonly caption: string;
  readonly alerts: readonly Row[];
  readonly context: PageContext;
}) {
  const { say, link } = context;
  const words = pageWords[say.language];
  return (
    <DataTable
      id={id}
      caption={caption}
      quietCaption
      rows={alerts}
      rowKey={({ alert }) => alert}
      columns={[
        {
          key: 'headline',
          head: words.headline,
          rowHead: true,
          text: true,
          cell: ({ alert, status, told }) => <a href={link(`/alerts/${alert}`)}>{headlineOf(status, told, context)}</a>,
        },
        {
          key: 'status',
          head: words.status,
          cell: ({ status }) => <StatusMark status={status} language={say.language} />,
        },
        { key: 'standing', head: words.standing, cell: ({ standing }) => words.standings[standing] },
        { key: 'severity', head: words.severity, cell: ({ told }) => words.choices.severities[told.severity] },
        { key: 'by', head: words.by, cell: ({ by }) => (by === null ? null : say.party(by)) },
        { key: 'sent', head: words.sent, when: true, cell: ({ sentAt }) => say.instant(sentAt) },
        { key: 'expires', head: words.expires, when: true, cell: ({ expiresAt }) => say.instant(expiresAt) },
      ]}
    />
  );
}

/** Every message, the newest first, each with a link to its CAP. What is no actual alert says so in its title. */
function feedOf({ alerts }: AlertsPage, context: PageContext): Feed {
  const { say, framework } = context;
  const words = pageWords[say.language];
  const items = alerts.flatMap(({ alert, status, told: last, messages }) =>
    messages.map(({ n, type, told = last, note, sentAt, by }) => {
      const shown = told ?? last;
      const headline = say.text(markedTexts(status, shown.headline));
      const body = [shown.description, shown.instruction].flatMap(texts => (texts ? [say.text(texts).text] : []));
      return {
        path: `/alerts/${alert}/${n}`,
        title: type === 'Alert' ? headline.text : `${headline.text} (${words.choices.types[type]})`,
        summary: [
          words.choices.statuses[status],
          words.choices.types[type],
          words.choices.severities[shown.severity],
        ].join(', '),
        paragraphs: [...(status === 'Actual' ? [] : [words.drills[status]]), ...(note === null ? [] : [note]), ...body],
        language: headline.language,
        publishedAt: sentAt,
        changedAt: sentAt,
        ...(by === null ? {} : { author: say.party(by) }),
        pictures: [],
        alternates: [{ path: `/alerts/${alert}/${n}.xml`, mediaType: 'application/cap+xml' }],
      };
    }),
  );
  return {
    title: words.feedTitle(say.text(framework.name).text),
    about: words.feedAbout,
    language: say.language,
    items: items.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1)).slice(0, messagesInFeed),
  };
}
