import type { ReactNode } from 'react';
import { endCalendar, makeCalendar } from '../access/calendars.ts';
import { accountWords } from '../access/words.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { FormControl } from '../ui/form-controls.tsx';
import { Notice } from '../ui/primitives/notices.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { Listing } from '../ui/primitives/ways.tsx';
import { makeSay } from '../words/say.ts';
import { calendarSection, lettersSection, settleLetters } from './account-letters.tsx';
import { readBody } from './body.ts';
import { mayNotChangeAccount, throughProvider } from './changing-access.ts';
import { type Door, html } from './doors.ts';
import { islandPolicy } from './headers.ts';
import { tellOwner } from './letters.ts';
import { redirect } from './sign-in.tsx';
import { problemPage, signedIn, siteFrame } from './site-pages.tsx';
import { isFromOurForm } from './visitor.ts';

const signInFirst = refusal('right', 'sign-in-first', 'An account is changed by its owner.', {
  source: 'docs/how-to/sign-in.md',
});
const wrongCode = refusal('right', 'wrong-code', 'A code is the one of the moment, and good once.', {
  source: 'docs/how-to/sign-in.md',
});

/** How somebody signs in, where they are signed in, and what happened at the door. */
export async function accountPage(door: Door, done?: string, calendar?: string): Promise<Response> {
  const { account, language, instance } = door;
  if (door.visitor && !account) {
    const { title, ofExample } = accountWords[language].account;
    return shown(
      door,
      <Sheet>
        <h1>{title}</h1>
        <p className="lede">{ofExample}</p>
      </Sheet>,
    );
  }
  if (!account) return problemPage(door, '/account', signInFirst);
  const words = accountWords[language].account;
  if (account.provider) {
    const { through } = accountWords[language].providers;
    return shown(
      door,
      <Sheet>
        <h1>{words.title}</h1>
        <p className="lede">{account.name}</p>
        <p>{through(account.provider.name)}</p>
        {await lettersSection(door, account.user)}
        <p>
          <a href="/desk#zone">{accountWords[language].desk.zone}</a>
        </p>
      </Sheet>,
    );
  }
  const { events } = accountWords[language];
  const { accounts } = instance.access;
  const { factors } = accounts;
  const say = makeSay(language, (await accounts.timeZoneOf(account.user)) ?? 'UTC', () => undefined);
  const [passkeys, hasCode, sessions, happened, providers] = await Promise.all([
    factors.listPasskeys(account.user),
    factors.hasCode(account.user),
    factors.listSessions(account.user),
    accounts.eventsOf([account.user], 30),
    accounts.providers.list(),
  ]);
  const csrf = signedIn(door)?.csrf ?? '';
  const button = (doing: string, value: string, label: string) => (
    <form className="one-button" method="post" action="/account">
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="what" value={value} />
      <button type="submit" className="text-button" name="do" value={doing}>
        {label}
      </button>
    </form>
  );
  return shown(
    door,
    <Sheet>
      <h1>{words.title}</h1>
      <p className="lede">{`${account.name}, ${account.email}`}</p>
      {done !== undefined && done in events ? (
        <Notice tone="good" status>
          {events[done as keyof typeof events]}
        </Notice>
      ) : null}
      <Section id="passkeys" title={words.passkeys}>
        <p>{words.passkeysHelp}</p>
        {passkeys.map(({ id, createdAt }) => (
          <p key={id}>
            {words.passkeyOf(say.instant(String(createdAt)))} {button('remove-passkey', id, words.remove)}
          </p>
        ))}
        <p>
          <button
            type="button"
            className="button"
            hidden
            data-passkey="/account/passkey"
            data-csrf={csrf}
            data-failed={words.passkeyFailed}
          >
            {words.addPasskey}
          </button>{' '}
          <output />
        </p>
      </Section>
      <Section id="code" title={words.code}>
        <p>{hasCode ? words.codeOn : words.codeHelp}</p>
        {hasCode ? button('remove-code', '', words.remove) : button('start-code', '', words.startCode)}
      </Section>
      {providers.length === 0 ? null : (
        <Section id="providers" title={accountWords[language].providers.signIn}>
          <p>{accountWords[language].providers.tieHelp}</p>
          {providers.map(({ id, name }) => (
            <form key={id} className="one-button" method="post" action={`/sign-in/provider/${id}`}>
              <input type="hidden" name="_csrf" value={csrf} />
              <button type="submit" className="text-button" name="do" value="tie">
                {accountWords[language].providers.tie(name)}
              </button>
            </form>
          ))}
        </Section>
      )}
      {await lettersSection(door, account.user)}
      {await calendarSection(door, account.user, say, calendar)}
      <Section id="sessions" title={words.sessions}>
        {sessions.map(({ id, via, agent, createdAt }) => (
          <p key={id}>
            {say.instant(createdAt)}, {words.via[via.split(':')[0] as 'link'] ?? via}
            {agent === '' ? null : <span className="quiet"> {agent.slice(0, 120)}</span>}{' '}
            {id === account.id ? words.thisOne : button('end-session', id, words.endSession)}
          </p>
        ))}
      </Section>
      <Section id="events" title={words.events}>
        <Listing
          items={happened.map(({ at, kind, detail }) => ({
            title: events[kind],
            note: [say.instant(at), detail].filter(Boolean).join(', '),
          }))}
        />
      </Section>
    </Sheet>,
  );
}

