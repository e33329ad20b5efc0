import { z } from 'zod';
import type { Provider } from '../access/providers.ts';
import { accountWords } from '../access/words.ts';
import { line } from '../record/fields.ts';
import { freshKey } from '../record/fresh-key.ts';
import { parseShape } from '../record/parse.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { listParties } from '../slices/parties/derived/parties.ts';
import { administeredParties } from '../slices/parties/derived/party-credentials.ts';
import { FormControl } from '../ui/form-controls.tsx';
import { DataTable } from '../ui/primitives/data-table.tsx';
import { Empty, ErrorSummary, Notice } from '../ui/primitives/notices.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { readBody } from './body.ts';
import { mayNotChangeAccount } from './changing-access.ts';
import type { Door } from './doors.ts';
import { errorsOf } from './form-errors.ts';
import { framed } from './framed.ts';
import type { Room } from './pages.tsx';
import { notYours } from './people-page.tsx';
import { statusOf } from './problem.ts';
import { redirect, wrongForm } from './sign-in.tsx';
import { isFromOurForm } from './visitor.ts';

const source = 'docs/how-to/identity-providers.md';
const notAProvider = refusal('state', 'provider-unreachable', 'A provider answers as the issuer that it is.', {
  source,
  field: 'issuer',
});
const known = refusal('state', 'provider-known', 'A party has a provider under one client once.', {
  source,
  field: 'clientId',
});

const unused = refusal(
  'state',
  'provider-unused',
  'A demand is made of a provider through which somebody has come in.',
  {
    source,
  },
);

const shape = z.strictObject({
  id: z.string().regex(/^[a-z2-7]{13}$/, 'is a random id: 13 characters of a-z and 2-7'),
  party: z.string().max(40),
  name: line(100),
  issuer: z.url({ protocol: /^https?$/, error: 'is a web address' }).max(500),
  clientId: line(300),
  clientSecret: line(500),
});

type Typed = Readonly<Record<string, string>>;

/** The parties whose providers this person looks after: their own; for the secretariat, those without an administrator. */
async function partiesOf(door: Door, room: Room): Promise<readonly string[] | Refusal> {
  const { capacity, party } = room.visitor?.author ?? {};
  if (capacity === 'party-administrator' && party != null) return [party];
  if (capacity !== 'secretariat-officer') return notYours;
  const reading = await readingNow(door.instance.store.public, room.head);
  const [all, ruled] = await Promise.all([listParties(reading), administeredParties(reading)]);
  return all.map(({ code }) => code).filter(code => !ruled.includes(code));
}

export async function providersPage(door: Door, room: Room, query: URLSearchParams): Promise<Response | Refusal> {
  const parties = await partiesOf(door, room);
  return isRefusal(parties) ? parties : show(door, room, parties, { done: query.has('done') });
}

interface Shown {
  readonly done?: boolean;
  readonly refused?: Refusal;
  readonly typed?: Typed;
}

