import type { Invitation } from '../access/accounts.ts';
import { accountWords } from '../access/words.ts';
import { isRefusal, refusal } from '../record/refusal.ts';
import { findSettings, readingNow } from '../slices/framework/derived/settings.ts';
import type { Credential } from '../slices/parties/derived/credentials.ts';
import { credentialsOf } from '../slices/parties/derived/credentials.ts';
import { partyNames } from '../slices/parties/derived/parties.ts';
import { Sheet } from '../ui/primitives/sheet.tsx';
import { houseWords } from '../words/house.ts';
import type { Language } from '../words/language.ts';
import { makeSay } from '../words/say.ts';
import { readBody } from './body.ts';
import { type Door, html } from './doors.ts';
import { within } from './pace.ts';
import { afterEntering, isSameOrigin, redirect, stalePage } from './sign-in.tsx';
import { problemPage, signedIn, siteFrame } from './site-pages.tsx';
import { isFromOurForm } from './visitor.ts';

const wrongForm = refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.');
const limit = { times: 30, seconds: 900 };

/** What an invitation is to, in words: the framework, and the capacities that the person holds there. */
export async function tellInvitation(
  { instance, language }: Pick<Door, 'instance' | 'language'>,
  { framework, person }: Pick<Invitation, 'framework' | 'person'>,
): Promise<{ readonly framework: string; readonly what: string } | undefined> {
  const head = await instance.heads.find(framework);
  if (!head) return undefined;
  const reading = await readingNow(instance.store.public, head);
  const [settings, names, credentials] = await Promise.all([
    findSettings(reading),
    partyNames(reading),
    credentialsOf(reading, [person]),
  ]);
  if (!settings || credentials.length === 0) return undefined;
  const say = makeSay(language, settings.timeZone, code => nameIn(names[code], language));
  return {
    framework: say.text(settings.name).text,
    what: credentials.map(credential => capacityOf(language, credential, say.party)).join('; '),
  };
}

function nameIn(names: Readonly<Record<string, string>> | undefined, language: Language): string | undefined {
  return names?.[language] ?? names?.en ?? Object.values(names ?? {})[0];
}

/** "focal point, Viet Nam" */
export function capacityOf(
  language: Language,
  { capacity, party }: Pick<Credential, 'capacity' | 'party'>,
  partyName: (code: string) => string,
): string {
  const name = houseWords[language].capacities[capacity] ?? capacity;
  return party === null ? name : accountWords[language].capacityFor(name, partyName(party));
}

/** What is offered, and to whom; nothing is used up by looking. */
export async function invitationPage(door: Door, secret: string): Promise<Response> {
  const words = accountWords[door.language];
  const invitation = await door.instance.access.accounts.findInvitation(secret);
  const told = invitation && (await tellInvitation(door, invitation));
  if (!invitation || !told) return stalePage(door, words.staleInvitation);
  const account = signedIn(door);
  const own = door.account?.provider ? undefined : door.account;
  const other = own && own.email !== invitation.email ? own : undefined;
  return html(
    siteFrame(
      door,
      words.invitation,
      '/sign-in',
      <Sheet>
        <p className="kicker">{words.invitation}</p>
        <h1>{words.invitedAs(told.what, told.framework)}</h1>
        <p>{words.invitedText(invitation.email)}</p>
        {other && account ? (
          <form method="post" action={`/invitation/${secret}`}>
            <input type="hidden" name="_csrf" value={account.csrf} />
            <button type="submit" className="button" name="for" value="account">
              {words.acceptAs(`${other.name} (${other.email})`)}
            </button>
          </form>
        ) : null}
        <form method="post" action={`/invitation/${secret}`}>
          <button type="submit" className={other ? 'button second' : 'button'}>
            {words.accept}
          </button>
        </form>
      </Sheet>,
    ),
    200,
    { 'referrer-policy': 'no-referrer' },
  );
}

export async function acceptInvitation(door: Door, request: Request, secret: string): Promise<Response> {
  if (!isSameOrigin(request)) return problemPage(door, '/sign-in', wrongForm);
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return problemPage(door, '/sign-in', text);
  const { access } = door.instance;
  const often = await within(door.instance, `client:${door.client}`, limit);
  if (often) return problemPage(door, '/sign-in', often);
  const form = new URLSearchParams(text);
  const account = signedIn(door);
  const given = form.get('for') === 'account' && account && !door.account?.provider ? door.account?.user : undefined;
  if (given !== undefined && !isFromOurForm(account ?? {}, form.get('_csrf')))
    return problemPage(door, '/sign-in', wrongForm);
  const entered = await access.accounts.accept(secret, given);
  if (!entered) return stalePage(door, accountWords[door.language].staleInvitation);
  return redirect(given === undefined ? await afterEntering(door, entered) : '/desk', {}, entered.cookies);
}
