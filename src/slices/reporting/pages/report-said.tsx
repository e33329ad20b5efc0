import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Mark } from '../../../ui/primitives/marks.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import type { Return } from '../derived/full-returns.ts';
import type { MatrixCell } from '../derived/matrix-cells.ts';
import { textParts } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { lookOf, markOf } from './cell-mark.tsx';
import { titleOf } from './matrix-table.tsx';
import type { ReportPage } from './report-load.ts';

interface Shown {
  readonly data: ReportPage;
  readonly context: PageContext;
}

/** The state or status of a cell in mark and word; a gap is hatched here too. */
export function CellSaid({ cell, context }: { readonly cell: MatrixCell; readonly context: PageContext }) {
  const words = pageWords[context.say.language];
  const look = lookOf(cell);
  const { shape, tone } = markOf[look];
  const late = cell.late ? <span className="quiet"> {words.late}</span> : null;
  if (shape !== null)
    return (
      <>
        <Mark shape={shape} tone={tone} word={words.looks[look]} />
        {late}
      </>
    );
  return (
    <>
      <span className={look === 'gap' ? 'gap-word' : 'quiet'}>{words.looks[look]}</span>
      {late}
    </>
  );
}

export function Changes({ data, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { changes, round, tasks } = data;
  if (round.previous === null) return null;
  const named = new Map(tasks.map(task => [task.task, task]));
  return (
    <Section id="changes" title={words.changedSince(round.previous)}>
      {changes.length === 0 ? (
        <p>{words.nothingChanged}</p>
      ) : (
        <DataTable
          id="changes-table"
          caption={words.changedSince(round.previous)}
          quietCaption
          rows={changes}
          rowKey={({ task, party }) => `${task}/${party}`}
          columns={[
            {
              key: 'task',
              head: words.task,
              rowHead: true,
              cell: ({ task }) => (
                <a href={link(`/reporting/${round.round}/${task}`)}>{named.get(task)?.number ?? task}</a>
              ),
            },
            {
              key: 'party',
              head: words.party,
              cell: ({ task, party }) => (
                <a href={link(`/reporting/${round.round}/${task}/${party}`)}>{say.party(party)}</a>
              ),
            },
            { key: 'before', head: words.before, cell: ({ before }) => <CellSaid cell={before} context={context} /> },
            { key: 'now', head: words.now, cell: ({ now }) => <CellSaid cell={now} context={context} /> },
          ]}
        />
      )}
    </Section>
  );
}

export function Gaps({ data, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  if (data.gaps.length === 0) return null;
  const named = new Map(data.tasks.map(task => [task.task, task]));
  return (
    <Section id="gaps" title={words.looks.gap}>
      <ul className="plain">
        {data.gaps.map(({ task, parties }) => (
          <li key={task}>
            <a href={link(`/reporting/${data.round.round}/${task}`)}>{named.get(task)?.number ?? task}</a>{' '}
            {say.parties(parties)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Every answer that the reader may read, under its task or under its party. */
export function Answers({ data, context, by }: Shown & { readonly by: 'task' | 'party' }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  if (data.returns.length === 0) return <Empty title={words.noAnswers} />;
  const groups = data.tasks.flatMap(task => {
    const own = data.parties.flatMap(party =>
      data.returns.filter(one => one.task === task.task && one.party === party),
    );
    return own.length === 0 ? [] : [{ task, own }];
  });
  return groups.map(({ task, own }) => (
    <div key={task.task} className="answers">
      {by === 'party' ? null : (
        <h3>
          <a href={link(`/reporting/${data.round.round}/${task.task}`)}>{task.number ?? task.task}</a>{' '}
          {titleOf(task, context)}
        </h3>
      )}
      {own.map(given => (
        <Answer
          key={given.party}
          given={given}
          data={data}
          context={context}
          head={by === 'party' ? `${task.number ?? task.task} ${titleOf(task, context)}` : say.party(given.party)}
        />
      ))}
    </div>
  ));
}

function Answer({ given, data, context, head }: Shown & { readonly given: Return; readonly head: string }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { round, cells } = data;
  const cell = cells.find(one => one.task === given.task && one.party === given.party);
  return (
    <div className="answer">
      <p>
        <a href={link(`/reporting/${round.round}/${given.task}/${given.party}`)}>{head}</a>{' '}
        {cell ? <CellSaid cell={cell} context={context} /> : null}
      </p>
      {textParts.map(part => {
        const texts = given[part];
        if (texts === undefined) return null;
        const { text, language } = say.text(texts);
        return (
          <p key={part} lang={language}>
            {part === 'narrative' ? null : <span className="quiet">{words.parts[part]}: </span>}
            {text}
          </p>
        );
      })}
      {(given.answers ?? []).map(({ question, text }) => (
        <p key={question}>
          <span className="quiet">
            {say.text(round.questions.find(one => one.question === question)?.text ?? { en: question }).text}
          </span>{' '}
          {say.text(text).text}
        </p>
      ))}
    </div>
  );
}
