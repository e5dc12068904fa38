/** What sells here now: purchases of the last days, newer ones counting more. */
import type { LogInput } from "./customers.ts";
import { kinds } from "./log.ts";
import type { Settings } from "./settings.ts";

const STEPS = 1000; // of one purchase today
const DAY = 86_400;

interface PopularityInput extends Pick<LogInput, "log" | "numberOf" | "nowSeconds"> {
  readonly settings: Pick<Settings, "popularDays" | "popularHalfLife">;
}

export function popularityOf({ log, numberOf, nowSeconds, settings }: PopularityInput): { popularity: Int32Array; bought: Int32Array } {
  const popularity = new Int32Array(numberOf.size);
  const bought = new Int32Array(numberOf.size);
  const products = Int32Array.from(log.products, (id) => numberOf.get(id) ?? -1);
  const purchase = kinds.indexOf("purchase");
  for (let row = 0; row < log.size; row += 1) {
    const product = products[log.product[row] ?? 0] ?? -1;
    const days = Math.max(0, (nowSeconds - (log.at[row] ?? 0)) / DAY);
    if (log.kind[row] !== purchase || product < 0 || days >= settings.popularDays) continue;
    popularity[product] = (popularity[product] ?? 0) + Math.round(STEPS * 2 ** (-Math.floor(days) / settings.popularHalfLife));
    bought[product] = (bought[product] ?? 0) + 1;
  }
  return { popularity, bought };
}
