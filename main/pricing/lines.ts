/** What the lines of a cart cost, before anything is taken off the whole of it. */
import { type LineToPrice, type PricedLine, priceLine } from "./line.ts";
import { priceMix } from "./mix.ts";
import type { Offers } from "./offers.ts";
import type { Room } from "./room.ts";

/** What is left of a limit or a budget is shared out in the order of product ids, so that the order of lines never matters. */
export function priceLines(merged: readonly LineToPrice[], offers: Offers, room: Room): PricedLine[] {
  const inTurn = [...merged].sort((a, b) => (a.productId < b.productId ? -1 : 1));
  const alone = inTurn.filter(({ productId }) => offers.of(productId).mix === null).map((line) => priceLine(line, offers, room));
  const mixed = offers.mixes.flatMap((mix) => {
    const its = inTurn.filter(({ productId }) => offers.of(productId).mix?.id === mix.id);
    return priceMix(mix, its, { offers, room });
  });
  const byProduct = new Map([...alone, ...mixed].map((line) => [line.productId, line]));
  return merged.flatMap(({ productId }) => byProduct.get(productId) ?? []);
}
