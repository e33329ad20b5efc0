import { randomBytes } from 'node:crypto';
import type { ReactNode } from 'react';
import type { Provider, ProviderRefusal } from '../access/providers.ts';
import { accountWords } from '../access/words.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import { credentialsFor } from '../slices/parties/derived/party-credentials.ts';
import { Notice } from '../ui/primitives/notices.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { readBody } from './body.ts';
import { mayNotChangeAccount } from './changing-access.ts';
import { type Door, html } from './doors.ts';
import { within } from './pace.ts';
import { afterEntering, isSameOrigin, redirect, wrongForm } from './sign-in.tsx';
import { problemPage, signedIn, siteFrame } from './site-pages.tsx';
import { isFromOurForm } from './visitor.ts';

const source = 'docs/how-to/identity-providers.md';
/** What is said of a sign-in that came to nothing: enough to go on, and nothing of whom we know. */
const refusals: Readonly<Record<ProviderRefusal, Refusal>> = {
  stale: refusal('right', 'provider-stale', 'An answer counts once, for the sign-in that was begun in this browser.', {
    source,
  }),
  declined: refusal('right', 'provider-declined', 'The provider says who somebody is, or nobody comes in.', { source }),
  'not-verified': refusal('right', 'provider-not-verified', 'A provider’s word counts where all of it verifies.', {
    source,
  }),
  unreachable: refusal('state', 'provider-unreachable', 'A provider answers as the issuer that it is.', { source }),
  'unverified-email': refusal(
    'right',
    'provider-not-invited',
    'A verified address of somebody invited, or no way in.',
    {
      source,
    },
  ),
  'not-invited': refusal('right', 'provider-not-invited', 'A verified address of somebody invited, or no way in.', {
    source,
  }),
};
const noProvider = refusal('missing', 'nothing-here', 'Pages have the addresses that the house gives them.');
const limit = { times: 30, seconds: 900 };

