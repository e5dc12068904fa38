/** What a shopper lets staff see before they come. Short: somebody reads it on the way. */
import type { Cart } from "../../preload/domain/cart.ts";
import type { Turn } from "../../preload/domain/chat.ts";
import type { CallSummary } from "../../preload/domain/help.ts";

const LINES = 20;
const CARDS = 8;
const CHARACTERS = 600;

export function summaryOf({ lines }: Pick<Cart, "lines">, talk: readonly Turn[]): CallSummary {
  const last = talk.at(-1);
  const blocks = last?.blocks ?? [];
  const words = blocks.flatMap((block) => (block.type === "words" ? [block.text] : [])).join(" ");
  const cards = blocks.flatMap((block) => (block.type === "products" ? block.products.map(({ name }) => name) : []));
  return {
    cart: lines.slice(0, LINES).map(({ product, quantity }) => ({ name: product.name, quantity })),
    question: last?.question ?? null,
    answer: words === "" ? null : words.slice(0, CHARACTERS),
    cards: cards.slice(0, CARDS),
  };
}