async function show(
  door: Door,
  room: Room,
  parties: readonly string[],
  { done, refused, typed = {} }: Shown,
): Promise<Response> {
  const { head, say, language, visitor } = room;
  const words = accountWords[language].providers;
  const { providers } = door.instance.access.accounts;
  const mine = (await providers.list(head.framework)).filter(({ party }) => parties.includes(party));
  const path = `/f/${head.framework}/providers`;
  const id = typed.id ?? freshKey();
  const csrf = <input type="hidden" name="_csrf" value={visitor?.csrf} />;
  const errors = refused ? errorsOf(refused, language) : [];
  const field = (name: 'name' | 'issuer' | 'clientId' | 'clientSecret', type: 'text' | 'url' | 'password' = 'text') => (
    <FormControl
      control={{
        kind: 'text',
        id: `f-${name}`,
        name,
        path: name,
        label: words.fields[name].label,
        help: words.fields[name].help,
        type,
        // A secret is typed anew, never sent back.
        value: name === 'clientSecret' ? '' : (typed[name] ?? ''),
        width: 'full',
        required: true,
        autoComplete: 'off',
      }}
    />
  );
  const instant = (at: string | null) => (at === null ? '—' : say.instant(at));
  return framed(
    door,
    room,
    { title: words.title, path, status: refused ? statusOf(refused) : 200 },
    <Sheet spread>
      {refused ? (
        <ErrorSummary
          errors={errors.map(({ field, message }) => ({
            target: field === '' ? undefined : `f-${field}`,
            message: `${words.fields[field as 'name']?.label ?? field} ${message}`,
          }))}
        />
      ) : null}
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      {mine.length === 0 ? null : <p>{words.demandHelp}</p>}
      {done ? (
        <Notice tone="good" status>
          {words.done}
        </Notice>
      ) : null}
      {mine.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <DataTable
          id="providers"
          caption={words.title}
          quietCaption
          columns={[
            {
              key: 'name',
              head: words.fields.name.label,
              rowHead: true,
              cell: ({ name, party, demanded }: Provider) => (
                <>
                  {`${name}, ${say.party(party)}`}
                  {demanded ? <span className="quiet"> {words.isDemanded}</span> : null}
                </>
              ),
            },
            { key: 'issuer', head: words.fields.issuer.label, cell: ({ issuer }) => issuer },
            { key: 'used', head: words.used, cell: ({ usedAt }) => instant(usedAt) },
            {
              key: 'refused',
              head: words.refused,
              cell: ({ refusedAt, refusedFor }) =>
                refusedAt === null ? '—' : `${say.instant(refusedAt)}: ${words.why(refusedFor)}`,
            },
            {
              key: 'do',
              head: accountWords[language].people.do,
              cell: ({ id, name, demanded }) => (
                <form className="one-button" method="post" action={path}>
                  {csrf}
                  <input type="hidden" name="id" value={id} />
                  <button type="submit" className="text-button" name="do" value={demanded ? 'lift' : 'demand'}>
                    {demanded ? words.lift : words.demand}
                  </button>{' '}
                  <button type="submit" className="text-button" name="do" value="remove">
                    {words.remove(name)}
                  </button>
                </form>
              ),
            },
          ]}
          rows={mine}
          rowKey={({ id }) => id}
        />
      )}
      <Section id="add" title={words.add}>
        <p>{words.addLede}</p>
        <p>
          <code>{providers.returnAddress(id)}</code>
        </p>
        <form className="act-form" method="post" action={path}>
          {csrf}
          <input type="hidden" name="id" value={id} />
          <FormControl
            control={{
              kind: 'select',
              id: 'f-party',
              name: 'party',
              path: 'party',
              label: words.fields.party.label,
              required: true,
              value: typed.party ?? parties[0] ?? '',
              options: parties.map(code => ({ value: code, label: say.party(code) })),
            }}
          />
          {field('name')}
          {field('issuer', 'url')}
          {field('clientId')}
          {field('clientSecret', 'password')}
          <button type="submit" className="button" name="do" value="add">
            {words.add}
          </button>
        </form>
      </Section>
    </Sheet>,
  );
}

/** Sets up a provider, or takes one away with all who came in through it. */
export async function postProviders(door: Door, room: Room, request: Request): Promise<Response | Refusal> {
  const parties = await partiesOf(door, room);
  if (isRefusal(parties)) return parties;
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return text;
  const form = new URLSearchParams(text);
  if (!room.visitor || !isFromOurForm(room.visitor, form.get('_csrf'))) return wrongForm;
  const { account } = room.visitor;
  const mayNot = account && (await mayNotChangeAccount(door));
  if (mayNot) return mayNot;
  const { accounts } = door.instance.access;
  const { framework } = room.head;
  const by = account?.user ?? null;
  const typed = Object.fromEntries(Object.keys(shape.shape).map(name => [name, (form.get(name) ?? '').trim()]));
  const doing = form.get('do');
  if (doing === 'remove' || doing === 'demand' || doing === 'lift') {
    const found = await accounts.providers.find(typed.id ?? '');
    if (found?.framework !== framework || !parties.includes(found.party)) return notYours;
    if (doing !== 'remove') {
      if (doing === 'demand' && found.usedAt === null) return show(door, room, parties, { refused: unused });
      await accounts.providers.demand(found.id, doing === 'demand');
      const kind = doing === 'demand' ? 'provider-demanded' : 'provider-lifted';
      await accounts.tell(by, kind, `${framework} ${found.party} ${found.name}`);
      return redirect(`/f/${framework}/providers?done=${doing}`);
    }
    await accounts.providers.remove(found.id);
    await accounts.tell(by, 'provider-removed', `${framework} ${found.party} ${found.name}`);
    return redirect(`/f/${framework}/providers?done=removed`);
  }
  const sent = parseShape(shape, typed) as Refusal | z.output<typeof shape>;
  if (isRefusal(sent)) return show(door, room, parties, { refused: sent, typed });
  if (!parties.includes(sent.party)) return notYours;
  const added = await accounts.providers.add({ ...sent, framework, by });
  if (added !== true) return show(door, room, parties, { refused: added === 'known' ? known : notAProvider, typed });
  await accounts.tell(by, 'provider-added', `${framework} ${sent.party} ${sent.name}`);
  return redirect(`/f/${framework}/providers?done=added`);
}
