import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CompiledQuery, type Kysely } from 'kysely';
import pg from 'pg';
import { inRoom, showPage } from '../../src/http/pages.tsx';
import { makeServer } from '../../src/http/server.ts';
import { findVisitor, sessionCookie } from '../../src/http/visitor.ts';
import type { OpenInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { kyselyOn } from '../../src/record/store/kysely-on.ts';
import { answersPerSecond } from './load.ts';
import { inTurn, watchQueries } from './pages.ts';
import { tell } from './report.ts';

const framework = 'rok-asean';
const login = 'comity_bench';

/**
 * What row-level security costs a page: the very questions of a member's page, asked under the policies, and by a login
 * that passes them by. And how many pages a second are made for people who are signed in, against the public's made anew.
 */
export async function benchRights(instance: OpenInstance, { credential }: Author): Promise<void> {
  const { access, store } = instance;
  const entered = await access.useLink(await access.makeLink(framework, credential ?? 0));
  const cookie = `${sessionCookie}=${entered?.session}`;
  const visitor = await findVisitor(instance, { cookie }, framework);
  if (!visitor) throw new Error('the compiler of the example is nobody');
  const bare = await passingBy(instance);
  for (const path of ['/meetings/vmm/2022', '/plan', '/parties', '/record']) {
    const show = () =>
      inRoom(instance, framework, new URLSearchParams(), 'en', visitor, room =>
        showPage(room, path, new URLSearchParams(), [], false, 'http://127.0.0.1'),
      );
    if (isRefusal(await show())) throw new Error(`${path} was refused`);
    const asked = (await watchQueries(show)).filter(([text]) => /^(select|with)\b/i.test(text));
    const askAll = async (db: Kysely<any>) => {
      for (const [text, values] of asked) await db.executeQuery(CompiledQuery.raw(text, [...values]));
    };
    const under = () => store.asMember(framework, visitor.claims, askAll);
    const without = async () => {
      const client = await bare.connect();
      try {
        await client.query(`begin read only; set local comity.framework = '${framework}'`);
        await askAll(kyselyOn(client));
      } finally {
        await client.query('commit');
        client.release();
      }
    };
    tell(`${path}, ${asked.length} queries of a member`, ...(await inTurn(under, without)), 'pages/s');
  }
  await bare.end();
  await benchSignedIn(instance, cookie);
}

/** A login to which no policy applies, made for this run: its database goes away with it. */
async function passingBy({ store }: OpenInstance): Promise<pg.Pool> {
  await store.asOwner(async client => {
    await client.query(
      `reset role; create role ${login} login bypassrls password '${login}';
       grant usage on schema record, derived, drafts to ${login};
       grant select on all tables in schema record, derived to ${login}`,
    );
  });
  const { options } = store.publicPool;
  return new pg.Pool({ ...options, user: login, password: login, max: 4 });
}

async function benchSignedIn(instance: OpenInstance, cookie: string): Promise<void> {
  const server = makeServer({
    instance,
    client: join(import.meta.dirname, '../client'),
    host: '127.0.0.1',
    log: () => {},
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  for (const page of ['/meetings/vmm/2022', '/record']) {
    const load = { port, path: `/f/${framework}${page}`, connections: 16, seconds: 8 };
    const [mine, publics] = [
      await answersPerSecond({ ...load, cookie }),
      // With a cookie of nobody's: the public's page, which is made anew as well.
      await answersPerSecond({ ...load, cookie: 'a=b' }),
    ];
    tell(`${page}, signed in; “bare”: the public’s, made anew`, mine, publics, 'pages/s');
  }
  server.close();
  server.closeAllConnections();
}
