import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Tags } from '../../../ui/primitives/marks.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { houseWords } from '../../../words/house.ts';
import { pageWords } from '../words/page-words.ts';
import type { ReturnPage } from './return-load.ts';

/** Who did what with the return, and whether one person held two steps. */
export function ReturnSteps({ data, context }: { readonly data: ReturnPage; readonly context: PageContext }) {
  const { say, link } = context;
  const words = pageWords[say.language];
  const { steps, given } = data;
  if (steps.length === 0) return null;
  const hands = given?.steps ?? [];
  const people = new Set(hands.map(({ credential }) => credential));
  return (
    <Section id="steps" title={words.steps}>
      {hands.length < 2 || people.size === hands.length ? null : (
        <p className="quiet">
          {people.size === 1 ? words.oneHand(hands.map(({ step }) => words.stepNames[step])) : words.twoSteps}
        </p>
      )}
      <DataTable
        id="steps-table"
        caption={words.steps}
        quietCaption
        rows={steps}
        rowKey={({ position }) => String(position)}
        columns={[
          { key: 'step', head: words.step, rowHead: true, cell: ({ step }) => words.stepNames[step] },
          {
            key: 'when',
            head: words.when,
            cell: ({ at }) => say.instant(at),
          },
          {
            key: 'who',
            head: words.who,
            cell: ({ capacity, authorParty, exercise }) => (
              <>
                {[houseWords[say.language].capacities[capacity] ?? capacity, authorParty && say.party(authorParty)]
                  .filter(Boolean)
                  .join(', ')}{' '}
                <Tags kinds={exercise ? ['exercise'] : []} />
              </>
            ),
          },
          {
            key: 'what',
            head: words.said,
            text: true,
            cell: ({ questions, reason, offices }) =>
              [
                ...questions.map(one => say.text(one).text),
                ...(reason === null ? [] : [say.text(reason).text]),
                ...offices,
              ].join(' · '),
          },
          {
            key: 'ground',
            head: words.ground,
            cell: ({ position, step }) => (
              <GroundLink href={link(`/record/${position}`)} of={words.stepNames[step]} sign />
            ),
          },
        ]}
      />
    </Section>
  );
}
