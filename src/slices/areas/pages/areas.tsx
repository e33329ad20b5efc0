import { page } from '../../../ui/page.ts';
import { actsHere } from '../../../ui/primitives/acts-here.tsx';
import { Said } from '../../../ui/primitives/cited.tsx';
import { DataTable } from '../../../ui/primitives/data-table.tsx';
import { GroundLink } from '../../../ui/primitives/ground.tsx';
import { Empty } from '../../../ui/primitives/notices.tsx';
import { Lede, Sheet, Title } from '../../../ui/primitives/sheet.tsx';
import { pageWords } from '../words/page-words.ts';
import { type AreasPage, loadAreas } from './area-load.ts';

export const areasPage = page<AreasPage>({
  path: '/areas',
  load: loadAreas,
  title: (_, { say }) => pageWords[say.language].title,
  sheets: ({ areas }, { say }) => {
    const words = pageWords[say.language];
    return [
      {
        name: words.title,
        columns: [
          { name: 'area', title: words.key, kind: 'text' },
          { name: 'name', title: words.area, kind: 'text' },
          { name: 'tasks', title: words.tasks, kind: 'number' },
          { name: 'requests', title: words.lanes.requests, kind: 'number' },
          { name: 'offers', title: words.lanes.offers, kind: 'number' },
          { name: 'activities', title: words.lanes.activities, kind: 'number' },
        ],
        rows: areas.map(({ area, name, tasks, requests, offers, activities }) => ({
          area,
          name: say.text(name).text,
          tasks,
          requests,
          offers,
          activities,
        })),
      },
    ];
  },
  view: ({ data: { areas }, context }) => {
    const { say, link } = context;
    const words = pageWords[say.language];
    const rail = actsHere(context, ['areas.define', 'areas.place']);
    const counted = (key: string, head: string, of: (one: (typeof areas)[number]) => number) => ({
      key,
      head,
      numeric: true,
      cell: (one: (typeof areas)[number]) => say.count(of(one)),
    });
    return (
      <Sheet spread={rail === undefined} rail={rail}>
        <Title>{words.title}</Title>
        {areas.length === 0 ? (
          <Empty title={words.none} />
        ) : (
          <>
            <Lede>{words.lede(areas.length)}</Lede>
            <DataTable
              id="areas"
              caption={words.title}
              quietCaption
              rows={areas}
              rowKey={({ area }) => area}
              columns={[
                {
                  key: 'area',
                  head: words.area,
                  rowHead: true,
                  text: true,
                  cell: ({ area, name }) => (
                    <a href={link(`/areas/${area}`)}>
                      <Said texts={name} say={say} />
                    </a>
                  ),
                },
                counted('tasks', words.tasks, ({ tasks }) => tasks),
                counted('requests', words.lanes.requests, ({ requests }) => requests),
                counted('offers', words.lanes.offers, ({ offers }) => offers),
                counted('activities', words.lanes.activities, ({ activities }) => activities),
                {
                  key: 'ground',
                  head: words.ground,
                  cell: ({ position, name }) => (
                    <GroundLink href={link(`/record/${position}`)} of={say.text(name).text} sign />
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
