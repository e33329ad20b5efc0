import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Configuration } from 'openid-client';
import type { Store } from '../record/store/store.ts';
import type { ClientOf, Vouched } from './provider-client.ts';

/** An identity provider of one party in one framework. Its secret is never read back. */
export interface Provider {
  readonly id: string;
  readonly framework: string;
  readonly party: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly setUpAt: string;
  readonly usedAt: string | null;
  readonly refusedAt: string | null;
  readonly refusedFor: ProviderRefusal | null;
  /** Its party's people come in through a provider of the party alone. */
  readonly demanded: boolean;
}

export interface NewProvider extends ClientOf {
  readonly id: string;
  readonly framework: string;
  readonly party: string;
  readonly name: string;
  readonly by: string | null;
}

/** Why nobody came in through a provider. Told to the operator and to whoever looks after the provider, by this word alone. */
export type ProviderRefusal =
  | 'stale'
  | 'declined'
  | 'not-verified'
  | 'unreachable'
  | 'unverified-email'
  | 'not-invited';

/** What came back: whom the provider vouches for, and the account whose owner asked for it, where one did. */
export interface Returned extends Vouched {
  readonly provider: Provider;
  readonly owner: string | null;
}

export interface Providers {
  /** Asks the provider who it is, and keeps it. False: it does not answer as the issuer that it is said to be. */
  add(provider: NewProvider): Promise<boolean | 'known'>;
  find(id: string): Promise<Provider | undefined>;
  list(framework?: string): Promise<readonly Provider[]>;
  /** Ends its sessions and forgets whom it vouched for. */
  remove(id: string): Promise<void>;
  demand(id: string, demanded: boolean): Promise<void>;
  /** Where the provider sends the browser back to. One for each, so that no answer counts for another. */
  returnAddress(id: string): string;
  /** Where to send the browser; undefined where the provider does not answer. `browser`: the secret that its cookie holds. */
  begin(id: string, browser: string, owner: string | null): Promise<string | undefined>;
  /** Takes what the browser brought back, once, and from the same browser. */
  finish(id: string, query: string, browser: string | undefined): Promise<Returned | ProviderRefusal>;
  /** The account that this subject of the provider was tied to. */
  userOf(id: string, subject: string): Promise<string | undefined>;
  /** Ties the subject to an account: each subject to one, each account to one subject of the provider. */
  tie(id: string, subject: string, user: string): Promise<boolean>;
  note(id: string, refused?: ProviderRefusal): Promise<void>;
}

const columns = `id, framework, party, name, issuer, client_id as "clientId", set_up_at as "setUpAt", used_at as "usedAt",
  refused_at as "refusedAt", refused_for as "refusedFor", demanded`;

