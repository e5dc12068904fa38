/** The shop's own baskets, as the judge sees them: what was bought, and which things at one moment. */
import type { SoldProduct } from "../../../db/central/interactions.ts";
import { type InteractionLog, kinds } from "../etl/log.ts";
import { type History, historyOf } from "./history.ts";
import { mixed } from "./split.ts";

/** Products are numbered as in the lists; what is no longer sold is left out. */
export function purchasesOf({ log, products }: { readonly log: InteractionLog; readonly products: readonly SoldProduct[] }): History {
  const numberOf = new Map(products.map(({ id }, number) => [id, number]));
  const numbers = log.products.map((id) => numberOf.get(id) ?? -1);
  const purchase = kinds.indexOf("purchase");
  const entries = Array.from({ length: log.size }, (_, entry) => entry);
  const rows = entries.flatMap((entry) => {
    const item = numbers[log.product[entry]!]!;
    if (log.kind[entry] !== purchase || item < 0) return [];
    const user = log.customer[entry]!;
    return [{ user, item, time: log.at[entry]!, hash: mixed(user * products.length + item) }];
  });
  return historyOf(rows, { users: log.customers.length, items: products.length });
}
