/** Who writes how many reviews about what, in which tone, in which language and when. */
import { chanceOf, type Chance } from "../chance.ts";
import type { Shop, ShopProduct, ShopReview } from "../shop.ts";
import { compose } from "./compose.ts";
import { reviewCounts } from "./counts.ts";
import { composeForeign, foreignKinds, foreignLanguages, FOREIGN_REVIEWS_EACH } from "./foreign.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { readPhrasebook } from "./phrasebook.ts";
import type { Tone } from "./phrases/english.ts";
import { subjectOf, type Subject } from "./subject.ts";
import { createWriters } from "./writers.ts";

/** A review before its author and date: also says what its text says, which its stars may contradict. */
export interface Draft {
  readonly subject: Subject;
  readonly language: string;
  readonly tone: Tone;
  readonly stars: number;
  readonly text: string;
}

interface Plan {
  readonly subject: Subject;
  readonly language: string;
  tone: Tone;
  stars: number;
}

const SHARE_POSITIVE = 0.62;
const SHARE_NEGATIVE = 0.24;
const SHARE_WITH_FIVE_STARS = 0.62; // of the positive
const SHARE_WITH_ONE_STAR = 0.55; // of the negative
const SHARE_AGAINST_THE_TEXT = 0.05;

/** The same reviews for the same shop and moment; 8,000 for the demonstration shop. */
export function demonstrationReviews(shop: Omit<Shop, "reviews">, now: Date): ShopReview[] {
  const writers = createWriters(shop, now);
  return draftReviews(shop).map(({ subject, language, stars, text }): ShopReview => {
    return { productId: subject.product.id, stars, text, language, ...writers.next(subject.product.id, language) };
  });
}

/** What is said about which product, in an order that has nothing to do with time. */
export function draftReviews(shop: Pick<Shop, "products" | "manufacturers" | "interactions">): Draft[] {
  const chance = chanceOf("reviews");
  const ledger = createLedger();
  const plans = languagesFor(plansFor(shop), chance);
  setTones(plans, chance);
  return plans.map((plan) => ({ ...plan, text: textFor(plan, ledger, chance) }));
}

function textFor(plan: Plan, ledger: Ledger, chance: Chance): string {
  if (plan.language !== "en") return composeForeign({ ...plan, kind: plan.subject.product.kind, ledger, chance });
  return compose({ ...plan, ledger, chance });
}

function plansFor(shop: Pick<Shop, "products" | "manufacturers" | "interactions">): Plan[] {
  const phrasebook = readPhrasebook();
  const brands = new Map(shop.manufacturers.map(({ id, name }) => [id, name]));
  const counts = reviewCounts(shop);
  return shop.products.flatMap((product: ShopProduct) => {
    const phrases = phrasebook.get(product.kind);
    if (phrases === undefined) throw new Error(`There are no phrases for a ${product.kind}.`);
    const subject = subjectOf(product, phrases, brands.get(product.manufacturerId) ?? "this maker");
    return Array.from({ length: counts.get(product.id) ?? 0 }, (): Plan => ({ subject, language: "en", tone: "positive", stars: 5 }));
  });
}

/** Gives the foreign reviews to products of kinds that the foreign pages speak of, spread over all of them. */
function languagesFor(plans: readonly Plan[], chance: Chance): Plan[] {
  const order = shuffled(
    plans.map((_, index) => index),
    chance,
  );
  const languages = new Map<number, string>();
  for (const language of foreignLanguages) {
    const kinds = foreignKinds(language);
    const free = order.filter((index) => !languages.has(index) && kinds.has(plans[index]?.subject.product.kind ?? ""));
    for (const index of free.slice(0, FOREIGN_REVIEWS_EACH)) languages.set(index, language);
  }
  return plans.map((plan, index) => ({ ...plan, language: languages.get(index) ?? "en" }));
}

/** The best-placed share is positive, the worst-placed negative: a good product's reviews end up on the better side. */
function setTones(plans: readonly Plan[], chance: Chance): void {
  const ranked = plans.map((plan) => ({ plan, place: plan.subject.quality + chance.normal() })).sort((a, b) => b.place - a.place);
  ranked.forEach(({ plan }, index) => {
    const part = (index + 0.5) / ranked.length;
    plan.tone = part < SHARE_POSITIVE ? "positive" : part > 1 - SHARE_NEGATIVE ? "negative" : "neutral";
    plan.stars = starsFor(plan.tone, chance);
  });
  turnStars(plans, chance);
}

function starsFor(tone: Tone, chance: Chance): number {
  if (tone === "neutral") return 3;
  if (tone === "positive") return chance.next() < SHARE_WITH_FIVE_STARS ? 5 : 4;
  return chance.next() < SHARE_WITH_ONE_STAR ? 1 : 2;
}

/** Some people mistake the scale: as many five stars on a complaint as one star on praise. */
function turnStars(plans: readonly Plan[], chance: Chance): void {
  const each = Math.round((plans.length * SHARE_AGAINST_THE_TEXT) / 2);
  const order = shuffled(plans, chance);
  for (const plan of order.filter(({ tone }) => tone === "positive").slice(0, each)) plan.stars = 1;
  for (const plan of order.filter(({ tone }) => tone === "negative").slice(0, each)) plan.stars = 5;
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  return items
    .map((item) => ({ item, key: chance.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
