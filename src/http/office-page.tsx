import { accountWords } from '../access/words.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { type ArchivedEntry, entriesUnder } from '../slices/archive/derived/entries.ts';
import { type HeldEver, heldEver } from '../slices/parties/derived/held-ever.ts';
import { actWords } from '../slices.ts';
import { type ByProgram, WithPrograms } from '../ui/by-program.tsx';
import { DataTable } from '../ui/primitives/data-table.tsx';
import { Unknown } from '../ui/primitives/facts.tsx';
import { Tag } from '../ui/primitives/marks.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { Listing, Pager } from '../ui/primitives/ways.tsx';
import { withQuery } from '../ui/with-query.ts';
import { houseWords } from '../words/house.ts';
import { programsIn, programsTold } from './by-program.ts';
import { type Drafted, draftsOf, entrySentence } from './desk.ts';
import type { Door } from './doors.ts';
import { framed } from './framed.ts';
import { capacityOf } from './invitation-pages.tsx';
import { pathOf, type Room } from './pages.tsx';

const source = 'docs/how-to/people.md';
const signInFirst = refusal('right', 'sign-in-first', 'An office is shown to the people of its party.', { source });
const noSuchOffice = refusal('missing', 'nothing-here', 'An office is one that somebody held for your party.', {
  source,
});

const shown = 50;

/** What a party's own people see of one of its offices, whoever held it when. */
interface Office {
  readonly party: string | null;
  readonly capacity: string | null;
  readonly office: string | null;
  /** No person is named. */
  readonly held: readonly Omit<HeldEver, 'person'>[];
  readonly entries: readonly ArchivedEntry[];
  /** Which of those a program did. */
  readonly done: ByProgram;
  /** `before` of the page with earlier acts. */
  readonly earlier: number | null;
  /** The other offices of the party. */
  readonly others: readonly Choice[];
}

interface Choice {
  readonly capacity: string | null;
  readonly office: string | null;
}

/**
 * By capacity, or by the bureau that a credential names. Of one's own party alone; where one acts for none, of one's own
 * capacity. Entries are read with the reader's own rights, which are those of the party.
 */
async function readOffice({ visitor, reading }: Room, query: URLSearchParams): Promise<Office | Refusal> {
  if (!visitor) return signInFirst;
  const { party, capacity: own } = visitor.author;
  const all = (await heldEver(reading, party)).filter(one => party !== null || one.capacity === own);
  const office = query.get('office');
  const capacity = office === null ? (query.get('capacity') ?? own) : null;
  const held = all.filter(one => (office === null ? one.capacity === capacity : one.office === office));
  if (held.length === 0) return noSuchOffice;
  const asked = query.get('before') ?? '';
  const found = await entriesUnder(
    reading,
    held.map(({ position }) => position),
    { before: /^\d{1,15}$/.test(asked) ? Number(asked) : reading.position + 1, limit: shown + 1 },
  );
  const choices: Choice[] = [...new Set(all.map(one => one.capacity))].map(one => ({ capacity: one, office: null }));
  const bureaus = [...new Set(all.flatMap(one => one.office ?? []))].map(one => ({ capacity: null, office: one }));
  return {
    party,
    capacity,
    office,
    held: held.map(one => ({ ...one, person: undefined })),
    entries: found.slice(0, shown),
    done: await programsIn(reading, found),
    earlier: found.length > shown ? (found[shown - 1]?.position ?? null) : null,
    others: [...choices, ...bureaus].filter(one => one.capacity !== capacity || one.office !== office),
  };
}

/** What whoever asks is writing; drafts of a predecessor come with a hand-over. Asked when the reading has given its connection back. */
function ownDrafts(door: Door, { head, visitor }: Room): Promise<readonly Drafted[]> {
  return draftsOf(door.instance, head.framework, visitor?.author.person ?? null);
}

/** The same as a file. */
export async function officeFile(door: Door, room: Room, query: URLSearchParams): Promise<Later> {
  const office = await readOffice(room, query);
  if (isRefusal(office)) return office;
  const { head, reading } = room;
  const { done, ...page } = office;
  return async () =>
    Response.json(
      {
        framework: head.framework,
        position: reading.position,
        day: reading.day,
        page: { ...page, drafts: await ownDrafts(door, room) },
        ...programsTold(done),
      },
      { headers: { 'cache-control': 'private, no-store' } },
    );
}

