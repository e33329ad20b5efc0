import { createHmac, hash } from 'node:crypto';
import type { Hono } from 'hono';
import type { Ordered, Orders, Reader } from '../press/orders.ts';
import { pressWords } from '../press/words.ts';
import { claimsOf } from '../record/audience.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { Facts } from '../ui/primitives/facts.tsx';
import { Notice } from '../ui/primitives/notices.tsx';
import { Kicker, Lede, Sheet, Title } from '../ui/primitives/sheet.tsx';
import { withQuery } from '../ui/with-query.ts';
import type { Entry } from './account-routes.ts';
import { readBody } from './body.ts';
import { pressBusy } from './busy.ts';
import type { Door } from './doors.ts';
import { framed } from './framed.ts';
import type { PageFile } from './page-files.ts';
import { forms } from './page-files.ts';
import type { Room } from './pages.tsx';
import { redirect } from './sign-in.tsx';
import { isFromOurForm } from './visitor.ts';

const nothingHere = refusal('missing', 'nothing-here', 'A page shows what the record holds as of the reading.');
const wrongForm = refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.');
/** How often the page of a paper that is not set yet looks again, in seconds. */
const rhythm = 2;

/** Somebody at a browser waits for a page, and not for a file. */
export function looks(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') === true;
}

/** With other rights one is another reader; of those who are nobody in particular, each place they come from is one. */
function readerOf({ instance, client = '' }: Door, { head, visitor }: Room): Reader {
  const who = visitor ? [visitor.principal, JSON.stringify(claimsOf(visitor.author))] : ['anyone', client];
  return {
    framework: head.framework,
    reader: createHmac('sha256', instance.store.secret('press')).update(who.join('\n')).digest('hex'),
  };
}

/** Has a long paper set, and leads to where one sees how far it is. */
export async function orderPaper(
  orders: Orders,
  door: Door,
  room: Room,
  {
    url,
    title,
    name,
    type,
  }: { readonly url: URL; readonly title: string; readonly name: string; readonly type: string },
  manuscript: NonNullable<PageFile['long']>['manuscript'],
): Promise<Response> {
  const { head, reading, language, lang } = room;
  try {
    const id = await orders.place(readerOf(door, room), {
      of: hash('sha256', [url.href, language, reading.position, reading.day].join('\n'), 'hex'),
      title,
      path: url.pathname + url.search,
      name,
      type,
      manuscript: await manuscript(),
    });
    return redirect(withQuery(`/f/${head.framework}/papers/${id}`, { lang }));
  } catch (fault) {
    return pressBusy(fault);
  }
}

export function pressRoutes(app: Hono<any>, { inside }: Entry, orders: Orders): void {
  const path = '/f/:framework/papers/:id';
  app.get(path, ({ req }) => {
    const [id = '', ending] = req.param('id').split('.');
    return inside(req.raw, async (door, room) => {
      const found = await orders.find(readerOf(door, room), id);
      if (!found) return nothingHere;
      if (ending === undefined) return paperPage(door, room, found);
      const { state, step, steps, before, seconds, bytes } = found;
      return ending === 'json'
        ? Response.json({ state, step, steps, before, seconds, bytes }, { headers: { 'cache-control': 'no-store' } })
        : nothingHere;
    });
  });
  app.get(`${path}/file`, ({ req }) =>
    inside(req.raw, async (door, room) => {
      const found = await orders.file(readerOf(door, room), req.param('id'));
      if (!found) return nothingHere;
      const saved = Object.values(forms).some(({ type, saved }) => saved && type === found.type);
      return new Response(new Uint8Array(found.file), {
        headers: {
          'content-type': found.type,
          'content-disposition': `${saved ? 'attachment' : 'inline'}; filename="${found.name}"`,
          'cache-control': 'private, no-store',
        },
      });
    }),
  );
  app.post(path, ({ req }) =>
    inside(req.raw, async (door, room): Promise<Response | Refusal> => {
      const text = await readBody(req.raw, 'form');
      if (isRefusal(text)) return text;
      if (room.visitor && !isFromOurForm(room.visitor, new URLSearchParams(text).get('_csrf'))) return wrongForm;
      await orders.cancel(readerOf(door, room), req.param('id'));
      return redirect(withQuery(`/f/${room.head.framework}/papers/${req.param('id')}`, { lang: room.lang }));
    }),
  );
}

function paperPage(door: Door, room: Room, paper: Ordered): Response {
  const words = pressWords[room.language];
  const { id, state, step, steps, before, seconds } = paper;
  const waits = state === 'waiting' || state === 'setting';
  const path = `/f/${room.head.framework}/papers/${id}`;
  const kind = paper.name.split('.').at(-1)?.toUpperCase() ?? '';
  const here = withQuery(path, { lang: room.lang });
  const answer = framed(
    door,
    room,
    { title: `${words.kicker}: ${paper.title}`, path },
    <Sheet>
      <Kicker>
        {words.kicker} · {kind}
      </Kicker>
      <Title>{paper.title}</Title>
      <Lede>{words.lede[state]}</Lede>
      {waits ? (
        <>
          <Facts
            facts={[
              {
                term: words.step,
                value: (
                  <>
                    {state === 'waiting' ? words.before(before) : words.stepOf(step, steps)}{' '}
                    <progress value={state === 'waiting' ? 0 : step} max={steps} aria-label={words.step} />
                  </>
                ),
              },
              { term: words.time, value: words.seconds(seconds) },
            ]}
          />
          <form className="act-form" method="post" action={here}>
            <input type="hidden" name="_csrf" value={room.visitor?.csrf ?? ''} />
            <div className="actions">
              <a className="button second" href={here}>
                {words.look}
              </a>
              <button className="button second">{words.cancel}</button>
            </div>
          </form>
          <p className="quiet">{words.refreshes}</p>
        </>
      ) : null}
      {state === 'done' ? (
        <>
          <p>
            <a className="button" href={`${path}/file`}>
              {words.open(kind, `${room.say.count(Math.ceil((paper.bytes ?? 0) / 1024))} kB`)}
            </a>
          </p>
          <Notice status>{words.kept}</Notice>
        </>
      ) : null}
      {state === 'cancelled' || state === 'failed' ? (
        <p>
          <a className="button second" href={paper.path}>
            {words.again}
          </a>
        </p>
      ) : null}
      <p>
        <a href={paper.path.replace(/\.(pdf|docx|xlsx)(?=$|\?)/, '')}>{words.back}</a>
      </p>
    </Sheet>,
  );
  if (waits) answer.headers.set('refresh', String(rhythm));
  return answer;
}
