import { hash } from 'node:crypto';
import { chosenDestination, chosenMapping } from '../matrix/chosen.ts';
import { type Handed, type Prepared, performImport, prepareImport } from '../matrix/import-matrix.ts';
import { mostBytes } from '../matrix/table.ts';
import {
  chooseWaiting,
  dropWaiting,
  findWaiting,
  keepWaiting,
  listWaiting,
  type WaitingMatrix,
} from '../matrix/waiting.ts';
import { matrixWords } from '../matrix/words.ts';
import { authorise } from '../record/authorise.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { listSources } from '../slices/framework/derived/sources.ts';
import { listParties } from '../slices/parties/derived/parties.ts';
import { findPlan } from '../slices/plan/derived/plan-facts.ts';
import { refusalSentence, spine } from '../slices.ts';
import { FormControl } from '../ui/form-controls.tsx';
import { Lede, Section, Sheet, Title } from '../ui/primitives/sheet.tsx';
import { readBody } from './body.ts';
import type { Door } from './doors.ts';
import { framed } from './framed.ts';
import { MatrixReport } from './matrix-report.tsx';
import type { Room } from './pages.tsx';
import { statusOf } from './problem.ts';
import { problemPage } from './site-pages.tsx';
import { isFromOurForm } from './visitor.ts';

type Visitor = NonNullable<Room['visitor']>;
/** A page is made when the reading is over: what it asks, it asks over a connection of its own. */
type Answer = Promise<Response | (() => Promise<Response>)>;

const act = 'plan.state-task';
const wrongForm = refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.');
const nothingHere = refusal('missing', 'nothing-here', 'A page shows what the record holds as of the reading.');
const notAFile = refusal('input', 'empty-file', 'A file holds something.', {
  source: 'docs/how-to/import-a-matrix.md',
});
const tooLarge = refusal('input', 'too-large', 'A matrix has a limit.', {
  source: 'docs/how-to/import-a-matrix.md',
  field: 'file',
  params: { limit: `${mostBytes / 1024 / 1024} MiB` },
});

/** `/plan/import`: where a matrix is handed in, and what waits to be confirmed. */
export async function matrixPage(door: Door, room: Room): Answer {
  const visitor = allowed(room);
  if (isRefusal(visitor)) return problemPage(door, pathOf(room), visitor);
  const unnamed = (await findPlan(room.reading)) === undefined;
  return () => uploadPage(door, room, visitor, unnamed);
}

/** Takes the file, and goes on to the report. */
export async function postMatrix(door: Door, room: Room, request: Request): Answer {
  const visitor = allowed(room);
  if (isRefusal(visitor)) return problemPage(door, pathOf(room), visitor);
  const unnamed = (await findPlan(room.reading)) === undefined;
  return async () => {
    const form = await readUpload(request);
    if (isRefusal(form)) return problemPage(door, pathOf(room), form);
    if (!isFromOurForm(visitor, form.get('_csrf'))) return problemPage(door, pathOf(room), wrongForm);
    const file = form.get('file');
    const planName = textOf(form.get('planName'));
    if (!(file instanceof File) || file.size === 0) return uploadPage(door, room, visitor, unnamed, planName, notAFile);
    if (file.size > mostBytes) return uploadPage(door, room, visitor, unnamed, planName, tooLarge);
    const bytes = Buffer.from(await file.arrayBuffer());
    const digest = await keepWaiting(door.instance.store, ownerOf(visitor), {
      name: nameOf(file.name),
      bytes,
      to: planName === '' ? {} : { planName },
    });
    return seeOther(`${pathOf(room)}/${digest}`);
  };
}

/** `/plan/import/:digest`: what the import would do. */
export async function matrixReportPage(door: Door, room: Room, digest: string): Answer {
  const visitor = allowed(room);
  if (isRefusal(visitor)) return problemPage(door, pathOf(room), visitor);
  const offered = await offeredIn(room);
  return async () => {
    const waiting = await findWaiting(door.instance.store, ownerOf(visitor), digest);
    if (!waiting) return problemPage(door, pathOf(room), nothingHere);
    const prepared = await prepareImport(door.instance, handedBy(visitor, waiting));
    return reportPage(door, room, visitor, waiting, prepared, offered);
  };
}

