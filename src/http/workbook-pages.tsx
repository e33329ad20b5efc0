import { hash } from 'node:crypto';
import type { ReactNode } from 'react';
import { readFile, storeFile } from '../files/files.ts';
import { UnreadableMatrix } from '../matrix/table.ts';
import { matrixWords } from '../matrix/words.ts';
import { isAudience } from '../record/audience.ts';
import { authorise } from '../record/authorise.ts';
import { dayIn } from '../record/day.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { refusalSentence, spine } from '../slices.ts';
import { Lede, Section, Sheet, Title } from '../ui/primitives/sheet.tsx';
import { Breadcrumb } from '../ui/primitives/ways.tsx';
import { withQuery } from '../ui/with-query.ts';
import { type Comparison, compareFilled } from '../workbook/compare-filled.ts';
import { readFilled } from '../workbook/read-filled.ts';
import { workbookWords } from '../workbook/words.ts';
import { asksOf, codeOf, type Made, madeFor } from '../workbook/workbook-code.ts';
import { loadForm, type WorkbookForm } from '../workbook/workbook-form.ts';
import { writeCsv, writeJson, writeWorkbook } from '../workbook/write-workbook.ts';
import type { Door } from './doors.ts';
import { readForm } from './form-body.ts';
import { errorsOf } from './form-errors.ts';
import { framed } from './framed.ts';
import type { Room } from './pages.tsx';
import { problemResponse, statusOf } from './problem.ts';
import { problemPage } from './site-pages.tsx';
import { isFromOurForm } from './visitor.ts';
import { WorkbookReport } from './workbook-report.tsx';

type Visitor = NonNullable<Room['visitor']>;
type Answer = Promise<Response | (() => Promise<Response>)>;

export interface WorkbookAt {
  readonly round: string;
  readonly party: string;
}

const wrongForm = refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.');
const nothingHere = refusal('missing', 'nothing-here', 'A page shows what the record holds as of the reading.');
const noFile = refusal('input', 'empty-file', 'A file holds something.', {
  source: 'docs/how-to/return-by-workbook.md',
});

/** Who works with the workbook of a party, and by which act its answers are recorded. */
interface Worker {
  readonly visitor: Visitor;
  readonly act: 'reporting.submit-return' | 'reporting.enter-return';
}

function workerAt({ visitor }: Room, { party }: WorkbookAt): Worker | Refusal {
  const may = (act: Worker['act']) => authorise(act, spine.rules.get(act), visitor?.author ?? null, { party }, true);
  const own = may('reporting.submit-return');
  if (!isRefusal(own)) return { visitor: visitor as Visitor, act: 'reporting.submit-return' };
  return isRefusal(may('reporting.enter-return'))
    ? own
    : { visitor: visitor as Visitor, act: 'reporting.enter-return' };
}

/** A workbook page is for one party in one round, and for those who answer for it. */
class Desk {
  readonly door: Door;
  readonly room: Room;
  readonly at: WorkbookAt;
  readonly worker: Worker;
  readonly form: WorkbookForm;

  constructor(door: Door, room: Room, at: WorkbookAt, worker: Worker, form: WorkbookForm) {
    this.door = door;
    this.room = room;
    this.at = at;
    this.worker = worker;
    this.form = form;
  }

  static async open(door: Door, room: Room, at: WorkbookAt): Promise<Desk | Refusal> {
    const worker = workerAt(room, at);
    if (isRefusal(worker)) return worker;
    const form = await loadForm(room.reading, at.round, at.party);
    // The address has more parameters, of which the acts know nothing.
    const { round, party } = at;
    return form ? new Desk(door, room, { round, party }, worker, form) : nothingHere;
  }

  get words() {
    return workbookWords[this.room.language];
  }

  get path(): string {
    return `/f/${this.room.head.framework}/reporting/${this.at.round}/party/${this.at.party}`;
  }

  get secret(): Buffer {
    return this.door.instance.store.secret('workbook');
  }

  get asks(): string {
    const { rows, questions } = this.form;
    return asksOf(
      rows.map(({ task }) => task),
      questions.map(({ question }) => question),
    );
  }

  /** The language of the texts that are written into it: the reader's where the framework has it. */
  get language(): string {
    const { info, language } = this.room;
    return info.languages.includes(language) ? language : (info.languages[0] ?? language);
  }