function shown(door: Door, children: ReactNode, refused?: Refusal): Response {
  const { title } = accountWords[door.language].account;
  return html(
    siteFrame(door, title, '/account', children, door.scripts?.('passkey')),
    refused ? 403 : 200,
    islandPolicy,
  );
}

export async function postAccount(door: Door, request: Request): Promise<Response> {
  const { account, instance } = door;
  if (!account) return problemPage(door, '/account', signInFirst);
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return problemPage(door, '/account', text);
  const form = new URLSearchParams(text);
  if (!isFromOurForm(signedIn(door) ?? {}, form.get('_csrf')))
    return problemPage(
      door,
      '/account',
      refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.'),
    );
  const { accounts } = instance.access;
  const { factors } = accounts;
  const what = form.get('what') ?? '';
  const doing = form.get('do');
  if (doing === 'settle-letters') return settleLetters(door, account.user, form);
  if (account.provider) return problemPage(door, '/account', throughProvider);
  if (doing === 'end-calendar') {
    await endCalendar(instance.store, account.user);
    return redirect('/account#calendar');
  }
  if (doing === 'end-session') {
    await accounts.endSession(account.user, what);
    return redirect('/account');
  }
  const mayNot = await mayNotChangeAccount(door);
  if (mayNot) return problemPage(door, '/account', mayNot);
  const headers = new Headers({ cookie: request.headers.get('cookie') ?? '' });
  switch (doing) {
    case 'make-calendar':
      return accountPage(door, undefined, await makeCalendar(instance.store, account.user));
    case 'remove-passkey':
      if (await factors.removePasskey(account.user, what)) await tellOwner(door, 'passkey-removed');
      return redirect('/account?done=passkey-removed');
    case 'start-code': {
      const made = await factors.startCode(headers);
      return made ? codePage(door, made) : redirect('/account');
    }
    case 'confirm-code': {
      const { right, cookies } = await factors.checkCode(headers, account, form.get('code') ?? '');
      if (!right) return problemPage(door, '/account', wrongCode);
      await tellOwner(door, 'code-added');
      return redirect('/account?done=code-added', {}, cookies);
    }
    case 'remove-code':
      await factors.removeCode(account.user);
      await tellOwner(door, 'code-removed');
      return redirect('/account?done=code-removed');
    default:
      return redirect('/account');
  }
}

/** The secret of the app and the spare codes, shown this once. */
function codePage(door: Door, { uri, spare }: { readonly uri: string; readonly spare: readonly string[] }): Response {
  const words = accountWords[door.language].account;
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  return shown(
    door,
    <Sheet>
      <h1>{words.code}</h1>
      <p>{words.codeSecret}</p>
      <p>
        <code>{secret}</code>
      </p>
      <p>{words.codeSpare}</p>
      <ul className="plain">
        {spare.map(one => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <CodeForm door={door} action="/account" doing="confirm-code" />
    </Sheet>,
  );
}

function CodeForm({ door, action, doing }: { readonly door: Door; readonly action: string; readonly doing: string }) {
  const words = accountWords[door.language].account;
  return (
    <form className="act-form" method="post" action={action}>
      <input type="hidden" name="_csrf" value={signedIn(door)?.csrf} />
      <FormControl
        control={{
          kind: 'text',
          id: 'f-code',
          name: 'code',
          path: 'code',
          label: words.codeLabel,
          help: words.codeLabelHelp,
          type: 'text',
          value: '',
          width: 'short',
          required: true,
          autoComplete: 'one-time-code',
        }}
      />
      <button type="submit" className="button" name="do" value={doing}>
        {words.confirmCode}
      </button>
    </form>
  );
}

/** Between the link and the desk, where an account asks for a code as well. */
export function secondFactorPage(door: Door): Response {
  return shown(
    door,
    <Sheet>
      <h1>{accountWords[door.language].account.code}</h1>
      <CodeForm door={door} action="/sign-in/code" doing="code" />
    </Sheet>,
  );
}

export async function checkSecondFactor(door: Door, request: Request): Promise<Response> {
  const headers = new Headers({ cookie: request.headers.get('cookie') ?? '' });
  const { accounts } = door.instance.access;
  const session = await accounts.find(headers);
  if (!session) return redirect('/sign-in');
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return problemPage(door, '/sign-in', text);
  if (request.headers.get('sec-fetch-site') === 'cross-site') return problemPage(door, '/sign-in', signInFirst);
  const { right, cookies } = await accounts.factors.checkCode(
    headers,
    session,
    new URLSearchParams(text).get('code') ?? '',
  );
  if (right) return redirect(door.back ?? '/desk', {}, cookies);
  await accounts.tell(session.user, 'refused', 'code');
  return problemPage(door, '/sign-in', wrongCode);
}
