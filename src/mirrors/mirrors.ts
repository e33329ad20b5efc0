import { type Compared, compareWith } from '../../verify/src/compare.ts';
import { openHead } from '../../verify/src/head.ts';
import { TEXT_LIMIT } from '../../verify/src/note.ts';
import { lazySource } from '../../verify/src/open-source.ts';
import { type Policy, parsePolicy } from '../../verify/src/policy.ts';
import { type Source, Unreachable } from '../../verify/src/source.ts';
import type { LogKeys } from '../record/checkpoint.ts';
import { type Refusal, refusal } from '../record/refusal.ts';
import type { Store } from '../record/store/store.ts';
import { type OwnHead, ownLog, readOwnHead } from './own-log.ts';

export interface MirrorOptions {
  /** Addresses and folders of copies, of whichever logs (`COMITY_MIRRORS`). */
  readonly places: readonly string[];
  readonly store: Store;
  readonly keys: LogKeys;
  readonly name: string;
  /** Lines for the operator: what is new about a mirror. */
  readonly log: (line: string) => void;
}

const source = 'docs/operate/mirrors.md';
/** How long an answer holds. What stopped the writing is looked at again soon, and so is who could not be asked. */
const patience = { well: 5 * 60_000, ill: 15_000 };
/** How long a copy may take to answer: the first act of a process waits for it. */
const slowest = 10_000;

/**
 * A database restored from an old backup would make a second history under one key. So before this process adds to a
 * log, and every few minutes as long as it does, the log is held against the copies that the operator knows of.
 */
export class Mirrors {
  private readonly options: MirrorOptions;
  private readonly answers = new Map<
    string,
    { readonly until: number; readonly answer: Promise<Refusal | undefined> }
  >();
  private readonly told = new Map<string, string>();

  constructor(options: MirrorOptions) {
    this.options = options;
  }

  /** Why nothing may be added to a log, or nothing. A copy that cannot be read stops nobody: it is told, and asked again. */
  async mayAdd(framework: string): Promise<Refusal | undefined> {
    const { places } = this.options;
    if (places.length === 0) return undefined;
    const kept = this.answers.get(framework);
    if (kept && Date.now() < kept.until) return kept.answer;
    const answer = this.ask(framework);
    this.answers.set(framework, { until: Date.now() + patience.ill, answer });
    answer.catch(() => this.answers.delete(framework));
    // Whoever may write goes on while the question is asked anew; whoever may not waits for the answer.
    return kept && (await kept.answer) === undefined ? undefined : answer;
  }

  /** What each copy of a log shows beside it. Copies of other logs are left out. */
  async compare(framework: string): Promise<Compared[]> {
    const { places, store } = this.options;
    const sources = places.map(lazySource);
    const own: OwnHead = (await readOwnHead(store, framework)) ?? {
      origin: `${this.options.name}/f/${framework}/log`,
      size: 0,
      checkpoint: '',
    };
    const compared = sources.map(other => inTime(other, this.compareOne(framework, own.origin, other)));
    return (await Promise.all(compared)).flat();
  }

  private async ask(framework: string): Promise<Refusal | undefined> {
    const all = await this.compare(framework);
    for (const compared of all) this.tell(framework, compared);
    const bad = all.find(({ standing }) => standing === 'differs') ?? all.find(({ standing }) => standing === 'ahead');
    const well = all.every(({ standing }) => standing === 'same' || standing === 'behind');
    if (well) this.answers.set(framework, { until: Date.now() + patience.well, answer: Promise.resolve(undefined) });
    if (!bad) return undefined;
    return bad.standing === 'ahead'
      ? refusal('state', 'behind-a-mirror', 'Nothing is added to a log while a copy of it holds more.', { source })
      : refusal('state', 'two-histories', 'Nothing is added to a log while a copy shows another history.', { source });
  }

  private async compareOne(framework: string, origin: string, other: Source): Promise<Compared[]> {
    const unread = { source: other.name, size: null, root: null, partsAt: null } as const;
    try {
      const bytes = await other.read('checkpoint', TEXT_LIMIT);
      if (bytes?.toString('utf8').split('\n', 1)[0] !== origin) return [];
      const policy = this.policyFor(framework, origin);
      if (!policy) return [{ ...unread, standing: 'refused', sentence: 'cannot be judged: the log’s key is not here' }];
      const shown = openHead(bytes, policy);
      // Read after the copy's: an honest copy was taken from a head that we have by now.
      const own = await readOwnHead(this.options.store, framework);
      if (!own || own.size === 0)
        return shown.ok && shown.value.size > 0
          ? [{ ...unread, size: shown.value.size, standing: 'ahead', sentence: `holds ${shown.value.size} entries` }]
          : [];
      const first = ownLog(this.options.store, framework, own);
      const head = openHead(Buffer.from(own.checkpoint), policy);
      if (!head.ok)
        return [{ ...unread, standing: 'refused', sentence: `cannot be judged: our head has ${head.wrong}` }];
      return [await compareWith(first, head.value, kept(other, bytes), policy)];
    } catch (fault) {
      if (fault instanceof Unreachable) return [{ ...unread, standing: 'unreachable', sentence: fault.message }];
      throw fault;
    }
  }

  private policyFor(framework: string, origin: string): Policy | undefined {
    const key = this.options.keys.find(framework, origin);
    const policy = key && parsePolicy(Buffer.from(`log ${key.vkey}\nquorum none\n`));
    return policy?.ok ? policy.value : undefined;
  }

  private tell(framework: string, { source: place, standing, sentence }: Compared): void {
    const about = `${framework} ${place}`;
    const line = sentences[standing](framework, place, sentence);
    const before = this.told.get(about);
    this.told.set(about, standing);
    if (before !== standing && (line !== undefined || before !== undefined))
      this.options.log(line ?? `${framework}: the mirror ${place} agrees again.`);
  }
}

function inTime(other: Source, compared: Promise<Compared[]>): Promise<Compared[]> {
  const late = { source: other.name, standing: 'unreachable', size: null, root: null, partsAt: null } as const;
  return new Promise((answered, failed) => {
    const timer = setTimeout(() => answered([{ ...late, sentence: 'It takes too long to answer.' }]), slowest);
    compared.then(answered, failed).finally(() => clearTimeout(timer));
  });
}

/** The copy with the checkpoint that was read already, so that the same head is judged and compared. */
function kept(other: Source, checkpoint: Buffer): Source {
  return {
    name: other.name,
    read: async (path, limit) => (path === 'checkpoint' ? checkpoint : other.read(path, limit)),
  };
}

type Sentence = (framework: string, place: string, sentence: string) => string | undefined;
const sentences: Readonly<Record<Compared['standing'], Sentence>> = {
  same: () => undefined,
  behind: () => undefined,
  ahead: (framework, place, sentence) =>
    `${framework}: nothing is recorded, because the mirror ${place} ${sentence}; this database is older than what was once signed. Stop, and take the missing entries back: comity refill ${framework} ${place}`,
  differs: (framework, place, sentence) =>
    `${framework}: nothing is recorded, because the mirror ${place} ${sentence}. Restore the database that the mirror was taken from, or go on in a new framework: docs/operate/mirrors.md`,
  refused: (framework, place, sentence) =>
    `${framework}: the mirror ${place} ${sentence}. Recording goes on without it.`,
  unreachable: (framework, place, sentence) =>
    `${framework}: the mirror ${place} was not read, so it is not known whether it holds more. Recording goes on; it is asked again. ${sentence}`,
};
