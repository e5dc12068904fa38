/** Shelves for the screen: what the lists say, told by this catalogue, for the person who is here. */
import type { Reason, Shelf, Used } from "../../preload/contract/recommendations.ts";
import type { ProductCard, ProductId } from "../../preload/domain/product.ts";
import { AppError } from "../../preload/errors.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Clock } from "../clock.ts";
import type { Broadcast } from "../ipc/handlers.ts";
import { dismissals, type Interaction, type RecordInteraction, type ShopperEvent } from "./events.ts";
import type { GoodsById } from "./goods.ts";
import { type Chosen, forYou, goesWith, newOffers, popular, type Serving, similarTo } from "./serve.ts";
import type { SimilarityShelf } from "./similarity.ts";
import { thingsToPoint } from "./taste.ts";
import { usedOf } from "./used.ts";

export interface RecommenderNeeds {
  readonly similarity: SimilarityShelf;
  readonly catalogue: Pick<Catalogue, "goods" | "cards">;
  readonly clock: Clock;
  readonly broadcast: Broadcast;
  /** Products in the cart of the one who is here. */
  readonly inCart: () => Promise<readonly string[]>;
  /** Into the outbox. */
  readonly keep: RecordInteraction;
}

export type Recommender = ReturnType<typeof createRecommender>;

interface Here {
  /** Null for a guest. */
  readonly customerId: string | null;
  readonly personalised: boolean;
  readonly events: readonly ShopperEvent[];
}

const nobody: Here = { customerId: null, personalised: true, events: [] };

export function createRecommender({ similarity, catalogue, clock, broadcast, inCart, keep }: RecommenderNeeds) {
  let here = nobody;

  return {
    /** At sign-in, with the last events that central knows; what the guest pointed at before goes along. */
    begin(customerId: string, known: readonly ShopperEvent[], personalised = true): void {
      here = { customerId, personalised, events: [...(here.customerId === null ? here.events : []), ...known] };
      changed();
    },
    /** When the session ends: nothing of the person stays. */
    end(): void {
      here = nobody;
    },
    record,
    /** A guest's wish holds for this visit; a shopper's is kept. */
    async notInterested(productId: string, what: keyof typeof dismissals): Promise<void> {
      const event = { productId, kind: "dismissed" as const, value: dismissals[what], at: clock.now().toISOString() };
      if (here.customerId !== null) return record({ ...event, customerId: here.customerId });
      add([event]);
    },
    /** What was pointed at in the taste picker, in place of what was before. */
    pick(productIds: readonly string[]): void {
      const at = clock.now().toISOString();
      here = { ...here, events: here.events.filter(({ kind }) => kind !== "picked") };
      add(productIds.map((productId) => ({ productId, kind: "picked", value: 1, at })));
    },
    async taste(): Promise<{ products: ProductCard[]; picked: ProductId[] }> {
      const products = await catalogue.cards(thingsToPoint(similarity.current(), await catalogue.goods()));
      const picked = new Set(here.events.filter(({ kind }) => kind === "picked").map(({ productId }) => productId));
      return { products, picked: products.map(({ id }) => id).filter((id) => picked.has(id)) };
    },
    used: async (): Promise<Used> => usedOf(here, await catalogue.goods()),
    /** After central has done it: null forgets all. */
    forget(productId: string | null): void {
      here = { ...here, events: here.events.filter((event) => productId !== null && event.productId !== productId) };
      changed();
    },
    /** After central has done it. Who does not want to be known by what they did is known by nothing from here on. */
    personalise(personalised: boolean, known: readonly ShopperEvent[]): void {
      here = { ...here, personalised, events: known };
      changed();
    },
    /** After a run, or when a file came from central: serves the newest good one. */
    reload(): void {
      if (similarity.reload()) changed();
    },
    madeAt: (): string | null => similarity.current()?.madeAt ?? null,
    forMe: (limit: number): Promise<Shelf> => shelf(limit, (serving) => (knowsSomeone() ? forYou(serving) : popular(serving))),
    /** What sells best here, whoever is signed in. */
    popular: (limit: number): Promise<Shelf> => shelf(limit, popular),
    newOffers: (limit: number): Promise<Shelf> => shelf(limit, newOffers),
    similar: (productId: string, limit: number): Promise<Shelf> => about(productId, limit, similarTo),
    goesWith: (productId: string, limit: number): Promise<Shelf> => about(productId, limit, goesWith),
    /** What another shopper would see: for staff who set rules. */
    preview: (events: readonly ShopperEvent[], limit: number): Promise<Shelf> =>
      shelf(limit, (serving) => forYou({ ...serving, without: new Set(), taste: { events, now: clock.now() } })),
  };

  /** Counts at once for the one who is here, and from the next run on for everybody. */
  async function record(interaction: Interaction): Promise<void> {
    const { customerId, ...event } = interaction;
    if (customerId === here.customerId) {
      if (!here.personalised && event.kind !== "dismissed") return;
      add([event]);
    }
    await keep(interaction);
  }

  function add(events: readonly ShopperEvent[]): void {
    here = { ...here, events: [...events, ...here.events] };
    changed();
  }

  function knowsSomeone(): boolean {
    return here.customerId !== null || here.events.some(({ kind }) => kind === "picked");
  }

  async function about(productId: string, limit: number, choose: (productId: string, serving: Serving) => Chosen): Promise<Shelf> {
    return shelf(limit, (serving) => {
      if (!serving.goods.has(productId)) throw new AppError("not-found", "This product is not sold here.");
      return choose(productId, serving);
    });
  }

  async function shelf(limit: number, choose: (serving: Serving) => Chosen): Promise<Shelf> {
    const goods: GoodsById = await catalogue.goods();
    const lists = similarity.current();
    const taste = { events: here.events, now: clock.now() };
    const { scenario, fallback, items } = choose({ similarity: lists, goods, limit, without: new Set(await inCart()), taste });
    const cards = await catalogue.cards(items.map(({ productId }) => productId));
    const reasons = new Map<string, Reason>(items.map(({ productId, reason }) => [productId, reason]));
    return {
      ...{ scenario, fallback },
      items: cards.map((product) => ({ product, reason: reasons.get(product.id) ?? { kind: "similar" } })),
      madeAt: lists?.madeAt ?? null,
    };
  }

  function changed(): void {
    broadcast("recommendations.changed", { madeAt: similarity.current()?.madeAt ?? null });
  }
}
