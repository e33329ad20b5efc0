import { DataTable } from '../ui/primitives/data-table.tsx';
import { Notice } from '../ui/primitives/notices.tsx';
import { Lede, Section } from '../ui/primitives/sheet.tsx';
import { houseWords } from '../words/house.ts';
import type { Say } from '../words/say.ts';
import type { Comparison } from '../workbook/compare-filled.ts';
import type { WorkbookWords } from '../workbook/words.ts';
import type { FilledColumn, WorkbookForm } from '../workbook/workbook-form.ts';

/** Cell by cell what a file would change, and by row and column what cannot be taken. */
export function WorkbookReport({
  read,
  form,
  words,
  say,
  entering,
  action,
  csrf,
  seen,
  today,
  refused,
}: {
  readonly read: Comparison;
  readonly form: WorkbookForm;
  readonly words: WorkbookWords;
  readonly say: Say;
  /** By the secretariat, for the party. */
  readonly entering: boolean;
  readonly action: string;
  readonly csrf: string;
  readonly seen: string;
  readonly today: string;
  readonly refused?: string | undefined;
}) {
  const { page } = words;
  const { changes, problems, same, missing, formulas } = read;
  const number = new Map(form.rows.map(row => [row.task, row.number ?? row.task]));
  const nameOf = (field: FilledColumn) =>
    field.startsWith('q:')
      ? say.text(form.questions.find(({ question }) => `q:${question}` === field)?.text ?? { en: field }).text
      : words.columns[field as 'status'];
  const shown = (field: FilledColumn, text: string) =>
    text === '' ? (
      <span className="quiet">{page.empty}</span>
    ) : field === 'status' ? (
      text === 'nil' ? (
        words.nil
      ) : (
        words.statuses[text as 'delayed']
      )
    ) : (
      text
    );
  return (
    <>
      <Lede>{page.counts({ changes: changes.length, same, problems: problems.length })}</Lede>
      {refused === undefined ? null : <Notice tone="bad">{refused}</Notice>}
      {missing.length === 0 ? null : (
        <p>{page.missing(say.list(missing.slice(0, 20).map(task => number.get(task) ?? task)))}</p>
      )}
      {formulas === 0 ? null : <p>{page.formulas(formulas)}</p>}
      {problems.length === 0 ? null : (
        <Section id="problems" title={page.problems}>
          <DataTable
            id="problems-table"
            caption={page.problems}
            quietCaption
            rows={problems.map((problem, index) => ({ ...problem, index }))}
            rowKey={({ index }) => String(index)}
            columns={[
              { key: 'cell', head: page.where, rowHead: true, cell: ({ row, column }) => `${column}${row}` },
              {
                key: 'task',
                head: words.columns.task,
                cell: ({ task }) => (task === undefined ? '' : (number.get(task) ?? task)),
              },
              {
                key: 'what',
                head: page.what,
                text: true,
                cell: ({ trouble, value }) => words.troubles[trouble](value),
              },
            ]}
          />
        </Section>
      )}
      <Section id="changes" title={page.changes}>
        {changes.length === 0 ? (
          <p>{page.nothing}</p>
        ) : (
          <DataTable
            id="changes-table"
            caption={page.changes}
            quietCaption
            rows={changes.flatMap(({ task, cells }) => cells.map(cell => ({ task, ...cell })))}
            rowKey={({ row, field }) => `${row}/${field}`}
            columns={[
              { key: 'cell', head: page.where, rowHead: true, cell: ({ row, column }) => `${column}${row}` },
              { key: 'task', head: words.columns.task, cell: ({ task }) => number.get(task) ?? task },
              { key: 'field', head: page.field, cell: ({ field }) => nameOf(field) },
              { key: 'before', head: page.before, text: true, cell: ({ field, before }) => shown(field, before) },
              { key: 'after', head: page.after, text: true, cell: ({ field, after }) => shown(field, after) },
            ]}
          />
        )}
      </Section>
      {changes.length === 0 ? null : (
        <form className="act-form" method="post" action={action}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="_seen" value={seen} />
          <div className="field">
            <label htmlFor="f-audience">{page.audience}</label>
            <select id="f-audience" name="_audience" defaultValue="framework">
              {(['public', 'framework', 'secretariat'] as const).map(value => (
                <option key={value} value={value}>
                  {houseWords[say.language].acts.audience[value]}
                </option>
              ))}
            </select>
          </div>
          {entering ? (
            <div className="field">
              <label htmlFor="f-on">{page.receivedOn}</label>
              <input id="f-on" name="_on" defaultValue={today} inputMode="numeric" />
            </div>
          ) : null}
          <div className="actions">
            <button className="button" name="_do" value="record">
              {page.record(changes.length)}
            </button>
            {entering ? null : (
              <button className="button second" name="_do" value="forward">
                {page.forward(changes.length)}
              </button>
            )}
          </div>
        </form>
      )}
    </>
  );
}