export async function officePage(door: Door, room: Room, query: URLSearchParams): Promise<Later> {
  const office = await readOffice(room, query);
  return isRefusal(office) ? office : async () => show(door, room, query, office, await ownDrafts(door, room));
}

type Later = Refusal | (() => Promise<Response>);

function show(door: Door, room: Room, query: URLSearchParams, data: Office, drafts: readonly Drafted[]): Response {
  const { head, say, language, visitor } = room;
  const words = accountWords[language].office;
  const root = `/f/${head.framework}`;
  const path = `${root}/office`;
  const named = ({ capacity, office }: Choice) =>
    office === null ? capacityOf(language, { capacity: capacity ?? '', party: data.party }, say.party) : office;
  const asked = (choice: Choice, before?: string) =>
    withQuery(path, {
      ...(choice.office === null ? { capacity: choice.capacity ?? undefined } : { office: choice.office }),
      before,
      lang: room.lang,
    });
  const mine = visitor?.author.credential;
  return framed(
    door,
    room,
    { title: words.title(named(data)), path, query: Object.fromEntries(query) },
    <Sheet spread>
      <h1>{words.title(named(data))}</h1>
      <p className="lede">{words.lede}</p>
      <Section id="held" title={words.held}>
        <DataTable
          id="held-table"
          caption={words.held}
          quietCaption
          rows={data.held}
          rowKey={({ position }) => String(position)}
          columns={[
            {
              key: 'credential',
              head: accountWords[language].people.credential,
              rowHead: true,
              cell: ({ position, capacity, program, substitutes }) => (
                <>
                  <a href={`${root}/record/${position}`}>
                    {houseWords[language].capacities[capacity] ?? capacity} ({say.count(position)})
                  </a>
                  {position === mine ? ` ${words.yours}` : null}
                  {program !== null ? (
                    <>
                      {' '}
                      <Tag kind="by-program">{program}</Tag>
                    </>
                  ) : substitutes === null ? null : (
                    <span className="quiet"> {words.standsIn}</span>
                  )}
                </>
              ),
            },
            { key: 'office', head: words.bureau, cell: ({ office }) => office ?? <Unknown /> },
            { key: 'from', head: words.from, cell: ({ from }) => <time dateTime={from}>{say.day(from)}</time> },
            {
              key: 'until',
              head: words.until,
              cell: ({ stands, endedOn, until }) => {
                const last = endedOn ?? until;
                return last === null ? (
                  stands ? (
                    words.stands
                  ) : (
                    <Unknown />
                  )
                ) : (
                  <time dateTime={last}>{say.day(last)}</time>
                );
              },
            },
          ]}
        />
      </Section>
      <Section id="drafts" title={accountWords[language].desk.drafts}>
        <p>{drafts.length === 0 ? words.noDrafts : words.drafts}</p>
        <Listing
          items={drafts.map(({ act, subject, count }) => ({
            href: pathOf(subject) === undefined ? undefined : `${root}${pathOf(subject)}/notes`,
            title: actWords(language, act).title,
            note: accountWords[language].desk.notes(count),
          }))}
        />
      </Section>
      <Section id="acts" title={words.acts}>
        {data.entries.length === 0 ? (
          <p>{words.noActs}</p>
        ) : (
          <WithPrograms done={data.done}>
            <Listing
              items={data.entries.map(entry => ({
                href: `${root}/record/${entry.position}`,
                lead: say.count(entry.position),
                title: entrySentence(entry, language, say),
                note: `${say.instant(entry.at)} · ${words.under(say.count(entry.author.credential ?? 0))}`,
              }))}
            />
          </WithPrograms>
        )}
        <Pager
          next={
            data.earlier === null
              ? undefined
              : { href: asked(data, String(data.earlier)), label: words.earlier, word: '' }
          }
          label={words.acts}
        />
      </Section>
      {data.others.length === 0 ? null : (
        <Section id="others" title={words.others}>
          <ul className="plain">
            {data.others.map(choice => (
              <li key={`${choice.capacity} ${choice.office}`}>
                <a href={asked(choice)}>{named(choice)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Sheet>,
  );
}
