import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Pointer, Visitor } from '../access/access.ts';
import type { Session } from '../access/accounts.ts';
import type { Provider } from '../access/providers.ts';
import type { Instance } from '../instance.ts';
import { claimsNow } from '../reading-now.ts';
import { claimsOf } from '../record/audience.ts';
import { refusal } from '../record/refusal.ts';
import { readingNow } from '../slices/framework/derived/settings.ts';
import {
  type Credential,
  credentialAt,
  credentialStands,
  credentialsOf,
} from '../slices/parties/derived/credentials.ts';

export const sessionCookie = 'comity_session';

export const badToken = refusal('right', 'sign-in-first', 'A token is valid as long as its credential stands.', {
  source: 'docs/how-to/api.md',
});

const bearer = /^Bearer (\S+)$/i;

/** Does a request come with a token? A proxy may ask for a password of its own in the same header. */
export function isBearer(request: Request): boolean {
  return bearer.test(request.headers.get('authorization') ?? '');
}

/** The cookie's value, or undefined. */
export function sessionOf(cookieHeader: string | undefined): string | undefined {
  for (const part of (cookieHeader ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === sessionCookie && value) return value;
  }
  return undefined;
}

interface Asking {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}

/**
 * Who asks, by bearer token, by the session of an example's person, or by account; undefined: the public. An account is
 * somebody in a framework only, so without one it is nobody here. The credential is read from the record each time: one
 * that has ended, by an act or by its last day, makes no visitor.
 */
export async function findVisitor(
  instance: Instance,
  { authorization, cookie }: Asking,
  framework?: string,
): Promise<Visitor | undefined> {
  const { access, store } = instance;
  const token = bearer.exec(authorization ?? '')?.[1];
  const session = sessionOf(cookie);
  const pointer = token ? await access.findToken(token) : session ? await access.findSession(session) : undefined;
  if (pointer) {
    const credential = await pointedAt(instance, pointer);
    if (!credential) return undefined;
    return {
      ...(await visitorUnder(instance, pointer.framework, credential)),
      label: '',
      principal: token
        ? `token:${createHmac('sha256', 'token').update(token).digest('hex').slice(0, 32)}`
        : `person:${credential.person}`,
      ...(session && !token ? { csrf: csrfOf(store.secret('csrf'), session) } : {}),
    };
  }
  if (token || framework === undefined) return undefined;
  const account = await findAccount(instance, cookie);
  if (!account) return undefined;
  const acting = (await choicesOf(instance, account, framework)).acting;
  if (!acting) return undefined;
  return {
    ...(await visitorUnder(instance, framework, acting)),
    label: account.name,
    principal: `person:${acting.person}`,
    csrf: csrfOf(store.secret('csrf'), account.token),
    account,
  };
}

/** Whoever holds a credential, with what it lets them read. */
export async function visitorUnder(
  instance: Instance,
  framework: string,
  { position, party, capacity, person, exercise }: Credential,
): Promise<Pick<Visitor, 'framework' | 'author' | 'claims' | 'exercise'>> {
  const author = { party, capacity, credential: position, person };
  const head = await instance.heads.find(framework);
  const claims = head ? await claimsNow(instance, head, author) : claimsOf(author, position);
  return { framework, author, claims, exercise };
}

async function pointedAt(instance: Instance, { framework, credential }: Pointer): Promise<Credential | undefined> {
  const head = await instance.heads.find(framework);
  if (!head) return undefined;
  const reading = await readingNow(instance.store.public, head);
  const found = await credentialAt(reading, credential);
  if (!found) return undefined;
  const { party, capacity, person } = found;
  return (await credentialStands(reading, { party, capacity, person, credential })) ? found : undefined;
}

/** The account that is signed in, with every factor that it asks for. */
export async function findAccount({ access }: Instance, cookie: string | undefined): Promise<Session | undefined> {
  if (cookie === undefined) return undefined;
  const session = await access.accounts.find(new Headers({ cookie }));
  return session?.pending ? undefined : session;
}

/** Under which credentials an account may act in a framework, and under which it does. */
export interface Choices {
  readonly credentials: readonly Credential[];
  /** The only one, or the chosen one. */
  readonly acting: Credential | undefined;
  /** Parties for which one acts after coming in through these providers alone. */
  readonly demanded: readonly Provider[];
}

export async function choicesOf(
  instance: Instance,
  { user, id, provider }: Session,
  framework: string,
): Promise<Choices> {
  const { accounts } = instance.access;
  const persons = (await accounts.personsOf(user, framework)).map(({ person }) => person);
  const head = persons.length === 0 ? undefined : await instance.heads.find(framework);
  if (!head) return { credentials: [], acting: undefined, demanded: [] };
  const all = await credentialsOf(await readingNow(instance.store.public, head), persons);
  const demands = (await accounts.providers.list(framework)).filter(({ demanded }) => demanded);
  const barred = (one: Credential) => provider?.party !== one.party && isDemanded(one, demands);
  const credentials = (provider ? vouchedFor(provider, framework, all) : all).filter(one => !barred(one));
  const demanded = demands.filter(({ party }) => all.some(one => one.party === party && barred(one)));
  if (credentials.length < 2) return { credentials, acting: credentials[0], demanded };
  const chosen = await accounts.actingUnder(id, framework);
  return { credentials, acting: credentials.find(({ position }) => position === chosen), demanded };
}

/** Administrators come in by other ways too: somebody has to mend a provider that fails. */
function isDemanded({ party, capacity }: Credential, demands: readonly Provider[]): boolean {
  return capacity !== 'party-administrator' && demands.some(one => one.party === party);
}

/** Through the provider of a party one acts for that party alone, as a person who acts for no other. */
function vouchedFor(
  provider: NonNullable<Session['provider']>,
  framework: string,
  all: readonly Credential[],
): readonly Credential[] {
  if (provider.framework !== framework) return [];
  const others = new Set(all.filter(({ party }) => party !== provider.party).map(({ person }) => person));
  return all.filter(({ person }) => !others.has(person));
}

export function csrfOf(secret: Buffer, session: string): string {
  return createHmac('sha256', secret).update(session).digest('base64url');
}

/** Does a posted form come from a page that we made for this session? */
export function isFromOurForm({ csrf }: { readonly csrf?: string | undefined }, posted: unknown): boolean {
  if (csrf === undefined || typeof posted !== 'string') return false;
  const [a, b] = [Buffer.from(csrf), Buffer.from(posted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
