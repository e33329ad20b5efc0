import type { ReactNode } from 'react';
import { findCalendar } from '../access/calendars.ts';
import { digests, findCorrespondent, settleWishes, type Wishes } from '../access/correspondents.ts';
import { accountWords } from '../access/words.ts';
import { isUnsubscribe, type List, unsubscribe } from '../letters/unsubscribe.ts';
import { refusal } from '../record/refusal.ts';
import { FormControl } from '../ui/form-controls.tsx';
import { Notice } from '../ui/primitives/notices.tsx';
import { Section, Sheet } from '../ui/primitives/sheet.tsx';
import { isLanguage, languageNames, languages } from '../words/language.ts';
import type { Say } from '../words/say.ts';
import { type Door, html } from './doors.ts';
import { redirect } from './sign-in.tsx';
import { problemPage, signedIn, siteFrame } from './site-pages.tsx';

/** How somebody wants to be written to, as a part of their account's page. */
export async function lettersSection(door: Door, user: string) {
  const wishes = await findCorrespondent(door.instance.store, user);
  const words = accountWords[door.language].account.mail;
  const choose = (name: string, label: string, help: string, value: string, options: [string, string][]) => (
    <FormControl
      control={{
        kind: 'select',
        id: `f-${name}`,
        name,
        path: name,
        label,
        help,
        required: options.every(([one]) => one !== ''),
        value,
        options: options.map(([value, label]) => ({ value, label })),
      }}
    />
  );
  return (
    <Section id="letters" title={words.title}>
      <p>{words.lede}</p>
      <form className="act-form" method="post" action="/account">
        <input type="hidden" name="_csrf" value={signedIn(door)?.csrf} />
        {choose('letters', words.office, words.officeHelp, wishes?.letters === false ? 'no' : 'yes', [
          ['yes', words.yes],
          ['no', words.no],
        ])}
        {choose(
          'digest',
          words.digest,
          words.digestHelp,
          wishes?.digest ?? 'asked',
          digests.map(one => [one, words.digests[one]]),
        )}
        {choose('language', words.language, words.languageHelp, wishes?.language ?? '', [
          ['', words.ofFramework],
          ...languages.map((one): [string, string] => [one, languageNames[one]]),
        ])}
        <button type="submit" className="button second" name="do" value="settle-letters">
          {words.keep}
        </button>
      </form>
    </Section>
  );
}

/** The address of their calendar: that there is one, and a new one right after it was made. */
export async function calendarSection(door: Door, user: string, say: Say, secret?: string) {
  const words = accountWords[door.language].account.calendar;
  const address = await findCalendar(door.instance.store, user);
  return (
    <Section id="calendar" title={words.title}>
      <p>{words.lede}</p>
      {secret === undefined ? null : (
        <Notice tone="good" status>
          <p>{words.shownOnce}</p>
          <p>
            <code>{`${door.post?.address ?? door.instance.access.accounts.address}/calendar/${secret}.ics`}</code>
          </p>
        </Notice>
      )}
      {address ? (
        <p>
          {words.madeAt(say.instant(address.madeAt))}{' '}
          {address.readAt === null ? words.neverRead : words.readAt(say.instant(address.readAt))}
        </p>
      ) : null}
      <form method="post" action="/account">
        <input type="hidden" name="_csrf" value={signedIn(door)?.csrf} />
        <button type="submit" className="button second" name="do" value="make-calendar">
          {address ? words.anew : words.make}
        </button>{' '}
        {address ? (
          <button type="submit" className="text-button" name="do" value="end-calendar">
            {words.end}
          </button>
        ) : null}
      </form>
    </Section>
  );
}

/** Posted from that part. */
export async function settleLetters(door: Door, user: string, form: URLSearchParams): Promise<Response> {
  const digest = digests.find(one => one === form.get('digest'));
  const language = form.get('language') ?? '';
  const letters = form.get('letters');
  const wrong =
    digest === undefined
      ? 'digest'
      : language !== '' && !isLanguage(language)
        ? 'language'
        : letters !== 'yes' && letters !== 'no'
          ? 'letters'
          : undefined;
  if (wrong !== undefined || digest === undefined)
    return problemPage(
      door,
      '/account',
      refusal('input', 'invalid', 'A wish is one of those that the form offers.', { field: wrong ?? 'digest' }),
    );
  const wishes: Partial<Wishes> = {
    digest,
    letters: letters === 'yes',
    language: language !== '' && isLanguage(language) ? language : undefined,
  };
  await settleWishes(door.instance.store, user, wishes);
  return redirect('/account#letters');
}

const noReferrer = { 'referrer-policy': 'no-referrer' };
const notOurs = refusal('right', 'wrong-link', 'A link to unsubscribe is the one that stands in the letter, whole.', {
  source: 'docs/how-to/letters.md',
});

interface Asked {
  readonly list: string;
  readonly user: string;
  readonly signature: string;
}

/** What the link at the foot of a letter opens. Nothing happens by looking: mail programs look, too. */
export function unsubscribePage(door: Door, { list, user, signature }: Asked): Response {
  if (!isUnsubscribe(door.instance.store, list, user, signature)) return problemPage(door, '/unsubscribe', notOurs);
  const words = accountWords[door.language].account.mail;
  return shown(
    door,
    <>
      <p className="lede">{words.stop[list]}</p>
      <form method="post">
        <button type="submit" className="button">
          {words.stopNow}
        </button>
      </form>
    </>,
  );
}

/** By the page, or by a mail program with one click (RFC 8058). The signature alone is the right to it. */
export async function postUnsubscribe(door: Door, { list, user, signature }: Asked): Promise<Response> {
  if (!isUnsubscribe(door.instance.store, list, user, signature)) return problemPage(door, '/unsubscribe', notOurs);
  await unsubscribe(door.instance.store, list as List, user);
  const words = accountWords[door.language].account.mail;
  return shown(
    door,
    <>
      <p className="lede">{words.stopped[list]}</p>
      <p>
        <a href="/account#letters">{words.again}</a>
      </p>
    </>,
  );
}

function shown(door: Door, children: ReactNode): Response {
  const { title } = accountWords[door.language].account.mail;
  return html(
    siteFrame(
      door,
      title,
      '/unsubscribe',
      <Sheet>
        <h1>{title}</h1>
        {children}
      </Sheet>,
    ),
    200,
    noReferrer,
  );
}
