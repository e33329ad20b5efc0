import { milestonesOffered, valueOf } from '../matrix/chosen.ts';
import { type Mapping, meanings } from '../matrix/mapping.ts';
import { matrixWords } from '../matrix/words.ts';
import type { Choice, Control } from '../ui/form-control.ts';
import { FormControl } from '../ui/form-controls.tsx';
import { DataTable } from '../ui/primitives/data-table.tsx';
import { Section } from '../ui/primitives/sheet.tsx';
import type { Reported } from './matrix-report.tsx';

/** Selects in the tables above belong to the form below them. */
const formId = 'choices';
/** Encodings in which spreadsheets still leave programs. */
const encodings = 'utf-8 utf-16le utf-16be euc-kr windows-1252 shift_jis gb18030 big5 windows-1258 windows-874';
/** Names that a page asks about; the others are asked once these are answered. */
const mostNames = 40;

/** What each column becomes and how its texts are read, to be chosen anew. */
export function MatrixChoices({
  report,
  mapping,
  to,
  room,
  action,
  csrf,
  offered,
}: Reported & { readonly mapping: Mapping }) {
  const { language, info } = room;
  const words = matrixWords[language];
  const { page } = words;
  const uses = usesOffered(report, language);
  const languageName = new Intl.DisplayNames([language], { type: 'language' });
  const select = (name: string, label: string, value: string, options: readonly Choice[], help?: string): Control => ({
    kind: 'select',
    id: `f-${name}`,
    name,
    path: name,
    label,
    help,
    required: options.every(option => option.value !== ''),
    options,
    value,
  });
  const text = (name: string, label: string, value: string, help: string): Control => ({
    kind: 'text',
    type: 'text',
    id: `f-${name}`,
    name,
    path: name,
    label,
    help,
    required: false,
    width: name === 'on' ? 'short' : 'full',
    value,
  });
  const choicesOf = (record: Readonly<Record<string, string>>): Choice[] =>
    Object.entries(record).map(([value, label]) => ({ value, label }));
  const { unknown, ...orders } = page.orders;
  const languages = [...new Set([...info.languages, mapping.language])];
  return (
    <>
      <Section id="columns" title={page.columns}>
        <DataTable
          id="columns-table"
          caption={page.columns}
          quietCaption
          columns={[
            { key: 'column', head: page.column, rowHead: true, cell: ({ name }) => name },
            {
              key: 'holds',
              head: page.holds,
              cell: ({ examples }) => <span className="quiet">{examples.map(short).join(' · ')}</span>,
            },
            {
              key: 'becomes',
              head: page.becomes,
              cell: use => (
                <select
                  form={formId}
                  name={`column.${report.columns.indexOf(use)}`}
                  aria-label={`${use.name}: ${page.becomes}`}
                  defaultValue={valueOf(use)}
                >
                  {uses.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              ),
            },
          ]}
          rows={report.columns}
          rowKey={({ letter }) => letter}
        />
      </Section>
      <Names report={report} room={room} offered={offered} />
      <Section id="reading" title={page.reading}>
        <form className="act-form" id={formId} method="post" action={action}>
          <input type="hidden" name="_csrf" value={csrf} />
          {report.version?.first ? (
            <FormControl control={text('planName', page.planName, to.planName ?? '', page.planNameHelp)} />
          ) : null}
          {report.version?.first ? null : (
            <FormControl
              control={select('version', page.intoVersion, String(to.version ?? ''), [
                { value: '', label: page.usualVersion },
                ...versionsOffered(report, to).map(number => ({
                  value: String(number),
                  label: page.version(number),
                })),
              ])}
            />
          )}
          <FormControl control={text('on', page.on, to.on ?? '', page.onHelp)} />
          {offered.sources.length === 0 ? null : (
            <FormControl
              control={select('source', page.source, to.source ?? '', [
                { value: '', label: page.noSource },
                ...offered.sources,
              ])}
            />
          )}
          <FormControl
            control={select(
              'language',
              page.language,
              mapping.language,
              languages.map(value => ({ value, label: languageName.of(value) ?? value })),
            )}
          />
          <FormControl control={select('rows', page.rowsAre, mapping.rows, choicesOf(page.rowsAreChoices))} />
          <FormControl
            control={select('dates', page.order, mapping.dates ?? '', [
              { value: '', label: unknown },
              ...choicesOf(orders),
            ])}
          />
          <FormControl
            control={select('unreadDates', page.unread, mapping.unreadDates, choicesOf(page.unreadChoices))}
          />
          {report.file.encoding === undefined ? null : (
            <FormControl
              control={select('encoding', page.encoding, mapping.encoding ?? '', [
                { value: '', label: page.foundOut },
                ...encodings.split(' ').map(value => ({ value, label: value })),
              ])}
            />
          )}
          <div className="actions">
            <button type="submit" name="_do" value="check" className="button second">
              {page.check}
            </button>
          </div>
        </form>
      </Section>
    </>
  );
}

function Names({ report, room, offered }: Pick<Reported, 'report' | 'room' | 'offered'>) {
  const { page } = matrixWords[room.language];
  const found = report.notices.filter(({ code }) => code === 'not-a-party').map(({ value = '' }) => value);
  const names = [...new Set(found)].filter(name => name.length <= 200).slice(0, mostNames);
  if (names.length === 0 || offered.parties.length === 0) return null;
  return (
    <Section id="names" title={page.names}>
      <p>{page.namesHelp}</p>
      <DataTable
        id="names-table"
        caption={page.names}
        quietCaption
        columns={[
          { key: 'name', head: page.name, rowHead: true, cell: name => name },
          {
            key: 'party',
            head: page.party,
            cell: name => (
              <>
                <input form={formId} type="hidden" name={`name.${names.indexOf(name)}`} value={name} />
                <select
                  form={formId}
                  name={`party.${names.indexOf(name)}`}
                  aria-label={`${name}: ${page.party}`}
                  defaultValue=""
                >
                  <option value="">—</option>
                  {offered.parties.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </>
            ),
          },
        ]}
        rows={names}
        rowKey={name => name}
      />
    </Section>
  );
}

/** The one that it would go into, and a new one. */
function versionsOffered({ version }: Reported['report'], to: Reported['to']): number[] {
  const number = version?.number ?? 1;
  return [
    ...new Set([...(to.version === undefined ? [] : [to.version]), number, ...(version?.opens ? [] : [number + 1])]),
  ];
}

function usesOffered(report: Reported['report'], language: Reported['room']['language']): Choice[] {
  const words = matrixWords[language];
  const places = Array.from({ length: milestonesOffered(report) }, (_, index) => index + 1);
  return [
    { value: 'note', label: words.becomes.note },
    ...meanings.map(value => ({ value, label: words.becomes[value] })),
    ...places.flatMap(place => [
      { value: `milestone-${place}`, label: words.milestone(place) },
      { value: `milestone-due-${place}`, label: words.milestoneDue(place) },
    ]),
  ];
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}
