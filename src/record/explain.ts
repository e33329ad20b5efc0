import type { Rule } from './authorise.ts';
import type { Author, Body } from './body.ts';
import { readEntries } from './entries.ts';
import type { Record } from './record.ts';
import { tilePath, widthOf } from './tiles.ts';
import { leafHash, tileWidth } from './tree.ts';

/** The life of one recorded act. Sees what the writer sees: for the machine's own shell, never for a page. */
export interface Explained {
  readonly position: number;
  /** Absent where the act was erased: only its leaf is left. */
  readonly act?: ExplainedAct;
  /** The entry that erased it. */
  readonly erasedBy?: number;
  readonly leaf: {
    readonly entry: string;
    /** base64, as in tiles and proofs. */
    readonly hash: string;
    readonly tile: string;
    readonly bundle: string;
    readonly opening: string;
    readonly proof: string;
  };
  /** By table, a line for each row: what its key said, for which days, since when in the record. */
  readonly tables: Readonly<{ [table: string]: readonly string[] }>;
}

export interface ExplainedAct {
  readonly name: string;
  readonly version: number;
  readonly sentence: string;
  readonly route: string;
  /** The rule as it is now; undefined where no rule allows the act any more. */
  readonly rule: Pick<Rule, 'because' | 'source'> | undefined;
  readonly subject: string;
  readonly author: Author;
  readonly audience: string;
  readonly at: string;
  readonly on: string | null;
  readonly in: Body['in'];
  /** The entry that this one took out of force. */
  readonly retracts?: number;
  /** The entry that this one erased. */
  readonly erases?: number;
  /** What it set off beside the record. */
  readonly reactions: readonly string[];
  /** Path, below the framework, of the page that shows the subject. */
  readonly shownAt: string | undefined;
}

/** Undefined where the log has no such position. */
export async function explain(
  { store, spine }: Pick<Record, 'store' | 'spine'>,
  framework: string,
  position: number,
  pathOf: (subject: string) => string | undefined = () => undefined,
): Promise<Explained | undefined> {
  const { rows } = await store.writer.query<{ entry: string; size: number; erased: number | null }>(
    `select l.entry, h.size, e.by_position as erased from record.leaf l join record.head h using (framework)
       left join record.erasure e using (framework, position)
     where l.framework = $1 and l.position = $2`,
    [framework, position],
  );
  const found = rows[0];
  if (!found) return undefined;
  const index = Math.floor(position / tileWidth);
  const width = widthOf(0, index, found.size);
  const leaf = {
    entry: found.entry,
    hash: leafHash(found.entry).toString('base64'),
    tile: tilePath({ level: 0, index, width }),
    bundle: tilePath({ level: 'entries', index, width }),
    opening: `opening/${position}`,
    proof: `proof/${position}.tlog-proof`,
  };
  const tables = await touched(store, spine, framework, position);
  if (found.erased !== null) return { position, erasedBy: found.erased, leaf, tables };
  for await (const entry of readEntries(store.writer, spine, framework, position, position + 1))
    if (!entry.erased) return { position, act: explainAct(spine, framework, entry.body, pathOf), leaf, tables };
  return { position, leaf, tables };
}

function explainAct(
  spine: Record['spine'],
  framework: string,
  { act, av, subject, author, audience, at, on, in: content }: Body,
  pathOf: (subject: string) => string | undefined,
): ExplainedAct {
  const definition = spine.acts.get(act);
  const rule = spine.rules.get(act);
  const retracts = definition?.retracts?.(content);
  const erases = definition?.erases?.(content);
  return {
    name: act,
    version: av,
    sentence: definition?.sentence ?? 'No slice defines this act any more.',
    route: `POST /api/f/${framework}/acts/${act}`,
    rule: rule && { because: rule.because, source: rule.source },
    subject,
    author,
    audience,
    at,
    on,
    in: content,
    ...(retracts === undefined ? {} : { retracts }),
    ...(erases === undefined ? {} : { erases }),
    reactions: spine.reactions.filter(({ after }) => after === act).map(({ does }) => does),
    shownAt: pathOf(subject),
  };
}

interface TouchedRow {
  readonly key: string;
  readonly since: number;
  readonly until: number | null;
  readonly from_on: string;
  readonly to_on: string | null;
  readonly silent: boolean;
  readonly retracted: boolean;
}

async function touched(
  store: Record['store'],
  spine: Record['spine'],
  framework: string,
  position: number,
): Promise<Explained['tables']> {
  const tables: { [table: string]: readonly string[] } = {};
  for (const { name } of spine.tables) {
    const { rows } = await store.writer.query<TouchedRow>(
      `select key, since, until, from_on::text, to_on::text, silent, retracted from derived."${name}"
       where framework = $1 and position = $2 order by since, key, from_on`,
      [framework, position],
    );
    if (rows.length > 0) tables[name] = rows.map(rowLine);
  }
  return tables;
}

function rowLine({ key, since, until, from_on, to_on, silent, retracted }: TouchedRow): string {
  const recorded = until === null ? `since ${since}` : `since ${since} until ${until}`;
  const days = `${from_on === '-infinity' ? '' : from_on}..${to_on ?? ''}`;
  return `${key} ${silent ? 'ends' : 'holds'} ${days}, recorded ${recorded}${retracted ? ', taken out of force' : ''}`;
}
