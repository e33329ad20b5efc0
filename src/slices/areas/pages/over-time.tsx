import type { PageContext } from '../../../ui/page.ts';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Section } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import { type AreaPage, lanes } from './area-load.ts';

/** In units of the drawing: about CSS pixels at full measure. */
const year = { width: 56, head: 22, lane: 46, name: 18, most: 18 };

/** What fell into which year, drawn on the server; the area of a disc is the count, which stands in it. The table says the same. */
export function OverTime({
  data: { years, name },
  context: { say },
}: {
  readonly data: AreaPage;
  readonly context: PageContext;
}) {
  const words = pageWords[say.language];
  const shown = lanes.filter(lane => years.some(({ counts }) => counts[lane] > 0));
  if (shown.length === 0) return null;
  const most = Math.max(...years.flatMap(({ counts }) => shown.map(lane => counts[lane])));
  const [width, height] = [years.length * year.width, year.head + shown.length * (year.lane + year.name)];
  const radius = (count: number) => Math.max(9, Math.sqrt(count / most) * year.most);
  return (
    <Section id="over-time" title={words.overTime}>
      {years.length < 2 ? null : (
        <figure className="timeline">
          <div className="drawing">
            <svg
              role="img"
              aria-label={words.drawing(say.text(name).text)}
              width={width}
              height={height}
              viewBox={`0 0 ${width} ${height}`}
            >
              {years.map(({ year: of }, index) => (
                <text key={of} className="year" x={(index + 0.5) * year.width} y="12" textAnchor="middle">
                  {of}
                </text>
              ))}
              {shown.map((lane, row) => {
                const top = year.head + row * (year.lane + year.name) + year.name;
                const middle = top + year.lane / 2;
                return (
                  <g key={lane}>
                    <text className="lane-name" x="6" y={top - 4}>
                      {words.lanes[lane]}
                    </text>
                    <line className="known" x1="0" x2={width} y1={middle} y2={middle} />
                    {years.map(({ year: of, counts }, index) =>
                      counts[lane] === 0 ? null : (
                        <g key={of} className="tone-accent">
                          <circle
                            cx={(index + 0.5) * year.width}
                            cy={middle}
                            r={radius(counts[lane])}
                            className="count-disc"
                          />
                          <text
                            className="count-word"
                            x={(index + 0.5) * year.width}
                            y={middle + 4}
                            textAnchor="middle"
                          >
                            {say.count(counts[lane])}
                          </text>
                        </g>
                      ),
                    )}
                  </g>
                );
              })}
            </svg>
          </div>
        </figure>
      )}
      <DataTable
        id="over-time-table"
        caption={words.overTime}
        quietCaption
        rows={years.filter(({ counts }) => shown.some(lane => counts[lane] > 0))}
        rowKey={({ year: of }) => String(of)}
        columns={[
          { key: 'year', head: words.year, rowHead: true, cell: ({ year: of }) => say.day(String(of)) },
          ...shown.map(lane => ({
            key: lane,
            head: words.lanes[lane],
            numeric: true,
            cell: ({ counts }: (typeof years)[number]) => say.count(counts[lane]),
          })),
        ]}
      />
    </Section>
  );
}
