import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Section, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../../../ui/primitives/ways.tsx';
import { iati, mapSources, ogp } from '../derived/scale-maps.ts';
import { listScales } from '../derived/scales.ts';
import { statuses } from '../fields.ts';
import { pageWords } from '../words/page-words.ts';
import { CellMark, MarkSheet, markOf } from './cell-mark.tsx';

async function load(reading: Reading) {
  return {
    statuses: statuses.map(status => ({ status, iati: iati[status], ogp: ogp[status] })),
    scales: await listScales(reading),
  };
}

export type ScalesPage = Awaited<ReturnType<typeof load>>;

/** The statuses on scales of others, with what each of these cannot say; and the scales on which tasks are assessed here. */
export const scalesPage = page<ScalesPage>({
  path: '/reporting/scales',
  load,
  title: (_, { say }) => pageWords[say.language].scales,
  sheets: (data, { say }) => {
    const words = pageWords[say.language];
    const column = (name: string, title: string) => ({ name, title, kind: 'text' as const });
    return [
      {
        name: words.maps,
        columns: [
          column('status', words.status),
          column('iati', 'IATI ActivityStatus'),
          column('iatiLost', `IATI: ${words.lost}`),
          column('ogp', 'OGP'),
          column('ogpLost', `OGP: ${words.lost}`),
        ],
        rows: data.statuses.map(({ status, iati: one, ogp: other }) => ({
          status,
          iati: one.code,
          iatiLost: words.losses[one.lost],
          ogp: other.code,
          ogpLost: words.losses[other.lost],
        })),
      },
    ];
  },
  view: ({ data, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const forms = actsHere(context, ['reporting.define-scale', 'reporting.assess']);
    const code = (text: string | null) =>
      text === null ? <span className="unknown">{words.noCode}</span> : <span lang="en">{text}</span>;
    return (
      <Sheet spread={forms === undefined} rail={forms}>
        <MarkSheet />
        <Breadcrumb steps={[{ label: words.title, href: link('/reporting') }]} />
        <Title>{words.scales}</Title>
        <Lede>{words.scalesLede}</Lede>
        <Section id="maps" title={words.maps}>
          <DataTable
            id="maps-table"
            caption={words.maps}
            captionNote={words.mapsNote}
            rows={data.statuses}
            rowKey={({ status }) => status}
            columns={[
              {
                key: 'status',
                head: words.status,
                rowHead: true,
                cell: ({ status }) => (
                  <span className="matrix-legend-item">
                    <span className={`swatch tone-${markOf[status].tone}`}>
                      <CellMark look={status} words={words} />
                    </span>{' '}
                    {words.looks[status]}
                  </span>
                ),
              },
              { key: 'iati', head: 'IATI', cell: ({ iati: one }) => code(one.code) },
              { key: 'iatiLost', head: words.lost, text: true, cell: ({ iati: one }) => words.losses[one.lost] },
              { key: 'ogp', head: 'OGP', cell: ({ ogp: one }) => code(one.code) },
              { key: 'ogpLost', head: words.lost, text: true, cell: ({ ogp: one }) => words.losses[one.lost] },
            ]}
          />
          <ul className="quiet">
            {mapSources.map(({ title, address, readOn }) => (
              <li key={address}>
                <a href={address} lang="en" rel="noreferrer">
                  {title}
                </a>{' '}
                ({words.readOn(say.day(readOn))})
              </li>
            ))}
          </ul>
        </Section>
        <Section id="own" title={words.ownScales}>
          {data.scales.length === 0 ? (
            <Empty title={words.noScales} />
          ) : (
            <DataTable
              id="own-table"
              caption={words.ownScales}
              quietCaption
              rows={data.scales}
              rowKey={({ scale }) => scale}
              columns={[
                { key: 'name', head: words.scale, rowHead: true, cell: ({ name }) => say.text(name).text },
                { key: 'of', head: words.measures, cell: ({ of }) => words.choices.measures[of] },
                {
                  key: 'values',
                  head: words.values,
                  text: true,
                  cell: ({ values }) => values.map(({ label }) => say.text(label).text).join(' · '),
                },
              ]}
            />
          )}
        </Section>
      </Sheet>
    );
  },
});
