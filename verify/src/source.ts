/** Where a log is read from: a host, or a folder that holds a copy. */
export interface Source {
  /** As the person named it. */
  readonly name: string;
  /**
   * The bytes at a place below the log's own, or null where nothing is. A file longer than `limit` yields `limit + 1`
   * bytes of it, so that its length alone refuses it. Throws Unreachable when there is no telling.
   */
  read(path: string, limit: number): Promise<Buffer | null>;
}

/** A fault of the way there, not a fault of the log. */
export class Unreachable extends Error {}
