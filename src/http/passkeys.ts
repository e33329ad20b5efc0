import { z } from 'zod';
import { isRefusal, refusal } from '../record/refusal.ts';
import { parseJson, readBody } from './body.ts';
import { mayNotChangeAccount } from './changing-access.ts';
import type { Door } from './doors.ts';
import { tellOwner } from './letters.ts';
import { within } from './pace.ts';
import { problemResponse } from './problem.ts';
import { isOfThisHost, isSameOrigin } from './sign-in.tsx';
import { signedIn } from './site-pages.tsx';
import { isFromOurForm } from './visitor.ts';

const notVerified = refusal(
  'right',
  'passkey-refused',
  'A passkey is for this site, this challenge and a verified user.',
  {
    source: 'docs/how-to/sign-in.md',
  },
);
const limit = { times: 60, seconds: 900 };
const asked = z.object({ csrf: z.string().optional(), response: z.unknown().optional() });

/**
 * The four requests of the island `passkey`: what to make or sign, and what came of it. Only our own pages may ask, and
 * the browser's word on where it stands is handed on, since it is part of what is signed.
 */
export async function passkeyRequest(
  door: Door,
  request: Request,
  step: 'new-options' | 'new' | 'sign-in-options' | 'sign-in',
): Promise<Response> {
  const origin = request.headers.get('origin');
  const text = await readBody(request, 'json');
  const sent = isRefusal(text) ? text : parseJson(asked, text);
  if (isRefusal(sent)) return problemResponse(sent, door.language);
  const { access } = door.instance;
  if (origin === null || !isSameOrigin(request) || !isOfThisHost(origin, request))
    return problemResponse(notVerified, door.language);
  const often = await within(door.instance, `passkey:${door.client}`, limit);
  if (often) return problemResponse(often, door.language);
  const { factors, tell } = access.accounts;
  const headers = new Headers({ origin, cookie: request.headers.get('cookie') ?? '' });
  if (step === 'sign-in-options') return told(await factors.passkeyOptions(headers, 'sign-in'));
  if (step === 'sign-in') {
    const entered = await factors.usePasskey(headers, sent.response);
    if (!entered) return problemResponse(notVerified, door.language);
    await tell(entered.user, 'signed-in', 'passkey');
    return next(door.back ?? '/desk', entered.cookies);
  }
  if (!door.account || door.account.provider || !isFromOurForm(signedIn(door) ?? {}, sent.csrf))
    return problemResponse(notVerified, door.language);
  const mayNot = await mayNotChangeAccount(door);
  if (mayNot) return problemResponse(mayNot, door.language);
  if (step === 'new-options') return told(await factors.passkeyOptions(headers, 'new'));
  if (!(await factors.addPasskey(headers, sent.response))) return problemResponse(notVerified, door.language);
  await tellOwner(door, 'passkey-added');
  return next('/account?done=passkey-added');
}

/** Of the library's answer, the content and the cookie of the challenge: nothing else of its headers. */
async function told(answer: Response): Promise<Response> {
  if (answer.status !== 200) return problemResponse(notVerified, 'en');
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return new Response(await answer.text(), { headers });
}

function next(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(JSON.stringify({ next: path }), { headers });
}
