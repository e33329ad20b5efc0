import { accountWords } from '../access/words.ts';
import { isRefusal, type Refusal, refusal } from '../record/refusal.ts';
import { Sheet } from '../ui/primitives/sheet.tsx';
import { readBody } from './body.ts';
import { type Door, html } from './doors.ts';
import { renderFrame } from './frame.tsx';
import { capacityOf } from './invitation-pages.tsx';
import type { Room } from './pages.tsx';
import { Demanded } from './provider-sign-in.tsx';
import { redirect } from './sign-in.tsx';
import { signedIn } from './site-pages.tsx';
import { choicesOf, isFromOurForm } from './visitor.ts';

const signInFirst = refusal('right', 'sign-in-first', 'An act is done by a person in a capacity.', {
  source: 'docs/how-to/sign-in.md',
});

/** Whoever holds more than one credential says under which they act, and may say it anew. */
export async function actingPage(door: Door, room: Room): Promise<Response | Refusal> {
  if (!door.account) return signInFirst;
  const { head, info, say, language } = room;
  const words = accountWords[language];
  const { credentials, acting, demanded } = await choicesOf(door.instance, door.account, head.framework);
  const path = `/f/${head.framework}/acting`;
  return html(
    renderFrame({
      language,
      title: words.acting,
      stylesheets: door.stylesheets,
      visitor: room.visitor,
      account: signedIn(door),
      personas: door.personas,
      framework: { key: head.framework, info, say },
      reading: { path, day: room.reading.day, position: room.reading.position, query: {} },
      children: (
        <Sheet>
          <h1>{words.acting}</h1>
          <p className="lede">
            {credentials.length > 0
              ? words.actingLede
              : demanded.length === 0
                ? words.noRight(say.text(info.name).text)
                : null}
          </p>
          <Demanded door={door} providers={demanded} partyName={say.party} />
          <form method="post" action={path}>
            <input type="hidden" name="_csrf" value={signedIn(door)?.csrf} />
            <ul className="plain">
              {credentials.map(credential => (
                <li key={credential.position}>
                  <button
                    type="submit"
                    className={credential.position === acting?.position ? 'button' : 'button second'}
                    name="credential"
                    value={credential.position}
                  >
                    {words.actAs(capacityOf(language, credential, say.party))}
                  </button>
                </li>
              ))}
            </ul>
          </form>
        </Sheet>
      ),
    }),
  );
}

export async function chooseActing(door: Door, room: Room, request: Request): Promise<Response | Refusal> {
  if (!door.account) return signInFirst;
  const text = await readBody(request, 'form');
  if (isRefusal(text)) return text;
  const form = new URLSearchParams(text);
  if (!isFromOurForm(signedIn(door) ?? {}, form.get('_csrf')))
    return refusal('right', 'wrong-form', 'A form is sent from the page that was made for it.');
  const { framework } = room.head;
  const { credentials } = await choicesOf(door.instance, door.account, framework);
  const chosen = credentials.find(({ position }) => String(position) === form.get('credential'));
  if (!chosen)
    return refusal('missing', 'no-such-credential', 'A credential is named by the entry that gave it.', {
      source: 'docs/acts/parties.end-credential.md',
      params: { credential: String(form.get('credential')).slice(0, 20) },
    });
  await door.instance.access.accounts.act(door.account.id, framework, chosen.position);
  return redirect(`/f/${framework}`);
}
