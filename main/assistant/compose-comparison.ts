/** Two to four products side by side. */
import type { ProductCard, ProductDetails } from "../../preload/domain/product.ts";
import { comparisonOf } from "./comparison.ts";
import { cards, pricedBy } from "./compose-cards.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords, type Words } from "./words/words.ts";

const MOST = 4; // columns that a screen holds

/** Those named; beside a single one what is most like it; else the first that fit. */
export async function toCompare({ named, filters, sort }: Understood, lookups: Lookups): Promise<ProductDetails[]> {
  const [one, second] = named;
  if (one !== undefined && second !== undefined) return lookups.compare([...new Set(named)].slice(0, MOST));
  const { kind } = one === undefined ? { kind: null } : await lookups.product(one);
  const [like] = one === undefined ? [] : (await lookups.similar(one, MOST)).filter((product) => product.kind === kind);
  const found = like === undefined ? await firstTwo(filters, sort, lookups) : [like];
  return lookups.compare([...new Set([...named, ...found.map(({ id }) => id)])].slice(0, 2));
}

/** "Your two cheapest laptops": beside a kind, words that fit none of it say how to compare. */
async function firstTwo(filters: Understood["filters"], sort: Understood["sort"], lookups: Lookups): Promise<ProductCard[]> {
  const { products } = await lookups.find(filters, sort, 2);
  if (products.length === 2 || filters.kinds.length === 0) return products;
  return (await lookups.find({ ...filters, query: "" }, sort, 2)).products;
}

export async function compared(products: readonly ProductDetails[], { language }: Understood, lookups: Lookups): Promise<Draft> {
  const words = inWords(language);
  if (products.length < 2) return draft(sentence(words, "name-two", {}));
  const drafted = await cards(difference(products, words), products, { total: products.length, lookups });
  return { ...drafted, blocks: [...drafted.blocks, comparisonOf(products, words)] };
}

/** In price: of two the gap, of more the cheapest. */
function difference(products: readonly ProductDetails[], words: Words): Sentence {
  const [cheaper, dearer, another] = products.toSorted((a, b) => a.price.now - b.price.now);
  if (cheaper === undefined || dearer === undefined) throw new Error("a comparison of fewer than two");
  if (another !== undefined) return sentence(words, "cheapest-of-these", pricedBy(words, cheaper));
  const gap = dearer.price.now - cheaper.price.now;
  if (gap === 0) return sentence(words, "same-price", { cheaper, dearer });
  return sentence(words, "less-than", { cheaper, dearer, gap: words.money(gap, cheaper.price.currency) });
}
