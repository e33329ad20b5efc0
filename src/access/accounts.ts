import { createHash, randomBytes } from 'node:crypto';
import type { Store } from '../record/store/store.ts';
import { type Factors, openFactors } from './factors.ts';
import type { Identity, LinkTaker } from './identity.ts';
import { openProviders, type Providers } from './providers.ts';

/** The accounts of people. What one may do is not here: it is read from the record by the persons that it is bound to. */
export interface Accounts {
  /** Where people reach this instance, for links in letters. */
  readonly address: string;
  /** A link's secret for whoever has this e-mail; undefined where nobody has. It signs in once, within a quarter of an hour. */
  linkFor(email: string): Promise<string | undefined>;
  /** Uses up a link. */
  useLink(secret: string): Promise<Entered | undefined>;
  /** Who is signed in. A session that has ended, or whose account is gone, is none. */
  find(headers: Headers): Promise<Session | undefined>;
  /** Ends one of the account's own sessions. */
  endSession(user: string, session: string): Promise<void>;
  /** The persons of a framework for whom this account may be used. */
  personsOf(user: string, framework?: string): Promise<readonly Bound[]>;
  /** Invites by e-mail: the secret binds the person to an account, once, within a week. A new one replaces an older. */
  invite(invitation: Invitation): Promise<string>;
  /** A new secret for an invitation that stands, a week from now; undefined where it was accepted or taken back. */
  reinvite(invitation: Omit<Invitation, 'name'>): Promise<string | undefined>;
  findInvitation(secret: string): Promise<Invitation | undefined>;
  /** Uses up an invitation. Binds to the account given, or to the one with the e-mail that was written to, made where there is none. */
  accept(secret: string, user?: string): Promise<Entered | undefined>;
  /** Takes from an account its passkeys, its second factor and its sessions: its owner begins anew with a link. */
  renew(user: string): Promise<void>;
  /** Takes access away: the person is bound to nobody, at once, also in open sessions. */
  withdraw(framework: string, person: string): Promise<void>;
  /** Who has access for these persons, and who is invited. */
  accessOf(framework: string): Promise<readonly AccessState[]>;
  readonly factors: Factors;
  readonly providers: Providers;
  /** A session through a provider, for an account that it vouches for. */
  enterThrough(provider: string, user: string): Promise<Entered>;
  /** The account with this e-mail address. */
  byEmail(email: string): Promise<string | undefined>;
  /** Invitations to this address that are open. */
  invitationsTo(email: string, framework: string): Promise<readonly Bound[]>;
  /** Accepts for whoever a provider vouches for under the address that the invitation was written to; the account. */
  acceptVouched(invited: Bound): Promise<string | undefined>;
  /** What last happened at the door to some accounts and at some providers, the newest first. */
  eventsOf(users: readonly string[], limit: number, providers?: readonly string[]): Promise<readonly DoorEvent[]>;
  act(session: string, framework: string, credential: number): Promise<void>;
  actingUnder(session: string, framework: string): Promise<number | undefined>;
  /** Notes how far somebody has read, and answers how far they had when this session began. */
  visit(session: Session, framework: string, position: number): Promise<number>;
  /** The zone in which somebody counts time; undefined: the framework's. */
  timeZoneOf(user: string): Promise<string | undefined>;
  settleTimeZone(user: string, zone: string | undefined): Promise<void>;
  tell(user: string | null, kind: EventKind, detail?: string): Promise<void>;
}

/** A way in that led somewhere: what the browser is to be told. */
export interface Entered {
  readonly cookies: readonly string[];
  readonly user: string;
}

export interface Session {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly email: string;
  /** `link`, `invitation`, `passkey` or `provider:KEY`. */
  readonly via: string;
  /** Came in through the provider of a party: may act for that party alone, and change nothing of the account. */
  readonly provider?: { readonly framework: string; readonly party: string; readonly name: string } | undefined;
  /** The second factor was shown in this session. */
  readonly confirmed: boolean;
  /** A second factor is still asked for: until then nobody is signed in. */
  readonly pending: boolean;
  readonly createdAt: Date;
  /** Known to the browser and to us alone; what proves a form is made from it. */
  readonly token: string;
}

export interface Bound {
  readonly framework: string;
  readonly person: string;
}

export interface Invitation extends Bound {
  readonly email: string;
  readonly name: string;
}

export interface AccessState {
  readonly person: string;
  /** The account; null while it is an invitation. */
  readonly user: string | null;
  readonly name: string;
  readonly email: string;
  readonly state: 'given' | 'invited';
}

export type EventKind =
  | 'signed-in'
  | 'accepted'
  | 'invited'
  | 'withdrawn'
  | 'signed-out'
  | 'refused'
  | 'passkey-added'
  | 'passkey-removed'
  | 'code-added'
  | 'code-removed'
  | 'provider-added'
  | 'provider-removed'
  | 'provider-demanded'
  | 'provider-lifted'
  | 'provider-tied'
  | 'renewed'
  | 'token-made'
  | 'token-ended';

