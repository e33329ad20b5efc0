import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import type { Assessment } from '../derived/assessments.ts';
import type { Scale } from '../derived/scales.ts';
import { pageWords } from '../words/page-words.ts';

/** Assessments of a task, each with its assessor and its scale, apart from what the parties say; none is an average. */
export function Assessments({
  assessments,
  scales,
  context,
}: {
  readonly assessments: readonly Assessment[];
  readonly scales: readonly Scale[];
  readonly context: PageContext;
}) {
  const { say, link } = context;
  const words = pageWords[say.language];
  if (assessments.length === 0) return null;
  const scaleOf = (key: string) => scales.find(({ scale }) => scale === key);
  const labelOf = ({ scale, value }: Assessment) => {
    const found = scaleOf(scale)?.values.find(one => one.value === value);
    return found ? say.text(found.label).text : value;
  };
  return (
    <Section id="assessments" title={words.assessments}>
      <p className="quiet">{words.assessmentsNote}</p>
      <DataTable
        id="assessments-table"
        caption={words.assessments}
        quietCaption
        rows={assessments}
        rowKey={({ position }) => String(position)}
        columns={[
          { key: 'on', head: words.when, rowHead: true, cell: ({ on }) => say.day(on) },
          {
            key: 'by',
            head: words.who,
            cell: ({ by, assessor }) => (assessor === null ? words.choices.assessors[by] : say.text(assessor).text),
          },
          { key: 'of', head: words.party, cell: ({ party }) => (party === null ? words.wholeTask : say.party(party)) },
          {
            key: 'value',
            head: words.assessedAs,
            cell: one => (
              <>
                <b>{labelOf(one)}</b>{' '}
                <span className="quiet">{say.text(scaleOf(one.scale)?.name ?? { en: one.scale }).text}</span>
              </>
            ),
          },
          {
            key: 'output',
            head: words.parts.output,
            text: true,
            cell: ({ output }) => (output === null ? '' : say.text(output).text),
          },
          {
            key: 'effect',
            head: words.parts.effect,
            text: true,
            cell: ({ effect }) => (effect === null ? '' : say.text(effect).text),
          },
          {
            key: 'ground',
            head: words.ground,
            cell: one => <GroundLink href={link(`/record/${one.position}`)} of={labelOf(one)} sign />,
          },
        ]}
      />
    </Section>
  );
}
