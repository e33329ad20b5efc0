import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Visitor } from '../access/access.ts';
import type { Instance } from '../instance.ts';
import { claimsOf } from '../record/audience.ts';
import type { Author } from '../record/body.ts';
import type { Reading } from '../record/reading.ts';
import { credentialAt } from '../slices/parties/derived/credentials.ts';
import { partyAddedAt } from '../slices/parties/derived/parties.ts';

export const sessionCookie = 'comity_session';

/** The cookie's value, or undefined. */
export function sessionOf(cookieHeader: string | undefined): string | undefined {
  for (const part of (cookieHeader ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === sessionCookie && value) return value;
  }
  return undefined;
}

/** Who asks, by bearer token or session; undefined: the public. The credential is read from the record each time. */
export async function findVisitor(
  { access, store, heads }: Instance,
  headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined },
): Promise<Visitor | undefined> {
  const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const session = sessionOf(headers.cookie);
  const pointer = bearer ? await access.findToken(bearer) : session ? await access.findSession(session) : undefined;
  if (!pointer) return undefined;
  const head = await heads.find(pointer.framework);
  if (!head) return undefined;
  const reading = {
    db: store.public,
    framework: pointer.framework,
    position: head.size - 1,
    day: new Date().toISOString().slice(0, 10),
  };
  const credential = await credentialAt(reading, pointer.credential);
  if (!credential) return undefined;
  const { party, capacity, person, exercise } = credential;
  const author = { party, capacity, credential: pointer.credential, person };
  return {
    framework: pointer.framework,
    author,
    claims: claimsOf(author, await joinedAt(reading, author)),
    label: '',
    exercise,
    principal: bearer
      ? `token:${createHmac('sha256', 'token').update(bearer).digest('hex').slice(0, 32)}`
      : `person:${person}`,
    ...(session && !bearer ? { csrf: csrfOf(store.secret('csrf'), session) } : {}),
  };
}

/** The entry by which the author's party came in, or else the author. */
async function joinedAt(reading: Reading, { party, credential }: Author): Promise<number> {
  return (party === null ? undefined : await partyAddedAt(reading, party)) ?? credential ?? 0;
}

function csrfOf(secret: Buffer, session: string): string {
  return createHmac('sha256', secret).update(session).digest('base64url');
}

/** Does a posted form come from a page that we made for this session? */
export function isFromOurForm(visitor: Visitor, posted: unknown): boolean {
  if (visitor.csrf === undefined || typeof posted !== 'string') return false;
  const [a, b] = [Buffer.from(visitor.csrf), Buffer.from(posted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
