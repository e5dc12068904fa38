/** Twelve products in memory behind the assistant's look-ups: small enough to know every right answer by heart. */
import type { Lookups } from "../../../main/assistant/lookups.ts";
import { meets } from "../../../main/catalogue/measures.ts";
import type { Vocabulary } from "../../../main/assistant/vocabulary.ts";
import { summaryOf } from "../../../main/catalogue/summary.ts";
import { Filters } from "../../../preload/contract/catalogue.ts";
import { Cart } from "../../../preload/domain/cart.ts";
import { ManufacturerId } from "../../../preload/domain/manufacturer.ts";
import { DepartmentId, ProductDetails } from "../../../preload/domain/product.ts";
import { PromotionTicket } from "../../../preload/domain/promotion.ts";
import { AppError } from "../../../preload/errors.ts";

const asOf = "2026-11-22T10:44:00.000Z";

type Row = readonly [
  id: string,
  name: string,
  maker: string,
  kind: string,
  colour: string,
  cents: number,
  stock: number,
  specifications: Record<string, string>,
];

const rows: readonly Row[] = [
  ["KET-1", "Orno 1.7 litre kettle", "Orno", "kettle", "red", 2490, 6, { noise: "71 dB", capacity: "1.7 l" }],
  ["KET-2", "Harbour Hush kettle 1.5 l", "Harbour", "kettle", "teal", 3600, 3, { noise: "62 dB", capacity: "1.5 l" }],
  ["KET-3", "Velt Rapid kettle", "Velt", "kettle", "black", 5900, 0, { noise: "68 dB", capacity: "2 l" }],
  ["LAP-1", "Tindra Slate 14 laptop", "Tindra", "laptop", "grey", 89900, 4, { memory: "16 GB", weight: "1.3 kg", "battery life": "11 h" }],
  ["LAP-2", "Tindra Slate 16 laptop", "Tindra", "laptop", "grey", 129900, 2, { memory: "32 GB", weight: "1.9 kg", "battery life": "9 h" }],
  ["MUG-1", "Orno stoneware mug", "Orno", "mug", "red", 1250, 40, { capacity: "350 ml" }],
  ["HEA-1", "Velt Calm headphones", "Velt", "headphones", "black", 14900, 5, { weight: "240 g", "battery life": "30 h" }],
];
const noiseOffer = { id: "P1", name: "Kettle week", ticket: "-28%", endsAt: "2026-11-29T22:00:00.000Z" };

const idOf = (name: string) => name.toLowerCase();
const products = rows.map(([id, name, maker, kind, colour, amount, stock, specifications]) =>
  ProductDetails.parse({
    id,
    name,
    kind,
    colour,
    stock,
    asOf,
    manufacturer: { id: idOf(maker), name: maker },
    departmentId: "all",
    price: { list: id === "KET-1" ? 3490 : amount, now: amount, currency: "USD", promotion: id === "KET-1" ? noiseOffer : null },
    aisle: 4,
    bay: 2,
    stars: { mean: amount > 3000 ? 4.4 : 4.1, count: 12 },
    variants: 1,
    picture: null,
    description: "",
    barcode: "2000000000008",
    specifications: Object.entries(specifications).map(([label, value]) => ({ name: label, value })),
    variantsOfArticle: [],
  }),
);
const makers = [...new Set(rows.map(([, , maker]) => maker))];

export const vocabulary: Vocabulary = {
  currency: "USD",
  kinds: [...new Set(rows.map(([, , , kind]) => kind))],
  colours: ["red", "teal", "black", "grey"],
  departments: [{ id: DepartmentId.parse("all"), name: "Everything" }],
  manufacturers: makers.map((name) => ({ id: ManufacturerId.parse(idOf(name)), name, country: "Norway" })),
  products: products.map(({ id, name, kind, manufacturer }) => ({ id, name, kind, manufacturer: manufacturer.name })),
  specifications: ["sticks", "noise", "capacity", "memory", "weight", "battery life"],
  given: new Set(),
  unsold: () => false,
  topics: ["return", "opening", "hour"],
};

const passages = [
  { documentId: "returns", title: "Returns", text: "Bring it back within 30 days with the receipt and you get a refund." },
  { documentId: "opening-hours", title: "Opening hours", text: "Open from 9 to 20 on weekdays." },
  { documentId: "opening-hours", title: "Opening hours", text: "Over Christmas we close at 14:00." },
];

export const emptyCart = Cart.parse({ lines: [], count: 0, subtotal: 0, discounts: [], total: 0, saved: 0, currency: "USD", nudge: null, undo: null });
const counts = { positive: 9, neutral: 1, negative: 2, tooClose: 0, unread: 0, byStars: [1, 1, 1, 3, 6] };

