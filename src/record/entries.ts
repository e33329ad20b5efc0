import type pg from 'pg';
import { currentIn } from './act.ts';
import type { Body, Entry, OpenEntry } from './body.ts';
import { openSealed } from './commitment.ts';
import { countsFrom } from './day.ts';
import type { Spine } from './spine.ts';

/** Reads entries back from their openings, in order, raised to the present version of their acts. */
export async function* readEntries(
  client: pg.ClientBase | pg.Pool,
  spine: Pick<Spine, 'acts'>,
  framework: string,
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
  step = 2000,
): AsyncGenerator<Entry> {
  for (let start = from; start < to; start += step) {
    const { rows } = await client.query<Row>(
      `select l.position, o.sealed, k.key, o.circles from record.leaf l
         left join record.opening o using (framework, position)
         left join record.opening_key k using (framework, position)
       where l.framework = $1 and l.position >= $2 and l.position < $3 order by l.position`,
      [framework, start, Math.min(start + step, to)],
    );
    for (const row of rows) yield entryOf(spine, row);
    if (rows.length < Math.min(step, to - start)) return;
  }
}

/** The entries of some subjects that are not erased, in order. */
export async function readSubjects(
  client: pg.ClientBase | pg.Pool,
  spine: Pick<Spine, 'acts'>,
  framework: string,
  subjects: readonly string[],
): Promise<OpenEntry[]> {
  const { rows } = await client.query<Row>(
    `select position, o.sealed, k.key, o.circles from record.subject s
       join record.opening o using (framework, position)
       join record.opening_key k using (framework, position)
     where s.framework = $1 and s.subject = any($2) order by position`,
    [framework, subjects],
  );
  return rows.map(row => entryOf(spine, row)).filter(entry => !entry.erased);
}

interface Row {
  readonly position: number;
  readonly sealed: Buffer | null;
  readonly key: Buffer | null;
  readonly circles: string[] | null;
}

function entryOf(spine: Pick<Spine, 'acts'>, { position, sealed, key, circles }: Row): Entry {
  if (!sealed || !key || !circles) return { position, erased: true };
  return openEntry(spine, position, openSealed(sealed, key).body, circles);
}

export function openEntry(
  spine: Pick<Spine, 'acts'>,
  position: number,
  body: Body,
  circles: readonly string[],
): OpenEntry {
  const definition = spine.acts.get(body.act);
  const raised = definition && definition.version !== body.av ? { ...body, in: currentIn(definition, body) } : body;
  return { position, erased: false, body: raised, circles, from: countsFrom(body.on) };
}