/** What is done with a report: look again with other choices, record it, or throw the file away. */
export async function postMatrixReport(door: Door, room: Room, digest: string, request: Request): Answer {
  const visitor = allowed(room);
  if (isRefusal(visitor)) return problemPage(door, pathOf(room), visitor);
  const offered = await offeredIn(room);
  return async () => {
    const { store } = door.instance;
    const text = await readBody(request, 'form');
    if (isRefusal(text)) return problemPage(door, pathOf(room), text);
    const posted = new URLSearchParams(text);
    if (!isFromOurForm(visitor, posted.get('_csrf'))) return problemPage(door, pathOf(room), wrongForm);
    const owner = ownerOf(visitor);
    const waiting = await findWaiting(store, owner, digest);
    if (!waiting) return problemPage(door, pathOf(room), nothingHere);
    if (posted.get('_do') === 'drop') {
      await dropWaiting(store, owner, digest);
      return seeOther(pathOf(room));
    }
    const handed = handedBy(visitor, waiting);
    const prepared = await prepareImport(door.instance, handed);
    if (posted.get('_do') !== 'record') {
      const { mapping } = prepared.report;
      const chosen = mapping && chosenMapping(mapping, prepared.report, posted);
      if (chosen) await chooseWaiting(store, owner, digest, chosen, chosenDestination(waiting.to, posted));
      return seeOther(`${pathOf(room)}/${digest}`);
    }
    const { page } = matrixWords[room.language];
    if (prepared.acts.length === 0 || posted.get('_seen') !== seenOf(prepared))
      return reportPage(door, room, visitor, waiting, prepared, offered, { sentence: page.changed, status: 409 });
    const outcome = await performImport(door.instance, handed, visitor.principal, prepared);
    if ('refusal' in outcome) {
      const sentence = refusalSentence(room.language, outcome.refusal);
      const status = statusOf(outcome.refusal);
      return reportPage(door, room, visitor, waiting, prepared, offered, { sentence, row: outcome.row, status });
    }
    await dropWaiting(store, owner, digest);
    return seeOther(`/f/${room.head.framework}/plan/versions/${outcome.version}`);
  };
}

/** What was seen is what is recorded: the acts, whatever else has happened meanwhile. */
function seenOf({ acts }: Prepared): string {
  return hash('sha256', JSON.stringify(acts), 'hex');
}

function pathOf({ head }: Room): string {
  return `/f/${head.framework}/plan/import`;
}

function allowed({ visitor }: Room): Visitor | Refusal {
  const answer = authorise(act, spine.rules.get(act), visitor?.author ?? null, {}, true);
  return isRefusal(answer) ? answer : (visitor as Visitor);
}

function ownerOf({ framework, principal }: Visitor) {
  return { framework, principal };
}

function handedBy({ framework, author }: Visitor, { name, bytes, mapping, to }: WaitingMatrix): Handed {
  return { framework, author, name, bytes, mapping, to };
}

/** In one line and without what a reader's eye could take for more: it stands in the ground of every statement. */
function nameOf(name: string): string {
  const plain = name.replace(/^.*[/\\]/, '').replace(/[\p{C}\p{Zl}\p{Zp}<>]/gu, '');
  return plain.trim().slice(0, 120) || 'matrix';
}

/** What the choices of a report offer, asked while the reading is open. */
export interface Offered {
  readonly parties: readonly { readonly value: string; readonly label: string }[];
  readonly sources: readonly { readonly value: string; readonly label: string }[];
}

async function offeredIn({ reading, say }: Room): Promise<Offered> {
  const parties = await listParties(reading);
  const sources = await listSources(reading);
  return {
    parties: parties.map(({ code }) => ({ value: code, label: say.party(code) })),
    sources: sources.map(({ source, title }) => ({ value: source, label: `${source} ${title}`.slice(0, 90) })),
  };
}

