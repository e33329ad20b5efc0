import { randomInt } from 'node:crypto';

/** A commitment is 32 bytes, kept as eight numbers. */
const NUMBERS = 8;

/**
 * Which position showed a commitment first. Plain arrays of numbers: a million commitments take some 50 MB, where a Map
 * of strings takes four times that.
 */
export class CommitmentIndex {
  #commitments = new Int32Array(1024 * NUMBERS);
  #bytes = Buffer.from(this.#commitments.buffer);
  /** Position + 1; 0 marks a free slot. At most half of the slots are taken. */
  #slots = new Uint32Array(2048);
  #taken = 0;
  // Drawn anew for each run, so that no host can prepare a log whose commitments all fall into one slot.
  readonly #a = randomInt(2 ** 31) * 2 + 1;
  readonly #b = randomInt(2 ** 31) * 2 + 1;

  /** The earlier position that holds the same commitment (43 characters of base64url), or null. */
  add(commitment: string, position: number): number | null {
    while (position * NUMBERS >= this.#commitments.length) this.#lengthen();
    this.#bytes.write(commitment, position * NUMBERS * 4, NUMBERS * 4, 'base64url');
    let slot = this.#slot(position);
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & (this.#slots.length - 1)) {
      const earlier = (this.#slots[slot] as number) - 1;
      if (this.#same(earlier, position)) return earlier;
    }
    this.#slots[slot] = position + 1;
    this.#taken++;
    if (this.#taken * 2 > this.#slots.length) this.#widen();
    return null;
  }

  #same(one: number, other: number): boolean {
    for (let i = 0; i < NUMBERS; i++) {
      if (this.#commitments[one * NUMBERS + i] !== this.#commitments[other * NUMBERS + i]) return false;
    }
    return true;
  }

  #slot(position: number): number {
    const first = Math.imul(this.#commitments[position * NUMBERS] as number, this.#a);
    const second = Math.imul(this.#commitments[position * NUMBERS + 1] as number, this.#b);
    return ((first ^ second) >>> 4) & (this.#slots.length - 1);
  }

  #lengthen(): void {
    const longer = new Int32Array(this.#commitments.length * 2);
    longer.set(this.#commitments);
    this.#commitments = longer;
    this.#bytes = Buffer.from(longer.buffer);
  }

  #widen(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (const taken of old) {
      if (taken === 0) continue;
      let slot = this.#slot(taken - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
      this.#slots[slot] = taken;
    }
  }
}
