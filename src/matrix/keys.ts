import { key } from '../record/fields.ts';
import type { MatrixTask } from './composed.ts';

/** A text in the form of a key, or undefined where nothing of it can stand in one. */
export function keyOf(text: string, prefix: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  if (plain === '') return undefined;
  return /^[A-Za-z]/.test(plain) && key.safeParse(plain).success ? plain : `${prefix}${plain}`;
}

/** Hands out keys, each once. */
export class Keys {
  readonly #taken = new Set<string>();

  take(key: string): string {
    let free = key;
    for (let more = 2; this.#taken.has(free); more++) free = `${key}-${more}`;
    this.#taken.add(free);
    return free;
  }

  has(key: string): boolean {
    return this.#taken.has(key);
  }
}

/** A task with the number under which it will stand: where a matrix writes one twice, `62 (1)` and `62 (2)`. */
export interface NumberedTask {
  readonly task: MatrixTask;
  readonly number: string | undefined;
  /** The key that its own key or number asks for. */
  readonly asked: string | undefined;
  /** How many tasks bear its number in the matrix. */
  readonly bearers: number;
}

/** Numbers made unique, in the order of the rows: the same file gives the same numbers and keys each time. */
export function numberTasks(tasks: readonly MatrixTask[], prefix: string): NumberedTask[] {
  const bearers = Map.groupBy(tasks, ({ number }) => number);
  const seen = new Map<string, number>();
  return tasks.map(task => {
    const { number, key } = task;
    if (number === undefined) return { task, number, asked: key, bearers: 1 };
    const all = bearers.get(number)?.length ?? 1;
    const nth = (seen.get(number) ?? 0) + 1;
    seen.set(number, nth);
    const base = keyOf(number, prefix);
    if (all === 1) return { task, number, asked: key ?? base, bearers: 1 };
    // 20 characters are all that a number has.
    const told = ` (${nth})`;
    return {
      task,
      number: `${number.slice(0, 20 - told.length)}${told}`,
      asked: key ?? (base === undefined ? undefined : `${base}-${nth}`),
      bearers: all,
    };
  });
}
