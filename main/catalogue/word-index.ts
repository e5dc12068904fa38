/** Which products a word speaks of: exactly, as its beginning, or with a typo. Lives and dies with a snapshot. */
import { alike, stems } from "../assistant/vocabulary.ts";
import { madeOnce } from "../made-once.ts";
import type { Pace } from "../pieces.ts";
import type { Entry } from "./snapshot.ts";

type Named = Pick<Entry, "number" | "name" | "kind" | "colour" | "variant" | "manufacturer">;

export interface WordIndex {
  /** Score by number of the entry. `begins`: the word may still be being typed. */
  scores(word: string, begins: boolean): ReadonlyMap<number, number>;
  /** For a word that no product holds anywhere: what it was probably meant to be. `guessing`: the likest word will do, even with another first letter. */
  misspelt(word: string, guessing: boolean): ReadonlyMap<number, number>;
  /** True where the word stands, as it is, in a name, kind, colour, variant or manufacturer. */
  known(word: string): boolean;
}

// A word that says what a thing is says more than one that says how it looks.
const WEIGHTS = { kind: 8, name: 6, manufacturer: 5, colour: 4, variant: 4 } as const;
const BEGINNING = 0.7; // part of the weight that a beginning is worth
const TYPO = 0.6;
const ALIKE = 0.5; // of overlap; what shares less is another word

export async function createWordIndex(entries: readonly Named[], pace: Pace): Promise<WordIndex> {
  const postings = new Map<string, Map<number, number>>();
  await pace.each(entries, (entry) => {
    for (const [word, weight] of wordsOfEntry(entry)) {
      const posting = postings.get(word);
      if (posting === undefined) postings.set(word, new Map([[entry.number, weight]]));
      else posting.set(entry.number, weight);
    }
  });
  await pace.turn();
  const words = [...postings.keys()].sort();
  let letters: ReadonlyMap<string, ReadonlySet<string>> | null = null;
  const byFirstLetter = Map.groupBy(words, (word) => word[0] ?? "");

  return { scores, misspelt, known: (word) => postings.has(word) };

  function scores(word: string, begins: boolean): ReadonlyMap<number, number> {
    const found = new Map(postings.get(word));
    if (begins) for (const longer of wordsBeginning(words, word)) add(found, postings.get(longer), BEGINNING);
    return found;
  }

  function misspelt(word: string, guessing: boolean): ReadonlyMap<number, number> {
    const near = (byFirstLetter.get(word[0] ?? "") ?? []).filter((known) => alike(word, known));
    const found = new Map<number, number>();
    for (const known of near.length > 0 || !guessing ? near : mostAlike(word)) add(found, postings.get(known), TYPO);
    return found;
  }

  /** For a wrong first letter. The letters of all words are taken apart once, when first needed. */
  function mostAlike(word: string): string[] {
    letters ??= new Map(words.map((known) => [known, lettersOf(known)]));
    const said = lettersOf(word);
    let best: { overlap: number; words: string[] } = { overlap: ALIKE, words: [] };
    for (const [known, of] of letters) {
      if (Math.abs(known.length - word.length) > 2) continue;
      const overlap = overlapOf(said, of);
      if (overlap > best.overlap) best = { overlap, words: [known] };
      else if (overlap === best.overlap) best.words.push(known);
    }
    return best.words;
  }
}

/** The most that each word weighs. */
const wordsOfEntry = madeOnce((entry: Named): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>();
  for (const field of ["kind", "name", "manufacturer", "colour", "variant"] as const) {
    const text = field === "manufacturer" ? entry.manufacturer.name : entry[field];
    for (const word of stems(text)) weights.set(word, Math.max(weights.get(word) ?? 0, WEIGHTS[field]));
  }
  return weights;
});

function add(found: Map<number, number>, posting: ReadonlyMap<number, number> | undefined, part: number): void {
  for (const [entry, weight] of posting ?? []) found.set(entry, Math.max(found.get(entry) ?? 0, weight * part));
}

/** The words after `beginning` in a sorted list, for as long as they begin with it. */
function wordsBeginning(sorted: readonly string[], beginning: string): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < beginning) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; sorted[at]?.startsWith(beginning); at += 1) if (sorted[at] !== beginning) found.push(sorted[at] ?? "");
  return found;
}

/** Dice: twice what they share, of all they have. */
function overlapOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let shared = 0;
  for (const group of first) if (second.has(group)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

/** Groups of two and three letters, each without its order: a swap of two letters keeps most of them. */
function lettersOf(word: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < word.length; at += 1) {
    found.add([...word.slice(at, at + 3)].sort().join(""));
    found.add([...word.slice(at, at + 2)].sort().join(""));
  }
  return found;
}
