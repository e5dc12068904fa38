/** Which kinds of goods, or which department, a shopper's words mean: by synonym, plural, typo, or a part of a kind's name. */
import type { DepartmentId } from "../../preload/domain/product.ts";
import { alike, stems } from "../assistant/vocabulary.ts";
import { type Concept, conceptsOf } from "./concepts.ts";
import { isThing } from "./heads.ts";
import { fillers, generic, soft } from "./plain-words.ts";

export interface Assortment {
  readonly kinds: readonly string[];
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string }[];
  /** Where the goods of each kind stand. */
  readonly places: ReadonlyMap<string, ReadonlySet<DepartmentId>>;
  /** True where a word stands in a product's name. */
  readonly known: (word: string) => boolean;
  /** True of an everyday thing that no product is. */
  readonly unsold: (word: string) => boolean;
}

export interface Meant {
  readonly kinds: readonly string[];
  readonly departmentId: DepartmentId | null;
  /** Positions of the words that are understood now. */
  readonly taken: readonly number[];
}

interface Target {
  readonly name: string;
  readonly concepts: readonly Concept[];
  readonly departmentId: DepartmentId | null;
}

interface Hit {
  readonly target: Target;
  readonly said: readonly Concept[];
  /** True where no synonym, beginning or typo was needed. */
  readonly literal: boolean;
}

const BEGINNING = 4; // letters that a beginning needs: "back" for "backrest"
const nothing: Meant = { kinds: [], departmentId: null, taken: [] };

/** `words`: stems; those at `taken` mean something else already. */
export function goodsIn(words: readonly string[], taken: ReadonlySet<number>, shop: Assortment): Meant {
  const said = conceptsOf(words.map((word, at) => (taken.has(at) ? "" : word))).filter(({ sense }) => sense !== "");
  const targets = targetsOf(shop);
  const whole = wholeNames(said, targets, shop);
  if (whole.some((hit) => !isOnlyFor(hit, said, whole))) return meantBy(whole, targets, shop);
  if (whole.length > 0) return nothing;
  return partOfName(said, words, { targets, shop });
}

const targetsKnown = new WeakMap<readonly string[], readonly Target[]>();

/** Made once for as long as a shop's kinds stand. */
function targetsOf({ kinds, departments }: Assortment): readonly Target[] {
  const known = targetsKnown.get(kinds);
  if (known !== undefined) return known;
  const made = [
    ...kinds.map((name) => ({ name, concepts: conceptsOf(stems(name)), departmentId: null })),
    ...departments.map(({ id, name }) => ({ name, concepts: conceptsOf(stems(name)), departmentId: id })),
  ].filter(({ concepts }) => concepts.length > 0);
  targetsKnown.set(kinds, made);
  return made;
}

/** Names of which every word is said; a longer name hides those whose words it uses. */
function wholeNames(said: readonly Concept[], targets: readonly Target[], shop: Assortment): Hit[] {
  for (const typos of [false, true]) {
    const hits = targets
      .flatMap((target) => hitOf(target, said, typos ? shop : null) ?? joined(target, said) ?? [])
      .sort((a, b) => b.said.length - a.said.length);
    const chosen: Hit[] = [];
    for (const hit of hits) {
      const rival = chosen.find((other) => hit.said.every((concept) => other.said.includes(concept)));
      if (rival === undefined || rival.said.length === hit.said.length) chosen.push(hit);
    }
    if (chosen.length > 0) return chosen;
  }
  return [];
}

/** "Laptop bag": the bag is asked for, and laptops are none. */
function isOnlyFor({ said: used }: Hit, said: readonly Concept[], hits: readonly Hit[]): boolean {
  const end = Math.max(...used.flatMap(({ at }) => at));
  const next = said.find(({ at }) => at[0] === end + 1);
  return next !== undefined && isThing(next.own) && !hits.some((hit) => hit.said.some(({ sense }) => sense === next.sense));
}

