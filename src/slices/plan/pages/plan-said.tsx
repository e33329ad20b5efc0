import { refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { FactNote, Facts } from '../../../ui/primitives/facts.tsx';
import { Notice } from '../../../ui/primitives/notices.tsx';
import type { PlanFacts } from '../derived/plan-facts.ts';
import { pageWords } from '../words/page-words.ts';
import type { VersionTold } from './plan-load.ts';
import { type Citing, Ground } from './said.tsx';

/** Who promises what to whom, since when and for how long. */
export function Promise({ plan, cited, context }: Citing & { readonly plan: PlanFacts }) {
  const { say, link } = context;
  const said = pageWords[say.language].plan;
  const { commitment, since, horizon } = plan;
  const ground = (of: { readonly position: number; readonly sources: readonly string[] } | null) =>
    of === null ? {} : { ground: link(`/record/${of.position}`), sources: refsTo(cited, of.sources) };
  const { kind, by = [], to = [] } = commitment?.value ?? {};
  return (
    <Facts
      facts={[
        {
          term: said.promise,
          value:
            kind === undefined
              ? undefined
              : kind === 'joint'
                ? said.joint(by.map(say.party))
                : said.oneSided(by.map(say.party), to.map(say.party)),
          note: kind === 'one-sided' ? said.oneSidedNote : undefined,
          ...ground(commitment),
        },
        { term: said.since, value: since === null ? undefined : say.day(since.value), ...ground(since) },
        {
          term: said.horizon,
          value: horizon === null ? undefined : <Said texts={horizon.value} say={say} />,
          unknown: said.notStated,
          ...ground(horizon),
        },
      ]}
    />
  );
}

/** What is not known of a version, said plainly before what is. */
export function NotKnown({ told, cited, context }: Citing & { readonly told: VersionTold }) {
  const { say } = context;
  const said = pageWords[say.language].plan;
  const { version, tasks, directions, counts } = told;
  if (version.content === 'in-full') return null;
  const titled = tasks.filter(({ title }) => title !== null).length;
  const ours = tasks.filter(({ areas }) => areas.some(({ whose }) => whose === 'ours')).length;
  const bare = tasks.filter(({ title, areas }) => title === null && areas.length === 0).length;
  const earlier = tasks.filter(task => task.version !== version.version).length;
  return (
    <Notice tone="warn">
      <p>{version.content === 'not-published' ? said.notPublished(version.version) : said.inPart(version.version)}</p>
      <ul>
        {counts.map(count => (
          <li key={`${count.version}/${count.of}`}>
            {count.of === 'tasks'
              ? said.tasksCounted(count.version, count.count, titled)
              : said.directionsCounted(count.version, count.count, directions.length)}
            <Ground of={count} name={said.versionName(count.version)} cited={cited} context={context} />
          </li>
        ))}
        {ours === 0 ? null : <li>{said.ours(ours)}</li>}
        {bare === 0 ? null : <li>{said.bare(bare)}</li>}
        {earlier === 0 ? null : <li>{said.earlier(earlier, version.version)}</li>}
      </ul>
    </Notice>
  );
}

export function Directions({ told, cited, context }: Citing & { readonly told: VersionTold }) {
  const { say } = context;
  const said = pageWords[say.language].plan;
  const { directions, version } = told;
  if (directions.length === 0) return <p className="quiet">{said.noDirections}</p>;
  const [first, ...more] = directions.map(({ note }) => (note === null ? null : JSON.stringify(note)));
  const shared = more.length > 0 && more.every(note => note === first) ? (directions[0]?.note ?? null) : null;
  return (
    <>
      <dl className="facts">
        {directions.map(one => (
          <div key={one.direction} id={`direction-${one.direction}`}>
            <dt>{one.number ?? one.direction}</dt>
            <dd>
              <span>
                {one.title === null ? said.noTitle : <Said texts={one.title} say={say} />}
                {one.text === null ? null : (
                  <>
                    {' '}
                    <Said texts={one.text} say={say} />
                  </>
                )}
                {one.note === null || shared !== null ? null : (
                  <FactNote>
                    <Said texts={one.note} say={say} />
                  </FactNote>
                )}
                {one.version === version.version ? null : (
                  <FactNote>{said.knownOf(one.version, version.version)}</FactNote>
                )}
                <Ground of={one} name={one.direction} cited={cited} context={context} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {shared === null ? null : (
        <p className="below-list">
          <Said texts={shared} say={say} />
        </p>
      )}
    </>
  );
}

/** The tasks that a version leaves out, with the reason. */
export function Drops({ told, cited, context }: Citing & { readonly told: VersionTold }) {
  const { say, link } = context;
  const said = pageWords[say.language].plan;
  if (told.drops.length === 0) return null;
  return (
    <ul>
      {told.drops.map(drop => (
        <li key={drop.task}>
          <a href={link(`/plan/${drop.task}`)}>{drop.task}</a> {said.dropped(drop.replacedBy)}
          {drop.reason === null ? null : (
            <>
              {' '}
              <Said texts={drop.reason} say={say} />
            </>
          )}
          <Ground of={drop} name={drop.task} cited={cited} context={context} />
        </li>
      ))}
    </ul>
  );
}
