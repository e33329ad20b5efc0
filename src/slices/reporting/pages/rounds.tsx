import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Listing } from '../../../ui/primitives/ways.tsx';
import { makeSay } from '../../../words/say.ts';
import { listAccounts } from '../derived/accounts.ts';
import { listRounds } from '../derived/rounds.ts';
import { pageWords } from '../words/page-words.ts';
import { phaseOf } from './round-said.tsx';

async function load(reading: Reading) {
  const [rounds, accounts] = await Promise.all([listRounds(reading), listAccounts(reading)]);
  return { rounds, accounts };
}

export type RoundsPage = Awaited<ReturnType<typeof load>>;

export const roundsPage = page<RoundsPage>({
  path: '/reporting',
  load,
  title: (_, { say }) => pageWords[say.language].title,
  view: ({ data: { rounds, accounts }, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const forms = actsHere(context, ['reporting.open-round', 'reporting.record-account']);
    return (
      <Sheet spread={forms === undefined} rail={forms} railLabel={words.acts}>
        <Kicker>{words.kicker}</Kicker>
        <Title>{words.title}</Title>
        <Lede>{words.lede(rounds.length)}</Lede>
        <Section id="rounds" title={words.rounds}>
          {rounds.length === 0 ? (
            <Empty title={words.noRounds}>{words.noRoundsNext}</Empty>
          ) : (
            <DataTable
              id="rounds-table"
              caption={words.rounds}
              quietCaption
              rows={rounds}
              rowKey={({ round }) => round}
              columns={[
                {
                  key: 'round',
                  head: words.round,
                  rowHead: true,
                  text: true,
                  cell: ({ round, name }) => <a href={link(`/reporting/${round}`)}>{say.text(name).text}</a>,
                },
                { key: 'period', head: words.period, cell: ({ period }) => say.days(period.from, period.until) },
                {
                  key: 'version',
                  head: words.version,
                  cell: ({ version }) => <a href={link(`/plan/versions/${version}`)}>{words.versionName(version)}</a>,
                },
                {
                  key: 'deadline',
                  head: words.deadline,
                  cell: ({ deadlines, timeZone }) =>
                    makeSay(say.language, timeZone, say.party).instant(
                      deadlines.findLast(({ party }) => party === null)?.deadline ?? '',
                    ),
                },
                { key: 'state', head: words.round, cell: round => phaseOf(round, context) },
                {
                  key: 'ground',
                  head: words.ground,
                  cell: ({ position, name }) => (
                    <GroundLink href={link(`/record/${position}`)} of={say.text(name).text} sign />
                  ),
                },
              ]}
            />
          )}
        </Section>
        {accounts.length === 0 ? null : (
          <Section id="accounts" title={words.accounts}>
            <Listing
              items={accounts.map(({ account, name, on, party, tasks, published, position }) => ({
                href: link(`/reporting/${account}`),
                title: say.text(name).text,
                lead: on === null ? undefined : say.day(on),
                note: (
                  <>
                    {words.accountLede[published](say.party(party), tasks.length)}{' '}
                    <GroundLink href={link(`/record/${position}`)} of={say.text(name).text} sign />
                  </>
                ),
              }))}
            />
          </Section>
        )}
        <p className="ui">
          <a href={link('/reporting/scales')}>{words.scales}</a>
        </p>
      </Sheet>
    );
  },
});
