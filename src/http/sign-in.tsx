import type { ReactNode } from 'react';
import type { Entered } from '../access/accounts.ts';
import { accountWords } from '../access/words.ts';
import { doorLetter } from '../letters/door-letters.ts';
import { isRefusal, refusal } from '../record/refusal.ts';
import { FormControl } from '../ui/form-controls.tsx';
import { Notice } from '../ui/primitives/notices.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { houseWords } from '../words/house.ts';
import { readBody } from './body.ts';
import { type Door, html } from './doors.ts';
import { islandPolicy } from './headers.ts';
import { within } from './pace.ts';
import { problemPage, signedIn, siteFrame } from './site-pages.tsx';
import { isFromOurForm, sessionCookie, sessionOf } from './visitor.ts';
import { keepWay } from './way-back.ts';

const notHere = refusal('right', 'sign-in-first', 'People of an example exist on loopback only.', {
  source: 'docs/how-to/sign-in.md',
});
export const wrongForm = refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.');

/** How often one address may be written to, and one client may knock: enough for people, too little for guessing. */
const limits = {
  email: { times: 5, seconds: 900 },
  client: { times: 30, seconds: 900 },
} as const;

/** Ways in: by passkey, by e-mail, through the providers of parties (`ways`), and on loopback as the people of the example. */
export async function signInPage(door: Door, request: Request, ways: ReactNode): Promise<Response> {
  const host = new URL(request.url).hostname;
  if (door.account) return redirect('/desk');
  const { title, lede, persona } = houseWords[door.language].signIn;
  const words = accountWords[door.language];
  const personas = door.personas ? await door.instance.access.listPersonas() : [];
  const way = keepWay(request);
  return html(
    siteFrame(
      door,
      title,
      '/sign-in',
      <Sheet>
        <h1>{title}</h1>
        <Section id="passkey" title={words.passkey}>
          <p>{words.passkeyHelp}</p>
          {/^[\d.]+$|^\[/.test(host) ? (
            <p>
              {words.passkeyElsewhere} <a href={`${door.instance.access.accounts.address}/sign-in`}>localhost</a>
            </p>
          ) : (
            <p>
              <button
                type="button"
                className="button"
                hidden
                data-passkey="/sign-in/passkey"
                data-failed={words.account.passkeyFailed}
              >
                {words.usePasskey}
              </button>{' '}
              <output />
            </p>
          )}
        </Section>
        <Section id="mail" title={words.byMail}>
          {door.post ? (
            <form className="act-form" method="post" action="/sign-in/mail">
              <p>{words.byMailHelp}</p>
              <FormControl
                control={{
                  kind: 'text',
                  id: 'f-email',
                  name: 'email',
                  path: 'email',
                  label: words.email,
                  type: 'email',
                  value: '',
                  width: 'full',
                  required: true,
                  autoComplete: 'email',
                }}
              />
              <button type="submit" className="button">
                {words.sendLink}
              </button>
            </form>
          ) : (
            <p>{words.noMail}</p>
          )}
        </Section>
        {ways}
        {personas.length === 0 ? null : (
          <Section id="example" title={words.example}>
            <p>{lede}</p>
            <ul className="plain">
              {personas.map(({ framework, credential, label }) => (
                <li key={`${framework} ${credential}`}>
                  <form className="one-button" method="post" action="/sign-in">
                    <input type="hidden" name="framework" value={framework} />
                    <input type="hidden" name="credential" value={credential} />
                    <button type="submit" className="button second">
                      {persona(label)}
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Sheet>,
      door.scripts?.('passkey'),
    ),
    200,
    { ...islandPolicy, ...(way && { 'set-cookie': way }) },
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

/** What a persona's link opens. */
export function linkPage(door: Door, secret: string): Response {
  if (!door.personas) return problemPage(door, '/sign-in', notHere);
  return confirmPage(door, `/sign-in/${secret}`, houseWords[door.language].signIn.confirmLede);
}

/** What a link in a letter opens. */
export function mailedLinkPage(door: Door, secret: string): Response {
  return confirmPage(door, `/sign-in/mail/${secret}`, accountWords[door.language].confirmLede);
}

/** Nothing is used up by looking, so that a mail program's preview does not sign anyone in. */
function confirmPage(door: Door, action: string, lede: string): Response {
  const { confirm } = houseWords[door.language].signIn;
  return html(
    siteFrame(
      door,
      confirm,
      '/sign-in',
      <Sheet>
        <h1>{confirm}</h1>
        <p className="lede">{lede}</p>
        <form method="post" action={action}>
          <button type="submit" className="button">
            {confirm}
          </button>
        </form>
      </Sheet>,
    ),
    200,
    noReferrer,
  );
}

const noReferrer = { 'referrer-policy': 'no-referrer' };

export async function useLink(door: Door, request: Request, secret: string): Promise<Response> {
  if (!door.personas || !isSameOrigin(request)) return problemPage(door, '/sign-in', notHere);
  const used = await door.instance.access.useLink(secret);
  if (used) {
    const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
    const front = `/f/${used.framework}`;
    return redirect(door.back?.startsWith(`${front}/`) ? door.back : front, {
      'set-cookie': `${sessionCookie}=${used.session}; HttpOnly; SameSite=Lax; Path=/; Max-Age=43200${secure}`,
    });
  }
  return stalePage(door, houseWords[door.language].signIn.stale);
}

/** Writes a link to whoever was invited under an address, and says the same whether somebody was. */
export async function mailLink(door: Door, request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return problemPage(door, '/sign-in', wrongForm);
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return problemPage(door, '/sign-in', text);
  const words = accountWords[door.language];
  const email = (new URLSearchParams(text).get('email') ?? '').trim().toLowerCase().slice(0, 320);
  const often =
    (await within(door.instance, `client:${door.client}`, limits.client)) ??
    (await within(door.instance, `email:${email}`, limits.email));
  if (often) return problemPage(door, '/sign-in', often);
  if (door.post) {
    const { outbox, address } = door.post;
    // Whether anybody has the address is asked when the letter is written: how long this takes tells nothing.
    await outbox.order([doorLetter('sign-in', { email, language: door.language, address })]);
  }
  return html(
    siteFrame(
      door,
      words.sent,
      '/sign-in',
      <Sheet>
        <h1>{words.sent}</h1>
        <p className="lede">{door.post ? words.sentText : words.noMail}</p>
      </Sheet>,
    ),
  );
}

export async function useMailedLink(door: Door, request: Request, secret: string): Promise<Response> {
  if (!isSameOrigin(request)) return problemPage(door, '/sign-in', wrongForm);
  const often = await within(door.instance, `client:${door.client}`, limits.client);
  if (often) return problemPage(door, '/sign-in', often);
  const entered = await door.instance.access.accounts.useLink(secret);
  if (!entered) return stalePage(door, houseWords[door.language].signIn.stale);
  return redirect(await afterEntering(door, entered), {}, entered.cookies);
}

/** To where they came from or the desk, or first to the code where the account asks for one. */
export async function afterEntering({ instance, back = '/desk' }: Door, { user }: Entered): Promise<string> {
  return (await instance.access.accounts.factors.hasCode(user)) ? '/sign-in/code' : back;
}

export function stalePage(door: Door, sentence: string): Response {
  return html(
    siteFrame(
      door,
      houseWords[door.language].signIn.title,
      '/sign-in',
      <Sheet>
        <Notice tone="warn">{sentence}</Notice>
        <p>
          <a href="/sign-in">{houseWords[door.language].signIn.title}</a>
        </p>
      </Sheet>,
    ),
    403,
  );
}

export async function signOut(door: Door, request: Request): Promise<Response> {
  const session = sessionOf(request.headers.get('cookie') ?? undefined);
  const form = await request.formData();
  const posted = form.get('csrf') ?? form.get('_csrf');
  const { access } = door.instance;
  if (session && door.visitor && isFromOurForm(door.visitor, posted)) await access.endSession(session);
  const account = signedIn(door);
  if (door.account && account && isFromOurForm(account, posted)) {
    await access.accounts.endSession(door.account.user, door.account.id);
    await access.accounts.tell(door.account.user, 'signed-out');
  }
  return redirect(
    '/',
    // What a draft page left in the browser goes with the person.
    { 'clear-site-data': '"storage"' },
    [`${sessionCookie}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0`],
  );
}

/** Before there is a session there is no token to carry: the browser's own word on where a request comes from decides. */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  return origin === null || isOfThisHost(origin, request);
}

/** By host: behind a proxy that ends TLS we are asked by http, whatever the browser was. An origin may be `null`, said out. */
export function isOfThisHost(origin: string, request: Request): boolean {
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host;
}

export function redirect(
  location: string,
  headers: Readonly<Record<string, string>> = {},
  cookies: readonly string[] = [],
): Response {
  const all = new Headers({ location, 'cache-control': 'no-store', ...headers });
  for (const cookie of cookies) all.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers: all });
}
