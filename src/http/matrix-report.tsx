import type { ReactNode } from 'react';
import { alike } from '../matrix/alike.ts';
import type { Finding } from '../matrix/finding.ts';
import type { Report } from '../matrix/import-matrix.ts';
import type { Destination } from '../matrix/plan-acts.ts';
import { matrixWords } from '../matrix/words.ts';
import { DataTable } from '../ui/primitives/data-table.tsx';
import { Notice } from '../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../ui/primitives/sheet.tsx';
import { MatrixChoices } from './matrix-choices.tsx';
import type { NotRecorded, Offered } from './matrix-pages.tsx';
import type { Room } from './pages.tsx';

/** Rows of a table that a page shows; the command line prints all of them. */
const mostShown = 200;

export interface Reported {
  readonly report: Report;
  /** Something is to be recorded, and nothing stands in the way. */
  readonly ready: boolean;
  readonly to: Destination;
  readonly room: Room;
  readonly action: string;
  readonly csrf: string;
  readonly seen: string;
  readonly offered: Offered;
  readonly refused?: NotRecorded | undefined;
}

/** What an import would do, what stands in its way, and how to have it otherwise. */
export function MatrixReport(props: Reported): ReactNode {
  const { report, room } = props;
  const { language } = room;
  const { page, from } = matrixWords[language];
  const { file, problems, notices } = report;
  const more = [file.sheet, file.encoding].map(told => (told === undefined ? '' : `, ${told}`)).join('');
  return (
    <Sheet spread>
      <Kicker>{page.title}</Kicker>
      <Title>{file.name}</Title>
      {report.mapping ? (
        <Lede>
          {page.readAs(file.format.toUpperCase(), file.rows, more)} {page.columns}: {from[report.mappingFrom]}.
        </Lede>
      ) : null}
      <Verdict {...props} />
      {problems.length === 0 ? null : <Findings id="problems" title={page.problems} all={problems} room={room} />}
      {report.mapping ? <MatrixChoices {...props} mapping={report.mapping} /> : null}
      <Dates {...props} />
      {notices.length === 0 ? null : <Findings id="notices" title={page.notices} all={notices} room={room} />}
    </Sheet>
  );
}

/** The answer first: what will be recorded, or that something stands in the way. */
function Verdict({ report, ready, room, action, csrf, seen, refused }: Reported) {
  const words = matrixWords[room.language];
  const { page } = words;
  const { version, problems, counts, already } = report;
  return (
    <>
      {refused ? (
        <Notice tone="bad" status>
          <p>
            {refused.row ? `${words.row(refused.row)}: ` : ''}
            {refused.sentence} {words.notRecorded}
          </p>
        </Notice>
      ) : null}
      {problems.length > 0 ? (
        <Notice tone="bad">
          <p>
            <a href="#problems">{page.problems(alike(room.language, problems).length)}</a>. {words.notRecorded}
          </p>
        </Notice>
      ) : ready && version ? (
        <Section id="result" title={page.result}>
          <p>
            <strong>{words.counts(counts)}.</strong> {words.goes(version.number, version.basedOn, version.opens)}{' '}
            {already > 0 ? words.already(already) : page.noProblems}
          </p>
        </Section>
      ) : (
        <Notice tone="good">
          <p>
            {words.allThere(version?.number ?? 1)}{' '}
            <a href={`/f/${room.head.framework}/plan/versions/${version?.number ?? 1}`}>
              {page.version(version?.number ?? 1)}
            </a>
          </p>
        </Notice>
      )}
      <form className="act-form" method="post" action={action}>
        <input type="hidden" name="_csrf" value={csrf} />
        <input type="hidden" name="_seen" value={seen} />
        {ready ? (
          <div className="form-preview">
            <p>{page.whatHappens}</p>
            <p className="quiet">{page.next}</p>
          </div>
        ) : null}
        <div className="actions">
          {ready ? (
            <button type="submit" name="_do" value="record" className="button">
              {page.record(report.acts)}
            </button>
          ) : null}
          <button type="submit" name="_do" value="drop" className="button second">
            {page.drop}
          </button>
        </div>
      </form>
    </>
  );
}

function Findings({
  id,
  title,
  all,
  room,
}: {
  readonly id: string;
  readonly title: (count: number) => string;
  readonly all: readonly Finding[];
  readonly room: Room;
}) {
  const words = matrixWords[room.language];
  const said = alike(room.language, all);
  const whereOf = ({ rows, more, place }: (typeof said)[number]) =>
    [
      ...(rows.length === 0
        ? []
        : [`${rows.map(room.say.count).join(', ')}${more > 0 ? ` ${words.page.more(more)}` : ''}`]),
      ...(place === '' ? [] : [place]),
    ].join(' · ');
  return (
    <Section id={id} title={title(said.length)}>
      <DataTable
        id={`${id}-table`}
        caption={title(said.length)}
        quietCaption
        columns={[
          { key: 'where', head: words.page.where, cell: whereOf },
          { key: 'what', head: words.page.what, text: true, cell: ({ sentence }) => sentence },
        ]}
        rows={said.slice(0, mostShown)}
        rowKey={one => `${one.place} ${one.sentence}`}
        foot={said.length > mostShown ? words.page.more(said.length - mostShown) : undefined}
      />
    </Section>
  );
}

function Dates({ report: { dates }, room }: Reported) {
  const words = matrixWords[room.language];
  const { page } = words;
  if (dates.length === 0) return null;
  return (
    <Section id="dates" title={page.dates(dates.length)}>
      <DataTable
        id="dates-table"
        caption={page.dates(dates.length)}
        quietCaption
        columns={[
          { key: 'written', head: page.written, rowHead: true, cell: ({ written }) => written },
          { key: 'read', head: page.read, cell: ({ date }) => room.say.day(date) },
          { key: 'how', head: page.how, cell: ({ how }) => words.how[how] },
          { key: 'rows', head: page.times, numeric: true, cell: ({ rows }) => room.say.count(rows) },
        ]}
        rows={dates.slice(0, mostShown)}
        rowKey={({ column, written }) => `${column} ${written}`}
        groupOf={({ column }) => column}
        foot={dates.length > mostShown ? page.more(dates.length - mostShown) : undefined}
      />
    </Section>
  );
}
