import type { PageContext } from '../../../ui/page.ts';
import { refsTo } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink, SourceRefs } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import type { ActivityPage } from './activity-load.ts';

/** Announced and actual side by side: what one says, the other does not. */
export function Participants({
  data: { parts, phases, cited },
  context: { say, link },
}: {
  readonly data: ActivityPage;
  readonly context: PageContext;
}) {
  const words = pageWords[say.language];
  if (parts.length === 0)
    return (
      <Section id="participants" title={words.participants}>
        <p>{words.participantsNone}</p>
      </Section>
    );
  const nameOfPhase = (key: string) => {
    const title = phases.find(({ phase, title }) => phase === key && title !== null)?.title;
    return title ? say.text(title).text : `${words.phase} ${key}`;
  };
  const sides = { announced: words.toBe, actual: words.was };
  const said = { announced: words.choices.partsToBe, actual: words.choices.parts };
  // The activity as a whole, then its phases in their order; of each what was announced before what happened.
  const told = [null, ...new Set(phases.map(({ phase }) => phase))].flatMap(phase =>
    (['announced', 'actual'] as const).map(side => ({ phase, side })),
  );
  const columns = told.filter(({ phase, side }) => parts.some(one => one.phase === phase && one.side === side));
  const parties = [...new Set(parts.map(({ party }) => party))].sort((a, b) =>
    say.party(a).localeCompare(say.party(b), say.language),
  );
  return (
    <Section id="participants" title={words.participants}>
      <DataTable
        id="parties"
        caption={words.participants}
        quietCaption
        rows={parties}
        rowKey={party => party}
        columns={[
          {
            key: 'party',
            head: words.party,
            rowHead: true,
            cell: party => <a href={link(`/parties/${party}`)}>{say.party(party)}</a>,
          },
          ...columns.map(({ phase, side }) => ({
            key: `${phase ?? ''}/${side}`,
            head: phase === null ? sides[side] : `${nameOfPhase(phase)}, ${words.choices.sides[side]}`,
            cell: (party: string) => {
              const part = parts.find(one => one.party === party && one.phase === phase && one.side === side);
              if (!part) return <Unknown word={words.noneStated} />;
              return (
                <>
                  {part.part === 'not-stated' ? <Unknown word={words.noneStated} /> : said[side][part.part]}
                  <SourceRefs refs={refsTo(cited, part.sources)} />{' '}
                  <GroundLink href={link(`/record/${part.position}`)} of={say.party(party)} sign />
                </>
              );
            },
          })),
        ]}
      />
    </Section>
  );
}
