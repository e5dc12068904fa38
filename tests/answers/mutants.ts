/** What a bad answer would look like: each takes a true one and makes one thing in it untrue; null where there is no such thing. */
import type { Block, Turn } from "../../preload/domain/chat.ts";
import { foreignOrders } from "./shop.ts";
import { factsOf, type Truth } from "./truth.ts";

type Card = Extract<Block, { type: "products" }>["products"][number];
export type Mutant = (turn: Turn, truth: Truth) => Turn | null;

const words =
  (change: (text: string, truth: Truth, turn: Turn) => string): Mutant =>
  (turn, truth) => {
    const blocks = turn.blocks.map((block) => (block.type === "words" ? { ...block, text: change(block.text, truth, turn) } : block));
    return changed(turn, { ...turn, blocks });
  };
const append = (more: string): Mutant => words((text) => `${text} ${more}`);
const card =
  (change: (card: Card, truth: Truth) => object): Mutant =>
  (turn, truth) => {
    let done = false;
    const blocks = turn.blocks.map((block) => {
      if (block.type !== "products" || block.products.length === 0 || done) return block;
      done = true;
      return { ...block, products: block.products.map((one, index) => (index === 0 ? { ...one, ...change(one, truth) } : one)) };
    });
    return changed(turn, { ...turn, blocks } as Turn); // `as`: a mutant is meant to be wrong
  };
const block =
  <Type extends Block["type"]>(type: Type, change: (block: Extract<Block, { type: Type }>) => object): Mutant =>
  (turn) =>
    changed(turn, {
      ...turn,
      blocks: turn.blocks.map((one) => (one.type === type ? { ...one, ...change(one as Extract<Block, { type: Type }>) } : one)),
    } as Turn); // `as`: just compared; a mutant is meant to be wrong

const changed = (before: Turn, after: Turn): Turn | null => (JSON.stringify(before) === JSON.stringify(after) ? null : after);
const money = /\$(\d+)\.(\d\d)/;
const firstShown = (turn: Turn): Card | undefined => turn.blocks.flatMap((one) => (one.type === "products" ? one.products : []))[0];
const notShown = ({ shop }: Truth, turn: Turn) => shop.products.find(({ id }) => !JSON.stringify(turn).includes(id))!;

export const mutants: Readonly<Record<string, Mutant>> = {
  "a price one dollar higher in the words": words((text) => text.replace(money, (_, dollars: string, cents: string) => `$${Number(dollars) + 1}.${cents}`)),
  "the price of another product in the words": words((text, truth, turn) =>
    text.replace(money, factsOf(truth).money(factsOf(truth).priceOf(notShown(truth, turn)).now + 7)),
  ),
  "a price one cent lower on the card": card(({ price }) => ({ price: { ...price, now: price.now - 1 } })),
  "stock times ten on the card": card(({ stock }) => ({ stock: stock * 10 + 1 })),
  "stock times ten in the words": words((text) => text.replace(/(\d+) on the shelf/, "$10 on the shelf")),
  "another aisle": words((text) => text.replace(/aisle (\d+)/, (_, aisle: string) => `aisle ${Number(aisle) + 1}`)),
  "another maker on the card": card(({ manufacturer }, { shop }) => ({ manufacturer: shop.manufacturers.find(({ id }) => id !== manufacturer.id) })),
  "another maker in the words": words((text, { shop }) => {
    const at = shop.manufacturers.findIndex(({ name }) => text.startsWith(`${name} is `));
    return at < 0 ? text : text.replace(shop.manufacturers[at]!.name, shop.manufacturers[(at + 1) % shop.manufacturers.length]!.name);
  }),
  "a maker of another country": block("manufacturer", ({ manufacturer }) => ({ manufacturer: { ...manufacturer, country: "Atlantis" } })),
  "an offer that ends a day later": block("promotions", ({ promotions }) => ({
    promotions: promotions.map((one) => ({ ...one, endsAt: new Date(Date.parse(one.endsAt) + 86_400_000).toISOString() })),
  })),
  "something for nothing": append("It is free today."),
  "a refund": append("You get a full refund if you do not like it."),
  "a voucher": append("We add a gift voucher to it."),
  "a name cut off": words((text, _truth, turn) => {
    const name = firstShown(turn)?.name ?? "-";
    return text.replace(name, name.split(" ").slice(0, 2).join(" "));
  }),
  "a product that is not shown": words((text, truth, turn) => `${text} The ${notShown(truth, turn).name} is better.`),
  "a name that nobody has": append("Try the Samsung one instead."),
  "a percentage": append("That is 35% off."),
  "more reviews than there are": words((text) => text.replace(/(\d+) reviews?/, (_, count: string) => `${Number(count) + 3} reviews`)),
  "more reviews on the card": card(({ stars }) => ({ stars: { ...stars, count: stars.count + 2 } })),
  "mark-up": append("<b>Buy now</b>"),
  "a link": append("See https://shop.example for more."),
  "a letter that turns the line around": words((text) => `\u202E${text}`),
  "a letter without width in a chip": (turn) => ({ ...turn, chips: [...turn.chips, "Kettles\u200B"] }),
  "figures of another script": append("It costs ٣٤."),
  "a figure in words": append("It costs thirty dollars."),
  "a known figure in another role": append("It costs 4."),
  "a price without its coin": append("The price is 24.90."),
  "somebody else's order": append(`Your order ${foreignOrders[0]!.code} is ready.`),
  "a changed order code": words((text) => text.replace(/K3-417/, "K3-418")),
  "another unit": words((text) => text.replace(/(\d+) dB/, "$1 W")),
  "the better mark on the worse": block("comparison", ({ rows }) => ({ rows: rows.map((row) => (row.best === null ? row : { ...row, best: 1 - row.best })) })),
  "a cell of another product": block("comparison", ({ rows }) => ({
    rows: rows.map(({ cells, ...row }, index) => ({ ...row, cells: index === 0 ? [...cells].reverse() : cells })),
  })),
  "more left without a wish than there are": words((text) => text.replace(/”,? (\d+) would/, (_, count: string) => `” ${Number(count) + 1} would`)),
  "one more that fits": words((text) => text.replace(/^(I find )?(\d+)(?= \w+(?: fit|,))/, (_, find = "", count = "") => `${find}${Number(count) + 1}`)),
  "a difference of the wrong size": words((text) =>
    text.replace(/\$(\d+)(\.\d\d less)/, (_, dollars: string, rest: string) => `$${Number(dollars) + 5}${rest}`),
  ),
  "a rule that the page does not have": block("passage", ({ text }) => ({ text: text.replace(/\d+/, (days) => String(Number(days) + 30)) })),
  "a review that nobody wrote": block("reviews", ({ reviews }) => ({ reviews: reviews.map((review) => ({ ...review, text: `${review.text} Really.` })) })),
  "more buyers who complain": block("reviews", ({ counts }) => ({ counts: { ...counts, negative: counts.negative + 1 } })),
  "an order of another amount": block("orders", ({ orders }) => ({ orders: orders.map((order) => ({ ...order, total: order.total + 100 })) })),
  "an order of somebody else": block("orders", () => ({ orders: [...foreignOrders] })),
  "a maker of several from elsewhere": block("manufacturers", ({ manufacturers }) => ({
    manufacturers: manufacturers.map((maker) => ({ ...maker, country: "Atlantis" })),
  })),
  "more that would fit": block("relaxations", ({ relaxations }) => ({ relaxations: relaxations.map((one) => ({ ...one, count: one.count + 400 })) })),
  "a page that is none": block("passage", () => ({ title: "Free gifts" })),
};
