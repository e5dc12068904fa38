/** The cart: what is in it, and proposals that wait for the shopper's yes. Nothing here changes it. */
import { randomUUID } from "node:crypto";
import type { Block, CartProposal } from "../../preload/domain/chat.ts";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { cards, pricedBy } from "./compose-cards.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords, type Words } from "./words/words.ts";

const MOST = 99; // pieces of one product

export async function cartHolds({ language }: Understood, lookups: Lookups): Promise<Draft> {
  const words = inWords(language);
  const { lines, count } = await lookups.cart();
  if (lines.length === 0) return draft(sentence(words, "cart-empty", {}), { replies: [words.text("ask-offers")] });
  const products = lines.map(({ product }) => product);
  return cards(sentence(words, "cart-holds", { things: words.counted(count, "thing") }), products, { total: count, lookups });
}

/** No more is proposed than the shelf still has. */
export async function toAdd({ named, quantity, language }: Understood, lookups: Lookups): Promise<Draft> {
  const words = inWords(language);
  const [id] = named;
  if (id === undefined) return draft(sentence(words, "cart-which", {}));
  const product = await lookups.product(id);
  if (product.stock === 0) return cards(sentence(words, "sold-out", pricedBy(words, product)), [product], { lookups });
  const left = Math.min(product.stock, MOST) - (await quantityIn(product, lookups));
  if (left <= 0) return cards(sentence(words, "cart-all", { name: product }), [product], { lookups });
  const wanted = Math.max(1, quantity ?? 1);
  const said = wanted > left ? onlyLeft(product, words) : sentence(words, "cart-add", pricedBy(words, product));
  return proposed(said, { action: "add", product, quantity: Math.min(wanted, left) }, lookups);
}

function onlyLeft(product: ProductDetails, words: Words): Sentence {
  return sentence(words, "cart-only", { name: product, are: words.text(product.stock === 1 ? "is" : "are"), stock: String(product.stock) });
}

/** Without a quantity, or with none, it is taken out. */
export async function toSet({ named, quantity, language }: Understood, lookups: Lookups): Promise<Draft> {
  const words = inWords(language);
  const { lines } = await lookups.cart();
  const [line, another] = lines;
  const id = named[0] ?? (another === undefined ? line?.product.id : undefined);
  if (id === undefined) return draft(sentence(words, lines.length === 0 ? "cart-empty" : "cart-which", {}));
  const product = await lookups.product(id);
  if (!lines.some((each) => each.product.id === id)) return cards(sentence(words, "cart-not-in", { name: product }), [product], { lookups });
  const wanted = Math.min(quantity ?? 0, product.stock, MOST);
  const said = wanted === 0 ? sentence(words, "cart-remove", { name: product }) : sentence(words, "cart-set", pricedBy(words, product));
  return proposed(said, { action: "set", product, quantity: wanted }, lookups);
}

async function quantityIn({ id }: ProductDetails, lookups: Lookups): Promise<number> {
  return (await lookups.cart()).lines.find(({ product }) => product.id === id)?.quantity ?? 0;
}

async function proposed(said: Sentence, proposal: Pick<CartProposal, "action" | "product" | "quantity">, lookups: Lookups): Promise<Draft> {
  const block: Block = { type: "cart", proposalId: randomUUID(), state: "proposed", ...proposal };
  return draft(said, {
    blocks: [block],
    readFrom: [{ source: "catalogue", ref: proposal.product.id, count: 1, asOf: await lookups.asOf() }],
    shown: [proposal.product],
  });
}
