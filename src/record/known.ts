import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Fold } from './act.ts';
import type { Appending } from './append.ts';
import type { OpenEntry } from './body.ts';
import { latestDay } from './day.ts';
import type { Derivation } from './derive.ts';
import { readSubjects } from './entries.ts';
import type { Asked } from './perform.ts';
import type { Query, Read } from './reading.ts';
import type { Spine } from './spine.ts';

/** A subject's state and the position of the last entry that shaped it (undefined: no entry yet). */
export interface Stood<State = unknown> {
  readonly value: State;
  readonly position: number | undefined;
}

/** A state and how it was folded: acts of several slices may be about one subject, each with a fold of its own. */
interface Folded extends Stood {
  readonly fold: Fold<any>;
}

/**
 * What a writer remembers from one group to the next, valid as long as it was the only one to append: states by
 * subject, and answers to `load` questions. After a rollback or another process's entries it is thrown away.
 */
export class Memory {
  readonly states = new Map<string, Folded>();
  readonly answers = new Map<Query<any, any>, Map<string, unknown>>();
  readonly scopes = new Map<string, string>();
  /** The day as of which the answers hold. */
  day = '';

  forget(): void {
    this.states.clear();
    this.answers.clear();
    this.scopes.clear();
  }
}

const statesKept = 20_000;

/** What decisions know, within one transaction: reads what is on disk, and what this transaction has yet to write. */
export class Known {
  readonly read: Read;
  /** Until the framework's time zone is known: the latest day of all. */
  private day = latestDay(new Date());
  private readonly client: pg.ClientBase;
  private readonly spine: Spine;
  private readonly framework: string;
  private readonly memory: Memory;
  private readonly appending: Appending;
  private readonly derivation: Derivation;

  constructor(
    client: pg.ClientBase,
    db: Kysely<any>,
    spine: Spine,
    framework: string,
    memory: Memory,
    appending: Appending,
    derivation: Derivation,
  ) {
    this.client = client;
    this.spine = spine;
    this.framework = framework;
    this.memory = memory;
    this.appending = appending;
    this.derivation = derivation;
    const ask = async <Args extends unknown[], Result>(query: Query<Args, Result>, ...args: Args): Promise<Result> => {
      // Beyond the last possible position: everything recorded, and nothing closed.
      const reading = () => ({ db, framework, position: Number.MAX_SAFE_INTEGER, day: this.day });
      // What stands beside the record changes without it, so no answer of such a question is kept.
      if (query.tables.length === 0) {
        await appending.flush();
        return query(reading(), ...args);
      }
      let answers = memory.answers.get(query);
      if (!answers) memory.answers.set(query, (answers = new Map()));
      const asked = JSON.stringify(args);
      if (answers.has(asked)) return answers.get(asked) as Result;
      if (derivation.awaits(query.tables)) await derivation.flush();
      const result = await query(reading(), ...args);
      answers.set(asked, result);
      return result;
    };
    this.read = Object.assign(ask, { framework });
  }

  /** Sets the day as of which questions are answered: today in the framework's time zone. */
  settleDay(day: string): void {
    this.day = day;
    if (this.memory.day !== day) this.memory.answers.clear();
    this.memory.day = day;
  }

  async state<State>(subject: string, fold: Fold<State>): Promise<Stood<State>> {
    const kept = this.memory.states.get(subject);
    if (kept?.fold === fold) return kept as Stood<State>;
    if (this.appending.awaits(subject)) await this.appending.flush();
    const entries = await readSubjects(this.client, this.spine, this.framework, [subject]);
    const stood = foldSubject(this.spine, fold, entries);
    if (this.memory.states.size >= statesKept) this.memory.states.clear();
    this.memory.states.set(subject, { ...stood, fold });
    return stood;
  }

  /** Reads the states that a group of acts will ask for in one question instead of one each. */
  async lookAhead(asked: readonly Asked[]): Promise<void> {
    const folds = new Map<string, Fold<unknown>>();
    for (const { definition, input } of asked) {
      // A subject that follows from the input alone; one that must be looked up is left to its turn.
      const subject = definition.subject.length < 2 ? definition.subject(input, this.read) : undefined;
      if (typeof subject === 'string' && this.memory.states.get(subject)?.fold !== definition.state)
        folds.set(subject, definition.state);
    }
    if (folds.size < 2) return;
    const entries = Map.groupBy(
      await readSubjects(this.client, this.spine, this.framework, [...folds.keys()]),
      ({ body }) => body.subject,
    );
    if (this.memory.states.size + folds.size >= statesKept) this.memory.states.clear();
    for (const [subject, fold] of folds)
      this.memory.states.set(subject, { ...foldSubject(this.spine, fold, entries.get(subject) ?? []), fold });
  }

  /** Carries a new entry into what is remembered. */
  learn(entry: OpenEntry): void {
    const { states, answers } = this.memory;
    const { subject, act } = entry.body;
    const definition = this.spine.acts.get(act);
    const stood = states.get(subject);
    if (!definition || definition.retracts || definition.erases) states.clear();
    else if (stood)
      states.set(subject, { value: stood.fold.evolve(stood.value, entry), position: entry.position, fold: stood.fold });
    const changed = new Set(this.derivation.touched());
    for (const asked of answers.keys()) if (asked.tables.some(table => changed.has(table))) answers.delete(asked);
  }

  /** The random id that stands for a closed circle in the public log. */
  async scopeOf(circles: readonly string[]): Promise<string> {
    const circle = circles.join(',');
    const kept = this.memory.scopes.get(circle);
    if (kept) return kept;
    const { rows } = await this.client.query<{ scope: string }>(
      `insert into record.scope (framework, circle, scope) values ($1, $2, $3) on conflict (framework, circle) do nothing returning scope`,
      [this.framework, circle, randomBytes(12).toString('base64url')],
    );
    const found =
      rows[0] ??
      (
        await this.client.query<{ scope: string }>(
          'select scope from record.scope where framework = $1 and circle = $2',
          [this.framework, circle],
        )
      ).rows[0];
    if (!found) throw new Error('a scope was neither made nor found');
    this.memory.scopes.set(circle, found.scope);
    return found.scope;
  }
}

/** Folds a subject's entries, leaving out those that a later one says were entered in error. */
export function foldSubject<State>(
  spine: Pick<Spine, 'acts'>,
  fold: Fold<State>,
  entries: readonly OpenEntry[],
): Stood<State> {
  const retracted = new Set<number>();
  for (const { body } of entries) {
    const target = spine.acts.get(body.act)?.retracts?.(body.in as never);
    if (target !== undefined) retracted.add(target);
  }
  let value = fold.initial();
  for (const entry of entries) if (!retracted.has(entry.position)) value = fold.evolve(value, entry);
  return { value, position: entries.at(-1)?.position };
}
