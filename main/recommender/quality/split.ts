/** What is held out to judge by. Draws no random number: every program that follows these rules holds out the same. */
import { type History, startsOfUsers } from "./history.ts";

export const splits = ["random80", "temporal", "basket", "last", "published"] as const;
/**
 * random80: a fifth of each user's products, by lot. temporal: the last fifth. basket: everything of the last moment.
 * last: the last product. published: the last one, and the lists are made without the last but one as well.
 */
export type Split = (typeof splits)[number];

/** 1 where a line belongs to the lists, to the profile, to what is to be found. */
export interface Cut {
  readonly model: Uint8Array;
  readonly profile: Uint8Array;
  readonly test: Uint8Array;
}

const FEWEST_BEFORE_LAST = 3; // of the published experiments

export function cut(history: History, split: Split, seed: number): Cut {
  const starts = startsOfUsers(history);
  const test = new Uint8Array(history.user.length);
  const alsoUnknown = new Uint8Array(history.user.length);
  for (let who = 0; who < history.users; who += 1) {
    const [from, end] = [starts[who]!, starts[who + 1]!];
    if (end === from) continue;
    for (const at of heldOut(history, { from, end }, { split, seed })) test[at] = 1;
    if (split === "published" && end - from >= FEWEST_BEFORE_LAST) alsoUnknown[end - 2] = 1;
  }
  const profile = test.map((mark) => 1 - mark);
  return { test, profile, model: profile.map((mark, at) => mark & (1 - alsoUnknown[at]!)) };
}

interface Range {
  readonly from: number;
  readonly end: number;
}

function heldOut(history: History, range: Range, { split, seed }: { readonly split: Split; readonly seed: number }): number[] {
  const size = range.end - range.from;
  const lines = Array.from({ length: size }, (_, place) => range.from + place);
  switch (split) {
    case "random80":
      return lines.sort(byLot(history, seed)).slice(0, Math.floor(size / 5));
    case "temporal":
      return lines.slice(size - Math.floor(size / 5));
    case "basket": {
      const last = lines.filter((at) => history.time[at] === history.time[range.end - 1]);
      return last.length < size ? last : [];
    }
    case "last":
    case "published":
      return size >= FEWEST_BEFORE_LAST ? lines.slice(-1) : [];
  }
}

function byLot({ hash, item }: History, seed: number): (a: number, b: number) => number {
  const lot = (at: number): number => mixed((hash[at]! ^ Math.imul(seed, 0x9e3779b1)) >>> 0);
  return (a, b) => lot(a) - lot(b) || item[a]! - item[b]!;
}

/** The finaliser of MurmurHash3: neighbouring numbers become far ones. */
export function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
