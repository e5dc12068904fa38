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

/** The shop's own drawing of this page counts what is said: mostly pleased, quick to boil, half quiet, a lid that leaks. */
const ON_DRAWINGS = {
  name: /^Orno 1\.7 litre kettle/,
  quality: 0.42,
  traits: new Map([
    ["boiling time", { worth: 0.94, weight: 5 }],
    ["noise level", { worth: 0.58, weight: 3 }],
    ["lid", { worth: 0.2, weight: 2 }],
  ]),
  rest: { worth: 0.62, weight: 0.7 },
};

const NOT_THERE = /^(-|no|none|wired|mains|passive)\b/i;

export function subjectOf(product: ShopProduct, phrases: KindPhrases, brand: string): Subject {
  const chance = chanceOf(`reviews of ${product.articleId ?? product.id}`);
  const quality = chance.normal() * QUALITY_SPREAD;
  const aspects = phrases.aspects.filter((aspect) => applies(aspect, product));
  const subject: Subject = {
    product,
    phrases,
    grammar: grammarOf(product, phrases, brand),
    quality,
    traits: traitsOf(aspects, quality, chance),
    used: new Map(),
  };
  return ON_DRAWINGS.name.test(product.name) ? asDrawn(subject) : subject;
}

function asDrawn(subject: Subject): Subject {
  const traits = subject.traits.map(({ aspect }): Trait => ({ aspect, ...(ON_DRAWINGS.traits.get(aspect.noun) ?? ON_DRAWINGS.rest) }));
  return { ...subject, quality: ON_DRAWINGS.quality, traits };
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
