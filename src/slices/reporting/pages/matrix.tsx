import { type PageContext, page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, RailNote, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb, Pager } from '../../../ui/primitives/ways.tsx';
import { pageWords } from '../words/page-words.ts';
import { AccountView } from './account-view.tsx';
import { ledeOf } from './lede.ts';
import { LocalTimes } from './local-times.tsx';
import { matrixSheets } from './matrix-files.ts';
import { loadMatrix, type MatrixPage } from './matrix-load.ts';
import { Legend, MatrixTable } from './matrix-table.tsx';
import { deadlineFacts, phaseOf } from './round-said.tsx';

/** The centre piece: how the plan stands by what the parties returned, with what never came shown as such. */
export const matrixPage = page<MatrixPage>({
  path: '/reporting/:round',
  subject: 'reporting/round/:round',
  query: ['direction', 'area', 'lead', 'order', 'page'],
  queryForms: { page: /^[1-9]\d{0,3}$/ },
  island: 'matrix',
  load: loadMatrix,
  title: ({ round }, { say }) => say.text(round.name).text,
  view: MatrixView,
  sheets: matrixSheets,
});

function MatrixView(shown: { readonly data: MatrixPage; readonly context: PageContext }) {
  return shown.data.account ? <AccountView {...shown} account={shown.data.account} /> : <RoundView {...shown} />;
}

function RoundView({ data, context }: { readonly data: MatrixPage; readonly context: PageContext }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { round, tasks } = data;
  const forms = actsHere(
    context,
    [
      'reporting.extend-deadline',
      'reporting.set-cells',
      'reporting.enter-return',
      'reporting.table-report',
      'reporting.close-round',
    ],
    { input: { round: round.round } },
  );
  return (
    <>
      <Sheet spread>
        <Breadcrumb steps={[{ label: words.title, href: link('/reporting') }]} />
        <Kicker>
          {say.days(round.period.from, round.period.until)} · {words.version} {words.versionName(round.version)} ·{' '}
          {phaseOf(round, context)}
        </Kicker>
        <Title>{say.text(round.name).text}</Title>
        <Lede>{ledeOf(data.sums, phaseOf(round, context) === words.openState, context)}</Lede>
        {round.compiled ? <p className="quiet">{words.compiled}</p> : null}
      </Sheet>
      <div className="wide">
        <Choose data={data} context={context} />
        {tasks.length === 0 ? <Empty title={words.noneAsked} /> : <MatrixTable data={data} context={context} />}
        <Legend data={data} context={context} />
        <p className="ui">
          <a href={link(`/reporting/${round.round}/report`)}>{words.reportLink}</a>
        </p>
        <Pages data={data} context={context} />
      </div>
      <Sheet
        rail={
          <>
            <RailNote title={words.ownViewTitle}>
              <p>{words.ownView}</p>
            </RailNote>
            {forms}
          </>
        }
        railLabel={words.acts}
      >
        <Section id="about" title={words.round}>
          <Facts facts={deadlineFacts(round, context)} />
        </Section>
        {round.closed === null ? <LocalTimes data={data} context={context} /> : null}
        {round.questions.length === 0 ? null : (
          <Section id="questions" title={words.questions}>
            <ol>
              {round.questions.map(({ question, text, maxWords }) => (
                <li key={question}>
                  {say.text(text).text}{' '}
                  {maxWords === undefined ? null : <span className="quiet">{words.words(maxWords)}</span>}
                </li>
              ))}
            </ol>
          </Section>
        )}
      </Sheet>
    </>
  );
}

/** By direction, area and lead. A plain form: what is chosen stands in the address. */
function Choose({ data, context }: { readonly data: MatrixPage; readonly context: PageContext }) {
  const { say, reading } = context;
  const words = pageWords[say.language];
  const { directions, choices, chosen, round, parties, tasks } = data;
  const select = (
    name: string,
    label: string,
    value: string | null,
    options: readonly (readonly [string, string])[],
    none: string = words.all,
  ) =>
    options.length === 0 ? null : (
      <div className="field">
        <label htmlFor={`choose-${name}`}>{label}</label>
        <select id={`choose-${name}`} name={name} defaultValue={value ?? ''}>
          <option value="">{none}</option>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </div>
    );
  const ofDirections = directions.map(
    ({ direction, number, title }) =>
      [direction, [number ?? direction, title && say.text(title).text].filter(Boolean).join(' ')] as const,
  );
  const withoutOne = choices.withoutDirection && directions.length > 0 ? ([['-', words.noDirection]] as const) : [];
  const controls = [
    select('direction', words.direction, chosen.direction, [...ofDirections, ...withoutOne]),
    select(
      'area',
      words.area,
      chosen.area,
      choices.areas.map(label => [say.text(label).text, say.text(label).text]),
    ),
    select(
      'lead',
      words.lead,
      chosen.lead,
      choices.leads.map(party => [party, say.party(party)]),
    ),
    tasks.length < 2
      ? null
      : select(
          'order',
          words.order,
          chosen.order,
          [
            ...(['area', 'lead', 'gaps'] as const).map(one => [one, words.orders[one]] as const),
            ...parties.map(party => [party, words.orderBy(say.party(party))] as const),
          ],
          words.orders.plan,
        ),
  ];
  if (controls.every(control => control === null)) return null;
  return (
    <form className="choose" method="get" action={`/f/${context.framework.key}/reporting/${round.round}`}>
      {controls}
      {Object.entries({ asof: reading.asof, at: reading.at, lang: say.language }).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      <button className="button second">{words.choose}</button>
    </form>
  );
}

function Pages({
  data: { page: at, round, chosen },
  context,
}: {
  readonly data: MatrixPage;
  readonly context: PageContext;
}) {
  const words = pageWords[context.say.language];
  const here = context.link(`/reporting/${round.round}`);
  const to = (number: number) => {
    const asked = Object.entries({ ...chosen, page: String(number) }).filter(
      (pair): pair is [string, string] => !!pair[1],
    );
    const href = `${here}${here.includes('?') ? '&' : '?'}${new URLSearchParams(asked)}`;
    return { href, label: words.partOf(number, at.last) };
  };
  return (
    <Pager
      label={words.tasks}
      previous={at.number > 1 ? to(at.number - 1) : undefined}
      next={at.number < at.last ? to(at.number + 1) : undefined}
    />
  );
}
