/** What an answer's chips choose, by a reading of its own: "Kettles", "Red", "up to $40", "not Orno". */
import type { ShopProduct } from "../../db/seed/shop.ts";
import { articlesOf, type Facts } from "./truth.ts";

type Wish = (product: ShopProduct) => boolean;

/** The products that fit every chip; null where a chip is of a kind that is not read here. */
export function chosenBy(chips: readonly string[], facts: Facts): ShopProduct[] | null {
  const wishes = groupedBy(chips, facts);
  if (wishes === null) return null;
  return facts.truth.shop.products.filter((product) => wishes.every((alternatives) => alternatives.some((fits) => fits(product))));
}

/** How many articles fit without the chip that this label means; null where that cannot be told. */
export function withoutChip(chips: readonly string[], label: string, facts: Facts): number | null {
  const kept = chips.filter((chip) => !sameWish(chip, label));
  if (kept.length === chips.length) return null;
  const chosen = chosenBy(kept, facts);
  return chosen === null || chosenBy(chips, facts) === null ? null : articlesOf(chosen);
}

const plainOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(≤|up to) /, "≤")
    .replace(/^(≥|from) /, "≥")
    .replace(/s$/, "");
const sameWish = (chip: string, label: string): boolean => label.split(", ").some((part) => plainOf(part) === plainOf(chip));

/** Chips of one kind are alternatives (two colours), of different kinds all of them are wished. */
function groupedBy(chips: readonly string[], facts: Facts): Wish[][] | null {
  const groups = new Map<string, Wish[]>();
  for (const chip of chips) {
    const read = wishOf(chip, facts);
    if (read === null) return null;
    if (read !== "order") groups.set(read.group, [...(groups.get(read.group) ?? []), read.fits]);
  }
  return [...groups.values()];
}

function wishOf(chip: string, { truth: { shop }, priceOf, running }: Facts): { group: string; fits: Wish } | "order" | null {
  const cents = Math.round(Number(/[\d.,]*\d/.exec(chip)?.[0]?.replaceAll(",", "") ?? Number.NaN) * 100);
  if (/ first$/.test(chip)) return "order";
  if (/^up to /.test(chip)) return { group: chip, fits: (product) => priceOf(product).now <= cents };
  if (/^from /.test(chip)) return { group: chip, fits: (product) => priceOf(product).now >= cents };
  if (chip === "In stock") return { group: chip, fits: ({ stock }) => stock > 0 };
  if (chip === "On offer") return { group: chip, fits: ({ id }) => running.some(({ productIds }) => productIds.includes(id)) };
  const maker = shop.manufacturers.find(({ name }) => name === chip);
  if (maker !== undefined) return { group: "maker", fits: ({ manufacturerId }) => manufacturerId === maker.id };
  const kind = shop.products.find((product) => plural(product.kind) === chip.toLowerCase())?.kind;
  if (kind !== undefined) return { group: "kind", fits: (product) => product.kind === kind };
  const colour = shop.products.find((product) => product.colour === chip.toLowerCase())?.colour;
  if (colour !== undefined && colour !== "") return { group: "colour", fits: (product) => product.colour === colour };
  return null;
}

function plural(noun: string): string {
  if (noun === "mouse") return "mice";
  if (/s$/.test(noun)) return noun;
  if (/(ch|sh|x)$/.test(noun)) return `${noun}es`;
  if (/knife$/.test(noun)) return noun.replace(/knife$/, "knives");
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
