/** Answers over the demonstration shop to what was understood by hand: nothing of how questions are read is tried here. */
import { composers } from "../../../main/assistant/compose.ts";
import { createLookups, type Lookups } from "../../../main/assistant/lookups.ts";
import { spoken } from "../../../main/assistant/sentences.ts";
import { noFilters, type Understood } from "../../../main/assistant/understand.ts";
import { createCart } from "../../../main/cart/cart.ts";
import { createCatalogue } from "../../../main/catalogue/catalogue.ts";
import { silentLog } from "../../../main/log.ts";
import { createRecommender } from "../../../main/recommender/recommender.ts";
import { asWanted, countsOf } from "../../../main/reviews/handlers.ts";
import type { Filters } from "../../../preload/contract/catalogue.ts";
import type { Block } from "../../../preload/domain/chat.ts";
import { Order } from "../../../preload/domain/order.ts";
import { ProductId } from "../../../preload/domain/product.ts";
import { Review, ReviewId } from "../../../preload/domain/review.ts";
import { AppError } from "../../../preload/errors.ts";
import { clockAt, copyOf, now, shop } from "../catalogue/demonstration.ts";

export const order = Order.parse({
  id: "00000000-0000-4000-8000-000000000001",
  code: "K3-417",
  status: "ready",
  placedAt: "2026-03-08T15:20:00.000Z",
  customer: "Maya",
  lines: [{ productId: "KSC-004", name: "Mirabeck Bowl kitchen scale 5 kg", quantity: 1, each: 2390, total: 2390, aisle: 4, bay: 1 }],
  discounts: [],
  total: 2390,
  currency: "USD",
});

const tones = ["positive", "negative", "positive", "negative", "positive", "negative", "negative"] as const;

/** Seven of every kettle, none of anything else. */
const reviewsOf = (productId: string): Review[] =>
  productId.startsWith("KET")
    ? tones.map((group, index) =>
        Review.parse({
          ...{ id: ReviewId.parse(`00000000-0000-4000-8000-00000000010${index}`), productId, author: "Ana", language: "en", verified: true },
          ...{ stars: group === "positive" ? 5 : 1, text: `Review ${index}`, writtenAt: now.toISOString(), group, confidence: 0.9 },
          ...{ quickSort: false, starsDiffer: false, bought: null, evidence: null, byStaff: false, helpful: 0, voted: false, reply: null },
        }),
      )
    : [];

export interface Shopfront {
  readonly lookups: Lookups;
  readonly cart: ReturnType<typeof createCart>;
  answer(understood: Partial<Omit<Understood, "filters" | "named" | "among">> & Partial<Wished>): Promise<Shown>;
}
interface Wished {
  readonly filters: Partial<Filters>;
  readonly named: readonly string[];
  readonly among: readonly string[];
}
export interface Shown {
  readonly text: string;
  readonly types: string[];
  readonly blocks: readonly Block[];
  readonly replies: readonly string[];
  readonly found: string[];
  readonly nearest: string[];
}

const idsIn = (blocks: readonly Block[], role: "found" | "nearest") =>
  blocks.flatMap((block) => (block.type === "products" && block.role === role ? block.products.map(({ id }) => String(id)) : []));

export async function openShopfront({ signedIn = true, online = true, sold = shop } = {}): Promise<Shopfront> {
  const clock = clockAt();
  const catalogue = createCatalogue({ timeZone: "UTC", cache: await copyOf(sold), clock, log: silentLog });
  const cart = createCart({ cards: catalogue.cards, offers: catalogue.offers, clock, store: async () => {}, unsent: async () => null, onChanged: () => {} });
  const lookups = createLookups({
    catalogue,
    clock,
    recommender: createRecommender({
      similarity: { current: () => null, reload: () => false },
      ...{ catalogue, clock, broadcast: () => {}, inCart: async () => [], keep: () => {} },
    }),
    reviewCounts: async (id) => countsOf(reviewsOf(id)),
    reviews: async (wanted) => asWanted(reviewsOf(wanted.productId), wanted),
    myOrders: async () => (signedIn ? [order] : null),
    order: async (code) => {
      if (code !== order.code) throw new AppError("not-found", "There is no order with this code.");
      return order;
    },
    cart: cart.current,
    online: () => online,
  });
  return { lookups, cart, answer };

  async function answer({ filters = {}, named = [], among = [], ...rest }: Parameters<Shopfront["answer"]>[0]): Promise<Shown> {
    const understood: Understood = {
      ...neutral,
      ...rest,
      filters: { ...noFilters, ...filters },
      named: named.map((id) => ProductId.parse(id)),
      among: among.map((id) => ProductId.parse(id)),
    };
    const { sentence, blocks, replies } = await composers[understood.about](understood, lookups);
    const types = blocks.map(({ type }) => type);
    return { text: spoken(sentence), types, blocks, replies, found: idsIn(blocks, "found"), nearest: idsIn(blocks, "nearest") };
  }
}

const neutral: Omit<Understood, "filters" | "named" | "among"> = {
  ...{ about: "products", sort: "best-match", specification: null, measures: [], extreme: null, compare: false, howMany: false, reviews: false },
  ...{
    asked: "",
    unknown: "",
    needed: false,
    kindsNamed: false,
    topic: { words: "", goods: "" },
    written: 0,
    wish: "find",
    counted: null,
    apart: false,
    quantity: null,
    sizes: [],
    tone: null,
    stars: null,
    country: null,
    orderCode: null,
    language: "en",
  },
};
