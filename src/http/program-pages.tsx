import { randomUUID } from 'node:crypto';
import { accountWords } from '../access/words.ts';
import type { Author } from '../record/body.ts';
import type { Performed } from '../record/perform.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { listPrograms, type Program } from '../slices/parties/derived/party-credentials.ts';
import { acts, actWords } from '../slices.ts';
import { FormControl } from '../ui/form-controls.tsx';
import { DataTable } from '../ui/primitives/data-table.tsx';
import { Empty, ErrorSummary, Notice } from '../ui/primitives/notices.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { houseWords } from '../words/house.ts';
import { readBody } from './body.ts';
import { showedTooLittle } from './changing-access.ts';
import type { Door } from './doors.ts';
import { errorsOf } from './form-errors.ts';
import { framed } from './framed.ts';
import type { Room } from './pages.tsx';
import { statusOf } from './problem.ts';
import { actsFor, notToEntrust } from './program-acts.ts';
import { redirect, wrongForm } from './sign-in.tsx';
import { isFromOurForm } from './visitor.ts';

const source = 'docs/how-to/programs.md';
const signInFirst = refusal('right', 'sign-in-first', 'A program is entrusted by whoever has a right.', {
  source: 'docs/how-to/sign-in.md',
});
const shownOnce = refusal('state', 'token-shown', 'A token is shown once, when it is made.', { source });
const notYourProgram = refusal('right', 'not-your-program', 'A program is looked after by whoever entrusted it.', {
  source,
});

/** The programs that this person entrusted; a party's administrator sees all of the party. */
async function programsOf(door: Door, room: Room, author: Author): Promise<readonly Program[]> {
  const reading = await readingNow(door.instance.store.public, room.head);
  const { party, capacity, credential } = author;
  return listPrograms(
    reading,
    capacity === 'party-administrator' && party !== null ? { party } : { by: credential ?? -1 },
  );
}

export async function programsPage(door: Door, room: Room, query: URLSearchParams): Promise<Response | Refusal> {
  return room.visitor ? show(door, room, { done: query.has('done') }) : signInFirst;
}

interface Shown {
  readonly done?: boolean;
  readonly token?: string;
  readonly refused?: Refusal;
  readonly typed?: { readonly name: string; readonly until: string; readonly acts: readonly string[] };
}

async function show(door: Door, room: Room, { done, token, refused, typed }: Shown): Promise<Response | Refusal> {
  const { head, say, language, visitor } = room;
  if (!visitor) return signInFirst;
  const words = accountWords[language].programs;
  const programs = await programsOf(door, room, visitor.author);
  const tokens = new Map(
    (
      await door.instance.access.tokensOf(
        head.framework,
        programs.map(({ position }) => position),
      )
    ).map(one => [one.credential, one]),
  );
  const may = actsFor(visitor.author);
  const path = `/f/${head.framework}/programs`;
  const csrf = <input type="hidden" name="_csrf" value={visitor.csrf} />;
  const button = ({ position }: Program, doing: string, label: string) => (
    <form className="one-button" method="post" action={path}>
      {csrf}
      <input type="hidden" name="credential" value={position} />
      <button type="submit" className="text-button" name="do" value={doing}>
        {label}
      </button>
    </form>
  );
  return framed(
    door,
    room,
    { title: words.title, path, status: refused ? statusOf(refused) : 200 },
    <Sheet spread>
      {refused ? (
        <ErrorSummary
          errors={errorsOf(refused, language).map(({ field, message }) => ({
            target: field === '' ? undefined : `f-${field.split('.')[0]}`,
            message: `${field} ${message}`,
          }))}
        />
      ) : null}
      <h1>{words.title}</h1>
      <p className="lede">{words.lede}</p>
      {done ? (
        <Notice tone="good" status>
          {words.dismissed}
        </Notice>
      ) : null}
      {token === undefined ? null : (
        <Notice tone="good" status>
          <p>{words.once}</p>
          <p>
            <code>{token}</code>
          </p>
        </Notice>
      )}
      {programs.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <DataTable
          id="programs"
          caption={words.title}
          quietCaption
          columns={[
            {
              key: 'name',
              head: words.name,
              rowHead: true,
              cell: ({ program, position }: Program) => (
                <a href={`/f/${head.framework}/record/${position}`}>{program}</a>
              ),
            },
            {
              key: 'acts',
              head: words.acts,
              cell: program =>
                program.acts.length === 0
                  ? words.readsOnly
                  : say.list(program.acts.map(name => (acts.has(name) ? actWords(language, name).title : name))),
            },
            { key: 'until', head: words.until, cell: ({ until }) => (until === null ? '—' : say.day(until)) },
            {
              key: 'used',
              head: words.used,
              cell: ({ position }) => {
                const known = tokens.get(position);
                return known?.usedAt ? say.instant(known.usedAt) : words.never;
              },
            },
            {
              key: 'do',
              head: accountWords[language].people.do,
              cell: program => (
                <>
                  {tokens.has(program.position) || !isMine(program, visitor.author)
                    ? null
                    : button(program, 'token', words.makeToken)}{' '}
                  {button(program, 'dismiss', words.dismiss(program.program ?? ''))}
                </>
              ),
            },
          ]}
          rows={programs}
          rowKey={({ position }) => String(position)}
        />
      )}
      <Section id="entrust" title={words.entrust}>
        <p>{words.entrustLede}</p>
        <form className="act-form" method="post" action={path}>
          {csrf}
          <input type="hidden" name="key" value={randomUUID()} />
          <FormControl
            control={{
              kind: 'text',
              id: 'f-name',
              name: 'name',
              path: 'name',
              label: words.name,
              help: words.nameHelp,
              type: 'text',
              value: typed?.name ?? '',
              width: 'full',
              required: true,
            }}
          />
          <FormControl
            control={{
              kind: 'text',
              id: 'f-until',
              name: 'until',
              path: 'until',
              label: words.until,
              type: 'date',
              value: typed?.until ?? '',
              width: 'short',
              required: true,
            }}
          />
          {may.length === 0 ? (
            <p>{words.noActs}</p>
          ) : (
            <fieldset id="f-acts">
              <legend>{words.acts}</legend>
              <p className="help">{words.actsHelp}</p>
              {[...Map.groupBy(may, name => name.split('.')[0] as string)].map(([room, own]) => (
                <FormControl
                  key={room}
                  control={{
                    kind: 'checklist',
                    id: `f-acts-${room}`,
                    name: 'acts',
                    path: 'acts',
                    label: houseWords[language].acts.rooms[room] ?? room,
                    required: false,
                    values: typed?.acts ?? [],
                    options: own.map(value => ({ value, label: actWords(language, value).title })),
                  }}
                />
              ))}
            </fieldset>
          )}
          <button type="submit" className="button" name="do" value="entrust">
            {words.entrust}
          </button>
        </form>
      </Section>
    </Sheet>,
  );
}

