import type { PageContext } from '../../../ui/page.ts';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import type { Overview } from './front-load.ts';

interface Step {
  readonly key: 'parties' | 'plan' | 'series' | 'edition' | 'announcement' | 'agenda' | 'document' | 'release';
  readonly done: boolean;
  /** The form, or undefined where this reader may not do it. */
  readonly href: string | undefined;
}

/** Until everything has been begun: what comes next, in order, for those who may do it. */
export function NextSteps({ data, context }: { readonly data: Overview; readonly context: PageContext }) {
  const { front: words } = pageWords[context.say.language];
  const steps = stepsOf(data, context).filter(({ href }) => href !== undefined);
  if (steps.every(({ done }) => done)) return null;
  const next = steps.find(({ done }) => !done);
  return (
    <Section id="next-steps" title={words.nextSteps}>
      <ol className="steps">
        {steps.map(({ key, done, href }) => (
          <li key={key} className={done ? 'done' : undefined} aria-current={next?.key === key ? 'step' : undefined}>
            <a href={href}>{words.steps[key].does}</a>
            {done ? (
              <span className="ui quiet">{words.stepDone}</span>
            ) : (
              <p className="help">{words.steps[key].help}</p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function stepsOf({ parties, plan, series, preparing, documents, news }: Overview, { form, link }: PageContext): Step[] {
  const one = preparing === null ? {} : { series: preparing.series, edition: preparing.edition };
  const [first] = series;
  return [
    { key: 'parties', done: parties.length > 0, href: form('parties.add-party') },
    { key: 'plan', done: plan !== null, href: form('plan.state-task') && link('/plan/import') },
    { key: 'series', done: series.length > 0, href: form('meetings.open-series') },
    {
      key: 'edition',
      done: preparing !== null,
      href: form('meetings.register-edition', first ? { series: first.series } : {}),
    },
    { key: 'announcement', done: preparing?.announced === true, href: form('meetings.announce-edition', one) },
    { key: 'agenda', done: preparing?.agenda === true, href: form('meetings.issue-agenda', one) },
    { key: 'document', done: documents > 0, href: form('documents.register') },
    { key: 'release', done: news.length > 0, href: form('newsroom.draft-release') },
  ];
}
