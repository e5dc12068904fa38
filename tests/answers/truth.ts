/** What is true in a shop, by arithmetic of its own: nothing of the assistant, the catalogue or the pricing is imported. */
import type { Shop, ShopProduct, ShopPromotion } from "../../db/seed/shop.ts";
import type { Order } from "../../preload/domain/order.ts";

export interface Truth {
  readonly shop: Shop;
  readonly now: Date;
  /** Of whoever is signed in. */
  readonly orders: readonly Order[];
  /** What was asked in this talk so far. */
  asked(): readonly string[];
  /** Of the screen or of the question: roles of figures are read in English only; in another language a figure has to be one of what is shown. */
  language?(): string;
}

export interface Priced {
  readonly list: number;
  readonly now: number;
  readonly promotion: ShopPromotion | null;
}

export interface Facts {
  readonly truth: Truth;
  readonly byId: ReadonlyMap<string, ShopProduct>;
  readonly makers: ReadonlyMap<string, Shop["manufacturers"][number]>;
  readonly running: readonly ShopPromotion[];
  priceOf(product: ShopProduct): Priced;
  starsOf(id: string): { readonly mean: number; readonly count: number };
  /** Of a product's reviews: how many stars 1 to 5 were given how often. */
  reviewsOf(id: string): readonly { readonly stars: number; readonly text: string; readonly author: string }[];
  money(cents: number): string;
  ticketOf(promotion: ShopPromotion): string;
}

const known = new WeakMap<Shop, Facts>();

export function factsOf(truth: Truth): Facts {
  const before = known.get(truth.shop);
  if (before !== undefined && before.truth.now.getTime() === truth.now.getTime()) return { ...before, truth };
  const facts = gathered(truth);
  known.set(truth.shop, facts);
  return facts;
}

function gathered(truth: Truth): Facts {
  const { shop, now } = truth;
  const at = now.getTime();
  const running = shop.promotions.filter(
    (promotion) => Date.parse(promotion.startsAt) <= at && at < Date.parse(promotion.endsAt) && isForAGuest(promotion, now),
  );
  const reviews = new Map<string, Shop["reviews"][number][]>();
  for (const review of new Map(shop.reviews.map((one) => [[one.productId, one.author, one.writtenAt, one.text].join("\n"), one])).values())
    reviews.set(review.productId, [...(reviews.get(review.productId) ?? []), review]);
  const prices = new Map(shop.products.map((product) => [product.id, priced(product, running)]));
  const reviewsOf = (id: string) => reviews.get(id) ?? [];
  return {
    truth,
    running,
    byId: new Map(shop.products.map((product) => [product.id, product])),
    makers: new Map(shop.manufacturers.map((maker) => [maker.id, maker])),
    priceOf: ({ id }) => prices.get(id)!,
    reviewsOf,
    starsOf: (id) => meanOf(reviewsOf(id).map(({ stars }) => stars)),
    money: (cents) => moneyIn(shop.currency)(cents),
    ticketOf: (promotion) => ticketOf(promotion, moneyIn(shop.currency)),
  };
}

/** Of what is for members or for a code a guest sees nothing; hours are those of UTC, where these shops stand. */
function isForAGuest({ terms = {} }: ShopPromotion, now: Date): boolean {
  if (terms.code !== undefined || terms.groupId !== undefined) return false;
  if (terms.schedule === undefined) return true;
  const { days, from, to } = terms.schedule;
  const time = now.toISOString().slice(11, 16);
  return days.includes(now.getUTCDay() || 7) && from <= time && time < to;
}

/** The highest priority lowers the price, and of equal ones the one that saves more; without any, the ticket of a bundle or a threshold is shown. */
function priced({ id, priceCents }: ShopProduct, running: readonly ShopPromotion[]): Priced {
  const mine = running.filter(({ productIds }) => productIds.includes(id)).sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  const under = ({ rule }: ShopPromotion): number => {
    if (rule.kind === "percent") return priceCents - Math.floor((priceCents * rule.value + 50) / 100);
    return rule.kind === "fixed" ? Math.max(0, priceCents - rule.value) : priceCents;
  };
  const saving = mine.filter((promotion) => under(promotion) < priceCents);
  const top = saving.filter(({ priority }) => priority === saving[0]?.priority).sort((a, b) => under(a) - under(b))[0];
  const other = (kind: string) => mine.find(({ rule }) => rule.kind === kind);
  return {
    list: priceCents,
    now: top === undefined ? priceCents : under(top),
    promotion: top ?? other("buy_x_get_y") ?? other("n_for_m") ?? other("n_for_price") ?? other("threshold") ?? null,
  };
}

function meanOf(stars: readonly number[]): { mean: number; count: number } {
  return { mean: stars.length === 0 ? 0 : stars.reduce((sum, one) => sum + one, 0) / stars.length, count: stars.length };
}

const moneyIn = (currency: string) => {
  const format = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" });
  return (cents: number) => format.format(cents / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

function ticketOf({ rule }: ShopPromotion, money: (cents: number) => string): string {
  const short = (cents: number) => money(cents).replace(/\.00$/, "");
  if (rule.kind === "percent") return `-${rule.value}%`;
  if (rule.kind === "fixed") return `-${short(rule.value)}`;
  if (rule.kind === "buy_x_get_y") return `${rule.buy} + ${rule.get}`;
  if (rule.kind === "n_for_m") return `${rule.take} for ${rule.pay}`;
  if (rule.kind === "n_for_price") return `${rule.take} for ${short(rule.price)}`;
  if (rule.kind === "threshold_amount") return `-${short(rule.value)} from ${short(rule.minimumCents)}`;
  return `-${rule.value}% from ${short(rule.minimumCents)}`;
}

/** What tells variants of one article apart is cut off. */
export const articleName = ({ name, variant }: ShopProduct): string =>
  variant !== "" && name.endsWith(`, ${variant}`) ? name.slice(0, -variant.length - 2) : name;

export const articleOf = ({ id, articleId }: ShopProduct): string => articleId ?? id;

export const articlesOf = (products: readonly ShopProduct[]): number => new Set(products.map(articleOf)).size;

export const isEnglish = ({ language }: Truth): boolean => (language?.() ?? "en") === "en";
