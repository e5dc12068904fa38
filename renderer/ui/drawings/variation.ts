/** Small deterministic differences between two goods of one kind, so that a page of kettles does not look stamped. */
import type { ColourWay } from "./colours.ts";

export interface DrawingProps {
  readonly way: ColourWay;
  /** From `lookOf`; 0 is the plainest look. */
  readonly look: number;
}

/** 32-bit FNV-1a of the seed: the same product always looks the same. */
export function lookOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** `place` 0 to 5 picks independent parts of the look, e.g. 0 for the shape and 1 for the handle. */
export function pick<T>(look: number, place: number, options: readonly [T, ...T[]]): T {
  return options[(look >>> (place * 5)) % options.length] ?? options[0];
}
