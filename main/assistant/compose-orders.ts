/** The shopper's own orders, and one by its code. Whose it is the tool decides. */
import type { Order } from "../../preload/domain/order.ts";
import { AppError } from "../../preload/errors.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence, type Sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import { inWords, type Words } from "./words/words.ts";

const MOST = 5; // orders on screen; the orders page has all

export async function aboutOrders({ orderCode, language }: Understood, lookups: Lookups): Promise<Draft> {
  const words = inWords(language);
  if (orderCode !== null) {
    const order = await byCode(orderCode, lookups);
    return order === null ? notHere(words) : shown([order], 1, { said: orderIs(order, words), lookups });
  }
  const orders = await lookups.myOrders();
  if (orders === null) return draft(sentence(words, "sign-in", {}), { blocks: [{ type: "actions", actions: ["sign-in"] }] });
  const [last] = orders;
  if (last === undefined) return draft(sentence(words, "no-orders", {}), { replies: [words.text("ask-offers")] });
  const said = sentence(words, "last-order", { ...slotsOf(last, words), orders: words.counted(orders.length, "order") });
  return shown(orders.slice(0, MOST), orders.length, { said, lookups });
}

/** Somebody else's is as unknown as one that never was. */
async function byCode(code: string, lookups: Lookups): Promise<Order | null> {
  try {
    return await lookups.order(code);
  } catch (error) {
    if (error instanceof AppError && (error.code === "not-found" || error.code === "bad-input")) return null;
    throw error;
  }
}

const notHere = (words: Words): Draft => draft(sentence(words, "no-such-order", {}), { blocks: [{ type: "actions", actions: ["call-staff"] }] });

const orderIs = (order: Order, words: Words): Sentence => sentence(words, "order-is", slotsOf(order, words));

const slotsOf = ({ code, total, currency, status }: Order, { text, money }: Words) => ({ code, total: money(total, currency), state: text(`order-${status}`) });

async function shown(orders: Order[], count: number, { said, lookups }: { said: Sentence; lookups: Lookups }): Promise<Draft> {
  return draft(said, {
    blocks: [{ type: "orders", orders, online: lookups.online() }],
    readFrom: [{ source: "orders", ref: null, count, asOf: await lookups.asOf() }],
  });
}
