import type { Reading } from '../../../record/reading.ts';
import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { Unknown } from '../../../ui/primitives/facts.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { listConsultations } from '../derived/consultations.ts';
import { pageWords } from '../words/page-words.ts';

async function load(reading: Reading) {
  return { consultations: await listConsultations(reading) };
}

type ConsultationsPage = Awaited<ReturnType<typeof load>>;

export const consultationsPage = page<ConsultationsPage>({
  path: '/consultations',
  load,
  title: (_, { say }) => pageWords[say.language].title,
  sheets: ({ consultations }, { say }) => {
    const words = pageWords[say.language];
    return [
      {
        name: words.title,
        columns: [
          { name: 'consultation', title: words.key, kind: 'text' },
          { name: 'title', title: words.what, kind: 'text' },
          { name: 'form', title: words.form, kind: 'text' },
          { name: 'between', title: words.between, kind: 'text' },
          { name: 'starts', title: words.when, kind: 'date' },
        ],
        rows: consultations.map(({ consultation, title, form, between, starts }) => ({
          consultation,
          title: say.text(title).text,
          form: words.choices.forms[form],
          between: between.map(code => say.party(code)).join('; '),
          starts,
        })),
      },
    ];
  },
  view: ({ data: { consultations }, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const rail = actsHere(context, ['consultations.open']);
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Title>{words.title}</Title>
        {consultations.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneText}</p>
          </Empty>
        ) : (
          <>
            <Lede>{words.lede(consultations.length)}</Lede>
            <DataTable
              id="consultations"
              caption={words.title}
              quietCaption
              rows={consultations}
              rowKey={({ consultation }) => consultation}
              columns={[
                {
                  key: 'what',
                  head: words.what,
                  rowHead: true,
                  text: true,
                  cell: ({ consultation, title }) => (
                    <a href={link(`/consultations/${consultation}`)}>
                      <Said texts={title} say={say} />
                    </a>
                  ),
                },
                { key: 'form', head: words.form, cell: ({ form }) => words.choices.forms[form] },
                { key: 'between', head: words.between, cell: ({ between }) => say.parties(between) },
                {
                  key: 'when',
                  head: words.when,
                  cell: ({ starts, ends }) => (starts === null ? <Unknown /> : say.days(starts, ends)),
                },
                {
                  key: 'ground',
                  head: words.ground,
                  cell: ({ position, title }) => (
                    <GroundLink href={link(`/record/${position}`)} of={say.text(title).text} sign />
                  ),
                },
              ]}
            />
          </>
        )}
      </Sheet>
    );
  },
});