/** The buttons of the page for signing in, one for each provider. */
export async function providerWays(door: Door): Promise<ReactNode> {
  const words = accountWords[door.language].providers;
  const providers = await door.instance.access.accounts.providers.list();
  if (providers.length === 0) return null;
  return (
    <Section id="providers" title={words.signIn}>
      <p>{words.signInHelp}</p>
      <ul className="plain">
        {providers.map(({ id, name, party, framework }) => (
          <li key={id}>
            <form className="one-button" method="post" action={`/sign-in/provider/${id}`}>
              <button type="submit" className="button second">
                {words.signInWith(name)}
              </button>{' '}
              <span className="quiet">{`${party}, ${framework}`}</span>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Of parties whose people come in through their own providers alone: that it is so, and the way in. */
export function Demanded({
  door,
  providers,
  partyName,
}: {
  readonly door: Door;
  readonly providers: readonly Provider[];
  readonly partyName: (code: string) => string;
}) {
  const words = accountWords[door.language].providers;
  return providers.map(({ id, name, party }) => (
    <Notice key={id} tone="warn">
      <p>{words.demandedBy(partyName(party))}</p>
      <form className="one-button" method="post" action={`/sign-in/provider/${id}`}>
        <button type="submit" className="button">
          {words.signInWith(name)}
        </button>
      </form>
    </Notice>
  ));
}

/** Sends the browser to the provider: to sign in, or to tie the account that is signed in to it. */
export async function beginThrough(door: Door, request: Request, id: string): Promise<Response> {
  if (!isSameOrigin(request)) return problemPage(door, '/sign-in', wrongForm);
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return problemPage(door, '/sign-in', text);
  const { access } = door.instance;
  const often = await within(door.instance, `client:${door.client}`, limit);
  if (often) return problemPage(door, '/sign-in', often);
  const { providers } = access.accounts;
  const provider = await providers.find(id);
  if (!provider) return problemPage(door, '/sign-in', noProvider);
  const form = new URLSearchParams(text);
  const ties = form.get('do') === 'tie';
  if (ties && !isFromOurForm(signedIn(door) ?? {}, form.get('_csrf'))) return problemPage(door, '/account', wrongForm);
  const mayNot = ties ? await mayNotChangeAccount(door) : undefined;
  if (mayNot) return problemPage(door, '/account', mayNot);
  const browser = browserOf(door, request) ?? randomBytes(32).toString('base64url');
  const address = await providers.begin(id, browser, ties ? (door.account?.user ?? null) : null);
  if (address === undefined) return refuse(door, provider, 'unreachable');
  const words = accountWords[door.language].providers;
  const { host } = new URL(address);
  const { name, attributes } = browserCookie(door);
  return html(
    siteFrame(
      door,
      words.goingOn(host),
      '/sign-in',
      <Sheet>
        <h1>{words.goingOn(host)}</h1>
        <p>
          <a className="button-link" href={address} rel="noreferrer">
            {words.goOn}
          </a>
        </p>
      </Sheet>,
    ),
    200,
    // Not a redirect: a form may lead to our own pages alone, and this is no longer the form.
    {
      refresh: `0;url=${address}`,
      'referrer-policy': 'no-referrer',
      'set-cookie': `${name}=${browser}; ${attributes}; Max-Age=600`,
    },
  );
}

/** Takes the answer that the browser brings back from the provider. */
export async function returnThrough(door: Door, request: Request, id: string): Promise<Response> {
  const { access } = door.instance;
  const { accounts } = access;
  const often = await within(door.instance, `client:${door.client}`, limit);
  if (often) return problemPage(door, '/sign-in', often);
  const provider = await accounts.providers.find(id);
  if (!provider) return problemPage(door, '/sign-in', noProvider);
  const returned = await accounts.providers.finish(id, new URL(request.url).search, browserOf(door, request));
  if (typeof returned === 'string') return refuse(door, provider, returned);
  const { subject, email, owner } = returned;
  if (owner !== null) {
    if (door.account?.user !== owner || (await mayNotChangeAccount(door))) return refuse(door, provider, 'stale');
    if (!(await accounts.providers.tie(id, subject, owner))) return refuse(door, provider, 'not-invited');
    await accounts.tell(owner, 'provider-tied', provider.name);
    return redirect('/account?done=provider-tied');
  }
  const known = await accounts.providers.userOf(id, subject);
  const user = known ?? (email === undefined ? 'unverified-email' : await admit(door, provider, subject, email));
  if (user === 'unverified-email' || user === 'not-invited') return refuse(door, provider, user);
  const entered = await accounts.enterThrough(id, user);
  await accounts.tell(user, 'signed-in', provider.name);
  await accounts.providers.note(id);
  return redirect(await afterEntering(door, entered), { 'referrer-policy': 'no-referrer' }, entered.cookies);
}

/**
 * Whom a provider names for the first time: somebody invited under this address, or who has an account with it, for a
 * person who may act for the provider's party today. Nobody else comes in, whatever the provider says.
 */
async function admit(
  { instance }: Door,
  { id, framework, party }: Provider,
  subject: string,
  email: string,
): Promise<string> {
  const { accounts } = instance.access;
  const head = await instance.heads.find(framework);
  if (!head) return 'not-invited';
  const persons = new Set(
    (await credentialsFor(await readingNow(instance.store.public, head), party)).map(({ person }) => person),
  );
  for (const invited of await accounts.invitationsTo(email, framework))
    if (persons.has(invited.person)) await accounts.acceptVouched(invited);
  const user = await accounts.byEmail(email);
  const bound = user === undefined ? [] : await accounts.personsOf(user, framework);
  if (user === undefined || !bound.some(({ person }) => persons.has(person))) return 'not-invited';
  // Two sign-ins at once: the first ties, and the second finds it tied. Another subject under the same address does not.
  const tied =
    (await accounts.providers.tie(id, subject, user)) || (await accounts.providers.userOf(id, subject)) === user;
  return tied ? user : 'not-invited';
}

async function refuse(door: Door, { id }: Provider, why: ProviderRefusal): Promise<Response> {
  await door.instance.access.accounts.providers.note(id, why);
  door.log?.(`A sign-in through the provider ${id} was refused: ${why}.`);
  return problemPage(door, '/sign-in', refusals[why]);
}

/** Ties an answer to the browser that asked. `__Host-` by TLS, as for sessions. */
function browserCookie({ instance }: Door): { readonly name: string; readonly attributes: string } {
  const secure = instance.access.accounts.address.startsWith('https:');
  return {
    name: secure ? '__Host-comity.browser' : 'comity.browser',
    attributes: `HttpOnly; SameSite=Lax; Path=/${secure ? '; Secure' : ''}`,
  };
}

function browserOf(door: Door, request: Request): string | undefined {
  const { name } = browserCookie(door);
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && /^[\w-]{43}$/.test(value ?? '')) return value;
  }
  return undefined;
}
