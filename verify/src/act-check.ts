import { isUtf8 } from 'node:buffer';
import { isObject } from './canonical.ts';
import { CommitmentIndex } from './commitment-index.ts';
import { type Group, OPENINGS_LIMIT } from './groups.ts';
import type { Head } from './head.ts';
import { type Leaf, parseLeaf } from './leaf.ts';
import type { Ledger } from './ledger.ts';
import { checkOpening, type ErasureClaim, type Opening, parseOpening } from './opening.ts';
import { TILE_WIDTH } from './tile-tree.ts';

/** Finds the word for every entry: what its leaf says, and whether the opening served for it is its own. */
export class ActCheck {
  readonly #head: Head;
  readonly #ledger: Ledger;
  readonly #commitments = new CommitmentIndex();
  #previousAt = '';
  readonly #claims: ErasureClaim[] = [];
  /** By position, the entry that an open act of erasure names. */
  readonly #erasures = new Map<number, number>();
  /** Openings of entries beyond the head. */
  #unsigned = 0;

  constructor(head: Head, ledger: Ledger) {
    this.#head = head;
    this.#ledger = ledger;
  }

  add(group: Group, bounds: Uint32Array | null): void {
    const openings = this.#readOpenings(group);
    for (let i = 0; i < group.width; i++) {
      const position = group.first + i;
      if (group.bundle === null) this.#ledger.judge(position, 'withheld');
      else if (bounds === null) this.#ledger.judge(position, 'false');
      else {
        const entry = group.bundle.toString('latin1', bounds[2 * i], bounds[2 * i + 1]);
        this.#judge(position, entry, openings.get(position));
      }
    }
  }

  /** Judges the claims of erasure, now that every act is known. True where a claim names an act beyond the head. */
  finish(): boolean {
    let beyond = false;
    for (const { position, by } of this.#claims) {
      if (by > position && this.#erasures.get(by) === position) {
        this.#ledger.judge(position, 'erased');
        continue;
      }
      beyond ||= by >= this.#head.size;
      this.#ledger.blame(position, 'withheld', `it is said to be erased by entry ${by}, ${this.#whyNot(by)}`);
    }
    for (const [by, target] of this.#erasures) {
      if (this.#ledger.wordFor(target) !== 'open') continue;
      this.#ledger.note(`Entry ${target} was erased by entry ${by}, but its text is still served here.`);
    }
    if (this.#unsigned > 0)
      this.#ledger.note(`Openings beyond the signed head, which nobody can judge yet: ${this.#unsigned}.`);
    return beyond;
  }

  #whyNot(by: number): string {
    if (by >= this.#head.size) return 'which lies beyond the signed head';
    const target = this.#erasures.get(by);
    return target === undefined ? 'which is no open act of erasure' : `which erases entry ${target} instead`;
  }

  #judge(position: number, entry: string, opening: Opening | ErasureClaim | null | undefined): void {
    const leaf = parseLeaf(entry);
    if (!leaf.ok) return this.#ledger.blame(position, 'false', leaf.wrong);
    const { at, body, vis } = leaf.value;
    const earlier = this.#commitments.add(body, position);
    if (earlier !== null) this.#ledger.blame(position, 'false', `it repeats the text commitment of entry ${earlier}`);
    if (at < this.#previousAt) {
      this.#ledger.blame(
        position,
        'false',
        `it is recorded at ${at}, before the entry before it (${this.#previousAt})`,
      );
    }
    this.#previousAt = at;
    this.#ledger.lastAt = at;

    if (opening === undefined) {
      if (vis === 'closed') this.#ledger.judge(position, 'sealed');
      else this.#ledger.blame(position, 'withheld', 'it is open, but no opening is served for it');
    } else if (opening === null) {
      this.#ledger.judge(position, 'false');
    } else if ('by' in opening) {
      this.#claims.push(opening);
    } else {
      this.#judgeOpening(position, leaf.value, opening);
    }
  }

  #judgeOpening(position: number, leaf: Leaf, opening: Opening): void {
    const fits = checkOpening(opening, leaf, this.#head.origin);
    if (!fits.ok) return this.#ledger.blame(position, 'false', fits.wrong);
    this.#ledger.judge(position, 'open');
    const { act, in: input } = opening.body;
    if (leaf.vis === 'open' && act === 'archive.erase' && isObject(input) && typeof input.position === 'number') {
      this.#erasures.set(position, input.position);
    }
  }

  /** By position; null for an opening that is there but cannot be read, and has been blamed. */
  #readOpenings({
    openings: bytes,
    openingsPath: path,
    first,
    width,
  }: Group): Map<number, Opening | ErasureClaim | null> {
    const read = new Map<number, Opening | ErasureClaim | null>();
    if (bytes === null || bytes.length === 0) return read;
    if (bytes.length > OPENINGS_LIMIT || !isUtf8(bytes)) {
      this.#ledger.find(`${path} is ${isUtf8(bytes) ? 'longer than 64 MiB' : 'not UTF-8'}.`, first);
      return read;
    }
    const lines = bytes.toString('utf8').split('\n');
    if (lines.pop() !== '') this.#ledger.find(`${path} is cut: its last line does not end with a newline.`, first);
    for (const [number, line] of lines.entries()) {
      const opening = parseOpening(line);
      const position = opening.ok ? opening.value.position : seemingPosition(line);
      const place = `${path}, line ${number + 1}`;
      if (position === null) this.#ledger.find(`${place}: ${opening.ok ? '' : opening.wrong}.`);
      // A host goes on writing while it is read: what lies beyond the head is not signed yet, so nobody can judge it.
      else if (position >= this.#head.size && position < first + TILE_WIDTH) this.#unsigned++;
      else if (position < first || position >= first + width) {
        this.#ledger.find(`${place}: it is about entry ${position}, which has no place in this file.`);
      } else {
        if (!opening.ok) this.#ledger.blame(position, 'false', `its opening is refused, for ${opening.wrong}`);
        else if (read.has(position)) this.#ledger.blame(position, 'false', `${path} tells of it twice`);
        read.set(position, opening.ok ? opening.value : null);
      }
    }
    return read;
  }
}

/** The entry that a line is about as far as can be seen, so that a damaged opening can be laid to its entry. */
function seemingPosition(line: string): number | null {
  const digits = /"i":([0-9]{1,15})[,}]/.exec(line)?.[1];
  return digits === undefined ? null : Number(digits);
}
