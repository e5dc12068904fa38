/** One composer for each thing that can be wished, else for what the question is about. */
import type { About } from "../../preload/domain/chat.ts";
import { goingWith, popularHere, similarTo } from "./compose-alike.ts";
import { cartHolds, toAdd, toSet } from "./compose-cart.ts";
import { countOf, pricesOf } from "./compose-counts.ts";
import { aboutManufacturers } from "./compose-makers.ts";
import { aboutPromotions, offerOf } from "./compose-offers.ts";
import { aboutOrders } from "./compose-orders.ts";
import { placeOf } from "./compose-place.ts";
import { aboutProducts } from "./compose-products.ts";
import { aboutReviews } from "./compose-reviews.ts";
import { aboutStore } from "./compose-store.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence } from "./sentences.ts";
import type { Understood, Wish } from "./understand.ts";
import { plain } from "./vocabulary.ts";
import { inWords } from "./words/words.ts";

type Composer = (understood: Understood, lookups: Lookups) => Promise<Draft>;
/** Null: the wish is empty here, and what the question is about answers it. */
type Trying = (understood: Understood, lookups: Lookups) => Promise<Draft | null>;

const about: Readonly<Record<About, Composer>> = {
  products: aboutProducts,
  manufacturers: aboutManufacturers,
  promotions: aboutPromotions,
  store: aboutStore,
  orders: aboutOrders,
  smalltalk: async ({ topic, language }) => said(smalltalkFor(plain(topic.words)), language),
  offtopic: async ({ language }) => said("offtopic", language),
  unsafe: async ({ topic, language }) => (despair.test(plain(topic.words)) ? draft(sentence(inWords(language), "care", {})) : said("unsafe", language)),
};

const wishes: Readonly<Partial<Record<Wish, Trying>>> = {
  similar: ofNamed(similarTo),
  "goes-with": ofNamed(goingWith),
  popular: popularHere,
  reviews: ofNamed(aboutReviews),
  place: async (understood, lookups) => {
    if (understood.about === "manufacturers") return null; // where they come from
    if (understood.about === "store" && understood.written > 0) return null; // its pages say where
    return understood.named.length > 0 ? aboutProducts({ ...understood, specification: null }, lookups) : placeOf(understood, lookups);
  },
  count: async (understood, lookups) => (counts(understood) ? countOf(understood, lookups) : null),
  save: async (understood, lookups) => (understood.named.length > 0 ? aboutProducts(understood, lookups) : null),
  ends: ofNamed(offerOf),
  average: pricesOf,
  range: pricesOf,
  cart: cartHolds,
  add: toAdd,
  set: toSet,
  yes: async ({ language }) => draft(sentence(inWords(language), "nothing-open", {})),
  no: async ({ language }) => draft(sentence(inWords(language), "left-so", {})),
  person: async ({ language }) => draft(sentence(inWords(language), "person", {}), { blocks: [{ type: "actions", actions: ["call-staff"] }] }),
};

const answered: Composer = async (asked, lookups) => {
  const understood = await withOnly(asked, lookups);
  const { about: of, compare, counted, reviews } = understood;
  const wish = (reviews && understood.wish === "find") || counted === "reviews" ? "reviews" : understood.wish;
  const wished = of === "unsafe" || compare ? null : await wishes[wish]?.(understood, lookups);
  return wished ?? about[of](understood, lookups);
};

const ofOne: ReadonlySet<Wish> = new Set(["similar", "goes-with", "reviews"]);

/** "What goes with a gooseneck kettle": where one thing alone fits it is meant. "Are Harbour kettles any good": of several the best liked come first. */
async function withOnly(understood: Understood, lookups: Lookups): Promise<Understood> {
  const { about: of, wish, named, filters, sizes, measures, sort } = understood;
  if (of !== "products" || !ofOne.has(wish) || named.length > 0 || (filters.kinds.length === 0 && filters.query === "")) return understood;
  const { products, total } = await lookups.find({ ...filters, sizes, measures }, "best-match", 1);
  if (total === 1) return { ...understood, named: products.map(({ id }) => id) };
  return wish === "reviews" && sort === "best-match" ? { ...understood, sort: "best-reviewed" } : understood;
}

export const composers: Readonly<Record<About, Composer>> = {
  products: answered,
  manufacturers: answered,
  promotions: answered,
  store: answered,
  orders: answered,
  smalltalk: answered,
  offtopic: answered,
  unsafe: answered,
};

/** Makers, offers and reviews are counted by the composers that tell of them. */
const counts = ({ about: of, counted, named }: Understood): boolean =>
  named.length === 0 &&
  (of === "products" || of === "store" || of === "offtopic") &&
  counted !== "manufacturers" &&
  counted !== "offers" &&
  counted !== "reviews";

function ofNamed(compose: (productId: string, understood: Understood, lookups: Lookups) => Promise<Draft>): Trying {
  return async (understood, lookups) => {
    const [id] = understood.named;
    return id === undefined ? null : compose(id, understood, lookups);
  };
}

function said(key: "smalltalk" | "thanks" | "who" | "offtopic" | "unsafe", language: Understood["language"]): Draft {
  const words = inWords(language);
  return draft(sentence(words, key, {}), { replies: [words.text("ask-offers"), words.text("ask-hours")] });
}

/** Somebody who speaks of harming themselves is sent to a person, and offered nothing to buy. */
const despair = /\b(kill|hurt|harm|cut) myself\b|\bsuicid|\bend (my life|it all)\b|\bwant to die\b/;

function smalltalkFor(text: string): "smalltalk" | "thanks" | "who" {
  if (/^(thank|cheers|great|cool|ok|gracias|merci|danke|شكر)/.test(text)) return "thanks";
  return /^(who|what) (are|is|can)|robot|human|real/.test(text) ? "who" : "smalltalk";
}
