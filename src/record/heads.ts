import type pg from 'pg';
import type { Store } from './store/store.ts';

/** The end of one framework's log, as every reader sees it. */
export interface Head {
  readonly framework: string;
  readonly origin: string;
  readonly size: number;
  readonly at: string;
  readonly checkpoint: string;
}

type Listener = (framework: string, size: number) => void;

/**
 * The heads, in memory: moved by our own commits and by other processes' notices. While no notice can arrive
 * (`live` is false) they are read from the database for each question, and nothing may be cached.
 */
export class Heads {
  private readonly known = new Map<string, Head>();
  private readonly listeners = new Set<Listener>();
  private readonly store: Store;
  private client: pg.Client | undefined;
  private stopped = false;

  constructor(store: Store) {
    this.store = store;
  }

  get live(): boolean {
    return this.client !== undefined;
  }

  /** Begins to listen, and goes on trying as long as it fails. */
  async start(): Promise<void> {
    try {
      const client = await this.store.listen();
      client.on('notification', ({ payload }) => {
        const [framework, size] = (payload ?? '').split(' ');
        if (framework) this.moved(framework, Number(size));
      });
      client.on('end', () => this.lost());
      await client.query('listen comity_head');
      this.known.clear();
      this.client = client;
      // What moved while nobody listened: no notice of it comes any more.
      for (const { framework, size } of await this.list()) this.moved(framework, size);
    } catch {
      this.lost();
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end();
  }

  /** A head moved: by our own commit or by a notice. What was kept of it is read again at the next question. */
  moved(framework: string, size: number): void {
    const kept = this.known.get(framework);
    if (kept && kept.size >= size) return;
    this.known.delete(framework);
    for (const listener of this.listeners) listener(framework, size);
  }

  onMove(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What is kept of a head, without asking the database. */
  peek(framework: string): Head | undefined {
    return this.live ? this.known.get(framework) : undefined;
  }

  async find(framework: string): Promise<Head | undefined> {
    const kept = this.known.get(framework);
    if (kept && this.live) return kept;
    const { rows } = await this.store.publicPool.query<Head>(
      'select framework, origin, size, at, checkpoint from record.head where framework = $1 and size > 0',
      [framework],
    );
    const head = rows[0];
    const newer = this.known.get(framework);
    if (head && this.live && !(newer && newer.size > head.size)) this.known.set(framework, head);
    return head;
  }

  async list(): Promise<Head[]> {
    const { rows } = await this.store.publicPool.query<Head>(
      'select framework, origin, size, at, checkpoint from record.head where size > 0 order by framework',
    );
    return rows;
  }

  private lost(): void {
    this.client = undefined;
    this.known.clear();
    if (!this.stopped) setTimeout(() => void (this.stopped || this.start()), 500).unref();
  }
}
