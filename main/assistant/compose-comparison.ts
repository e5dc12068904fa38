/** Two to four products side by side. */
import { formatMoney } from "../../preload/domain/money.ts";
import type { ProductDetails } from "../../preload/domain/product.ts";
import { comparisonOf } from "./comparison.ts";
import { cards } from "./compose-cards.ts";
import { draft, type Draft } from "./draft.ts";
import type { Lookups } from "./lookups.ts";
import { sentence } from "./sentences.ts";
import type { Understood } from "./understand.ts";

export async function toCompare({ named, filters, sort }: Understood, lookups: Lookups): Promise<ProductDetails[]> {
  const ids = named.length > 1 ? named : [...named, ...(await lookups.find(filters, sort, 2)).products.map(({ id }) => id)];
  return Promise.all([...new Set(ids)].slice(0, Math.max(2, named.length)).map((id) => lookups.product(id)));
}

export async function compared(products: readonly ProductDetails[], lookups: Lookups): Promise<Draft> {
  const [first, second] = products;
  if (first === undefined || second === undefined) return draft(sentence("Name two products and I will put them side by side."));
  const table = comparisonOf(products);
  const [cheaper, dearer] = first.price.now <= second.price.now ? [first, second] : [second, first];
  const gap = dearer.price.now - cheaper.price.now;
  const slots = { cheaper: cheaper.name, dearer: dearer.name, gap: formatMoney(gap, first.price.currency) };
  const said = sentence(gap === 0 ? "The {cheaper} and the {dearer} cost the same." : "The {cheaper} costs {gap} less than the {dearer}.", slots);
  const drafted = await cards(said, products, { replies: [], total: products.length, lookups });
  return { ...drafted, blocks: [...drafted.blocks, table] };
}
