/** What a thing is good for, in the words of makers and buyers: "dog hair" is written of robot vacuums more than of anything else. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { descriptionsOfKind, reviewTextsOfKind } from "../../db/kiosk/catalogue.ts";
import type { CacheReader } from "../../db/kiosk/tables.ts";
import { stems } from "../assistant/vocabulary.ts";
import { fillers, generic, soft } from "./plain-words.ts";

/** Kinds that the words are written of, the likeliest first; empty where nothing points at any. */
export type KindsFor = (text: string) => readonly string[];

const REVIEWS = 200; // of a kind: more tell nothing new
const SLICE = 100; // texts between two turns of the event loop: about 2 ms
const AGE_MS = 3_600_000; // what is written of a kind changes slowly
const DESCRIPTION = 2; // a maker's word weighs as much as so many buyers'
const PRIOR = 2; // texts in which each word stands beforehand, everywhere alike
const [SURE, MOST] = [2, 8]; // standard errors: below it a word says nothing, above it no more
const ENOUGH = 7; // of points; below it words only happen to stand there
const BESIDE = 0.62; // of the best: what is this close is shown beside it
const MOST_KINDS = 3;

/** Read when first asked for, in slices that let a touch go first. */
export function createPurposes(cache: CacheReader, monotonic: () => number): (kinds: readonly string[]) => Promise<KindsFor> {
  let held: { readonly of: string; readonly at: number; readonly made: Promise<KindsFor> } | null = null;
  return (kinds) => {
    const of = kinds.join("\n");
    if (held === null || held.of !== of || monotonic() - held.at > AGE_MS) {
      const made = read(cache, kinds);
      held = { of, at: monotonic(), made };
      made.catch(() => (held = null));
    }
    return held.made;
  };
}

async function read(cache: CacheReader, kinds: readonly string[]): Promise<KindsFor> {
  const index = createMentions();
  for (const kind of kinds) {
    await addAll(await descriptionsOfKind(cache, kind), DESCRIPTION, kind);
    await addAll(await reviewTextsOfKind(cache, kind, REVIEWS), 1, kind);
  }
  return (text) => likeliest(index, new Set(stems(text).filter((word) => !fillers.has(word) && !generic.has(word) && !soft.has(word))));

  async function addAll(texts: readonly string[], weight: number, kind: string): Promise<void> {
    for (let start = 0; start < texts.length; start += SLICE) {
      for (const text of texts.slice(start, start + SLICE)) index.add(kind, text, weight);
      await nextTurn();
    }
  }
}

/** How often each word is written of each kind; a text counts once, however often it repeats itself. */
function createMentions() {
  const byWord = new Map<string, Map<string, number>>();
  const texts = new Map<string, number>();
  return {
    byWord,
    texts,
    add(kind: string, text: string, weight: number): void {
      texts.set(kind, (texts.get(kind) ?? 0) + weight);
      for (const word of new Set(stems(text))) {
        const mentions = byWord.get(word) ?? new Map<string, number>();
        mentions.set(kind, (mentions.get(kind) ?? 0) + weight);
        byWord.set(word, mentions);
      }
    },
  };
}

/**
 * Points of a kind: how sure it is that each word is written of it more often than of the others, in standard errors of the log odds
 * (Monroe, Colaresi and Quinn 2008, "Fightin' Words"). All the words count more than one of them.
 */
function likeliest({ byWord, texts }: ReturnType<typeof createMentions>, words: ReadonlySet<string>): string[] {
  const written = sum(texts);
  const points = new Map<string, number[]>();
  for (const word of words) {
    const mentions = byWord.get(word) ?? new Map<string, number>();
    const all = sum(mentions);
    for (const [kind, count] of mentions) {
      const of = texts.get(kind) ?? 0;
      const [here, elsewhere] = [count + (PRIOR * all) / written, all - count + PRIOR];
      const odds = Math.log(here / (of + PRIOR - here)) - Math.log(elsewhere / (written - of + PRIOR - elsewhere));
      const sure = odds / Math.sqrt(1 / here + 1 / elsewhere);
      if (sure > SURE) points.set(kind, [...(points.get(kind) ?? []), Math.min(sure, MOST)]);
    }
  }
  const known = [...words].filter((word) => byWord.has(word)).length;
  const ranked = [...points]
    .map(([kind, each]) => ({ kind, total: each.reduce((a, b) => a + b, 0) * (0.5 + each.length / known / 2) }))
    .sort((a, b) => b.total - a.total || (a.kind < b.kind ? -1 : 1));
  const best = ranked[0]?.total ?? 0;
  return ranked
    .filter(({ total }) => total >= ENOUGH && total >= best * BESIDE)
    .slice(0, MOST_KINDS)
    .map(({ kind }) => kind);
}

const sum = (counts: ReadonlyMap<string, number>): number => counts.values().reduce((total, count) => total + count, 0);
