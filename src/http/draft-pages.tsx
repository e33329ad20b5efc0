import { randomUUID } from 'node:crypto';
import {
  bindBatch,
  type Draft,
  draftIdOf,
  dropDraft,
  keepDraft,
  lastEntryOn,
  listDrafts,
  releaseBatch,
  spendBatch,
} from '../drafts/drafts.ts';
import { circlesOf, reads } from '../record/audience.ts';
import { authorise } from '../record/authorise.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { acts, refusalSentence, slices, spine } from '../slices.ts';
import type { Desk, DraftContent, DraftPage } from '../ui/draft-page.ts';
import type { PageContext } from '../ui/page.ts';
import { houseWords } from '../words/house.ts';
import { problemIn } from '../words/problems.ts';
import { mayNot } from './act-pages.tsx';
import type { Script } from './assets.ts';
import { type Door, html } from './doors.ts';
import { keepUploads, type Posted, readForm } from './form-body.ts';
import { renderFrame } from './frame.tsx';
import { islandPolicy } from './headers.ts';
import { expression, pageContext, type Room } from './pages.tsx';
import { problemResponse, statusOf } from './problem.ts';
import { problemPage } from './site-pages.tsx';
import { isFromOurForm } from './visitor.ts';

/** A draft page that a path names, with the ending that asks for its data. */
interface Found {
  readonly page: DraftPage;
  readonly params: Readonly<Record<string, string>>;
  readonly json: boolean;
}

const patterns = slices.flatMap(slice => slice.draftPages ?? []).map(page => ({ page, path: expression(page.path) }));

export function findDraftPage(path: string): Found | undefined {
  const json = path.endsWith('.json');
  const bare = json ? path.slice(0, -'.json'.length) : path;
  for (const { page, path: pattern } of patterns) {
    const match = pattern.exec(bare);
    if (match) return { page, params: { ...match.groups }, json };
  }
  return undefined;
}

const nothingHere = refusal('missing', 'nothing-here', 'A page shows what the record holds as of the reading.');
const wrongForm = refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.');
const givenMeanwhile = refusal('state', 'given-meanwhile', 'Nobody gives a text over one that they have not seen.');

/** One person at one draft page: what the room's reading said, kept for when that reading is over. */
class DraftDesk {
  private readonly door: Door;
  private readonly room: Room;
  private readonly page: DraftPage;
  private readonly data: unknown;
  private readonly context: PageContext;
  private readonly scripts: readonly Script[];
  private readonly path: string;
  private readonly visitor: NonNullable<Room['visitor']>;

  constructor(
    door: Door,
    room: Room,
    page: DraftPage,
    data: unknown,
    at: { path: string; query: URLSearchParams; scripts: readonly Script[] },
  ) {
    this.door = door;
    this.room = room;
    this.page = page;
    this.data = data;
    this.context = pageContext(room, at.query);
    this.path = at.path;
    this.scripts = at.scripts;
    this.visitor = room.visitor as NonNullable<Room['visitor']>;
  }

  private get store() {
    return this.door.instance.store;
  }

  private get pool() {
    return this.page.pool?.(this.data);
  }

  private get begun() {
    return this.pool && draftIdOf(this.pool.seed);
  }

  private get whose() {
    const person = this.pool?.owner ?? (this.visitor.author.person as string);
    return { framework: this.room.head.framework, person };
  }

  private get purpose() {
    return { act: this.page.act, subject: this.page.subject(this.data) };
  }

  list(): Promise<Draft[]> {
    return listDrafts(this.store, this.whose, this.purpose);
  }

  async asJson(): Promise<Response> {
    const { reading, head } = this.room;
    const answer = {
      framework: head.framework,
      position: reading.position,
      day: reading.day,
      page: this.data,
      person: this.whose.person,
      csrf: this.visitor.csrf,
      drafts: await this.list(),
    };
    return Response.json(answer, { headers: { 'cache-control': 'private, no-store' } });
  }

  async show(query: URLSearchParams, errors: Desk['errors'] = [], status = 200): Promise<Response> {
    const { page, data, context, room, door } = this;
    const drafts = (await this.list()).reverse();
    const asked = query.get('edit');
    const { pool } = this;
    const mayEdit = drafts.filter(({ batch }) => batch === null);
    const editing =
      mayEdit.find(({ id }) => id === asked) ?? (pool && mayEdit.find(({ beside }) => beside === null)) ?? undefined;
    const latest: DraftContent = drafts[0]?.content ?? {};
    const carried = Object.fromEntries(page.carried.flatMap(name => (latest[name] ? [[name, latest[name]]] : [])));
    const what = (['kept', 'removed', 'issued', 'nothing'] as const).find(done => done === query.get('done'));
    const desk: Desk = {
      action: context.link(this.path),
      csrf: this.visitor.csrf ?? '',
      begun: this.begun,
      person: this.whose.person,
      writing:
        editing ??
        (pool
          ? { id: draftIdOf(`${this.whose.framework} ${pool.owner} ${pool.seed}`), version: 0, content: pool.content }
          : { id: randomUUID(), version: 0, content: carried }),
      audiences: page.audiences.map(value => ({ value, label: this.labelOf(value) })),
      errors,
      done: what && { what, count: Math.min(Number(query.get('count')) || 0, 1_000_000) },
    };
    const View = page.view;
    const body = renderFrame({
      language: room.language,
      title: page.title(data, context),
      stylesheets: door.stylesheets,
      scripts: this.scripts,
      visitor: this.visitor,
      personas: door.personas,
      framework: { key: room.head.framework, info: room.info, say: room.say },
      reading: {
        position: room.reading.position,
        day: room.reading.day,
        path: `/f/${room.head.framework}${this.path}`,
        query: {},
      },
      children: <View data={data} context={context} drafts={drafts} desk={desk} />,
    });
    return html(body, status, islandPolicy);
  }

