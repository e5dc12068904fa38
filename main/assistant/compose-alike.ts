/** What is like a product, what goes with it, and what sells best. */
import type { ProductCard } from "../../preload/domain/product.ts";
import { cards, FIRST_CARDS, pricedBy, TOP_CARDS } from "./compose-cards.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence } from "./sentences.ts";
import { noFilters, type Understood } from "./understand.ts";
import { inWords } from "./words/words.ts";

const MANY = 24; // looked through, because of them some are left out

/** Of the same kind: a toaster is no alternative to a kettle, whoever bought both. */
export async function similarTo(productId: string, understood: Understood, lookups: Lookups): Promise<Draft> {
  const { kind } = await lookups.product(productId);
  const alike = (await lookups.similar(productId, MANY)).filter((product) => product.kind === kind);
  const others = alike.length > 0 ? alike : (await lookups.find({ ...noFilters, kinds: [kind] }, "best-match", MANY)).products;
  return told(
    "alike",
    others.filter(({ id }) => id !== productId),
    { understood, lookups },
  );
}

/** Of another kind; where nobody has bought anything with it yet, the best of its department. */
export async function goingWith(productId: string, understood: Understood, lookups: Lookups): Promise<Draft> {
  const { kind, departmentId } = await lookups.product(productId);
  const other = (products: readonly ProductCard[]) => products.filter((product) => product.kind !== kind);
  const bought = other(await lookups.goesWith(productId, MANY));
  const around = bought.length > 0 ? bought : other((await lookups.find({ ...noFilters, departmentId, inStock: true }, "best-reviewed", MANY)).products);
  return told("goes-with", around, { understood, lookups });
}

export async function popularHere(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { kinds, departmentId } = understood.filters;
  const fits = (product: ProductCard) =>
    (kinds.length === 0 || kinds.includes(product.kind)) && (departmentId === null || product.departmentId === departmentId);
  const liked = (await lookups.popular(MANY)).filter(fits);
  const best = liked.length > 0 ? liked : (await lookups.find(understood.filters, "best-reviewed", FIRST_CARDS)).products;
  return told("popular", best, { understood, lookups });
}

interface Telling {
  readonly understood: Understood;
  readonly lookups: Lookups;
}

async function told(key: "alike" | "goes-with" | "popular", products: readonly ProductCard[], { understood: { language }, lookups }: Telling): Promise<Draft> {
  const words = inWords(language);
  const [first] = products;
  if (first === undefined) return draft(sentence(words, "alike-none", {}), { replies: [words.text("ask-offers")] });
  const shown = products.slice(0, key === "alike" ? FIRST_CARDS : TOP_CARDS);
  const replies = shown.length > 1 ? [words.text("ask-cheapest"), words.text("ask-compare")] : [];
  return cards(sentence(words, key, pricedBy(words, first)), shown, { replies, lookups });
}