/** `forgiving`: the shop whose words are no typos; null where none is forgiven. */
function hitOf(target: Target, said: readonly Concept[], forgiving: Assortment | null): Hit | null {
  const used: Concept[] = [];
  let literal = true;
  let begun = 0;
  for (const wanted of target.concepts) {
    const same = said.find((concept) => concept.sense === wanted.sense);
    const other = same ?? (forgiving ? mistyped(said, wanted, forgiving) : undefined) ?? beginningOf(said, wanted);
    if (other === undefined) {
      if (target.departmentId !== null && generic.has(wanted.own) && said.some(({ own }) => generic.has(own)) && target.concepts.length > 1) continue;
      return null;
    }
    if (same === undefined && !forgiving) begun += 1;
    literal &&= other.own === wanted.own;
    if (!used.includes(other)) used.push(other);
  }
  // A beginning alone names nothing: "book" is no bookcase.
  return used.length === 0 || begun > 1 || (begun === 1 && used.length < 2) ? null : { target, said: used, literal };
}

/** "bodywash" for "body wash", "sun glasses" for "sunglasses". */
function joined(target: Target, said: readonly Concept[]): Hit | null {
  const bare = target.name.toLowerCase().replace(/[^\p{L}]/gu, "");
  const fits = (run: readonly Concept[]): boolean => {
    const together = run
      .map(({ own }) => own)
      .join("")
      .replaceAll(" ", "");
    return together.length >= 6 && (together === bare || `${together}s` === bare || `${together}es` === bare);
  };
  const runs = said.flatMap((concept, at) => [[concept], said.slice(at, at + 2)]);
  const run = runs.find(fits);
  return run === undefined ? null : { target, said: run, literal: true };
}

const mistyped = (said: readonly Concept[], wanted: Concept, { known }: Assortment): Concept | undefined =>
  said.find(({ own }) => !known(own) && !fillers.has(own) && !generic.has(own) && !isThing(own) && alike(own, wanted.own));

const beginningOf = (said: readonly Concept[], wanted: Concept): Concept | undefined =>
  said.find(({ own }) => own.length >= BEGINNING && !fillers.has(own) && wanted.own.startsWith(own));

/** A kind that lies whole inside the department of its name means the department: the wider of the two. Else kinds go first. */
function meantBy(hits: readonly Hit[], targets: readonly Target[], shop: Assortment): Meant {
  const wide = hits.filter((hit) => hit.target.departmentId !== null && widest(hit, hits, shop));
  const kinds = hits.filter(({ target, said }) => target.departmentId === null && !wide.some((other) => sameWords(other.said, said)));
  const chosen =
    kinds.length > 0 ? kinds.filter((hit) => hit.literal || !kinds.some((other) => other.literal && sameWords(other.said, hit.said))) : wide.slice(0, 1);
  return {
    kinds: [...new Set(kinds.length > 0 ? chosen.flatMap(({ target }) => family(target, targets)) : [])],
    departmentId: kinds.length > 0 ? null : (chosen[0]?.target.departmentId ?? null),
    taken: (chosen.length > 0 ? chosen : hits).flatMap(({ said }) => said.flatMap(({ at }) => at)),
  };
}

function widest({ said, target }: Hit, hits: readonly Hit[], { places, kinds }: Assortment): boolean {
  const rivals = hits.filter((other) => other.target.departmentId === null && sameWords(other.said, said)).map((other) => other.target);
  const only = (kind: string) => places.get(kind)?.size === 1 && places.get(kind)?.has(target.departmentId as DepartmentId) === true; // `as`: asked of departments alone
  // "Laptops" that hold laptop bags too: who asks for laptops wants no bag.
  const longer = kinds.filter(
    (kind) => only(kind) && rivals.some(({ name, concepts }) => name !== kind && holds(kind, concepts) && !endsAlike(kind, concepts)),
  );
  return rivals.every(({ name }) => only(name)) && longer.length === 0;
}

const sameWords = (a: readonly Concept[], b: readonly Concept[]): boolean => a.length === b.length && a.every((concept) => b.includes(concept));

/** A T-shirt is a shirt; a laptop bag is no laptop. */
const endsAlike = (kind: string, concepts: readonly Concept[]): boolean => conceptsOf(stems(kind)).at(-1)?.sense === concepts.at(-1)?.sense;

function holds(kind: string, concepts: readonly Concept[]): boolean {
  const senses = new Set(conceptsOf(stems(kind)).map(({ sense }) => sense));
  return concepts.every(({ sense }) => senses.has(sense));
}

