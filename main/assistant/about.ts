/** Decides by rules what a question is about. `null`: the rules cannot say, the model may. */
import type { About } from "../../preload/domain/chat.ts";
import * as signs from "./signs.ts";
import { mentions, plain, stems, type Vocabulary } from "./vocabulary.ts";

export const isShopping = (question: string): boolean => signs.shopping.test(plain(question));

export interface Named {
  /** A kind, a product, a department or a filter of the catalogue. */
  readonly goods: boolean;
  /** One product or several by their names. */
  readonly product: boolean;
  /** A specification that products of this shop have. */
  readonly specification: boolean;
}

export function aboutByRules(question: string, vocabulary: Vocabulary, { goods, product, specification }: Named): About | null {
  const text = plain(question);
  const words = stems(question);
  const maker = vocabulary.manufacturers.some(({ name }) => mentions(words, name, false));
  if (signs.unsafe.some((pattern) => pattern.test(question.toLowerCase()) || pattern.test(text))) return "unsafe";
  if (signs.smalltalk.test(text)) return "smalltalk";
  if (!goods && signs.praise.test(text)) return "smalltalk";
  if (!product && signs.elsewhere.test(text) && !asksStore(text, goods) && !signs.promotions.test(text)) return "offtopic";
  if (asksOrder(text)) return "orders";
  if (asksMaker(text, { goods, maker, product })) return "manufacturers";
  if (signs.promotions.test(text)) return "promotions";
  if (product && specification && !/\b(your|you)\b/.test(text)) return "products";
  if (asksStore(text, goods) || (!goods && !maker && speaksOf(words, vocabulary.topics))) return "store";
  if (!goods && !maker && !signs.shopping.test(text) && signs.chat.test(text)) return "smalltalk";
  if (maker && !goods && /\b(tell me|about|who|what) /.test(`${text} `) && !signs.ofTheirs.test(text)) return "manufacturers";
  return goods || maker || signs.shopping.test(text) ? "products" : null;
}

const asksOrder = (text: string): boolean =>
  (signs.orders.test(text) || (/\b(order|parcel|package|purchase)s?\b/.test(text) && signs.ordered.test(text))) && !/\b(return|refund|exchange)\b/.test(text);

function asksMaker(text: string, { goods, maker, product }: { goods: boolean; maker: boolean; product: boolean }): boolean {
  if (/\bhow many\b/.test(text) && maker && !goods) return true;
  if (!signs.makers.test(text) || /\bwhich .{0,20}(is|are) (the )?(best|cheapest|quietest)/.test(text)) return false;
  // "Laptops made by Orno" are laptops; "who are they made by" asks who.
  return !(maker && goods && !product && /\b(made|produced|manufactured) by\b/.test(text));
}

function asksStore(text: string, goods: boolean): boolean {
  if (goods && signs.comesWith.test(text)) return false;
  return signs.service.test(text) || (signs.store.test(text) && !(goods && (signs.shopping.test(text) || text.split(" ").length <= 4)));
}

/** True where a word of a store document's title is said. */
const speaksOf = (words: readonly string[], topics: readonly string[]): boolean => topics.some((topic) => words.includes(topic));