  show(refused?: string, status = 200): Response {
    const { words, worker, path } = this;
    const { page } = words;
    const lang = this.room.language;
    return this.framed(
      page.title,
      <Sheet>
        {this.crumbs()}
        <Title>{page.title}</Title>
        <Lede>{this.form.closed ? page.closed : page.lede}</Lede>
        <Section id="download" title={page.download}>
          <ul className="plain">
            {(['xlsx', 'csv', 'json'] as const).map(ending => (
              <li key={ending}>
                <a href={withQuery(`${path}/workbook.${ending}`, { lang })}>{ending.toUpperCase()}</a>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="upload" title={page.upload}>
          <form className="act-form" method="post" action={`${path}/workbook`} encType="multipart/form-data">
            <input type="hidden" name="_csrf" value={worker.visitor.csrf ?? ''} />
            <div className={refused ? 'field wrong' : 'field'}>
              <label htmlFor="f-file">{page.file}</label>
              <p className="help" id="f-file-help">
                {page.fileHelp}
              </p>
              {refused === undefined ? null : (
                <p className="field-error" id="f-file-error" role="alert">
                  {refused}
                </p>
              )}
              <input id="f-file" type="file" name="file" accept=".xlsx,.csv,.json" aria-describedby="f-file-help" />
            </div>
            <div className="actions">
              <button className="button">{page.look}</button>
            </div>
          </form>
        </Section>
      </Sheet>,
      status,
    );
  }

  async download(ending: string): Promise<Response> {
    const { form, room, at, language } = this;
    const made: Made = { framework: room.head.framework, ...at, language, position: form.position, asks: this.asks };
    const written = { form, code: codeOf(made, this.secret), language, say: room.say, words: this.words };
    const [body, type] =
      ending === 'xlsx'
        ? ([
            new Uint8Array(await writeWorkbook(written)),
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          ] as const)
        : ending === 'csv'
          ? ([writeCsv(written), 'text/csv; charset=utf-8'] as const)
          : ([writeJson(written), 'application/json; charset=utf-8'] as const);
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="${room.head.framework}-${at.round}-${at.party}.${ending}"`,
        'cache-control': 'private, no-store',
      },
    });
  }

  async take(request: Request): Promise<Response> {
    const posted = await readForm(request, true);
    if (isRefusal(posted)) return this.show(refusalSentence(this.room.language, posted), statusOf(posted));
    const field = (name: string) => posted.find(([one]) => one === name)?.[1];
    const csrf = field('_csrf');
    if (!isFromOurForm(this.worker.visitor, typeof csrf === 'string' ? csrf : undefined)) return this.no(wrongForm);
    const file = field('file');
    if (!(file instanceof File) || file.size === 0)
      return this.show(refusalSentence(this.room.language, noFile), statusOf(noFile));
    const bytes = Buffer.from(await file.arrayBuffer());
    const read = await this.read(bytes);
    if (typeof read === 'string') return this.show(read, 400);
    const stored = await storeFile(this.door.instance, this.room.head.framework, bytes);
    if (isRefusal(stored)) return this.show(refusalSentence(this.room.language, stored), statusOf(stored));
    return seeOther(withQuery(`${this.path}/workbook/${stored.digest}`, { lang: this.room.language }));
  }

  /** What a file would change; a sentence where it is none of this party's in this round, or was overtaken. */
  async read(bytes: Buffer): Promise<Comparison | string> {
    const { page } = this.words;
    if (this.form.closed) return page.closed;
    try {
      const file = await readFilled(bytes);
      if (file.code === undefined) return page.noCode;
      const made = madeFor(file.code, this.room.head.framework, this.secret);
      if (!made) return page.foreign;
      if (made.round !== this.at.round || made.party !== this.at.party) return page.otherRound(made.round, made.party);
      return made.asks === this.asks ? compareFilled(this.form, file, made) : page.stale;
    } catch (problem) {
      if (!(problem instanceof UnreadableMatrix)) throw problem;
      const { code, value = '', other = '', rows = 0 } = problem.problem;
      return matrixWords[this.room.language].findings[code]({ value, other, rows });
    }
  }

  async report(digest: string, refused?: string, status = 200): Promise<Response> {
    const found = await readFile(this.door.instance.store.beside, this.room.head.framework, digest);
    if (!found) return this.no(nothingHere);
    const read = await this.read(found.bytes);
    if (typeof read === 'string') return this.show(read, 400);
    const { page } = this.words;
    return this.framed(
      page.report,
      <Sheet>
        {this.crumbs()}
        <Title>{page.report}</Title>
        <WorkbookReport
          read={read}
          form={this.form}
          words={this.words}
          say={this.room.say}
          entering={this.worker.act === 'reporting.enter-return'}
          action={withQuery(`${this.path}/workbook/${digest}`, { lang: this.room.language })}
          csrf={this.worker.visitor.csrf ?? ''}
          seen={seenOf(read)}
          today={dayIn(this.room.info.timeZone, new Date())}
          refused={refused}
        />
      </Sheet>,
      status,
    );
  }

  async record(digest: string, request: Request): Promise<Response> {
    const { store, record } = this.door.instance;
    const { framework } = this.room.head;
    const posted = await readForm(request, false);
    if (isRefusal(posted)) return this.no(posted);
    const field = (name: string) => posted.find(([one]) => one === name)?.[1] as string | undefined;
    const { visitor, act } = this.worker;
    if (!isFromOurForm(visitor, field('_csrf'))) return this.no(wrongForm);
    const found = await readFile(store.beside, framework, digest);
    const read = found && (await this.read(found.bytes));
    if (read === undefined) return this.no(nothingHere);
    if (typeof read === 'string') return this.show(read, 400);
    if (field('_seen') !== seenOf(read) || read.changes.length === 0)
      return this.report(digest, this.words.page.moved, 409);
    const forward = field('_do') === 'forward' && act === 'reporting.submit-return';
    const asked = field('_audience') ?? '';
    const audience = forward ? 'own' : isAudience(asked) ? asked : 'framework';
    const on = field('_on') || dayIn(this.room.info.timeZone, new Date());
    const received = { by: 'workbook', on, original: { digest, name: `${this.at.round}-${this.at.party}.xlsx` } };
    const outcome = await record.perform({
      framework,
      author: visitor.author,
      principal: visitor.principal,
      acts: read.changes.map(({ task, content }) => ({
        act: forward ? 'reporting.draft-return' : act,
        body: { ...this.at, task, ...(act === 'reporting.enter-return' ? { received } : {}), ...content },
        audience,
      })),
    });
    if (isRefusal(outcome)) {
      const row = read.changes[(outcome as { index?: number }).index ?? 0]?.row ?? 0;
      const why = errorsOf(outcome, this.room.language).map(({ field, message }) => `${field} ${message}`.trim());
      const sentence = `${this.words.page.refused(row)} ${why.join(' ')}`;
      return this.report(digest, sentence, statusOf(outcome));
    }
    return seeOther(withQuery(this.path, { lang: this.room.language }));
  }

  no(refused: Refusal): Response {
    return problemPage(this.door, `${this.path}/workbook`, refused);
  }

  private crumbs(): ReactNode {
    const { say, head } = this.room;
    const { roundName, round, party } = this.form;
    return (
      <Breadcrumb
        steps={[
          { label: say.text(roundName).text, href: `/f/${head.framework}/reporting/${round}` },
          { label: say.party(party), href: this.path },
        ]}
      />
    );
  }

  private framed(title: string, children: ReactNode, status = 200): Response {
    return framed(this.door, this.room, { title, path: `${this.path}/workbook`, status }, children);
  }
}

/** What was seen is what is recorded, whatever has happened meanwhile. */
function seenOf({ changes }: Comparison): string {
  return hash('sha256', JSON.stringify(changes), 'hex');
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}

async function inDesk(door: Door, room: Room, at: WorkbookAt, work: (desk: Desk) => Promise<Response>): Answer {
  const desk = await Desk.open(door, room, at);
  if (isRefusal(desk))
    return problemPage(door, `/f/${room.head.framework}/reporting/${at.round}/party/${at.party}/workbook`, desk);
  return () => work(desk);
}

export function workbookPage(door: Door, room: Room, at: WorkbookAt): Answer {
  return inDesk(door, room, at, async desk => desk.show());
}

/** `workbook.xlsx`, `.csv` or `.json`: what a party is asked, to be filled in. */
export async function workbookFile(door: Door, room: Room, at: WorkbookAt, ending: string): Answer {
  const desk = await Desk.open(door, room, at);
  return isRefusal(desk) ? problemResponse(desk, room.language) : () => desk.download(ending);
}

export function postWorkbook(door: Door, room: Room, at: WorkbookAt, request: Request): Answer {
  return inDesk(door, room, at, desk => desk.take(request));
}

export function workbookReport(door: Door, room: Room, at: WorkbookAt, digest: string): Answer {
  return inDesk(door, room, at, desk => desk.report(digest));
}

export function postWorkbookReport(door: Door, room: Room, at: WorkbookAt, digest: string, request: Request): Answer {
  return inDesk(door, room, at, desk => desk.record(digest, request));
}
