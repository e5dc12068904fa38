/** Answers about what is on offer, and until when. */
import type { PromotionTicket } from "../../preload/domain/promotion.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import { ALL_CARDS, cards, FIRST_CARDS, pricedBy, shownOf } from "./compose-cards.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { isSayable } from "./sayable.ts";
import { sentence, type Sentence } from "./sentences.ts";
import { noFilters, type Understood } from "./understand.ts";
import { plain } from "./vocabulary.ts";
import { inWords } from "./words/words.ts";

const TICKETS = 4;
const DAY_MS = 86_400_000;

export async function aboutPromotions(understood: Understood, lookups: Lookups): Promise<Draft> {
  const { filters, sort, wish, language } = understood;
  const words = inWords(language);
  const running = await lookups.promotions();
  const narrowed = filters.kinds.length + filters.manufacturerIds.length > 0 || filters.departmentId !== null;
  const { products, total } = await lookups.find({ ...filters, query: narrowed ? filters.query : "", onOffer: true }, sort, ALL_CARDS);
  const touching = touched(running, products, { ...filters, narrowed });
  const meant = wish === "ends" ? endingSoon(touching, plain(understood.topic.words), lookups.now()) : touching;
  const asOf = await lookups.asOf();
  const [first] = meant;
  if (first === undefined) {
    const said = touching.length > 0 ? sentence(words, "none-ends", {}) : sentence(words, "no-promotions", {});
    return draft(said, { readFrom: [{ source: "promotions", ref: null, count: running.length, asOf }], replies: [words.text("ask-offers")] });
  }
  const theirs = meant.length < running.length && !narrowed ? products.filter(({ price }) => meant.some(({ id }) => price.promotion?.id === id)) : products;
  const shown = narrowed ? shownOf(theirs, total) : theirs.slice(0, FIRST_CARDS);
  const missing = narrowed || wish === "ends" || filters.promotionId !== null ? "" : await notOnOffer(filters, lookups);
  const said =
    missing === "" ? told(first, meant.length, understood) : sentence(words, "offers-but", { missing, offers: words.counted(meant.length, "offer") });
  return draft(said, {
    blocks: [
      { type: "promotions", promotions: meant.slice(0, TICKETS) },
      ...(shown.length > 0 ? [{ type: "products" as const, role: "found" as const, products: shown }] : []),
    ],
    readFrom: [{ source: "promotions", ref: meant.length === 1 ? first.id : null, count: meant.length, asOf }],
    shown,
  });
}

/** "Student", of a discount for students: words that nothing on offer has; empty where something has them. */
async function notOnOffer(filters: Understood["filters"], lookups: Lookups): Promise<string> {
  if (filters.query === "" || !isSayable(filters.query)) return "";
  const { total } = await lookups.find({ ...filters, onOffer: true }, "best-match", 1);
  return total > 0 ? "" : filters.query;
}

/** Until when a product is cheaper. */
export async function offerOf(productId: string, understood: Understood, lookups: Lookups): Promise<Draft> {
  const words = inWords(understood.language);
  const product = await lookups.product(productId);
  const { promotion } = product.price;
  if (promotion === null) return cards(sentence(words, "not-reduced", pricedBy(words, product)), [product], { lookups });
  const drafted = await aboutPromotions({ ...understood, wish: "ends", filters: { ...noFilters, promotionId: promotion.id } }, lookups);
  return { ...drafted, shown: [product] };
}

function told(first: PromotionTicket, count: number, { wish, language }: Understood): Sentence {
  const words = inWords(language);
  const slots = { offers: words.counted(count, "offer"), first, day: words.day(first.endsAt) };
  if (wish === "ends") return count === 1 ? sentence(words, "offer-ends", slots) : sentence(words, "offers-end", slots);
  return count === 1 ? sentence(words, "one-offer", slots) : sentence(words, "offers-run", slots);
}

function touched(
  running: readonly PromotionTicket[],
  products: readonly ProductCard[],
  { promotionId, narrowed }: Pick<Understood["filters"], "promotionId"> & { readonly narrowed: boolean },
): PromotionTicket[] {
  if (promotionId !== null) return running.filter(({ id }) => id === promotionId);
  return narrowed ? running.filter(({ id }) => products.some(({ price }) => price.promotion?.id === id)) : [...running];
}

/** "Today", "tomorrow", "this week": those that are over by then; without such a word all of them, the soonest first. */
function endingSoon(running: readonly PromotionTicket[], said: string, now: Date): PromotionTicket[] {
  const days = /\b(today|tonight)\b/.test(said) ? 1 : /\btomorrow\b/.test(said) ? 2 : /\bweek\b/.test(said) ? 7 : null;
  if (days === null) return [...running];
  const morning = new Date(now).setHours(0, 0, 0, 0);
  return running.filter(({ endsAt }) => Date.parse(endsAt) <= morning + days * DAY_MS);
}