export function openProviders(
  store: Store,
  {
    secret,
    address,
    inside = [],
  }: { readonly secret: string; readonly address: string; readonly inside?: readonly string[] | undefined },
): Providers {
  const db = store.writer;
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'comity providers', 32));
  const clients = new Map<string, { readonly client: Configuration; readonly until: number }>();
  const returnAddress = (id: string) => `${address}/sign-in/provider/${id}/back`;

  const providers: Providers = {
    returnAddress,
    async add({ id, framework, party, name, issuer, clientId, clientSecret, by }) {
      const answers = await discover({ issuer, clientId, clientSecret }).then(
        () => true,
        () => false,
      );
      if (!answers) return false;
      const { rowCount } = await db.query(
        `insert into accounts.provider (id, framework, party, name, issuer, client_id, client_secret, set_up_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
        [id, framework, party, name, issuer, clientId, lock(key, id, clientSecret), by],
      );
      return rowCount === 1 ? true : 'known';
    },
    async find(id) {
      const { rows } = await db.query<Provider>(`select ${columns} from accounts.provider where id = $1`, [id]);
      return rows[0];
    },
    async list(framework) {
      const { rows } = await db.query<Provider>(
        `select ${columns} from accounts.provider where $1::text is null or framework = $1 order by framework, party, name`,
        [framework ?? null],
      );
      return rows;
    },
    async remove(id) {
      clients.delete(id);
      await db.query('delete from accounts.provider where id = $1', [id]);
      await db.query('delete from accounts."account" where "providerId" = $1', [id]);
      await db.query('delete from accounts."session" where via = $1', [`provider:${id}`]);
    },
    async demand(id, demanded) {
      await db.query('update accounts.provider set demanded = $2 where id = $1', [id, demanded]);
    },
    async begin(id, browser, owner) {
      const client = await clientOf(id).catch(() => undefined);
      if (!client) return undefined;
      const sent = { state: newSecret(), nonce: newSecret(), verifier: newSecret() };
      await db.query('delete from accounts.provider_try where expires_at < now()');
      await db.query(
        `insert into accounts.provider_try (state, browser, provider, user_id, nonce, verifier, expires_at)
         values ($1, $2, $3, $4, $5, $6, now() + interval '10 minutes')`,
        [digestOf(sent.state), digestOf(browser), id, owner, sent.nonce, sent.verifier],
      );
      const { addressToAsk } = await import('./provider-client.ts');
      return addressToAsk(client, returnAddress(id), sent);
    },
    async finish(id, query, browser) {
      const brought = new URL(`${returnAddress(id)}${query}`);
      const state = brought.searchParams.get('state') ?? '';
      // Used up by whoever brings it, right or wrong: it is never tried a second time.
      const { rows } = await db.query<{
        provider: string;
        browser: Buffer;
        owner: string | null;
        nonce: string;
        verifier: string;
      }>(
        `delete from accounts.provider_try where state = $1 and expires_at > now()
         returning provider, browser, user_id as owner, nonce, verifier`,
        [digestOf(state)],
      );
      const begun = rows[0];
      const provider = await providers.find(id);
      if (!begun || !provider || begun.provider !== id || !browser || !digestOf(browser).equals(begun.browser))
        return 'stale';
      if (brought.searchParams.has('error')) return 'declined';
      const client = await clientOf(id).catch(() => undefined);
      if (!client) return 'unreachable';
      const { takeAnswer } = await import('./provider-client.ts');
      const { nonce, verifier, owner } = begun;
      const vouched = await takeAnswer(client, brought, { state, nonce, verifier }).catch(() => undefined);
      return vouched ? { ...vouched, provider, owner } : 'not-verified';
    },
    async userOf(id, subject) {
      const { rows } = await db.query<{ user: string }>(
        'select "userId" as user from accounts."account" where "providerId" = $1 and "accountId" = $2',
        [id, subject],
      );
      return rows[0]?.user;
    },
    async tie(id, subject, user) {
      const { rowCount } = await db.query(
        `insert into accounts."account" ("id", "userId", "accountId", "providerId")
         select $1, $2, $3, $4 where not exists
           (select from accounts."account" where "providerId" = $4 and "userId" = $2)
         on conflict do nothing`,
        [newSecret(), user, subject, id],
      );
      return rowCount === 1;
    },
    async note(id, refused) {
      await db.query(
        refused === undefined
          ? 'update accounts.provider set used_at = now() where id = $1'
          : 'update accounts.provider set refused_at = now(), refused_for = $2 where id = $1',
        refused === undefined ? [id] : [id, refused],
      );
      // For whoever looks after the party's people: of a refused sign-in there is no account to tell of.
      if (refused !== undefined)
        await db.query(`insert into accounts.event (kind, detail, provider) values ('refused', $2, $1)`, [id, refused]);
    },
  };
  return providers;

  async function discover(of: ClientOf): Promise<Configuration> {
    return (await import('./provider-client.ts')).discoverProvider(of, inside);
  }

  /** Asked anew every ten minutes: endpoints and keys move. */
  async function clientOf(id: string): Promise<Configuration | undefined> {
    const { rows } = await db.query<{ issuer: string; clientId: string; kept: Buffer }>(
      'select issuer, client_id as "clientId", client_secret as kept from accounts.provider where id = $1',
      [id],
    );
    const found = rows[0];
    if (!found) return undefined;
    const known = clients.get(id);
    if (known && known.until > Date.now()) return known.client;
    const { issuer, clientId, kept } = found;
    const client = await discover({ issuer, clientId, clientSecret: unlock(key, id, kept) });
    clients.set(id, { client, until: Date.now() + 600_000 });
    return client;
  }
}

/** AES-256-GCM, bound to the row that it is for. */
function lock(key: Buffer, id: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function unlock(key: Buffer, id: string, kept: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, kept.subarray(0, 12)).setAAD(Buffer.from(id));
  decipher.setAuthTag(kept.subarray(-16));
  return Buffer.concat([decipher.update(kept.subarray(12, -16)), decipher.final()]).toString('utf8');
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