export interface DoorEvent {
  readonly at: string;
  /** Null: nobody of whom we know, at a provider. */
  readonly user: string | null;
  /** Of the account, or of the provider. */
  readonly name: string;
  readonly kind: EventKind;
  readonly detail: string | null;
}

export interface AccessOptions {
  readonly secret: string;
  readonly address: string;
  /** Origins of identity providers that may be asked on the machine's own network. */
  readonly inside?: readonly string[] | undefined;
}

export function openAccounts(store: Store, { secret, address, inside }: AccessOptions): Accounts {
  const db = store.writer;
  let identity: Promise<Identity> | undefined;
  // Loaded and made at the first use: most commands never sign anybody in, and it takes a third of a start.
  const auth = () =>
    (identity ??= import('./identity.ts').then(({ openIdentity }) => openIdentity(store, { secret, address })));
  const byEmail = async (email: string) => {
    const { rows } = await db.query<{ id: string }>('select id from accounts."user" where email = $1', [fold(email)]);
    return rows[0]?.id;
  };
  const enter = async (user: string, via: string): Promise<Entered> => {
    const { headers } = await (await auth()).api.enter({
      body: { userId: user, via },
      headers: new Headers(),
      returnHeaders: true,
    });
    return { cookies: headers.getSetCookie(), user };
  };

  const accounts: Accounts = {
    address,
    factors: openFactors(store, auth),
    providers: openProviders(store, { secret, address, inside }),
    byEmail,
    enterThrough: (provider, user) => enter(user, `provider:${provider}`),
    async invitationsTo(email, framework) {
      const { rows } = await db.query<Bound>(
        'select framework, person from accounts.invitation where email = $1 and framework = $2 and expires_at > now()',
        [fold(email), framework],
      );
      return rows;
    },
    async acceptVouched({ framework, person }) {
      const { rows } = await db.query<Invitation>(
        'delete from accounts.invitation where framework = $1 and person = $2 and expires_at > now() returning framework, person, email, name',
        [framework, person],
      );
      return rows[0] && bind(rows[0]);
    },
    async eventsOf(users, limit, providers = []) {
      const { rows } = await db.query<DoorEvent>(
        `select e.at, e.user_id as user, coalesce(u.name, p.name) as name, e.kind, e.detail from accounts.event e
           left join accounts."user" u on u.id = e.user_id left join accounts.provider p on p.id = e.provider
         where e.user_id = any($1) or e.provider = any($3) order by e.at desc limit $2`,
        [users, limit, providers],
      );
      return rows;
    },
    async linkFor(email) {
      if (!(await byEmail(email))) return undefined;
      let taken: string | undefined;
      const metadata: LinkTaker = { take: secret => void (taken = secret) };
      await (await auth()).api.signInMagicLink({ body: { email: fold(email), metadata }, headers: new Headers() });
      return taken;
    },
    async useLink(secret) {
      const answer = await (await auth()).api.magicLinkVerify({
        query: { token: secret },
        headers: new Headers(),
        asResponse: true,
      });
      if (answer.status !== 200) return undefined;
      const { user } = (await answer.json()) as { user: { id: string } };
      await accounts.tell(user.id, 'signed-in', 'link');
      return { cookies: answer.headers.getSetCookie(), user: user.id };
    },
    async find(headers) {
      if (!/(^|;\s*)(__Host-)?comity\.session_token=/.test(headers.get('cookie') ?? '')) return undefined;
      const found = await (await auth()).api.getSession({ headers });
      if (!found) return undefined;
      const { session, user } = found;
      const via = String(session.via);
      const through = /^provider:(.*)$/.exec(via)?.[1];
      const provider = through === undefined ? undefined : await accounts.providers.find(through);
      // With the provider goes whoever came in through it.
      if (through !== undefined && !provider) return undefined;
      return {
        id: session.id,
        user: user.id,
        name: user.name,
        email: user.email,
        via,
        provider,
        confirmed: session.confirmed === true,
        pending: user.twoFactorEnabled === true && via !== 'passkey' && session.confirmed !== true,
        createdAt: session.createdAt,
        token: session.token,
      };
    },
    async endSession(user, session) {
      await db.query('delete from accounts."session" where id = $1 and "userId" = $2', [session, user]);
    },
    async personsOf(user, framework) {
      const { rows } = await db.query<Bound>(
        'select framework, person from accounts.person where user_id = $1 and ($2::text is null or framework = $2) order by framework, since',
        [user, framework ?? null],
      );
      return rows;
    },
    async invite({ framework, person, email, name }) {
      const secret = randomBytes(32).toString('base64url');
      await db.query(
        `insert into accounts.invitation values ($1, $2, $3, $4, $5, now() + interval '7 days')
         on conflict (framework, person) do update
           set digest = excluded.digest, email = excluded.email, name = excluded.name, expires_at = excluded.expires_at`,
        [digestOf(secret), framework, person, fold(email), name],
      );
      return secret;
    },
    async reinvite({ framework, person, email }) {
      const secret = randomBytes(32).toString('base64url');
      const { rowCount } = await db.query(
        `update accounts.invitation set digest = $1, expires_at = now() + interval '7 days'
         where framework = $2 and person = $3 and email = $4 and expires_at > now()`,
        [digestOf(secret), framework, person, fold(email)],
      );
      return rowCount === 1 ? secret : undefined;
    },
    async findInvitation(secret) {
      const { rows } = await db.query<Invitation>(
        'select framework, person, email, name from accounts.invitation where digest = $1 and expires_at > now()',
        [digestOf(secret)],
      );
      return rows[0];
    },
    async accept(secret, given) {
      const { rows } = await db.query<Invitation>(
        'delete from accounts.invitation where digest = $1 and expires_at > now() returning framework, person, email, name',
        [digestOf(secret)],
      );
      const invitation = rows[0];
      if (!invitation) return undefined;
      const user = await bind(invitation, given);
      return given === undefined ? enter(user, 'invitation') : { cookies: [], user };
    },
    async renew(user) {
      await db.query('delete from accounts.passkey where "userId" = $1', [user]);
      await accounts.factors.removeCode(user);
      await db.query('delete from accounts."session" where "userId" = $1', [user]);
      await accounts.tell(user, 'renewed');
    },
    async withdraw(framework, person) {
      const { rows } = await db.query<{ user_id: string }>(
        `with gone as (delete from accounts.person where framework = $1 and person = $2 returning user_id),
           uninvited as (delete from accounts.invitation where framework = $1 and person = $2)
         select user_id from gone`,
        [framework, person],
      );
      for (const { user_id: user } of rows) await accounts.tell(user, 'withdrawn', framework);
    },
    async accessOf(framework) {
      const { rows } = await db.query<AccessState>(
        `select p.person, u.id as user, u.name, u.email, 'given' as state from accounts.person p join accounts."user" u on u.id = p.user_id
           where p.framework = $1
         union all
         select person, null, name, email, 'invited' from accounts.invitation where framework = $1 and expires_at > now()`,
        [framework],
      );
      return rows;
    },
    async act(session, framework, credential) {
      await db.query(
        `insert into accounts.acting values ($1, $2, $3)
         on conflict (session_id, framework) do update set credential = excluded.credential`,
        [session, framework, credential],
      );
    },
    async actingUnder(session, framework) {
      const { rows } = await db.query<{ credential: number }>(
        'select credential from accounts.acting where session_id = $1 and framework = $2',
        [session, framework],
      );
      return rows[0]?.credential;
    },
    async visit({ user, id }, framework, position) {
      const { rows } = await db.query<{ before: number }>(
        `insert into accounts.visit as v values ($1, $2, $3, $4, $4)
         on conflict (user_id, framework) do update set
           before = case when v.session_id = excluded.session_id then v.before else v.position end,
           position = greatest(v.position, excluded.position), session_id = excluded.session_id
         returning before`,
        [user, framework, id, position],
      );
      return rows[0]?.before ?? position;
    },
    async timeZoneOf(user) {
      const { rows } = await db.query<{ time_zone: string | null }>(
        'select time_zone from accounts.preference where user_id = $1',
        [user],
      );
      return rows[0]?.time_zone ?? undefined;
    },
    async settleTimeZone(user, zone) {
      await db.query(
        `insert into accounts.preference (user_id, time_zone) values ($1, $2)
         on conflict (user_id) do update set time_zone = excluded.time_zone`,
        [user, zone ?? null],
      );
    },
    async tell(user, kind, detail) {
      await db.query('insert into accounts.event (user_id, kind, detail) values ($1, $2, $3)', [
        user,
        kind,
        detail ?? null,
      ]);
    },
  };
  return accounts;

  async function bind({ framework, person, email, name }: Invitation, given?: string): Promise<string> {
    const user = given ?? (await byEmail(email)) ?? (await create(email, name));
    // Whoever had access for this person before has it no longer: one person, one account.
    await accounts.withdraw(framework, person);
    await db.query('insert into accounts.person (framework, person, user_id) values ($1, $2, $3)', [
      framework,
      person,
      user,
    ]);
    await accounts.tell(user, 'accepted', framework);
    return user;
  }

  async function create(email: string, name: string): Promise<string> {
    // Opening the letter has shown that the address is theirs.
    const { internalAdapter } = await (await auth()).$context;
    const made = await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'magic-link' });
    return made.id;
  }
}

/** Addresses are compared without regard to case, as better-auth keeps them. */
function fold(email: string): string {
  return email.trim().toLowerCase();
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
