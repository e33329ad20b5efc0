import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { FactNote, Unknown } from '../../../ui/primitives/facts.tsx';
import type { Version } from '../derived/versions.ts';
import { pageWords } from '../words/page-words.ts';
import type { MeetingOf } from './plan-load.ts';
import { type Citing, Ground } from './said.tsx';

/** What became of a version, step by step, each with its ground. */
export function StandingsOf({
  version: { standings },
  meetings,
  cited,
  context,
}: Citing & { readonly version: Version; readonly meetings: readonly MeetingOf[] }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  if (standings.length === 0) return <span className="quiet">{words.plan.draft}</span>;
  return (
    <ul className="plain">
      {standings.map(one => {
        const { standing, on, by, at, inForceFrom, note } = one;
        const met = meetings.find(({ series, edition }) => series === at?.series && edition === at.edition);
        return (
          <li key={standing}>
            {words.plan.standing(words.choices.standings[standing], say.day(on), by.map(say.party))}
            {met ? (
              <>
                {', '}
                <a href={link(`/meetings/${met.series}/${met.edition}`)}>
                  {say.text(met.seriesName).text} {met.year}
                </a>
              </>
            ) : null}
            {inForceFrom === null || inForceFrom === on ? null : `; ${words.plan.inForceFrom(say.day(inForceFrom))}`}
            {note === null ? null : (
              <FactNote>
                <Said texts={note} say={say} />
              </FactNote>
            )}
            <Ground of={one} name={words.choices.standings[standing]} cited={cited} context={context} />
          </li>
        );
      })}
    </ul>
  );
}

export function VersionsTable({
  versions,
  inForce,
  meetings,
  cited,
  context,
}: Citing & {
  readonly versions: readonly Version[];
  readonly inForce: number | null;
  readonly meetings: readonly MeetingOf[];
}) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const said = words.plan;
  return (
    <DataTable
      id="versions-table"
      caption={said.versions}
      quietCaption
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          key: 'version',
          head: said.version,
          rowHead: true,
          cell: ({ version, names }) => (
            <>
              <a href={link(`/plan/versions/${version}`)}>{words.plan.versionName(version)}</a>
              {names === null ? null : <FactNote>{say.text(names).text}</FactNote>}
              {version === inForce ? <FactNote>{said.inForceNow}</FactNote> : null}
            </>
          ),
        },
        {
          key: 'standing',
          head: said.standingHead,
          text: true,
          cell: version => <StandingsOf version={version} meetings={meetings} cited={cited} context={context} />,
        },
        {
          key: 'content',
          head: said.content,
          cell: ({ content, note }) => (
            <>
              {content === 'in-full' ? (
                words.choices.contents[content]
              ) : (
                <Unknown word={words.choices.contents[content]} />
              )}
              {note === null ? null : (
                <FactNote>
                  <Said texts={note} say={say} />
                </FactNote>
              )}
            </>
          ),
        },
        {
          key: 'changes',
          head: said.changes,
          cell: ({ version, basedOn }) =>
            basedOn === null ? (
              <span className="quiet">{said.noBase}</span>
            ) : (
              <a href={changesLink(link('/plan/changes'), basedOn, version)}>{said.changesFrom(basedOn)}</a>
            ),
        },
        {
          key: 'ground',
          head: said.ground,
          cell: version => (
            <Ground of={version} name={said.versionName(version.version)} cited={cited} context={context} />
          ),
        },
      ]}
    />
  );
}

/** The address of a comparison, with what the link carries already. */
export function changesLink(path: string, from: number | string, to: number | string): string {
  return `${path}${path.includes('?') ? '&' : '?'}from=${from}&to=${to}`;
}
