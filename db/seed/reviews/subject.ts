/** The thing under review: what it is good and bad at, so that its reviews agree with one another. */
import { chanceOf, type Chance } from "../chance.ts";
import type { ShopProduct } from "../shop.ts";
import { grammarOf, type Slots } from "./fill-in.ts";
import type { Aspect, KindPhrases } from "./phrasebook.ts";

export interface Subject {
  readonly product: ShopProduct;
  readonly phrases: KindPhrases;
  readonly grammar: Slots;
  /** Mean 0; a product one above gets visibly better reviews. */
  readonly quality: number;
  readonly traits: readonly Trait[];
  /** How often each phrase has been used about this product. */
  readonly used: Map<string, number>;
}

export interface Trait {
  readonly aspect: Aspect;
  /** From 0, everybody complains, to 1, everybody praises. */
  readonly worth: number;
  /** How readily people bring it up. */
  readonly weight: number;
}

const QUALITY_SPREAD = 0.65;
const STRIKING = 3; // people mention what stands out about three times as often

const NOT_THERE = /^(-|no|none|wired|mains|passive)\b/i;

export function subjectOf(product: ShopProduct, phrases: KindPhrases, brand: string): Subject {
  const chance = chanceOf(`reviews of ${product.articleId ?? product.id}`);
  const quality = chance.normal() * QUALITY_SPREAD;
  const aspects = phrases.aspects.filter((aspect) => applies(aspect, product));
  return { product, phrases, grammar: grammarOf(product, phrases, brand), quality, traits: traitsOf(aspects, quality, chance), used: new Map() };
}

function applies(aspect: Aspect, product: ShopProduct): boolean {
  if (aspect.when === "") return true;
  const [name = "", pattern] = aspect.when.split(" ~ ");
  const value = product.attributes[name];
  if (value === undefined) return false;
  return pattern === undefined ? !NOT_THERE.test(value) : new RegExp(pattern).test(value);
}

/** One or two things that stand out for good, one or two for bad, the rest in between. */
function traitsOf(aspects: readonly Aspect[], quality: number, chance: Chance): Trait[] {
  const order = aspects.map((aspect) => ({ aspect, key: chance.next() })).sort((a, b) => a.key - b.key);
  const strengths = quality > -0.4 ? 2 : 1;
  const weaknesses = quality > 0.5 ? 1 : 2;
  return order.map(({ aspect }, index) => {
    if (index < strengths) return { aspect, worth: 0.95, weight: STRIKING };
    if (index < strengths + weaknesses) return { aspect, worth: 0.06, weight: STRIKING };
    return { aspect, worth: 0.35 + chance.next() * 0.35, weight: 1 };
  });
}
