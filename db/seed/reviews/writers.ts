/** Who wrote a review and when: buyers of the product as far as there are any, passers-by for the rest. */
import { chanceOf, type Chance } from "../chance.ts";
import type { Shop, ShopReview } from "../shop.ts";
import { firstNamesAbroad } from "./foreign.ts";
import { firstNames } from "./phrases/english.ts";

type Signature = Pick<ShopReview, "author" | "customerId" | "verified" | "writtenAt">;

interface Purchase {
  readonly customerId: string;
  readonly at: number;
}

const DAY = 86_400_000;
const DAYS_BACK = 548; // eighteen months
const SHARE_VERIFIED = 0.79; // of the English ones; some find no buyer left, which makes about 70 % of all
const SHARE_WITH_INITIAL = 0.45;
const INITIALS = "ABCDEFGHJKLMNOPRSTVW";

export function createWriters(shop: Omit<Shop, "reviews">, now: Date) {
  const chance = chanceOf("review writers");
  const names = new Map(shop.customers.map(({ id, firstName }) => [id, firstName]));
  const buyers = buyersOf(shop, now, chance);
  return { next };

  /** Every buyer reviews a product at most once. */
  function next(productId: string, language: string): Signature {
    const writtenAt = now.getTime() - daysAgo(chance) * DAY;
    const buyer = language === "en" && chance.next() < SHARE_VERIFIED ? buyers.get(productId)?.pop() : undefined;
    if (buyer === undefined) return { author: passerBy(language, chance), customerId: null, verified: false, writtenAt: new Date(writtenAt).toISOString() };
    const author = signed(names.get(buyer.customerId) ?? "Customer", chance);
    return {
      author,
      customerId: buyer.customerId,
      verified: true,
      writtenAt: new Date(writtenAt > buyer.at ? writtenAt : afterPurchase(buyer.at, now, chance)).toISOString(),
    };
  }
}

/** Skewed to recent: half within the last five months. */
function daysAgo(chance: Chance): number {
  return 0.1 + DAYS_BACK * 0.995 * chance.next() ** 1.8;
}

/** Nobody reviews before buying: where the drawn date is too early, the review comes some days after the purchase. */
function afterPurchase(boughtAt: number, now: Date, chance: Chance): number {
  const room = now.getTime() - boughtAt;
  return boughtAt + Math.min(room * 0.9, (1 + chance.next() * 30) * DAY) * (0.3 + chance.next() * 0.7);
}

function passerBy(language: string, chance: Chance): string {
  return signed(chance.pick(language === "en" ? firstNames : firstNamesAbroad(language)), chance);
}

function signed(firstName: string, chance: Chance): string {
  return chance.next() < SHARE_WITH_INITIAL ? `${firstName} ${chance.pick([...INITIALS])}.` : firstName;
}

function buyersOf(shop: Omit<Shop, "reviews">, now: Date, chance: Chance): Map<string, Purchase[]> {
  const firstPurchase = new Map<string, Map<string, number>>();
  for (const { kind, productId, customerId, at } of shop.interactions) {
    const time = Date.parse(at);
    if (kind !== "purchase" || time >= now.getTime()) continue;
    const ofProduct = firstPurchase.get(productId) ?? new Map<string, number>();
    firstPurchase.set(productId, ofProduct);
    ofProduct.set(customerId, Math.min(time, ofProduct.get(customerId) ?? Infinity));
  }
  return new Map([...firstPurchase].map(([productId, bought]) => [productId, mixed(bought, chance)]));
}

function mixed(bought: ReadonlyMap<string, number>, chance: Chance): Purchase[] {
  return [...bought].map(([customerId, at]) => ({ customerId, at, key: chance.next() })).sort((a, b) => a.key - b.key);
}