function isMine({ substitutes }: Program, { credential }: Author): boolean {
  return substitutes === credential;
}

/** Entrusts a program and shows its token, this once; or dismisses one. Both are acts in the record. */
export async function postPrograms(door: Door, room: Room, request: Request): Promise<Response | Refusal> {
  const { visitor } = room;
  if (!visitor) return signInFirst;
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return text;
  const form = new URLSearchParams(text);
  if (!isFromOurForm(visitor, form.get('_csrf'))) return wrongForm;
  const tooLittle = await showedTooLittle(door);
  if (tooLittle) return tooLittle;
  const { framework } = room.head;
  const perform = async (act: string, body: object, idempotencyKey?: string) => {
    const outcome = await door.instance.record.perform({
      framework,
      author: visitor.author,
      principal: visitor.principal,
      acts: [{ act, body }],
      idempotencyKey,
    });
    return isRefusal(outcome) ? outcome : (outcome[0] as Performed);
  };
  if (form.get('do') === 'entrust') {
    const typed = { name: form.get('name') ?? '', until: form.get('until') ?? '', acts: form.getAll('acts') };
    const wrong = notToEntrust(visitor.author, typed.acts);
    if (wrong) return show(door, room, { refused: wrong, typed });
    // A form that comes twice entrusts once: the person is drawn from its key.
    const done = await perform('parties.entrust-program', typed, form.get('key') ?? undefined);
    if (isRefusal(done)) return show(door, room, { refused: done, typed });
    return withToken(door, room, done.position, typed.name);
  }
  const named = (await programsOf(door, room, visitor.author)).find(
    ({ position }) => String(position) === form.get('credential'),
  );
  if (!named) return notYourProgram;
  const { position: credential, program } = named;
  if (form.get('do') === 'token')
    return isMine(named, visitor.author) ? withToken(door, room, credential, program ?? '') : notYourProgram;
  const done = await perform(isMine(named, visitor.author) ? 'parties.dismiss-program' : 'parties.end-credential', {
    credential,
  });
  if (isRefusal(done)) return show(door, room, { refused: done });
  await door.instance.access.accounts.tell(visitor.account?.user ?? null, 'token-ended', `${framework} ${program}`);
  return redirect(`/f/${framework}/programs?done=dismissed`);
}

async function withToken(door: Door, room: Room, credential: number, name: string): Promise<Response | Refusal> {
  const { access } = door.instance;
  const { framework } = room.head;
  const token = await access.makeProgramToken(framework, credential, name);
  if (token === undefined) return show(door, room, { refused: shownOnce });
  await access.accounts.tell(room.visitor?.account?.user ?? null, 'token-made', `${framework} ${name}`);
  return show(door, room, { token });
}
