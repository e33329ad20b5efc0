import { refusal } from '../record/refusal.ts';
import { Empty, Notice } from '../ui/primitives/notices.tsx';
import { Sheet } from '../ui/primitives/sheet.tsx';
import { houseWords } from '../words/house.ts';
import { type Door, html } from './doors.ts';
import { problemPage, siteFrame } from './site-pages.tsx';
import { isFromOurForm, sessionCookie, sessionOf } from './visitor.ts';

const notHere = refusal('right', 'sign-in-first', 'People of an example exist on loopback only.', {
  source: 'docs/how-to/sign-in.md',
});

/** The people of the example, each behind a button that makes a one-time link. Loopback only. */
export async function signInPage(door: Door): Promise<Response> {
  if (!door.personas) return problemPage(door, '/sign-in', notHere);
  const words = houseWords[door.language].signIn;
  const personas = await door.instance.access.listPersonas();
  return html(
    siteFrame(
      door,
      words.title,
      '/sign-in',
      <Sheet>
        <h1>{words.title}</h1>
        <p className="lede">{words.lede}</p>
        {personas.length === 0 ? <Empty title={words.notHere} /> : null}
        <ul className="plain">
          {personas.map(({ framework, credential, label }) => (
            <li key={`${framework} ${credential}`}>
              <form className="one-button" method="post" action="/sign-in">
                <input type="hidden" name="framework" value={framework} />
                <input type="hidden" name="credential" value={credential} />
                <button type="submit" className="button second">
                  {words.persona(label)}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </Sheet>,
    ),
  );
}

/** Makes a one-time link for a persona and goes there. */
export async function askForLink(door: Door, request: Request): Promise<Response> {
  if (!door.personas || !isSameOrigin(request)) return problemPage(door, '/sign-in', notHere);
  const form = await request.formData();
  const persona = (await door.instance.access.listPersonas()).find(
    ({ framework, credential }) => framework === form.get('framework') && String(credential) === form.get('credential'),
  );
  if (!persona) return problemPage(door, '/sign-in', notHere);
  const secret = await door.instance.access.makeLink(persona.framework, persona.credential);
  return redirect(`/sign-in/${secret}`);
}

/** What a link opens: nothing is used up by looking, so that a mail program's preview does not sign anyone in. */
export function linkPage(door: Door, secret: string): Response {
  if (!door.personas) return problemPage(door, '/sign-in', notHere);
  const words = houseWords[door.language].signIn;
  return html(
    siteFrame(
      door,
      words.title,
      '/sign-in',
      <Sheet>
        <h1>{words.confirm}</h1>
        <p className="lede">{words.confirmLede}</p>
        <form method="post" action={`/sign-in/${secret}`}>
          <button type="submit" className="button">
            {words.confirm}
          </button>
        </form>
      </Sheet>,
    ),
    200,
    { 'referrer-policy': 'no-referrer' },
  );
}

export async function useLink(door: Door, request: Request, secret: string): Promise<Response> {
  if (!door.personas || !isSameOrigin(request)) return problemPage(door, '/sign-in', notHere);
  const used = await door.instance.access.useLink(secret);
  if (used) {
    const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
    return redirect(`/f/${used.framework}`, {
      'set-cookie': `${sessionCookie}=${used.session}; HttpOnly; SameSite=Lax; Path=/; Max-Age=43200${secure}`,
    });
  }
  const words = houseWords[door.language].signIn;
  return html(
    siteFrame(
      door,
      words.title,
      '/sign-in',
      <Sheet>
        <Notice tone="warn">{words.stale}</Notice>
      </Sheet>,
    ),
    403,
  );
}

export async function signOut(door: Door, request: Request): Promise<Response> {
  const session = sessionOf(request.headers.get('cookie') ?? undefined);
  const form = await request.formData();
  if (session && door.visitor && isFromOurForm(door.visitor, form.get('csrf') ?? form.get('_csrf')))
    await door.instance.access.endSession(session);
  return redirect('/', {
    'set-cookie': `${sessionCookie}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0`,
    // What a draft page left in the browser goes with the person.
    'clear-site-data': '"storage"',
  });
}

/** Before there is a session there is no token to carry: the browser's own word on where a request comes from decides. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || origin === new URL(request.url).origin;
}

function redirect(location: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } });
}
