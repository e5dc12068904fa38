/** Four questions that this shop can answer today: each is made of something that is there. */
import type { Lookups } from "./lookups.ts";
import { noFilters } from "./understand.ts";
import { plural } from "./sentences.ts";
import { formatMoney } from "../../preload/domain/money.ts";

export async function suggestionsFrom(lookups: Lookups): Promise<string[]> {
  const [best, offers] = await Promise.all([
    lookups.find({ ...noFilters, inStock: true }, "best-reviewed", 12),
    lookups.find({ ...noFilters, onOffer: true, inStock: true }, "best-match", 12),
  ]);
  const [first] = best.products;
  const cheap = best.products.find(({ kind }) => kind !== first?.kind);
  const offer = offers.products.find(({ kind }) => kind !== first?.kind && kind !== cheap?.kind);
  const ceiling = (cents: number) => Math.ceil((cents + 1) / 1_000) * 1_000;
  return [
    ...(cheap ? [`${capital(plural(cheap.kind))} under ${formatMoney(ceiling(cheap.price.now), cheap.price.currency).replace(/\.00$/, "")}`] : []),
    ...(first ? [`What do buyers say about the ${first.name}?`] : []),
    ...(offer ? [`Which ${plural(offer.kind)} are on offer?`] : []),
    "What are your opening hours?",
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
