import type { PageContext } from '../../../ui/page.ts';
import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Prose, Section } from '../../../ui/primitives/sheet.tsx';
import type { Step } from '../derived/steps.ts';
import { pageWords } from '../words/page-words.ts';

interface Shown {
  readonly steps: readonly Step[];
  readonly context: PageContext;
}

/** How things stood, the latest version first; the earlier ones stay to be opened. */
export function Summaries({ steps, context }: Shown) {
  const words = pageWords[context.say.language];
  const [last, ...earlier] = steps.filter(({ kind }) => kind === 'summary').toReversed();
  if (!last) return null;
  return (
    <Section id="summary" title={words.summary}>
      <Summary step={last} context={context} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{words.earlier}</summary>
          {earlier.map(step => (
            <Summary key={step.position} step={step} context={context} />
          ))}
        </details>
      )}
    </Section>
  );
}

function Summary({ step, context }: { readonly step: Step; readonly context: PageContext }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const version = words.versionOf(step.version ?? 1, say.day(step.on));
  return (
    <>
      <p className="ui quiet">
        {version} <GroundLink href={link(`/record/${step.position}`)} of={version} sign />
      </p>
      <TextOf step={step} context={context} />
      {step.figures.length === 0 ? null : (
        <DataTable
          id={`figures-${step.position}`}
          caption={words.figures}
          rows={step.figures}
          rowKey={({ of }) => of}
          columns={[
            { key: 'of', head: words.figureOf, rowHead: true, cell: ({ of }) => of },
            { key: 'count', head: words.count, numeric: true, cell: ({ count }) => say.count(count) },
          ]}
        />
      )}
    </>
  );
}

/** How it ended, and what was learnt. */
export function Closing({ steps, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const closed = steps.find(({ kind }) => kind === 'closed');
  if (!closed) return null;
  return (
    <Section id="closing" title={words.closing}>
      <TextOf step={closed} context={context} />
      <h3>{words.lessons}</h3>
      <ul>
        {closed.lessons.map((lesson, index) => (
          <li key={index}>
            <Said texts={lesson} say={say} />
          </li>
        ))}
      </ul>
      <p>
        <GroundLink href={link(`/record/${closed.position}`)} of={words.closing} />
      </p>
    </Section>
  );
}

function TextOf({ step, context: { say } }: { readonly step: Step; readonly context: PageContext }) {
  if (step.text === null) return null;
  const { text, language, fallback } = say.text(step.text);
  return <Prose text={text} lang={fallback ? language : undefined} />;
}
