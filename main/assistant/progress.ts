/** What the shopper reads while the answer is made: "Looking at kettles… reading 14 reviews". */
import type { About, Source, Turn } from "../../preload/domain/chat.ts";
import { plural } from "./sentences.ts";
import type { Understood } from "./understand.ts";
import type { Vocabulary } from "./vocabulary.ts";

type Reading = Turn["reading"];

const sources: Readonly<Partial<Record<About, Source>>> = {
  products: "catalogue",
  manufacturers: "manufacturers",
  promotions: "promotions",
  store: "documents",
  orders: "orders",
};

/** As soon as the question is understood; nothing is counted yet. */
export function readingOf(understood: Understood, vocabulary: Vocabulary): Reading {
  const source = sources[understood.about];
  return source === undefined ? [] : [{ source, of: subject(understood, vocabulary), count: null }];
}

/** As soon as everything was read. */
export function readingDone([first, ...more]: Reading, readFrom: Turn["readFrom"]): Reading {
  const read = readFrom.filter(({ source }) => source !== first?.source).map(({ source, count }) => ({ source, of: "", count }));
  return first === undefined ? read : [first, ...more, ...read];
}

/** Names of the catalogue, never the shopper's own words. */
function subject({ about, named, filters }: Understood, { products, manufacturers }: Vocabulary): string {
  if (about === "manufacturers") return manufacturers.find(({ id }) => filters.manufacturerIds.includes(id))?.name ?? "";
  if (about !== "products") return "";
  const product = products.find(({ id }) => named[0] === id);
  const [kind] = filters.kinds;
  return product?.name ?? (kind === undefined ? "" : plural(kind));
}
