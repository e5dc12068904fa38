/** From an entry of the copy to what a page shows. */
import { Specification, type Price, type ProductCard, type ProductDetails } from "../../preload/domain/product.ts";
import { inPieces } from "../pieces.ts";
import type { Offers } from "../pricing/offers.ts";
import { priceOf as priceUnder } from "../pricing/price.ts";
import type { Goods } from "../recommender/goods.ts";
import type { Entry, Snapshot } from "./snapshot.ts";

export interface Prices {
  readonly offers: Offers;
  readonly priceOf: (entry: Entry) => Price;
}

/** Each price is worked out once, for as long as the same promotions run. */
export function pricesOf(offers: Offers): Prices {
  const known = new Map<string, Price>();
  return {
    offers,
    priceOf(entry) {
      const before = known.get(entry.id);
      if (before?.list === entry.list) return before;
      const price = priceUnder(entry, offers);
      known.set(entry.id, price);
      return price;
    },
  };
}

interface Shown {
  readonly snapshot: Snapshot;
  readonly priceOf: Prices["priceOf"];
}

export function cardOf(entry: Entry, { snapshot, priceOf }: Shown): ProductCard {
  const { id, name, manufacturer, departmentId, kind, colour, stock, aisle, bay, stars, picture, article } = entry;
  return {
    id,
    name,
    manufacturer,
    departmentId,
    kind,
    colour,
    price: priceOf(entry),
    stock,
    aisle,
    bay,
    stars,
    variants: snapshot.articles[article]?.length ?? 1,
    picture,
  };
}

export function detailsOf(entry: Entry, page: { readonly description: string; readonly attributes: string }, shown: Shown): ProductDetails {
  const variants = shown.snapshot.articles[entry.article] ?? [];
  return {
    ...cardOf(entry, shown),
    description: page.description,
    barcode: entry.barcode,
    specifications: Specification.array().parse(JSON.parse(page.attributes)),
    variantsOfArticle: variants.length < 2 ? [] : variants.map(({ id, variant, colour, stock }) => ({ id, label: variant, colour, stock })),
    asOf: shown.snapshot.asOf,
  };
}

/** Made once for as long as entries and prices stand. */
export function createGoods(): (entries: readonly Entry[], priceOf: Prices["priceOf"]) => Promise<ReadonlyMap<string, Goods>> {
  let last: { readonly of: readonly Entry[]; readonly under: Prices["priceOf"]; readonly made: Promise<ReadonlyMap<string, Goods>> } | null = null;
  return (entries, priceOf) => {
    if (last?.of !== entries || last.under !== priceOf) last = { of: entries, under: priceOf, made: goodsUnder(entries, priceOf) };
    return last.made;
  };
}

async function goodsUnder(entries: readonly Entry[], priceOf: Prices["priceOf"]): Promise<ReadonlyMap<string, Goods>> {
  const goods = new Map<string, Goods>();
  await inPieces.each(entries, (entry) => goods.set(entry.id, goodsFrom(entry, priceOf(entry))));
  return goods;
}

function goodsFrom({ id, article, name, kind, manufacturer, departmentId, stock, createdAt }: Entry, price: Price): Goods {
  return { id, article, name, kind, manufacturerId: manufacturer.id, departmentId, stock, now: price.now, onOffer: price.now < price.list, createdAt };
}
