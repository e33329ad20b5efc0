import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { Kicker, Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb, Pager } from '../../../ui/primitives/ways.tsx';
import { claimsAbout } from '../../framework/derived/claims.ts';
import { citeSources } from '../../meetings/derived/cited-sources.ts';
import { inForceOn, listVersions } from '../derived/versions.ts';
import { pageWords } from '../words/page-words.ts';
import { loadVersion, meetingsOf, sourcesIn } from './plan-load.ts';
import { Directions, Drops, NotKnown } from './plan-said.tsx';
import { recordable } from './recordable.tsx';
import { DifferencesSection, SourcesSection } from './said.tsx';
import { TasksTable } from './tasks-table.tsx';
import { changesLink, StandingsOf } from './versions-table.tsx';

async function load(reading: Reading, { version: asked = '' }: Readonly<Record<string, string>>) {
  const versions = await listVersions(reading);
  const version = versions.find(one => String(one.version) === asked);
  if (!version) return undefined;
  const [told, meetings, claims] = await Promise.all([
    loadVersion(reading, version, versions),
    meetingsOf(reading, [version]),
    claimsAbout(reading, `plan/versions/${version.version}`),
  ]);
  const cited = [...sourcesIn(told), ...claims.flatMap(({ readings }) => readings.flatMap(({ sources }) => sources))];
  return {
    ...told,
    inForce: inForceOn(versions, reading.day)?.version === version.version,
    numbers: versions.map(one => one.version),
    meetings,
    claims,
    cited: await citeSources(reading, cited),
  };
}

export type VersionPage = NonNullable<Awaited<ReturnType<typeof load>>>;

export const versionPage = page<VersionPage>({
  path: '/plan/versions/:version',
  subject: 'plan/versions/:version',
  load,
  title: ({ version }, { say }) => pageWords[say.language].plan.versionName(version.version),
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const said = words.plan;
    const { version, numbers, meetings, inForce, claims, cited } = data;
    const number = version.version;
    const forms = recordable(
      context,
      ['plan.state-direction', 'plan.state-task', 'plan.drop-task', 'plan.record-count', 'plan.adopt-version'],
      { version: String(number) },
    );
    const way = (to: number | undefined) =>
      to === undefined ? undefined : { href: link(`/plan/versions/${to}`), label: said.versionName(to) };
    const place = numbers.indexOf(number);
    return (
      <Sheet spread={forms === undefined} rail={forms}>
        <Breadcrumb steps={[{ label: said.kicker, href: link('/plan') }]} />
        <Kicker>{inForce ? said.inForceNow : said.version}</Kicker>
        <Title>{said.versionName(number)}</Title>
        <Lede>{version.note === null ? words.choices.contents[version.content] : say.text(version.note).text}</Lede>
        <Facts
          facts={[
            {
              term: said.standingHead,
              value: <StandingsOf version={version} meetings={meetings} cited={cited} context={context} />,
            },
            {
              term: said.changes,
              value:
                version.basedOn === null ? undefined : (
                  <a href={changesLink(link('/plan/changes'), version.basedOn, number)}>
                    {said.changesFrom(version.basedOn)}
                  </a>
                ),
              unknown: said.noBase,
            },
          ]}
        />
        <NotKnown told={data} cited={cited} context={context} />
        <Section id="directions" title={said.directions}>
          <Directions told={data} cited={cited} context={context} />
        </Section>
        <Section id="tasks" title={said.tasks}>
          <TasksTable told={data} cited={cited} context={context} />
          <Drops told={data} cited={cited} context={context} />
        </Section>
        <DifferencesSection claims={claims} cited={cited} context={context} />
        <SourcesSection cited={cited} context={context} />
        <Pager previous={way(numbers[place - 1])} next={way(numbers[place + 1])} label={said.versions} />
      </Sheet>
    );
  },
});
