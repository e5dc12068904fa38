/** Repeatable chance: the same name always gives the same sequence, on every machine. */

export interface Chance {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** Normally distributed, mean 0, deviation 1. */
  normal(): number;
}

/** 32-bit FNV-1a of the UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Names that differ in one letter give states that differ in few bits; some rounds mix them. */
const WARM_UP_ROUNDS = 8;

/** Marsaglia's xorshift with 32 bits, seeded by a name. */
export function chanceOf(name: string): Chance {
  let state = hashOf(name) || 1;
  for (let round = 0; round < WARM_UP_ROUNDS; round++) next();
  return { next, whole, pick, normal };

  function next(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  }

  function whole(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }

  function pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(next() * from.length)];
    if (picked === undefined) throw new RangeError("Nothing to pick from.");
    return picked;
  }

  function normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    return radius * Math.cos(2 * Math.PI * next());
  }
}
