/** A question that is nothing but the name of a product, or the beginning of one, letter by letter but for one slip. */
import type { ProductId } from "../../preload/domain/product.ts";
import { madeOnce } from "../made-once.ts";
import { isAsking } from "./unknown.ts";
import { plain, type Vocabulary } from "./vocabulary.ts";

const SHORTEST = 4; // letters: a slip makes a shorter word another one
const MOST_CALLED = 4; // cards side by side

export interface Called {
  readonly ids: readonly ProductId[];
  /** True where the name is said to its end. */
  readonly whole: boolean;
}

export interface Name {
  readonly id: ProductId;
  readonly name: string;
  readonly letters: string;
}

/** The products that are called so to the end; where none is, those whose names begin so, the shortest name first. */
export function calledProducts(question: string, { products }: Vocabulary): Called {
  const index = namesOf(products);
  for (const said of new Set([lettersOf(question), lettersOf(withoutAsking(question))])) {
    if (said.length < SHORTEST) continue;
    const begun = (index.get(said[0] ?? "") ?? []).filter((name) => begins(said, name));
    const whole = begun.filter(({ letters }) => letters.length === said.length);
    const meant = whole.length > 0 ? whole : begun;
    if (meant.length > 0) return { ids: nearestTo(said, meant), whole: whole.length > 0 };
  }
  return { ids: [], whole: false };
}

/** A name without a slip goes before one with it. */
function nearestTo(said: string, names: readonly Name[]): ProductId[] {
  const exact = names.filter(({ letters }) => letters.startsWith(said));
  return (exact.length > 0 ? exact : names)
    .toSorted((a, b) => a.letters.length - b.letters.length || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CALLED)
    .map(({ id }) => id);
}

/** The beginning ends where a word of the name does: "Galaxy Tab" is no "Galaxy Tablet". */
function begins(said: string, { name, letters }: Name): boolean {
  const start = letters.slice(0, said.length);
  return (start === said || isSwapped(said, start)) && (letters.length === said.length || endsWord(name, said.length));
}

/** Two neighbours changed places, the commonest slip of a finger, wherever a hyphen or a blank stood between them. */
function isSwapped(said: string, known: string): boolean {
  if (said.length !== known.length) return false;
  const at = [...said].findIndex((letter, place) => letter !== known[place]);
  return at >= 0 && said[at] === known[at + 1] && said[at + 1] === known[at] && said.slice(at + 2) === known.slice(at + 2);
}

function endsWord(name: string, length: number): boolean {
  let passed = 0;
  return name.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => (passed += lettersOf(word).length) === length);
}

/** "do you have the BILLY bookcase?" asks for the BILLY bookcase. */
function withoutAsking(question: string): string {
  const words = question.trim().split(/\s+/);
  const start = words.findIndex((word) => !isAsking(plain(word)));
  return start < 0 ? "" : words.slice(start).join(" ");
}

const lettersOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** By the first letter, which hardly anybody mistypes. */
const namesOf = madeOnce((products: Vocabulary["products"]): ReadonlyMap<string, readonly Name[]> =>
  Map.groupBy(products.map(nameOf), ({ letters }) => letters[0] ?? ""),
);

export const nameOf = madeOnce(({ id, name }: Vocabulary["products"][number]): Name => ({ id, name, letters: lettersOf(name) }));
