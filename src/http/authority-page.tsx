import { accountWords } from '../access/words.ts';
import type { Capacity } from '../record/authorise.ts';
import { actMeaning, acts, actWords, spine } from '../slices.ts';
import { DataTable } from '../ui/primitives/data-table.tsx';
import { Sheet } from '../ui/primitives/sheet.tsx';
import { houseWords } from '../words/house.ts';
import { type Door, html } from './doors.ts';
import { renderFrame } from './frame.tsx';
import type { Room } from './pages.tsx';

interface Row {
  readonly name: string;
  readonly capacities: readonly Capacity[];
  readonly narrowed: boolean;
}

function listRights(): Row[] {
  return [...acts.keys()].map(name => {
    const rule = spine.rules.get(name);
    return { name, capacities: rule?.capacities ?? [], narrowed: rule?.where !== undefined };
  });
}

/** The same as a file. */
export async function authorityFile(_: Door, { head, reading }: Room): Promise<Response> {
  const page = listRights().map(({ name, capacities, narrowed }) => ({
    act: name,
    capacities,
    narrowed,
    because: spine.rules.get(name)?.because ?? null,
  }));
  return Response.json({ framework: head.framework, position: reading.position, day: reading.day, page });
}

/** Who may do what: every act with its capacities and why, from the rules themselves. The same for whoever reads it. */
export function authorityPage(door: Door, room: Room): Promise<Response> {
  const { head, info, say, language, visitor } = room;
  const words = accountWords[language].authority;
  const house = houseWords[language];
  const rows = listRights();
  const path = `/f/${head.framework}/authority`;
  const page = renderFrame({
    language,
    title: words.title,
    stylesheets: door.stylesheets,
    visitor,
    account: room.account,
    personas: door.personas,
    framework: { key: head.framework, info, say },
    reading: { path, day: room.reading.day, position: room.reading.position, query: {} },
    children: (
      <Sheet spread>
        <h1>{words.title}</h1>
        <p className="lede">{words.lede}</p>
        <DataTable
          id="authority"
          caption={words.title}
          quietCaption
          columns={[
            {
              key: 'act',
              head: words.act,
              rowHead: true,
              cell: ({ name }) => actWords(language, name).title,
            },
            {
              key: 'may',
              head: words.may,
              text: true,
              cell: ({ capacities: may, narrowed }) => (
                <>
                  {may.map(capacity => house.capacities[capacity] ?? capacity).join(', ')}
                  {narrowed ? <span className="quiet"> ({words.narrowed})</span> : null}
                </>
              ),
            },
            { key: 'why', head: words.why, text: true, cell: ({ name }) => actMeaning(language, name).because },
          ]}
          rows={rows}
          rowKey={({ name }) => name}
          groupOf={({ name }) => house.acts.rooms[name.split('.')[0] ?? ''] ?? name.split('.')[0] ?? ''}
        />
      </Sheet>
    ),
  });
  return Promise.resolve(html(page));
}
