import type { Reading } from '../../../record/reading.ts';
import { type PageContext, page } from '../../../ui/page.ts';
import { Choices } from '../../../ui/primitives/choices.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { FactNote } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import type { ThreadStep } from '../derived/steps.ts';
import { beginnings, findThread } from '../derived/thread.ts';
import { pageWords } from '../words/page-words.ts';
import { saidStep } from './said-step.ts';
import { ThreadDrawing } from './thread-drawing.tsx';

async function load(reading: Reading, { room = '', key = '', order }: Readonly<Record<string, string>>) {
  if (!beginnings.some(one => one === room)) return undefined;
  const begin = `${room}/${key}`;
  const thread = await findThread(reading, begin);
  if (!thread) return undefined;
  return { begin, order: order === 'back' ? 'back' : null, ...thread };
}

export type ThreadPage = NonNullable<Awaited<ReturnType<typeof load>>>;

function beginning({ begin, steps }: ThreadPage): ThreadStep {
  const found = steps.find(({ id }) => id === begin);
  if (!found) throw new Error(`the thread of ${begin} lacks its beginning`);
  return found;
}

export const threadPage = page<ThreadPage>({
  path: '/threads/:room/:key',
  query: ['order'],
  queryForms: { order: /^back$/ },
  load,
  title: (data, { say }) => pageWords[say.language].title(saidStep(beginning(data), say).text),
  sheets: ({ steps, ties }, { say }) => {
    const words = pageWords[say.language];
    const joined = (ids: readonly string[]) =>
      steps
        .filter(({ id }) => ids.includes(id))
        .map(step => saidStep(step, say).text)
        .join('; ') || null;
    return [
      {
        name: words.link,
        columns: [
          { name: 'when', title: words.when, kind: 'date' },
          { name: 'kind', title: words.kind, kind: 'text' },
          { name: 'what', title: words.what, kind: 'text' },
          { name: 'from', title: words.comesFrom, kind: 'text' },
          { name: 'to', title: words.leadsTo, kind: 'text' },
          { name: 'position', title: words.ground, kind: 'number' },
        ],
        rows: steps.map(step => ({
          when: step.on,
          kind: words.kinds[step.kind],
          what: saidStep(step, say).text,
          from: joined(ties.filter(({ to }) => to === step.id).map(({ from }) => from)),
          to: joined(ties.filter(({ from }) => from === step.id).map(({ to }) => to)),
          position: step.position,
        })),
      },
    ];
  },
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const own = beginning(data);
    const title = saidStep(own, say).text;
    const steps = data.order === 'back' ? data.steps.toReversed() : data.steps;
    return (
      <Sheet spread>
        <Breadcrumb steps={[{ label: title, href: link(own.path) }]} />
        <Kicker>{words.kicker}</Kicker>
        <Title>{words.title(title)}</Title>
        <Lede>{words.lede(data.steps.length, data.ties.length)}</Lede>
        <Choices
          label={words.order}
          all={words.forward}
          path={`/threads/${data.begin}`}
          chosen={{ order: data.order }}
          context={context}
          lines={[{ name: 'order', label: words.order, options: [{ value: 'back', label: words.back }], always: true }]}
        />
        {data.cut ? (
          <Notice tone="warn">
            <p>{words.cut}</p>
          </Notice>
        ) : null}
        {steps.length < 2 ? null : (
          <ThreadDrawing
            label={words.drawing(title)}
            steps={steps}
            ties={data.ties}
            begin={data.begin}
            context={context}
          />
        )}
        <Section id="steps" title={words.steps}>
          <DataTable
            id="steps-table"
            caption={words.steps}
            quietCaption
            rows={steps}
            rowKey={({ id }) => id}
            columns={[
              { key: 'when', head: words.when, cell: ({ on }) => say.day(on) },
              { key: 'kind', head: words.kind, cell: ({ kind }) => words.kinds[kind] },
              {
                key: 'what',
                head: words.what,
                rowHead: true,
                text: true,
                cell: step => <StepLink step={step} context={context} />,
              },
              {
                key: 'from',
                head: words.comesFrom,
                cell: step => <Tied data={data} step={step} side="from" context={context} />,
              },
              {
                key: 'to',
                head: words.leadsTo,
                cell: step => <Tied data={data} step={step} side="to" context={context} />,
              },
              {
                key: 'ground',
                head: words.ground,
                cell: step => <GroundLink href={link(`/record/${step.position}`)} of={saidStep(step, say).text} sign />,
              },
            ]}
          />
        </Section>
      </Sheet>
    );
  },
});

/** A step by its own page, with the word for what is known of it. */
function StepLink({ step, context: { say, link } }: { readonly step: ThreadStep; readonly context: PageContext }) {
  const { text, language, word } = saidStep(step, say);
  return (
    <>
      <a href={link(step.path)} lang={language}>
        {text}
      </a>
      {word === undefined ? null : <FactNote>{word}</FactNote>}
    </>
  );
}

/** What a step comes from or leads to, each with the entry that joins the two. */
function Tied({
  data: { steps, ties },
  step,
  side,
  context: { say, link },
}: {
  readonly data: ThreadPage;
  readonly step: ThreadStep;
  readonly side: 'from' | 'to';
  readonly context: PageContext;
}) {
  const words = pageWords[say.language];
  const other = side === 'from' ? 'to' : 'from';
  const found = ties.filter(tie => tie[other] === step.id);
  if (found.length === 0) return null;
  return (
    <ul className="plain">
      {found.map(tie => {
        const end = steps.find(({ id }) => id === tie[side]);
        return end === undefined ? null : (
          <li key={tie[side]}>
            {words.kinds[end.kind]}: {saidStep(end, say).short}{' '}
            <GroundLink href={link(`/record/${tie.position}`)} of={`${words.tie}: ${saidStep(end, say).short}`} sign />
          </li>
        );
      })}
    </ul>
  );
}
