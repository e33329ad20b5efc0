import { accountWords } from '../access/words.ts';
import { type Capacity, capacities } from '../record/authorise.ts';
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

/** Who may do what: every act by every capacity, from the rules themselves. The same for whoever reads it. */
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
              cell: ({ name }) => (
                <span title={actMeaning(language, name).because}>{actWords(language, name).title}</span>
              ),
            },
            ...capacities.map(capacity => ({
              key: capacity,
              head: house.capacities[capacity] ?? capacity,
              cell: ({ capacities: may, narrowed }: Row) =>
                may.includes(capacity) ? (narrowed ? words.narrowed : words.may) : '',
            })),
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
