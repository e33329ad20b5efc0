/** What the database says of its own files: they hold what it never wrote, or are not there, or have no room to grow. */
const damages: Readonly<Record<string, string>> = {
  XX001: 'The files of the database are damaged',
  XX002: 'The files of the database are damaged',
  '58P01': 'A file of the database is missing',
  '58030': 'The files of the database cannot be read or written',
};

/** One sentence for the operator, where a query failed because the disk no longer holds what was written. */
export function damageOf(problem: unknown): string | undefined {
  const { code = '', message } = problem as { code?: string; message: string };
  if (code === '53100') return `The disk that holds the database is full: make room (${message}).`;
  const damage = damages[code];
  return (
    damage && `${damage}: restore a backup into an empty folder, or take back what is lost from a mirror (${message}).`
  );
}

/** Did the work wait for a connection of a pool in vain, because others hold them all? Nothing was begun. */
export function isOverloaded(problem: unknown): boolean {
  return problem instanceof Error && problem.message === 'timeout exceeded when trying to connect';
}

/** Why the store cannot be opened or used, as one sentence for the operator. Edges print the message and no stack. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
}
