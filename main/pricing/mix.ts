/** "Any 3 for 2", "any 3 for $20": pieces of several lines, counted together. */
import { cents } from "../../preload/domain/money.ts";
import type { LineToPrice, PricedLine } from "./line.ts";
import type { MixPromotion, Offers } from "./offers.ts";
import { priceOf } from "./price.ts";
import type { Room } from "./room.ts";
import { spread } from "./spread.ts";
import { ticketFor } from "./ticket.ts";

interface Piece {
  readonly productId: string;
  readonly list: number;
}

/** The lines of one mix. The dearest pieces make the first group, so that what is free is never dearer than what is paid. */
export function priceMix(mix: MixPromotion, lines: readonly LineToPrice[], { offers, room }: { offers: Offers; room: Room }): PricedLine[] {
  const pieces = lines
    .flatMap(({ productId, list, quantity }) => Array.from({ length: quantity }, (): Piece => ({ productId, list })))
    .sort((a, b) => b.list - a.list || (a.productId < b.productId ? -1 : 1));
  const saved = new Map<string, number>();
  let groups = 0;
  for (const group of groupsOf(mix, pieces)) {
    const savings = savingsIn(mix, group);
    const amount = savings.reduce((sum, saving) => sum + saving, 0);
    if (amount <= 0 || room.timesFor(mix, amount) < 1) break;
    room.reserve(mix, 1, amount);
    groups += 1;
    group.forEach(({ productId }, index) => saved.set(productId, (saved.get(productId) ?? 0) + (savings[index] ?? 0)));
  }
  const [first] = saved.keys(); // the whole mix is counted once, on the line that leads it
  return lines.map((line) => lineOf(line, { mix, offers, saved: saved.get(line.productId) ?? 0, times: line.productId === first ? groups : 0 }));
}

/** The last one may be begun: "4 for 2" gives the third piece away as well. */
function groupsOf({ rule: { take } }: MixPromotion, pieces: readonly Piece[]): Piece[][] {
  return Array.from({ length: Math.ceil(pieces.length / take) }, (_, index) => pieces.slice(index * take, (index + 1) * take));
}

/** What each piece of a group saves. */
function savingsIn({ rule }: MixPromotion, group: readonly Piece[]): number[] {
  if (rule.kind === "n_for_m") return group.map(({ list }, index) => (index < rule.pay ? 0 : list));
  if (group.length < rule.take) return [];
  const lists = group.map(({ list }) => list);
  const saving = lists.reduce((sum, list) => sum + list, 0) - rule.price;
  return saving <= 0 ? [] : spread(saving, lists);
}

interface Mixed {
  readonly mix: MixPromotion;
  readonly offers: Offers;
  readonly saved: number;
  readonly times: number;
}

function lineOf({ productId, quantity, list }: LineToPrice, { mix, offers, saved, times }: Mixed): PricedLine {
  return {
    productId,
    quantity,
    price: priceOf({ id: productId, list }, offers),
    total: cents(quantity * list - saved),
    saved: cents(saved),
    promotion: saved === 0 ? null : ticketFor([mix], offers.currency),
    atOffer: null,
    alone: saved > 0 && mix.terms.stacking === "alone",
    uses: saved === 0 && times === 0 ? [] : [{ promotionId: mix.id, times, amount: cents(saved) }],
  };
}
