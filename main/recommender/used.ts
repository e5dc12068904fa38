/** "What we used": everything of a shopper that their shelves are made from, in lines that a person can read and delete. */
import type { Used } from "../../preload/contract/recommendations.ts";
import { ProductId } from "../../preload/domain/product.ts";
import type { ShopperEvent } from "./events.ts";
import type { GoodsById } from "./goods.ts";
import { newestFirst } from "./profile.ts";

export function usedOf({ personalised, events }: { readonly personalised: boolean; readonly events: readonly ShopperEvent[] }, goods: GoodsById): Used {
  const lines = new Map<string, Used["items"][number]>();
  for (const { productId, kind, value, at } of newestFirst(events)) {
    if (kind === "picked") continue; // of this visit alone: the picker shows it and takes it back
    const key = `${kind} ${productId}`;
    const known = lines.get(key);
    if (known) lines.set(key, { ...known, times: known.times + 1 });
    else lines.set(key, { productId: ProductId.parse(productId), productName: goods.get(productId)?.name ?? productId, kind, value, at, times: 1 });
  }
  return { personalised, items: [...lines.values()].filter(({ kind, value }) => kind !== "dismissed" || value > 0) };
}