  private labelOf(audience: string): string {
    const words = houseWords[this.room.language].acts;
    const { author, claims } = this.visitor;
    const readsBack = reads(claims, circlesOf(audience, author));
    const label = words.audience[audience as 'secretariat'];
    return readsBack ? label : words.notReadBack(label);
  }

  async keep(form: URLSearchParams, json: boolean): Promise<Response> {
    const { page, data } = this;
    const typed = page.fields.flatMap(name => {
      const text = clean(form.get(name) ?? '');
      return text.trim() === '' ? [] : [[name, text]];
    });
    const content = page.tidy(Object.fromEntries(typed), data);
    const version = Number(form.get('_version'));
    if (version === 0 && !page.own.some(name => content[name])) return json ? Response.json({}) : this.back('nothing');
    const id = form.get('_id') ?? '';
    const kept =
      isId(id) && Number.isSafeInteger(version) && version >= 0
        ? await keepDraft(this.store, this.whose, { ...this.purpose, id, version, content })
        : wrongForm;
    if (json) return isRefusal(kept) ? problemResponse(kept, this.room.language) : Response.json(kept, noStore);
    return isRefusal(kept) ? problemPage(this.door, this.path, kept) : this.back('kept');
  }

  async remove(form: URLSearchParams): Promise<Response> {
    const id = form.get('_id') ?? '';
    if (isId(id)) await dropDraft(this.store, this.whose, id);
    return this.back('removed');
  }

  /** Stores what was sent with the form, and says of each file that is not taken why; the text is kept all the same. */
  async takeFiles(posted: Posted, form: URLSearchParams): Promise<Desk['errors']> {
    const { kept, errors } = await keepUploads(this.door.instance, this.room.head.framework, posted, name =>
      this.page.uploads?.includes(name) ? 'document' : undefined,
    );
    for (const [name, value] of kept) form.set(name, value);
    for (const name of this.page.uploads ?? [])
      if (form.has(`${name}.leave`)) for (const part of ['digest', 'name']) form.delete(`${name}.${part}`);
    const id = form.get('_id') ?? undefined;
    return errors.map(({ name, refused }) => ({
      draft: id,
      message: `${name}: ${refusalSentence(this.room.language, refused)} ${refused.rule}`,
    }));
  }

  /** The form again, with what was wrong with its files; everything else in it is kept. */
  async keepWithout(form: URLSearchParams, errors: Desk['errors']): Promise<Response> {
    const kept = await this.keep(form, true);
    if (!kept.ok) return problemPage(this.door, this.path, wrongForm);
    const { id = '' } = (await kept.json()) as { readonly id?: string };
    return this.show(new URLSearchParams({ edit: id }), errors, 400);
  }

  /** All drafts that were chosen, as one batch of acts: recorded whole, or not at all. */
  async issue(form: URLSearchParams): Promise<Response> {
    const { page, data, room, whose, purpose } = this;
    // The form of one draft is its text as well: what is given is what stands in it.
    if (this.pool) {
      const kept = await this.keep(form, true);
      if (!kept.ok) return kept;
      const { id } = (await kept.json()) as { readonly id?: string };
      if (id !== undefined) form.append('draft', id);
      if (form.get('_begun') !== this.begun) {
        const message = refusalSentence(room.language, givenMeanwhile);
        return this.show(new URLSearchParams({ edit: id ?? '' }), [{ draft: id, message }], 409);
      }
    }
    const asked = new Set(form.getAll('draft'));
    const drafts = await this.list();
    const chosen = drafts.filter(({ id, batch }) => batch === null && (form.get('_which') === 'all' || asked.has(id)));
    const gaps = chosen.flatMap(({ id, content }) =>
      page.gaps(content, data, this.context).map(message => ({ draft: id, message })),
    );
    if (gaps.length > 0) return this.show(new URLSearchParams(), gaps, 400);
    const audience = page.audiences.find(one => one === form.get('_audience')) ?? (page.audiences[0] as string);
    const ids = chosen.map(({ id }) => id);
    // Whoever gave in the same instant was first: what stands now was not seen here.
    const seen = { subject: purpose.subject, position: room.reading.position };
    const expect = this.pool && (await lastEntryOn(this.store, whose.framework, seen));
    let count = 0;
    for (const batch of await bindBatch(this.store, whose, purpose, { ids, audience, key: randomUUID() })) {
      const outcome = await this.door.instance.record.perform({
        framework: whose.framework,
        author: this.visitor.author,
        principal: this.visitor.principal,
        acts: batch.drafts.map(draft => ({
          act: page.actFor?.(batch.audience) ?? page.act,
          audience: batch.audience,
          expect,
          ...page.request(draft, data, room.info.timeZone, batch.audience),
        })),
        idempotencyKey: batch.key,
      });
      if (isRefusal(outcome)) {
        await releaseBatch(this.store, whose, batch);
        const told = outcome.code === 'stale' && this.pool ? givenMeanwhile : outcome;
        return this.show(new URLSearchParams(), this.errorsOf(told, batch.drafts[outcome.index]), statusOf(told));
      }
      await spendBatch(this.store, whose, batch);
      count += batch.drafts.length;
    }
    return count === 0 ? this.back('nothing') : this.back('issued', count);
  }

