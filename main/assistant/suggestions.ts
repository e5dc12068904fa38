/** Four questions that this shop can answer today: each is made of something that is there, and tried before it is shown. */
import { formatMoney } from "../../preload/domain/money.ts";
import type { ProductCard } from "../../preload/domain/product.ts";
import type { Lookups } from "./lookups.ts";
import { capital, plural } from "./sentences.ts";
import { noFilters } from "./understand.ts";

const SHOWN = 4;

interface Candidate {
  readonly question: string;
  readonly works: () => Promise<boolean>;
}

export async function suggestionsFrom(lookups: Lookups): Promise<string[]> {
  const [best, offers] = await Promise.all([
    lookups.find({ ...noFilters, inStock: true }, "best-reviewed", 12),
    lookups.find({ ...noFilters, onOffer: true, inStock: true }, "best-match", 12),
  ]);
  const [first] = best.products;
  const cheap = best.products.find(({ kind }) => kind !== first?.kind);
  const offer = offers.products.find(({ kind }) => kind !== first?.kind && kind !== cheap?.kind);
  const candidates = [
    ...(cheap ? [underPrice(cheap, lookups)] : []),
    ...(first ? [reviewsOf(first, lookups)] : []),
    ...(offer ? [finds(`Which ${plural(offer.kind)} are on offer?`, lookups)] : []),
    { question: "What are your opening hours?", works: async () => (await lookups.passages({ words: "opening hours", goods: "" }, 1)).length > 0 },
    { question: "What is on offer today?", works: async () => (await lookups.promotions()).length > 0 },
    ...best.products.slice(1).map(({ kind }) => finds(`What is the cheapest ${kind}?`, lookups)),
  ];
  const working = await Promise.all(candidates.map(async ({ question, works }) => ((await works()) ? [question] : [])));
  return [...new Set(working.flat())].slice(0, SHOWN);
}

function underPrice({ kind, price }: ProductCard, lookups: Lookups): Candidate {
  const ceiling = Math.ceil((price.now + 1) / 1_000) * 1_000;
  return finds(`${capital(plural(kind))} under ${formatMoney(ceiling, price.currency).replace(/\.00$/, "")}`, lookups);
}

function reviewsOf({ name, id }: ProductCard, lookups: Lookups): Candidate {
  return {
    question: `What do buyers say about the ${name}?`,
    works: async () => (await lookups.reviews({ productId: id, tone: null, stars: null, limit: 1 })).total > 0,
  };
}

function finds(question: string, lookups: Lookups): Candidate {
  return { question, works: async () => (await lookups.find(await lookups.filtersFromWords(question), "best-match", 1)).total > 0 };
}
