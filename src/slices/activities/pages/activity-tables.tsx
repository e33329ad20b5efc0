import type { PageContext } from '../../../ui/page.ts';
import { refsTo, Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { FactNote, Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { countable } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import type { ActivityPage } from './activity-load.ts';

interface Props {
  readonly data: ActivityPage;
  readonly context: PageContext;
}

/** What was said before it, in the order in which it was said. */
export function Announcements({ data: { announcements, cited }, context: { say, link } }: Props) {
  const words = pageWords[say.language];
  if (announcements.length === 0) return null;
  return (
    <Section id="announced" title={words.announced} marginal={words.announcedMargin}>
      <DataTable
        id="announcements"
        caption={words.announced}
        quietCaption
        rows={announcements}
        rowKey={({ position }) => String(position)}
        columns={[
          { key: 'on', head: words.saidOn, rowHead: true, cell: ({ on }) => say.day(on) },
          {
            key: 'schedule',
            head: words.schedule,
            cell: ({ schedule, note, sources }) => (
              <>
                {words.choices.schedules[schedule]}
                <SourceRefs refs={refsTo(cited, sources)} />
                {note === null ? null : (
                  <FactNote>
                    <Said texts={note} say={say} />
                  </FactNote>
                )}
              </>
            ),
          },
          {
            key: 'when',
            head: words.when,
            cell: ({ starts, ends }) =>
              starts === null ? <Unknown word={words.noneStated} /> : say.days(starts, ends),
          },
          {
            key: 'where',
            head: words.where,
            cell: ({ places, mode }) =>
              places.join(', ') || (mode === null ? <Unknown word={words.noneStated} /> : words.choices.modes[mode]),
          },
          {
            key: 'hosts',
            head: words.hosts,
            cell: ({ hosts }) => (hosts.length === 0 ? <Unknown word={words.noneStated} /> : say.parties(hosts)),
          },
          {
            key: 'ground',
            head: words.ground,
            cell: ({ position, schedule }) => (
              <GroundLink href={link(`/record/${position}`)} of={words.choices.schedules[schedule]} sign />
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Each line as one source counts at one time, from the first plan to the last count. */
export function FigureLines({ data: { figures, cited }, context: { say, link } }: Props) {
  const words = pageWords[say.language];
  if (figures.length === 0) return null;
  const kinds = countable.filter(kind => figures.some(line => line.figures.some(({ of }) => of === kind)));
  return (
    <Section id="figures" title={words.figures}>
      <DataTable
        id="figures-table"
        caption={words.figures}
        captionNote={words.figuresNote}
        quietCaption
        rows={figures}
        rowKey={({ position }) => String(position)}
        columns={[
          {
            key: 'stage',
            head: words.stage,
            rowHead: true,
            cell: ({ stage, phase, sources, note }) => (
              <>
                {words.choices.stages[stage]}
                {phase === null ? null : `, ${words.phase} ${phase}`}
                <SourceRefs refs={refsTo(cited, sources)} />
                {note === null ? null : (
                  <FactNote>
                    <Said texts={note} say={say} />
                  </FactNote>
                )}
              </>
            ),
          },
          ...kinds.map(kind => ({
            key: kind,
            head: words.choices.countable[kind],
            numeric: true,
            cell: (line: (typeof figures)[number]) =>
              line.figures
                .filter(({ of }) => of === kind)
                .map(({ count, words: inWords, definition }, index) => (
                  <span key={index}>
                    {inWords === null ? say.count(count ?? 0) : <Said texts={inWords} say={say} />}
                    {definition === null ? null : (
                      <FactNote>
                        <Said texts={definition} say={say} />
                      </FactNote>
                    )}
                  </span>
                )),
          })),
          {
            key: 'ground',
            head: words.ground,
            cell: ({ position, stage }) => (
              <GroundLink href={link(`/record/${position}`)} of={words.choices.stages[stage]} sign />
            ),
          },
        ]}
      />
    </Section>
  );
}

export function Phases({ data: { phases, cited }, context: { say, link } }: Props) {
  const words = pageWords[say.language];
  if (phases.length === 0) return null;
  return (
    <Section id="phases" title={words.phases}>
      <DataTable
        id="phases-table"
        caption={words.phases}
        quietCaption
        rows={phases}
        rowKey={({ phase, side, position }) => `${phase}/${side}/${position}`}
        columns={[
          {
            key: 'phase',
            head: words.phase,
            rowHead: true,
            text: true,
            cell: ({ phase, title, sources, note }) => (
              <>
                {title === null ? `${words.phase} ${phase}` : <Said texts={title} say={say} />}
                <SourceRefs refs={refsTo(cited, sources)} />
                {note === null ? null : (
                  <FactNote>
                    <Said texts={note} say={say} />
                  </FactNote>
                )}
              </>
            ),
          },
          { key: 'side', head: words.told, cell: ({ side }) => words.choices.sides[side] },
          {
            key: 'when',
            head: words.when,
            cell: ({ starts, ends }) =>
              starts === null ? <Unknown word={words.noneStated} /> : say.days(starts, ends),
          },
          {
            key: 'where',
            head: words.where,
            cell: ({ places }) => places.join(', ') || <Unknown word={words.noneStated} />,
          },
          {
            key: 'ground',
            head: words.ground,
            cell: ({ position, phase }) => <GroundLink href={link(`/record/${position}`)} of={phase} sign />,
          },
        ]}
      />
    </Section>
  );
}
