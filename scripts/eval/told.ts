/** What a turn shows: the cards that were asked for, by id, and every word on screen outside them. */
import { type Block, type Turn } from "../../preload/domain/chat.ts";

export function cardsIn({ blocks }: Turn): string[] {
  const ids = blocks.flatMap((block) => (block.type === "products" && block.role === "found" ? block.products.map(({ id }) => String(id)) : []));
  return [...new Set(ids)];
}

/** Chips first, then the blocks in their order, a line each. */
export function wordsIn({ chips, blocks }: Turn): string {
  return [...chips, ...blocks.flatMap(linesOf)].filter((line) => line !== "").join("\n");
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case "words":
      return [block.text];
    case "products":
      return block.role === "found" ? [] : [`Nearest: ${block.products.map(({ name }) => name).join(", ")}`];
    case "comparison":
      return [block.names.join(" | "), ...block.rows.map(({ name, cells }) => [name, ...cells].join(" | "))];
    case "promotions":
      return block.promotions.map(({ name, ticket, endsAt }) => `${ticket} ${name}, until ${endsAt.slice(0, 10)}`);
    case "manufacturer":
      return [`${block.manufacturer.name}, ${block.manufacturer.country}, ${block.products} products`, block.manufacturer.profile];
    case "manufacturers":
      return block.manufacturers.map(({ name, country, products }) => `${name}, ${country}, ${products} products`);
    case "reviews":
      return [`${block.total} reviews of ${block.productName}`, ...block.reviews.map(({ stars, text }) => `${stars} of 5: ${text}`)];
    case "orders":
      return block.orders.map(({ code, status, lines }) => `${code}: ${status}, ${lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(", ")}`);
    case "relaxations":
      return block.relaxations.map(({ label, count }) => `Without ${label}: ${count}`);
    case "cart":
      return [`${block.action} ${block.quantity} × ${block.product.name}: ${block.state}`];
    case "actions":
      return [...block.actions];
    case "passage":
      return [block.title, block.text];
    case "replies":
      return [...block.replies];
  }
}
