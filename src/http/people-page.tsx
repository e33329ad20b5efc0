import { z } from 'zod';
import type { AccessState } from '../access/accounts.ts';
import { type AccountWords, accountWords } from '../access/words.ts';
import { countDrafts } from '../drafts/drafts.ts';
import { doorLetter } from '../letters/door-letters.ts';
import { line } from '../record/fields.ts';
import { parseShape } from '../record/parse.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { type Credential } from '../slices/parties/derived/credentials.ts';
import { heldEver } from '../slices/parties/derived/held-ever.ts';
import { credentialsFor, credentialsInCare } from '../slices/parties/derived/party-credentials.ts';
import { FormControl } from '../ui/form-controls.tsx';
import { DataTable } from '../ui/primitives/data-table.tsx';
import { Empty, ErrorSummary, Notice } from '../ui/primitives/notices.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { Listing } from '../ui/primitives/ways.tsx';
import { readBody } from './body.ts';
import { showedTooLittle } from './changing-access.ts';
import type { Door } from './doors.ts';
import { errorsOf } from './form-errors.ts';
import { framed } from './framed.ts';
import { capacityOf, tellInvitation } from './invitation-pages.tsx';
import { tellByLetter } from './letters.ts';
import type { Room } from './pages.tsx';
import { statusOf } from './problem.ts';
import { redirect } from './sign-in.tsx';
import { isFromOurForm } from './visitor.ts';

export const notYours = refusal(
  'right',
  'not-your-people',
  'A party’s administrator looks after its people; the secretariat after those of parties that have none, and its own.',
  { source: 'docs/how-to/people.md' },
);

const source = 'docs/how-to/people.md';
const renewOwn = refusal('right', 'renew-own', 'Nobody renews their own account.', { source });
const lastAtTheDoor = refusal(
  'state',
  'last-at-the-door',
  'A party keeps an administrator who can sign in: only the secretariat takes access from the last one.',
  { source },
);
const actsForOthers = refusal(
  'state',
  'acts-for-others',
  'An account is renewed by whoever looks after all for whom it acts.',
  { source },
);

const invitation = z.strictObject({
  credential: z.string().regex(/^\d{1,15}$/, 'names a credential'),
  name: line(200),
  email: z.email('is an e-mail address').max(254),
});

/** The people whom this person looks after: credentials from the record, and beside them who can sign in. */
export async function peoplePage(door: Door, room: Room, query: URLSearchParams): Promise<Response | Refusal> {
  return showPeople(door, room, { done: query.get('done') ?? undefined });
}

