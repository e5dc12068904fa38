/** Carts that show what a promotion does: as small as it takes for it to count. */
import type { PromotedGoods } from "../../db/central/promotion-edits.ts";
import type { Promotion } from "../../preload/domain/promotion.ts";
import type { LineToPrice } from "../pricing/line.ts";
import { cents } from "../../preload/domain/money.ts";

export type Sample = readonly LineToPrice[];

const MOST = 99; // pieces of one product in a cart

/** For percent and fixed a piece of each of its goods; for the others the dearest and the cheapest way to have it. */
export function samplesFor({ rule }: Promotion, goods: readonly PromotedGoods[]): Sample[] {
  const dearest = [...goods].sort((a, b) => b.priceCents - a.priceCents || (a.id < b.id ? -1 : 1));
  const cheapest = dearest.toReversed();
  switch (rule.kind) {
    case "percent":
    case "fixed":
      return goods.map((product) => [line(product, 1)]);
    case "buy_x_get_y":
      return goods.map((product) => [line(product, Math.min(MOST, rule.buy + rule.get))]);
    case "n_for_m":
    case "n_for_price":
      return different([mixOf(dearest, rule.take), mixOf(cheapest, rule.take)]);
    case "threshold":
    case "threshold_amount":
      return different([reaching(rule.minimumCents, cheapest), reaching(rule.minimumCents, dearest)]);
  }
}

const line = ({ id, priceCents }: PromotedGoods, quantity: number): LineToPrice => ({ productId: id, quantity, list: cents(priceCents) });

/** One piece of each, and from the first again where there are too few. */
function mixOf(goods: readonly PromotedGoods[], pieces: number): Sample {
  const chosen = goods.slice(0, pieces);
  return chosen.map((product, index) => line(product, Math.ceil((pieces - index) / chosen.length)));
}

/** The first that costs enough by itself, else pieces of all in turn until they come to it. */
function reaching(minimum: number, goods: readonly PromotedGoods[]): Sample {
  const enough = goods.find(({ priceCents }) => priceCents >= minimum && priceCents > 0);
  if (enough !== undefined) return [line(enough, 1)];
  const round = goods.reduce((sum, { priceCents }) => sum + priceCents, 0);
  if (round === 0) return [];
  const rounds = Math.floor(minimum / round);
  let missing = minimum - rounds * round;
  return goods.flatMap((product) => {
    const quantity = rounds + (missing > 0 ? 1 : 0);
    missing -= product.priceCents;
    return quantity === 0 ? [] : [line(product, Math.min(MOST, quantity))];
  });
}

function different(samples: readonly Sample[]): Sample[] {
  return [...new Map(samples.filter((sample) => sample.length > 0).map((sample) => [JSON.stringify(sample), sample])).values()];
}