/** Counts what was looked up, so that a test can say that nothing was. */
export function smallShop(calls: string[] = []): Lookups {
  return {
    vocabulary: async () => vocabulary,
    kindsFor: async () => [],
    filtersFromWords: async (words) => filtersFrom(words.toLowerCase().replace(/\bnot \w+/g, "")),
    async find({ measures = [], extreme: _, sizes: __, kindsNamed: ___, ...filters }, sort, limit) {
      calls.push("find");
      const fitting = matching(filters).sort(order[sort]);
      const found = fitting.filter(({ specifications }) => measures.every((measure) => meets(specifications, measure)));
      return {
        products: found.slice(0, limit),
        total: found.length,
        missing: "",
        relaxations: found.length < fitting.length ? measures.map(({ said }) => ({ drop: "measures", label: said, count: fitting.length })) : [],
        nearest: found.length === 0 && filters.query === "" ? products.slice(0, 2) : [],
        facets: {
          kinds: [],
          colours: [],
          price: { minCents: 0, maxCents: 0 },
          inStock: 0,
          onOffer: 0,
          fourStars: 0,
          manufacturers: [...new Set(found.map(({ manufacturer }) => manufacturer.name))].map((label) => ({ value: idOf(label), label, count: 1 })),
        },
      };
    },
    product: async (id) => products.find((product) => product.id === id)!,
    compare: async (ids) => ids.map((id) => products.find((product) => product.id === id)!),
    similar: async (id, limit) => sameKind(id).slice(0, limit),
    goesWith: async () => [],
    popular: async (limit) => products.slice(0, limit),
    reviewCounts: async () => counts,
    reviews: async () => ({ counts, reviews: [], total: 0 }),
    summary: async (wishes) => summaryOf(matching(wishes)),
    departments: async () => [{ id: DepartmentId.parse("all"), name: "Everything", aisle: 4, inStock: products.filter(({ stock }) => stock > 0).length }],
    manufacturers: async () =>
      vocabulary.manufacturers.map(({ id, name }) => ({
        ...{ id, name, country: "Norway", profile: "Makes things." },
        products: products.filter(({ manufacturer }) => manufacturer.id === id).length,
      })),
    manufacturer: async (id) => ({
      id: ManufacturerId.parse(id),
      name: vocabulary.manufacturers.find((maker) => maker.id === id)!.name,
      country: "Norway",
      profile: "Makes things.",
      total: 2,
      products: [],
    }),
    promotions: async () => [
      PromotionTicket.parse({ ...noiseOffer, rule: { kind: "percent", value: 28 }, startsAt: asOf, priority: 1, productIds: ["KET-1"], products: 1 }),
    ],
    passages: async ({ words }) =>
      passages
        .filter(({ title, text }) => words.split(" ").some((word) => word.length > 3 && `${title} ${text}`.toLowerCase().includes(word.replace(/s$/, ""))))
        .map((passage) => ({ ...passage, share: 0.2 })),
    written: async () => 0,
    opening: async (id) => passages.find(({ documentId }) => documentId === id) ?? null,
    myOrders: async () => null,
    order: () => Promise.reject(new AppError("not-found", "There is no order with this code.")),
    cart: async () => emptyCart,
    online: () => true,
    now: () => new Date(asOf),
    asOf: async () => asOf,
  };
}

type Product = (typeof products)[number];
const sameKind = (id: string): Product[] => products.filter((product) => product.id !== id && product.kind === products.find((other) => other.id === id)?.kind);
const order: Record<string, (a: Product, b: Product) => number> = {
  cheapest: (a, b) => a.price.now - b.price.now,
  dearest: (a, b) => b.price.now - a.price.now,
  "best-match": () => 0,
  "best-reviewed": (a, b) => b.stars.mean - a.stars.mean,
  newest: () => 0,
};

function matching({ query, kinds, colours, manufacturerIds, maxCents, minCents, onOffer }: Filters): Product[] {
  return products.filter(
    (product) =>
      (query === "" || product.name.toLowerCase().includes(query)) &&
      (kinds.length === 0 || kinds.includes(product.kind)) &&
      (colours.length === 0 || colours.includes(product.colour)) &&
      (manufacturerIds.length === 0 || manufacturerIds.includes(product.manufacturer.id)) &&
      (maxCents === null || product.price.now <= maxCents) &&
      (minCents === null || product.price.now >= minCents) &&
      (!onOffer || product.price.promotion !== null),
  );
}

function filtersFrom(words: string): Filters {
  const price = /(?:under|below|up to) \$?(\d+)/.exec(words)?.[1];
  return Filters.parse({
    kinds: vocabulary.kinds.filter((kind) => words.includes(kind)),
    colours: vocabulary.colours.filter((colour) => new RegExp(`\\b${colour}\\b`).test(words)),
    manufacturerIds: vocabulary.manufacturers.filter(({ name }) => words.includes(name.toLowerCase())).map(({ id }) => id),
    maxCents: price === undefined ? null : Number(price) * 100,
  });
}
