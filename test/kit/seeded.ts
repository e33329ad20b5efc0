/** Numbers that look random and are the same at every run: a failure names its seed and can be met again. */
export interface Seeded {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** True once in so many times. */
  onceIn(times: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const below = (limit: number) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    onceIn: times => below(times) === 0,
    pick: items => items[below(items.length)] as never,
  };
}
