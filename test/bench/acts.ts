import { createCipheriv, createHash, createSecretKey, generateKeyPairSync, hash, randomBytes, sign } from 'node:crypto';
import type pg from 'pg';
import type { OpenInstance } from '../../src/open-instance.ts';
import type { Author } from '../../src/record/body.ts';
import { canonical } from '../../src/record/canonical.ts';
import type { ActRequest } from '../../src/record/perform.ts';
import { isRefusal } from '../../src/record/refusal.ts';
import { leafHash, Tree } from '../../src/record/tree.ts';
import { tell } from './report.ts';

const framework = 'rok-asean';

/** Acts by 16 and 128 writers and in batches of 256, against bare code that writes the same rows in the same groups. */
export async function benchActs(instance: OpenInstance, compiler: Author): Promise<void> {
  for (const writers of [16, 128]) {
    const ours = await byWriters(instance, compiler, writers, 4);
    const bare = await bareGroups(instance, Math.round(ours.acts / ours.groups), 4);
    tell(
      `acts by ${writers} writers (${(ours.acts / ours.groups).toFixed(0)} a group)`,
      ours.rate,
      bare,
      'acts/s',
      0.5,
    );
  }
  const rounds = 4;
  let [ours, bare] = [0, 0];
  // By turns, so that what else the machine does weighs on both alike.
  for (let round = 0; round < rounds; round++) {
    ours += (await byBatches(instance, compiler, 256, 2)) / rounds;
    bare += (await bareGroups(instance, 256, 2)) / rounds;
  }
  tell('acts in batches of 256', ours, bare, 'acts/s', 0.5);
}

let told = 0;

/** An intervention as a rapporteur would record it: the same size as the example's. */
export function intervention(): ActRequest {
  told++;
  return {
    act: 'meetings.record-intervention',
    on: '2022-09-06',
    body: {
      series: 'vmm',
      edition: '2022',
      kind: 'proposal',
      text: { en: `Widen cooperation by facing regional threats together and using each side's strengths (${told})` },
      speaker: { grain: 'party', party: 'KOR' },
      sources: ['S01'],
    },
  };
}

async function byWriters({ record, heads }: OpenInstance, author: Author, writers: number, seconds: number) {
  let [acts, groups] = [0, 0];
  const stopCounting = heads.onMove(() => groups++);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() - start < seconds * 1000) {
        const outcome = await record.perform({ framework, author, principal: 'bench', acts: [intervention()] });
        if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
        acts++;
      }
    }),
  );
  stopCounting();
  // A commit is told twice: by the writer and by the database's notice; the second finds nothing new.
  return { acts, groups: Math.max(1, groups), rate: acts / ((performance.now() - start) / 1000) };
}

async function byBatches({ record }: OpenInstance, author: Author, size: number, seconds: number): Promise<number> {
  let acts = 0;
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    const outcome = await record.perform({
      framework,
      author,
      principal: 'bench',
      acts: Array.from({ length: size }, intervention),
    });
    if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
    acts += size;
  }
  return acts / ((performance.now() - start) / 1000);
}

/** What the bare program writes into: tables of the same columns and indexes as those that a statement touches. */
const copies = {
  leaf: 'record.leaf',
  opening: 'record.opening',
  opening_key: 'record.opening_key',
  subject: 'record.subject',
  entry: 'derived.archive_entry',
  intervention: 'derived.meetings_intervention',
} as const;

/** The least that a program can do to write the same rows: no parsing, no rules, no decisions, no row-level security. */
export async function bareGroups({ store }: OpenInstance, size: number, seconds: number): Promise<number> {
  await store.asOwner(async owner => {
    for (const [name, original] of Object.entries(copies))
      await owner.query(
        `create table derived.bare_${name} (like ${original} including all); grant all on derived.bare_${name} to comity_writer`,
      );
    await owner.query(
      'create table derived.bare_head (size bigint, checkpoint text); insert into derived.bare_head values (0, null); grant all on derived.bare_head to comity_writer',
    );
  });
  const client = await store.writer.connect();
  const { privateKey } = generateKeyPairSync('ed25519');
  const samples = await sampleRows(client);
  const tree = new Tree();
  let acts = 0;
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    await client.query('begin');
    await client.query('select size from derived.bare_head for update');
    const rows = Array.from({ length: size }, () => bareRow(tree));
    await client.query(`insert into derived.bare_leaf select 'bare', * from unnest($1::bigint[], $2::text[])`, [
      rows.map(r => r.position),
      rows.map(r => r.leaf),
    ]);
    for (const table of ['opening', 'opening_key'] as const)
      await client.query(
        `insert into derived.bare_${table} select 'bare', p, '{public}', b from unnest($1::bigint[], $2::bytea[]) as t(p, b)`,
        [rows.map(r => r.position), rows.map(r => (table === 'opening' ? r.sealed : r.key))],
      );
    await client.query(`insert into derived.bare_subject select 'bare', $1, * from unnest($2::bigint[])`, [
      rows[0]?.subject,
      rows.map(r => r.position),
    ]);
    for (const [table, sample] of samples)
      await client.query(
        `insert into derived.bare_${table} select * from json_populate_recordset(null::derived.bare_${table}, $1)`,
        [JSON.stringify(rows.map(({ position }) => ({ ...sample, key: String(position), position, since: position })))],
      );
    const note = `bare\n${tree.size}\n${tree.root().toString('base64')}\n`;
    await client.query('update derived.bare_head set size = $1, checkpoint = $2', [
      tree.size,
      sign(null, Buffer.from(note), privateKey).toString('base64'),
    ]);
    await client.query(`select pg_notify('bare', '1')`);
    await client.query('commit');
    acts += size;
  }
  const rate = acts / ((performance.now() - start) / 1000);
  client.release();
  await store.asOwner(async owner => {
    for (const name of [...Object.keys(copies), 'head']) await owner.query(`drop table derived.bare_${name}`);
  });
  return rate;
}

/** One derived row of each kind, as an intervention leaves it. */
async function sampleRows(client: pg.PoolClient): Promise<[string, object][]> {
  const tables = ['entry', 'intervention'] as const;
  return Promise.all(
    tables.map(async table => {
      const { rows } = await client.query<{ row: object }>(
        `select to_jsonb(t) as row from ${copies[table]} t where framework = $1 order by position desc limit 1`,
        [framework],
      );
      return [table, rows[0]?.row ?? {}] as [string, object];
    }),
  );
}

function bareRow(tree: Tree) {
  const request = intervention();
  const body = {
    v: 1,
    act: request.act,
    at: new Date().toISOString(),
    subject: 'meetings/edition/vmm/2022',
    in: request.body,
  };
  const random = randomBytes(96);
  const text = canonical(body);
  const digest = hash('sha256', Buffer.concat([random.subarray(0, 32), Buffer.from(text)]), 'base64url');
  const att = createHash('sha256').update(random.subarray(32, 64)).update('{}').digest('base64url');
  const leaf = `{"at":"${body.at}","att":"${att}","body":"${digest}","scope":"plenary","v":1,"vis":"open"}`;
  const key = random.subarray(64);
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), Buffer.alloc(12));
  const sealed = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  const position = tree.size;
  tree.append(leafHash(leaf));
  return { position, leaf, sealed, key, subject: body.subject };
}