async function readUpload(request: Request): Promise<FormData | Refusal> {
  const limit = mostBytes + 64 * 1024;
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data'))
    return refusal('input', 'wrong-content-type', 'A body says what it is.', {
      field: 'Content-Type',
      params: { expected: 'multipart/form-data' },
    });
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > limit) return tooLarge;
    chunks.push(chunk);
  }
  const whole = new Response(Buffer.concat(chunks), { headers: { 'content-type': type } });
  return whole.formData().catch(() => notAFile);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

function textOf(value: ReturnType<FormData['get']>): string {
  return typeof value === 'string' ? value.trim().slice(0, 300) : '';
}

/** `unnamed`: no plan was described here yet, so that its name is asked for with the first matrix. */
async function uploadPage(
  door: Door,
  room: Room,
  visitor: Visitor,
  unnamed: boolean,
  planName = '',
  refused?: Refusal,
): Promise<Response> {
  const { page } = matrixWords[room.language];
  const waiting = await listWaiting(door.instance.store, ownerOf(visitor));
  const body = (
    <Sheet>
      <Title>{page.title}</Title>
      <Lede>{page.lede}</Lede>
      <form className="act-form" method="post" action={pathOf(room)} encType="multipart/form-data">
        <input type="hidden" name="_csrf" value={visitor.csrf ?? ''} />
        <div className={refused ? 'field wrong' : 'field'}>
          <label htmlFor="f-file">{page.file}</label>
          <p className="help" id="f-file-help">
            {page.fileHelp}
          </p>
          {refused ? (
            <p className="field-error" id="f-file-error">
              {refused.code === 'empty-file' ? page.noFile : refusalSentence(room.language, refused)}
            </p>
          ) : null}
          <input
            id="f-file"
            type="file"
            name="file"
            required
            accept=".xlsx,.csv,.tsv,.txt,.json"
            aria-describedby={refused ? 'f-file-help f-file-error' : 'f-file-help'}
            aria-invalid={refused ? true : undefined}
          />
        </div>
        {unnamed ? (
          <FormControl
            control={{
              kind: 'text',
              type: 'text',
              id: 'f-plan-name',
              name: 'planName',
              path: 'planName',
              label: page.planName,
              help: page.planNameHelp,
              required: true,
              value: planName,
              width: 'full',
            }}
          />
        ) : null}
        <div className="actions">
          <button type="submit" className="button">
            {page.upload}
          </button>
        </div>
      </form>
      {waiting.length === 0 ? null : (
        <Section id="waiting" title={page.waiting}>
          <ul>
            {waiting.map(({ digest, name }) => (
              <li key={digest}>
                <a href={`${pathOf(room)}/${digest}`}>{name}</a>
              </li>
            ))}
          </ul>
          <p className="quiet">{page.waitingHelp}</p>
        </Section>
      )}
    </Sheet>
  );
  return framed(door, room, { title: page.title, path: pathOf(room), status: refused ? statusOf(refused) : 200 }, body);
}

/** Why nothing was recorded, where it was asked for. */
export interface NotRecorded {
  readonly sentence: string;
  readonly row?: number;
  readonly status: number;
}

function reportPage(
  door: Door,
  room: Room,
  visitor: Visitor,
  waiting: WaitingMatrix,
  prepared: Prepared,
  offered: Offered,
  refused?: NotRecorded,
): Response {
  const { page } = matrixWords[room.language];
  const body = (
    <MatrixReport
      report={prepared.report}
      ready={prepared.acts.length > 0}
      to={waiting.to}
      room={room}
      action={`${pathOf(room)}/${waiting.digest}`}
      csrf={visitor.csrf ?? ''}
      seen={seenOf(prepared)}
      offered={offered}
      refused={refused}
    />
  );
  return framed(
    door,
    room,
    { title: page.report(waiting.name), path: `${pathOf(room)}/${waiting.digest}`, status: refused?.status ?? 200 },
    body,
  );
}
