import type { PageContext } from '../../../ui/page.ts';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { pageWords } from '../words/page-words.ts';
import type { Overview } from './front-load.ts';
import { langOf } from './front-said.tsx';

/** Actual alerts that hold, before everything else. */
export function Alerts({
  alerts,
  context: { say, link },
}: {
  readonly alerts: Overview['alerts'];
  readonly context: PageContext;
}) {
  const { front: words } = pageWords[say.language];
  return alerts.map(({ alert, headline, expiresAt }) => (
    <Notice key={alert} tone="bad">
      <p>
        <strong>{words.alert}</strong>{' '}
        <a href={link(`/alerts/${alert}`)} lang={langOf(say.text(headline))}>
          {say.text(headline).text}
        </a>
        <span className="ui quiet"> {words.alertUntil(say.instant(expiresAt))}</span>
      </p>
    </Notice>
  ));
}
