import type { PageContext } from '../../../ui/page.ts';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { RailNote } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import type { PlanPage } from './version-load.ts';

const acts = ['plan.describe', 'plan.open-version', 'plan.state-task', 'plan.adopt-version'] as const;

/** The versions and how each came to stand, for how long the plan is made, and what this reader may record. */
export function PlanRail({ data, context }: { readonly data: PlanPage; readonly context: PageContext }) {
  const { say, link, form, actTitle } = context;
  const words = pageWords[say.language];
  const open = acts.filter(act => form(act) !== undefined);
  return (
    <>
      {data.versions.length === 0 ? null : (
        <RailNote title={words.versions}>
          <ul>
            {data.versions.map(({ version, standings }) => (
              <li key={version}>
                <a href={link(`/plan/versions/${version}`)}>{words.version(version)}</a>{' '}
                {version === data.inForce ? words.inForce : ''}
                {standings.map(({ standing, on, at, position }) => (
                  <p key={standing} className="quiet">
                    {words.choices.standings[standing]} {on ? words.on(say.day(on)) : ''}{' '}
                    {at ? (
                      <a href={link(`/meetings/${at.series}/${at.edition}`)}>{`${at.series} ${at.edition}`}</a>
                    ) : null}{' '}
                    <GroundLink href={link(`/record/${position}`)} of={words.version(version)} sign />
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </RailNote>
      )}
      {data.plan?.horizon ? (
        <RailNote title={words.horizon}>
          <p>
            {say.text(data.plan.horizon.value).text}{' '}
            <GroundLink href={link(`/record/${data.plan.horizon.position}`)} of={words.horizon} sign />
          </p>
        </RailNote>
      ) : null}
      {open.length === 0 ? null : (
        <RailNote title={words.acts}>
          <ul>
            {open.map(act => (
              <li key={act}>
                <a href={form(act)}>{actTitle(act)}</a>
              </li>
            ))}
            {form('plan.state-task') ? (
              <li>
                <a href={link('/plan/import')}>{words.import}</a>
              </li>
            ) : null}
          </ul>
        </RailNote>
      )}
    </>
  );
}
