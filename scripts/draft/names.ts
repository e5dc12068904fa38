/** Names of models: by the rules plain words, by a larger model its own, each once and none of them somebody's. */
import type { Chance } from "../../db/seed/chance.ts";
import { strangeWord } from "./own-words.ts";

const words =
  "Alder Amble Birch Bramble Brook Cairn Cedar Clover Cove Dale Drift Dune Elder Fern Glade Grove Hazel Heath Heron Hollow Juniper Kestrel Larch Lark Linden Marsh Meadow Mill Moor Orchard Otter Plover Quill Reed Ridge Rowan Sedge Shale Sorrel Sparrow Spruce Stile Tarn Tern Thistle Thrush Vale Willow Wren Yarrow".split(
    " ",
  );

/** Letters, one to three words. */
export const nameGrammar = 'root ::= word (" " word (" " word)?)?\nword ::= [A-Z] [a-z] [a-z] [a-z]? [a-z]? [a-z]? [a-z]? [a-z]? [a-z]? [a-z]?\n';

const ONE_TO_THREE_WORDS = /^[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9}){0,2}$/;

export type Names = ReturnType<typeof createNames>;

/** `taken`: names that no product may have again, whatever their capitals. */
export function createNames(taken: readonly string[]) {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  return { free, isFree, take };

  /** Some plain words that make a new name; two together once single ones are used up. */
  function free(nameOf: (word: string) => string, chance: Chance, most: number): string[] {
    const single = shuffled(words, chance).filter((word) => isFree(nameOf(word)));
    const left =
      single.length > 0
        ? single
        : shuffled(words, chance).flatMap((first) =>
            words.filter((second) => second !== first && isFree(nameOf(`${first} ${second}`))).map((second) => `${first} ${second}`),
          );
    return left.slice(0, most);
  }

  function isFree(name: string): boolean {
    return !known.has(name.toLowerCase());
  }

  function take(name: string): void {
    known.add(name.toLowerCase());
  }
}

/** The name that a model wrote, if it is one: it may say nothing that the product is not, and must not be its kind. */
export function readName(written: string, given: { readonly kind: string; readonly own: string }): string | null {
  const name = written.trim();
  const said = name.toLowerCase().split(" ");
  const sound = ONE_TO_THREE_WORDS.test(name) && new Set(said).size === said.length && !said.some((word) => given.kind.split(" ").includes(word));
  return sound && strangeWord(name, given) === null ? name : null;
}

function shuffled<T>(from: readonly T[], chance: Chance): T[] {
  return from
    .map((one) => ({ one, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