  private errorsOf(refused: Refusal, draft: Draft | undefined): Desk['errors'] {
    const sentence = refusalSentence(this.room.language, refused);
    const problems = refused.problems?.map(
      ({ field, message }) => `${sentence} ${field}: ${problemIn(this.room.language, message)}`,
    );
    return (problems ?? [sentence]).map(message => ({ draft: draft?.id, message }));
  }

  private back(done: string, count?: number): Response {
    const location = new URL(this.context.link(this.path), 'http://here');
    location.searchParams.set('done', done);
    if (count !== undefined) location.searchParams.set('count', String(count));
    return new Response(null, {
      status: 303,
      headers: { location: location.pathname + location.search, 'cache-control': 'no-store' },
    });
  }
}

const noStore = { headers: { 'cache-control': 'no-store' } };

/** Opens the page for whoever may do its act; answers when the room's reading is over, so that no connection waits. */
async function openDesk(
  door: Door,
  room: Room,
  { page, params }: Found,
  at: { path: string; query: URLSearchParams; scripts: readonly Script[] },
): Promise<DraftDesk | Refusal> {
  const refused = mayNot(room, acts.get(page.act), page.act);
  if (refused) return refused;
  const data: unknown = await page.load(room.reading, params);
  if (data === undefined) return nothingHere;
  const pool = page.pool?.(data);
  const shut = pool && authorise(page.act, spine.rules.get(page.act), room.visitor?.author ?? null, pool.about, true);
  return shut && isRefusal(shut) ? shut : new DraftDesk(door, room, page, data, at);
}

export async function showDrafts(
  door: Door,
  room: Room,
  found: Found,
  at: { path: string; query: URLSearchParams; scripts: readonly Script[] },
): Promise<Response | (() => Promise<Response>)> {
  const desk = await openDesk(door, room, found, at);
  if (isRefusal(desk))
    return found.json
      ? problemResponse(desk, room.language)
      : problemPage(door, `/f/${room.head.framework}${at.path}`, desk);
  return () => (found.json ? desk.asJson() : desk.show(at.query));
}

/** Keeps, takes away or issues drafts. A script asks for JSON, and then every answer is JSON. */
export async function postDrafts(
  door: Door,
  room: Room,
  found: Found,
  at: { path: string; query: URLSearchParams; scripts: readonly Script[] },
  request: Request,
): Promise<Response | (() => Promise<Response>)> {
  const json = request.headers.get('accept')?.includes('application/json') ?? false;
  const no = (refused: Refusal) =>
    json ? problemResponse(refused, room.language) : problemPage(door, `/f/${room.head.framework}${at.path}`, refused);
  const desk = await openDesk(door, room, found, at);
  if (isRefusal(desk)) return no(desk);
  return async () => {
    const posted = await readForm(request, found.page.uploads !== undefined);
    if (isRefusal(posted)) return no(posted);
    const form = new URLSearchParams(
      posted
        .filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string')
        .map(([name, value]): [string, string] => [name, value]),
    );
    if (!isFromOurForm(room.visitor as NonNullable<Room['visitor']>, form.get('_csrf'))) return no(wrongForm);
    const done = form.get('_do');
    const errors = done === 'keep' || done === 'issue' ? await desk.takeFiles(posted, form) : [];
    if (errors.length > 0 && !json) return desk.keepWithout(form, errors);
    switch (done) {
      case 'keep':
        return desk.keep(form, json);
      case 'remove':
        return desk.remove(form);
      case 'issue':
        return desk.issue(form);
      default:
        return no(wrongForm);
    }
  };
}

/** Line ends as everyone writes them, and nothing that a database cannot hold. */
function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\0', '');
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
