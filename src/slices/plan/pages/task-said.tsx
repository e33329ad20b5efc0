import type { PageContext } from '../../../ui/page.ts';
import { refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { Facts } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import { Ground } from './said.tsx';
import type { TaskPage } from './task-load.ts';

interface Shown {
  readonly data: TaskPage;
  readonly context: PageContext;
}

/** What the task came from, and what became of it, in words. */
export function Lineage({ data: { task, lineage, wordings }, context }: Shown) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const silent = wordings.filter(
    ({ version, lineage: kind }) => kind === 'not-stated' && version > (wordings[0]?.version ?? 0),
  );
  const to = (key: string) => (
    <a key={key} href={link(`/plan/${key}`)}>
      {key}
    </a>
  );
  if (lineage.length === 0 && silent.length === 0) return <p className="quiet">{words.lineage.none}</p>;
  return (
    <ul>
      {lineage.map(({ version, kind, from, to: target, position }) => (
        <li key={`${version}/${kind}/${from}/${target}`}>
          <a href={link(`/plan/versions/${version}`)}>{words.plan.versionName(version)}</a>
          {': '}
          {target === task.task ? words.lineage.into[kind] : words.lineage.outOf[kind]}{' '}
          {target === from ? null : target === task.task ? to(from) : target === null ? null : to(target)}{' '}
          <GroundLink href={link(`/record/${position}`)} of={words.lineage.into[kind]} sign />
        </li>
      ))}
      {silent.map(one => (
        <li key={`silent/${one.version}`}>
          <a href={link(`/plan/versions/${one.version}`)}>{words.plan.versionName(one.version)}</a>
          {': '}
          {words.lineage.notStated}{' '}
          <GroundLink href={link(`/record/${one.position}`)} of={words.lineage.notStated} sign />
        </li>
      ))}
    </ul>
  );
}

export function ConceptNotes({ data: { conceptNotes, cited }, context }: Shown) {
  const { say, link } = context;
  const said = pageWords[say.language].plan;
  if (conceptNotes.length === 0) return null;
  return (
    <Section id="concept-note" title={said.conceptNote}>
      {conceptNotes.map(({ version, context: background, rationale, cost, lead, position, sources }) => {
        const ground = { ground: link(`/record/${position}`), sources: refsTo(cited, sources) };
        return (
          <Facts
            key={version}
            facts={[
              { term: said.version, value: said.versionName(version) },
              { term: said.background, value: <Said texts={background} say={say} />, ...ground },
              { term: said.rationale, value: <Said texts={rationale} say={say} />, ...ground },
              {
                term: said.cost,
                value: cost === null ? undefined : <Said texts={cost} say={say} />,
                unknown: said.notStated,
                ...ground,
              },
              {
                term: said.leads,
                value: lead === null ? undefined : say.party(lead),
                unknown: said.notStated,
                ...ground,
              },
            ]}
          />
        );
      })}
    </Section>
  );
}

/** What reviews decided, and in which version the task was dropped. */
export function Reviews({ data: { dispositions, drops, cited }, context }: Shown) {
  const { say } = context;
  const words = pageWords[say.language];
  if (dispositions.length + drops.length === 0) return null;
  return (
    <Section id="reviews" title={words.plan.reviews}>
      <ul>
        {dispositions.map(one => (
          <li key={`disposition/${one.version}`}>
            {words.plan.disposition(
              say.day(one.on),
              one.version,
              words.choices.dispositions[one.disposition],
              one.into.join(', '),
            )}
            {one.reason === null ? null : ` ${say.text(one.reason).text}`}
            <Ground of={one} name={words.plan.reviews} cited={cited} context={context} />
          </li>
        ))}
        {drops.map(one => (
          <li key={`drop/${one.version}`}>
            {words.plan.versionName(one.version)}: {words.plan.dropped(one.replacedBy)}
            {one.reason === null ? null : ` ${say.text(one.reason).text}`}
            <Ground of={one} name={words.plan.reviews} cited={cited} context={context} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
