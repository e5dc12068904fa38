/** Decides by rules what a question is about. `null`: the rules cannot say, the model may. */
import type { Filters } from "../../preload/contract/catalogue.ts";
import type { About } from "../../preload/domain/chat.ts";
import type { Memory } from "./follow-up.ts";
import { asksForHelp } from "./need.ts";
import { type Parts, withoutGoods } from "./parts.ts";
import * as signs from "./signs.ts";
import { leansOnStore } from "./topic.ts";
import { plain, stems, type Vocabulary } from "./vocabulary.ts";

export const isShopping = (question: string): boolean => signs.shopping.test(plain(question));

export interface Read {
  readonly question: string;
  readonly parts: Parts;
  readonly vocabulary: Vocabulary;
  readonly said: Filters;
  /** A kind, a product, a department or a filter of the catalogue is named. */
  readonly goods: boolean;
  /** Products are named or pointed at. */
  readonly meant: boolean;
  readonly memory: Memory;
  readonly country: string | null;
  /** A need was told that kinds of this shop meet. */
  readonly needed: boolean;
  /** How much of the question a page of the store answers, from 0 to 1. */
  readonly written: number;
}

export function aboutByRules(read: Read): About | null {
  const { question, parts, vocabulary, said, goods, meant, memory, country, needed, written } = read;
  const text = plain(question);
  if (signs.isUnsafe(question)) return "unsafe";
  const byWish = aboutOfWish(read);
  if (byWish !== null) return byWish;
  if (signs.smalltalk.test(text)) return "smalltalk";
  if (!goods && signs.praise.test(text)) return "smalltalk";
  // "Coffee makers" are no makers: what is said of the goods decides, not their names.
  const aside = plain(withoutGoods(parts.bare, said.kinds));
  const maker = said.manufacturerIds.length > 0 && !/\b(not|except|without)\b/.test(text);
  const store = asksStore(aside, read);
  if (!meant && signs.elsewhere.test(text) && !store && !signs.promotions.test(aside)) return "offtopic";
  if (asksOrder(text)) return "orders";
  if (needed && written < WRITTEN_OUT && !store && !signs.promotions.test(aside)) return "products";
  if (country !== null && !goods && !maker) return "manufacturers";
  if (asksMaker(aside, { goods, maker, meant })) return "manufacturers";
  if (said.promotionId !== null) return "promotions";
  if (meant && parts.specification !== null && (parts.named.length > 0 ? !/\b(your|you)\b/.test(text) : !signs.service.test(aside))) return "products";
  if (signs.promotions.test(aside) && !store) return meant ? "products" : "promotions";
  if (store || (!goods && !maker && !meant && speaksOf(stems(aside), vocabulary.topics))) return "store";
  if (leansOnStore(text, memory)) return "store";
  if (!goods && !maker && !meant && !signs.shopping.test(text) && signs.chat.test(text)) return "smalltalk";
  if (maker && !goods && /\b(tell me|about|who|what|where) /.test(`${text} `) && !signs.ofTheirs.test(text)) return "manufacturers";
  if (goods || maker || meant) return "products";
  const shops = signs.shopping.test(text);
  const ordersGoods = parts.extreme !== null || parts.sort !== null || parts.measures.length + parts.sizes.length > 0; // "the quietest" is no quiet hour
  if (!ordersGoods && written >= (shops ? WRITTEN_OUT : WRITTEN) && !signs.sold.test(text)) return "store";
  return shops || asksForHelp(text) ? "products" : null;
}

/** So much of a question stands on a page of the store where it is about the store; where it also sounds like shopping, more has to. */
const WRITTEN = 0.4;
const WRITTEN_OUT = 0.6;

/** Some wishes say by themselves what they are about. */
function aboutOfWish({ parts: { wish, counted, named }, goods, meant, said, memory }: Read): About | null {
  if (wish === "person") return "store";
  if (wish === "yes" || wish === "no") return "smalltalk";
  if (wish === "cart" || wish === "set") return "products";
  if (wish === "add") return meant || goods ? "products" : null;
  if (wish === "ends" && (said.promotionId !== null || (meant && memory.about !== "store" && named.length === 0))) return "promotions";
  if (wish === "save" && meant) return "products";
  if (wish === "reviews" && (meant || goods)) return "products";
  if ((wish === "similar" || wish === "goes-with") && meant) return "products";
  if (wish === "popular" && !goods) return "products";
  if (counted === "manufacturers") return "manufacturers";
  if (counted === "offers") return "promotions";
  return counted === "departments" || counted === "kinds" ? "products" : null;
}

const asksOrder = (text: string): boolean =>
  (signs.orders.test(text) || (/\b(order|parcel|package|purchase)s?\b/.test(text) && signs.ordered.test(text))) && !signs.rules.test(text);

function asksMaker(text: string, { goods, maker, meant }: { goods: boolean; maker: boolean; meant: boolean }): boolean {
  if (/\bhow many\b/.test(text) && maker && !goods) return true;
  if (!signs.makers.test(text) || /\bwhich .{0,20}(is|are) (the )?(best|cheapest|quietest)/.test(text)) return false;
  // "Laptops made by Orno" are laptops; "who are they made by" asks who.
  return !(maker && goods && !meant && /\b(made|produced|manufactured) by\b/.test(text));
}

function asksStore(text: string, { goods, parts, said }: Read): boolean {
  if (goods && (signs.comesWith.test(text) || parts.measures.length > 0)) return false;
  if (signs.service.test(text)) return true;
  return signs.store.test(text) && !(goods && (signs.shopping.test(text) || said.minCents !== null || said.maxCents !== null || text.split(" ").length <= 4));
}

/** True where a word of a store document's title is said. */
const speaksOf = (words: readonly string[], topics: readonly string[]): boolean => topics.some((topic) => words.includes(topic));
