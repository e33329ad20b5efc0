import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Kicker, Lede, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { type AlertPage, loadAlert } from './alert-load.ts';
import { DrillNotice, StatusMark } from './alert-mark.tsx';
import { Answers, headlineOf, Messages, ToldText } from './alert-parts.tsx';
import { Closing, Summaries } from './alert-steps.tsx';

const acts = [
  'alerts.acknowledge',
  'alerts.report-error',
  'alerts.update',
  'alerts.cancel',
  'alerts.summarise',
  'requests.make-request',
  'requests.make-offer',
  'alerts.close',
];

export const alertPage = page<AlertPage>({
  path: '/alerts/:alert',
  subject: 'alerts/:alert',
  load: loadAlert,
  title: ({ status, told }, context) => headlineOf(status, told, context),
  cap: ({ xml }) => xml,
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { alert, status, standing, told, by, sentAt, answers, messages } = data;
    const rail = actsHere(context, acts, { input: { alert } });
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Breadcrumb steps={[{ label: words.title, href: link('/alerts') }]} />
        <DrillNotice status={status} language={say.language} />
        <Kicker>
          <StatusMark status={status} language={say.language} />
        </Kicker>
        <Title>{headlineOf(status, told, context)}</Title>
        <Lede>
          {words.lede(standing, say.instant(sentAt), by === null ? null : say.party(by), say.instant(data.expiresAt))}
        </Lede>
        <ToldText told={told} context={context} />
        <Closing steps={data.steps} context={context} />
        <Summaries steps={data.steps} context={context} />
        <Answers answers={answers} context={context} />
        <Messages messages={messages} context={context} />
      </Sheet>
    );
  },
});