/** The same as a file: whose access this person looks after, and who of them can sign in. */
export async function peopleFile(door: Door, room: Room): Promise<Response | Refusal> {
  const mine = await peopleOf(door, room);
  if (isRefusal(mine)) return mine;
  const { head, reading } = room;
  const access = new Map((await door.instance.access.accounts.accessOf(head.framework)).map(one => [one.person, one]));
  const page = mine.map(({ position, person, party, capacity }) => {
    const { name = null, email = null } = access.get(person) ?? {};
    return { credential: position, person, party, capacity, name, email };
  });
  return Response.json(
    { framework: head.framework, position: reading.position, day: reading.day, page },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}

interface Shown {
  readonly done?: string | undefined;
  readonly refused?: Refusal;
  readonly typed?: Readonly<Record<string, string>>;
}

async function showPeople(door: Door, room: Room, { done, refused, typed = {} }: Shown): Promise<Response | Refusal> {
  const { head, say, language, visitor } = room;
  const words = accountWords[language].people;
  const mine = await peopleOf(door, room);
  if (isRefusal(mine)) return mine;
  const access = new Map((await door.instance.access.accounts.accessOf(head.framework)).map(one => [one.person, one]));
  const users = mine.flatMap(({ person }) => access.get(person)?.user ?? []);
  const { accounts } = door.instance.access;
  const parties = partiesOf(room, mine);
  const providers = (await accounts.providers.list(head.framework)).filter(({ party }) => parties.has(party));
  const events = await accounts.eventsOf(
    users,
    30,
    providers.map(({ id }) => id),
  );
  const left = await leftBehind(door, room);
  const path = `/f/${head.framework}/people`;
  const csrf = <input type="hidden" name="_csrf" value={visitor?.csrf} />;
  const title = (credential: Credential) => capacityOf(language, credential, say.party);
  const field = (name: 'name' | 'email', label: string, help: string) => (
    <FormControl
      control={{
        kind: 'text',
        id: `f-${name}`,
        name,
        path: name,
        label,
        help,
        type: name === 'email' ? 'email' : 'text',
        value: typed[name] ?? '',
        width: 'full',
        required: true,
      }}
    />
  );
  return framed(
    door,
    room,
    { title: words.title, path, status: refused ? statusOf(refused) : 200 },
    <Sheet spread>
      {refused ? (
        <ErrorSummary
          errors={errorsOf(refused, language).map(({ field, message }) => ({
            target: field === '' ? undefined : `f-${field}`,
            message: `${field} ${message}`,
          }))}
        />
      ) : null}
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      {done === undefined ? null : (
        <Notice tone="good" status>
          {done === 'withdrawn' ? words.wasWithdrawn : done === 'renewed' ? words.wasRenewed : words.wasSent}
        </Notice>
      )}
      {mine.length === 0 ? (
        <Empty title={words.empty} />
      ) : (
        <DataTable
          id="people"
          caption={words.title}
          quietCaption
          columns={[
            {
              key: 'capacity',
              head: words.capacity,
              rowHead: true,
              cell: credential => (
                <>
                  <a href={`/f/${head.framework}/record/${credential.position}`}>{title(credential)}</a>
                  <span className="quiet"> {words.since(say.day(credential.from))}</span>
                </>
              ),
            },
            {
              key: 'access',
              head: words.access,
              text: true,
              cell: ({ person }) => <Who one={access.get(person)} words={words} />,
            },
            {
              key: 'do',
              head: words.do,
              cell: ({ person, position }) => {
                const one = access.get(person);
                return (
                  <>
                    {one ? (
                      <form className="one-button" method="post" action={path}>
                        {csrf}
                        <input type="hidden" name="credential" value={position} />
                        <button type="submit" className="text-button" name="do" value="withdraw">
                          {words.withdraw(one.name)}
                        </button>
                        {one.user === null || one.user === door.account?.user ? null : (
                          <button type="submit" className="text-button" name="do" value="renew">
                            {words.renew}
                          </button>
                        )}
                      </form>
                    ) : null}
                    <a href={`/f/${head.framework}/acts/parties.end-credential?credential=${position}`}>{words.end}</a>
                  </>
                );
              },
            },
          ]}
          rows={mine}
          rowKey={({ position }) => String(position)}
        />
      )}
      {left.length === 0 ? null : (
        <Section id="left" title={words.left}>
          <p>{words.leftLede}</p>
          <Listing
            items={left.map(({ one, count }) => ({
              href: `/f/${head.framework}/acts/parties.hand-over?credential=${one.position}`,
              title: title(one),
              lead: say.count(one.position),
              note: accountWords[language].desk.notes(count),
            }))}
          />
        </Section>
      )}
      <Section id="invite" title={words.invite}>
        <p>{door.post ? words.inviteLede : accountWords[language].noMail}</p>
        {door.post && mine.length > 0 ? (
          <form className="act-form" method="post" action={path}>
            {csrf}
            <FormControl
              control={{
                kind: 'select',
                id: 'f-credential',
                name: 'credential',
                path: 'credential',
                label: words.credential,
                required: true,
                value: typed.credential ?? '',
                options: mine.map(one => ({
                  value: String(one.position),
                  label: `${title(one)} (${one.position})`,
                })),
              }}
            />
            {field('name', words.name, words.nameHelp)}
            {field('email', accountWords[language].email, words.emailHelp)}
            <button type="submit" className="button" name="do" value="invite">
              {words.send}
            </button>
          </form>
        ) : null}
        <p>
          {words.newCredentialLede}{' '}
          <a href={`/f/${head.framework}/acts/parties.issue-credential`}>{words.newCredential}</a>
        </p>
        <p>
          <a href={`/f/${head.framework}/providers`}>{accountWords[language].providers.title}</a>
        </p>
        <p>
          <a href={`/f/${head.framework}/authority`}>{accountWords[language].authority.title}</a>
        </p>
      </Section>
      {events.length === 0 ? null : (
        <Section id="events" title={accountWords[language].account.events}>
          <Listing
            items={events.map(({ at, user, name, kind, detail }) => ({
              title: `${name}: ${accountWords[language].events[kind]}`,
              note: [say.instant(at), user === null ? accountWords[language].providers.why(detail as never) : detail]
                .filter(Boolean)
                .join(', '),
            }))}
          />
        </Section>
      )}
    </Sheet>,
  );
}

/** Who it is, where somebody has access or is invited, and how far that has come. */
function Who({ one, words }: { readonly one: AccessState | undefined; readonly words: AccountWords['people'] }) {
  return one ? (
    <>
      {one.name} <span className="quiet">{one.email}</span>, {words[one.state]}
    </>
  ) : (
    words.none
  );
}

/** Drafts of people of the party who no longer act for it: they wait to be handed over to a successor. */
async function leftBehind(door: Door, room: Room) {
  const { capacity, party } = room.visitor?.author ?? {};
  if (capacity !== 'party-administrator' || party == null) return [];
  const all = await heldEver(await readingNow(door.instance.store.public, room.head), party);
  const present = new Set(all.filter(({ stands }) => stands).map(({ person }) => person));
  const gone = new Map(all.filter(({ person }) => !present.has(person)).map(one => [one.person, one]));
  const counts = await countDrafts(door.instance.store, room.head.framework, [...gone.keys()]);
  return [...gone.values()].flatMap(one => {
    const count = counts.get(one.person);
    return count === undefined ? [] : [{ one, count }];
  });
}

async function peopleOf(door: Door, room: Room): Promise<readonly Credential[] | Refusal> {
  const { capacity, party } = room.visitor?.author ?? {};
  const reading = await readingNow(door.instance.store.public, room.head);
  const all =
    capacity === 'secretariat-officer'
      ? await credentialsInCare(reading)
      : capacity === 'party-administrator' && party != null
        ? await credentialsFor(reading, party)
        : undefined;
  return all?.filter(({ program }) => program === null) ?? notYours;
}

/** Invites the holder of a credential, or takes access away. */
export async function postPeople(door: Door, room: Room, request: Request): Promise<Response | Refusal> {
  const mine = await peopleOf(door, room);
  if (isRefusal(mine)) return mine;
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return text;
  const form = new URLSearchParams(text);
  if (!room.visitor || !isFromOurForm(room.visitor, form.get('_csrf')))
    return refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.');
  const named = mine.find(({ position }) => String(position) === form.get('credential'));
  if (!named) return notYours;
  const { accounts } = door.instance.access;
  const { framework } = room.head;
  const path = `/f/${framework}/people`;
  const by = room.visitor.account?.user ?? null;
  const tooLittle = await showedTooLittle(door);
  if (tooLittle) return tooLittle;
  if (form.get('do') === 'renew') {
    const refused = await renew(door, framework, mine, named);
    return refused ?? redirect(`${path}?done=renewed`);
  }
  if (form.get('do') === 'withdraw') {
    if (await isLastAtTheDoor(door, room, mine, named)) return lastAtTheDoor;
    await accounts.withdraw(framework, named.person);
    return redirect(`${path}?done=withdrawn`);
  }
  const typed = { credential: String(named.position), name: form.get('name') ?? '', email: form.get('email') ?? '' };
  const sent = parseShape(invitation, typed) as Refusal | z.output<typeof invitation>;
  if (isRefusal(sent)) return showPeople(door, room, { refused: sent, typed });
  if (!door.post) return refusal('state', 'no-mail', 'An invitation goes by mail.', { source: 'docs/operate/mail.md' });
  const told = await tellInvitation(door, { framework, person: named.person });
  if (!told) return notYours;
  await accounts.invite({ framework, person: named.person, email: sent.email, name: sent.name });
  const { outbox, address } = door.post;
  await outbox.order([
    doorLetter('invitation', {
      email: sent.email,
      language: room.language,
      address,
      framework,
      person: named.person,
      what: told.what,
      where: told.framework,
    }),
  ]);
  await accounts.tell(by, 'invited', `${framework} ${named.position}`);
  return redirect(`${path}?done=invited`);
}

/** Would a party's administrators have locked themselves out? */
async function isLastAtTheDoor(
  { instance }: Door,
  { head, visitor }: Room,
  mine: readonly Credential[],
  { capacity, person }: Credential,
): Promise<boolean> {
  if (visitor?.author.capacity !== 'party-administrator' || capacity !== 'party-administrator') return false;
  const others = mine.filter(one => one.capacity === capacity && one.person !== person).map(one => one.person);
  const access = await instance.access.accounts.accessOf(head.framework);
  return !access.some(({ person, user }) => user !== null && others.includes(person));
}

/**
 * For somebody whose device and codes are lost. Only whoever looks after all for whom the account acts does it, and never for
 * themselves: a stolen mailbox of an administrator does not open what her passkey shuts.
 */
async function renew(
  door: Door,
  framework: string,
  mine: readonly Credential[],
  { person }: Credential,
): Promise<Refusal | undefined> {
  const { accounts } = door.instance.access;
  const one = (await accounts.accessOf(framework)).find(given => given.person === person && given.user !== null);
  if (!one?.user) return notYours;
  if (one.user === door.account?.user) return renewOwn;
  const inCare = new Set(mine.map(given => given.person));
  const bound = await accounts.personsOf(one.user);
  if (!bound.every(given => given.framework === framework && inCare.has(given.person))) return actsForOthers;
  await accounts.renew(one.user);
  await tellByLetter(door, 'renewed', one.email);
  return undefined;
}

/** The parties whose people somebody looks after, by their people: of administrators alone it is not theirs to say. */
function partiesOf({ visitor }: Room, mine: readonly Credential[]): ReadonlySet<string | null> {
  const { capacity, party = null } = visitor?.author ?? {};
  return capacity === 'party-administrator'
    ? new Set([party])
    : new Set(mine.filter(one => one.capacity !== 'party-administrator').map(one => one.party));
}
