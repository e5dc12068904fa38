/** Four questions that this shop can answer today: each is made of something that is there, and tried before it is shown. */
import { formatMoney } from "../../preload/domain/money.ts";
import type { Filters } from "../../preload/contract/catalogue.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import type { Lookups } from "./lookups.ts";
import type { Language } from "./language.ts";
import { capital, plural } from "./sentences.ts";
import { noFilters } from "./understand.ts";
import { inWords, type Words } from "./words/words.ts";

const SHOWN = 4;

interface Candidate {
  readonly question: string;
  readonly works: () => Promise<boolean>;
}

export async function suggestionsFrom(lookups: Lookups, language: Language): Promise<string[]> {
  const words = inWords(language);
  const [best, offers] = await Promise.all([
    lookups.find({ ...noFilters, inStock: true }, "best-reviewed", 12),
    lookups.find({ ...noFilters, onOffer: true, inStock: true }, "best-match", 12),
  ]);
  const [first] = best.products;
  const cheap = best.products.find(({ kind }) => kind !== first?.kind);
  const offer = offers.products.find(({ kind }) => kind !== first?.kind && kind !== cheap?.kind);
  const candidates = [
    ...(cheap ? [underPrice(cheap, words, lookups)] : []),
    ...(first ? [reviewsOf(first, words, lookups)] : []),
    ...(offer ? [finds(words.text("ask-offers-on", { things: plural(offer.kind) }), { kinds: [offer.kind], onOffer: true }, lookups)] : []),
    { question: words.text("ask-hours"), works: async () => (await lookups.passages({ words: "opening hours", goods: "" }, 1)).length > 0 },
    { question: words.text("ask-offers"), works: async () => (await lookups.promotions()).length > 0 },
    ...best.products.slice(1).map(({ kind }) => finds(words.text("ask-cheapest-of", { kind }), { kinds: [kind] }, lookups)),
  ];
  const working = await Promise.all(candidates.map(async ({ question, works }) => ((await works()) ? [question] : [])));
  return [...new Set(working.flat())].slice(0, SHOWN);
}

function underPrice({ kind, price }: ProductCard, words: Words, lookups: Lookups): Candidate {
  const ceiling = Math.ceil((price.now + 1) / 1_000) * 1_000;
  const amount = formatMoney(ceiling, price.currency).replace(/\.00$/, "");
  return finds(capital(words.text("ask-under", { things: plural(kind), price: amount })), { kinds: [kind], maxCents: ceiling }, lookups);
}

function reviewsOf({ name, id }: ProductCard, words: Words, lookups: Lookups): Candidate {
  return {
    question: words.text("ask-reviews", { name }),
    works: async () => (await lookups.reviews({ productId: id, tone: null, stars: null, limit: 1 })).total > 0,
  };
}

function finds(question: string, wished: Partial<Filters>, lookups: Lookups): Candidate {
  return { question, works: async () => (await lookups.find({ ...noFilters, ...wished }, "best-match", 1)).total > 0 };
}
