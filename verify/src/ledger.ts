import type { Head } from './head.ts';
import { type Finding, type Report, WORDS, type Word } from './report.ts';

const LISTED = 1000;
/** 0 stands for an entry not judged yet. */
const CODES: Record<Word, number> = { open: 1, sealed: 2, erased: 3, withheld: 4, false: 5 };

/** Collects what one verification finds. A position that was once false stays false. */
export class Ledger {
  lastAt: string | null = null;
  head: Head | null = null;
  readonly #source: string;
  readonly #policy: Report['policy'];
  readonly #started = performance.now();
  readonly #findings: Finding[] = [];
  #further = 0;
  readonly #notes: string[] = [];
  /** One code an entry. */
  #words = new Uint8Array(1024);

  constructor(source: string, policy: Report['policy']) {
    this.#source = source;
    this.#policy = policy;
  }

  get found(): number {
    return this.#findings.length + this.#further;
  }

  judge(position: number, word: Word): void {
    while (position >= this.#words.length) {
      const wider = new Uint8Array(this.#words.length * 2);
      wider.set(this.#words);
      this.#words = wider;
    }
    if (this.#words[position] !== CODES.false) this.#words[position] = CODES[word];
  }

  wordFor(position: number): Word | null {
    return WORDS[(this.#words[position] ?? 0) - 1] ?? null;
  }

  /** A finding about one entry; the sentence is completed by its position. */
  blame(position: number, word: Finding['word'], sentence: string): void {
    this.judge(position, word);
    this.#find(word, position, `Entry ${position}: ${sentence}.`);
  }

  /** A finding about a file or the whole, in a full sentence. */
  find(sentence: string, position: number | null = null, word: Finding['word'] = 'false'): void {
    this.#find(word, position, sentence);
  }

  note(sentence: string): void {
    this.#notes.push(sentence);
  }

  report(): Report {
    return {
      verified: this.found === 0 && this.head !== null,
      source: this.#source,
      policy: this.#policy,
      head: this.head && {
        origin: this.head.origin,
        size: this.head.size,
        root: this.head.root.toString('base64'),
        signedBy: this.head.signedBy.name,
        witnesses: this.head.witnesses.map(({ name, time }) => ({ name, at: new Date(time * 1000).toISOString() })),
      },
      counts: this.#counts(),
      lastAt: this.lastAt,
      findings: this.#findings,
      furtherFindings: this.#further,
      notes: this.#notes,
      seconds: Math.round(performance.now() - this.#started) / 1000,
    };
  }

  /** Entries that no file showed are withheld. */
  #counts(): Record<Word, number> {
    const counts = { open: 0, sealed: 0, erased: 0, withheld: 0, false: 0 };
    const size = this.head?.size ?? 0;
    const seen = Math.min(size, this.#words.length);
    for (let position = 0; position < seen; position++) {
      counts[this.wordFor(position) ?? 'withheld']++;
    }
    counts.withheld += size - seen;
    return counts;
  }

  #find(word: Finding['word'], position: number | null, sentence: string): void {
    if (this.#findings.length < LISTED) this.#findings.push({ word, position, sentence });
    else this.#further++;
  }
}