/** "chest of drawers" is "chest of 3 drawers" and "modular chest of drawers" too: names that end so, figures aside. One word has no family. */
function family({ name, concepts }: Target, targets: readonly Target[]): string[] {
  const bare = sensesOf(concepts);
  if (concepts.length < 2 || bare.length < concepts.length) return [name];
  const related = targets.filter((other) => {
    if (other.departmentId !== null || other.name === name) return false;
    const whole = other.concepts.filter(({ sense }) => !/^\d+$/.test(sense));
    const end = whole.slice(-bare.length);
    const before = stems(other.name)[(end[0]?.at[0] ?? 0) - 1] ?? "";
    return end.map(({ sense }) => sense).join(" ") === bare.join(" ") && !/^(and|with|w|for|in|on)$/.test(before);
  });
  return [name, ...related.map((other) => other.name)];
}

const sensesOf = (concepts: readonly Concept[]): string[] => concepts.map(({ sense }) => sense).filter((sense) => !/^\d+$/.test(sense));

/** Where no name is said whole: the kinds that hold most of the words, or the departments that end in one ("shoes": men's and women's). */
function partOfName(said: readonly Concept[], words: readonly string[], { targets, shop }: { targets: readonly Target[]; shop: Assortment }): Meant {
  const kinds = targets.filter(({ departmentId }) => departmentId === null);
  const parts = said
    .filter((part) => kinds.some((kind) => says(kind, part)))
    .filter(({ sense, own }) => !/^\d+$/.test(sense) && !fillers.has(own) && !generic.has(own));
  const heads = parts.filter(
    (part) => isHead(part, parts, words) && (isPurpose(part, words) || !(shop.unsold(part.own) || isOtherOne(part, words, { kinds, shop }))),
  );
  if (heads.length === 0) return nothing;
  const taken = parts.flatMap(({ at }) => at);
  const ending = targets.filter(({ departmentId, concepts }) => departmentId !== null && heads.some(({ sense }) => concepts.at(-1)?.sense === sense));
  if (ending.length === 1) return { kinds: [], departmentId: ending[0]?.departmentId ?? null, taken };
  if (ending.length > 1)
    return { kinds: shop.kinds.filter((kind) => ending.some(({ departmentId }) => standsIn(kind, departmentId, shop))), departmentId: null, taken };
  const scored = kinds.map(({ name, concepts }) => ({ name, score: parts.filter((part) => says({ concepts }, part)).length }));
  const most = Math.max(...scored.map(({ score }) => score));
  return { kinds: scored.filter(({ score }) => score === most).map(({ name }) => name), departmentId: null, taken };
}

/** A kind says a word as one of its own or inside one: "sofa" stands in "sofa bed". */
const says = ({ concepts }: Pick<Target, "concepts">, part: Concept): boolean =>
  concepts.some((concept) => concept.sense === part.sense || concept.own.split(" ").includes(part.own));

/** "glass" in "a glass vase" is no thing that is asked for. */
function isHead({ at }: Concept, parts: readonly Concept[], words: readonly string[]): boolean {
  const next = (at.at(-1) ?? 0) + 1;
  const word = words[next];
  return word === undefined || fillers.has(word) || generic.has(word) || parts.some((part) => part.at.includes(next));
}

/** A sewing machine is no washing machine, for no word of this shop stands before its end. */
function isOtherOne(part: Concept, words: readonly string[], { kinds, shop }: { kinds: readonly Target[]; shop: Assortment }): boolean {
  const before = words[(part.at[0] ?? 0) - 1] ?? "";
  if (before === "" || fillers.has(before) || soft.has(before) || shop.known(before)) return false;
  return !kinds.some(({ concepts }) => concepts.some(({ sense, own }) => sense === part.sense || own === part.own));
}

/** "Something for coffee", "phone accessories": what is asked for need not be one itself. */
function isPurpose({ at }: Concept, words: readonly string[]): boolean {
  const before = words.slice(Math.max(0, (at[0] ?? 0) - 3), at[0]).join(" ");
  return /(?<!\b(?:look|looking|search|searching|hunting|shopping|market) )\bfor(?: \S+)?$/.test(before) || generic.has(words[(at.at(-1) ?? 0) + 1] ?? "");
}

const standsIn = (kind: string, departmentId: DepartmentId | null, { places }: Assortment): boolean =>
  departmentId !== null && places.get(kind)?.has(departmentId) === true;
