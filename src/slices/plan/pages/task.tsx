import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { Facts, Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Kicker, Prose, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { conceptNotesOf } from '../derived/concept-notes.ts';
import { listDispositions } from '../derived/dispositions.ts';
import { lineageOf } from '../derived/lineage.ts';
import { milestonesOf } from '../derived/milestones.ts';
import { wordingsOf } from '../derived/tasks.ts';
import { pageWords } from '../words/page-words.ts';
import { areasOf } from './plan-files.ts';

async function load(reading: Reading, { task = '' }: Readonly<Record<string, string>>) {
  const [wordings, lineage, milestones, conceptNotes, dispositions] = await Promise.all([
    wordingsOf(reading, task),
    lineageOf(reading, task),
    milestonesOf(reading, task),
    conceptNotesOf(reading, task),
    listDispositions(reading, task),
  ]);
  return wordings.length === 0 ? undefined : { task, wordings, lineage, milestones, conceptNotes, dispositions };
}

type TaskPage = NonNullable<Awaited<ReturnType<typeof load>>>;

/** One task through all versions that state it, the latest first. */
export const taskPage = page<TaskPage>({
  path: '/plan/:task',
  subject: 'plan/:task',
  load,
  title: ({ task }, { say }) => pageWords[say.language].task(task),
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const { task, wordings, lineage, milestones, conceptNotes, dispositions } = data;
    const title = wordings.findLast(one => one.title !== null)?.title;
    const ground = (position: number) => ({
      term: words.ground,
      value: <GroundLink href={link(`/record/${position}`)} of={task} />,
    });
    return (
      <Sheet>
        <Breadcrumb steps={[{ label: words.title, href: link('/plan') }]} />
        <Kicker>{words.task(task)}</Kicker>
        <Title>{title ? say.text(title).text : words.untitled}</Title>
        {wordings.toReversed().map(one => (
          <Section key={one.version} id={`version-${one.version}`} title={words.version(one.version)}>
            {one.text ? <Prose text={say.text(one.text).text} /> : null}
            <Facts
              facts={[
                { term: words.taskTitle, value: one.title ? say.text(one.title).text : undefined },
                { term: words.areas, value: areasOf(one, context).join('; ') || <Unknown /> },
                ...(one.leads.length ? [{ term: words.leads, value: say.parties(one.leads) }] : []),
                ...(one.partners.length ? [{ term: words.partners, value: say.parties(one.partners) }] : []),
                ...(one.from ? [{ term: words.dates, value: say.days(one.from, one.until) }] : []),
                ...(one.reviewOn ? [{ term: words.review, value: say.day(one.reviewOn) }] : []),
                { term: words.lineage, value: words.choices.lineage[one.lineage] },
                ...(one.note ? [{ term: words.content, value: say.text(one.note).text }] : []),
                ground(one.position),
              ]}
            />
          </Section>
        ))}
        {lineage.length === 0 ? null : (
          <Section id="lineage" title={words.lineage}>
            <ul className="plain">
              {lineage.map(({ version, kind, from, to, position }) => (
                <li key={`${version} ${from} ${to} ${kind}`}>
                  {words.version(version)}:{' '}
                  {words.step(
                    kind === 'dropped' || kind === 'replaced' ? words.dropped : words.choices.lineage[kind],
                    from,
                    to ?? '∅',
                  )}{' '}
                  <GroundLink href={link(`/record/${position}`)} of={from} sign />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {milestones.length === 0 ? null : (
          <Section id="milestones" title={words.milestones}>
            <ul className="plain">
              {milestones.map(({ version, milestone, title: name, due, position }) => (
                <li key={`${version} ${milestone}`}>
                  {words.version(version)}: {say.text(name).text} {due ? say.day(due) : ''}{' '}
                  <GroundLink href={link(`/record/${position}`)} of={milestone} sign />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {conceptNotes.map(({ version, context: background, rationale, cost, position }) => (
          <Section key={version} id={`concept-${version}`} title={words.conceptNote}>
            <Facts
              facts={[
                { term: words.context, value: say.text(background).text },
                { term: words.rationale, value: say.text(rationale).text },
                ...(cost ? [{ term: words.cost, value: say.text(cost).text }] : []),
                ground(position),
              ]}
            />
          </Section>
        ))}
        {dispositions.map(({ version, disposition, into, reason, position }) => (
          <p key={version}>
            {words.disposition}: {words.choices.dispositions[disposition]} {into.join(', ')}{' '}
            {reason ? say.text(reason).text : ''} <GroundLink href={link(`/record/${position}`)} of={task} sign />
          </p>
        ))}
      </Sheet>
    );
  },
});
