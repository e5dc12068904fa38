/** The shelves of the screen: what the lists say, told by this catalogue, for the person who is here. */
import type { Reason, Shelf } from "../../preload/contract/recommendations.ts";
import { AppError } from "../../preload/errors.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Clock } from "../clock.ts";
import type { Broadcast } from "../ipc/handlers.ts";
import type { Interaction, RecordInteraction, ShopperEvent } from "./events.ts";
import { type Chosen, forYou, goesWith, type Goods, popular, type Serving, similarTo } from "./serve.ts";
import type { SimilarityShelf } from "./similarity.ts";

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

export function createRecommender({ similarity, catalogue, clock, broadcast, inCart, keep }: RecommenderNeeds) {
  let events: ShopperEvent[] = [];
  let customerId: string | null = null;

  return {
    /** At sign-in, with the last events that central knows. */
    begin(who: string, known: readonly ShopperEvent[]): void {
      customerId = who;
      events = [...known];
      changed();
    },
    /** When the session ends: nothing of the person stays. */
    end(): void {
      customerId = null;
      events = [];
    },
    record,
    /** After a run, or when a file came from central: serves the newest good one. */
    reload(): void {
      if (similarity.reload()) changed();
    },
    madeAt: (): string | null => similarity.current()?.madeAt ?? null,
    forMe: (limit: number): Promise<Shelf> => shelf(limit, (serving) => (customerId === null ? popular(serving) : forYou(serving))),
    /** What sells best here, whoever is signed in. */
    popular: (limit: number): Promise<Shelf> => shelf(limit, popular),
    similar: (productId: string, limit: number): Promise<Shelf> => about(productId, limit, similarTo),
    goesWith: (productId: string, limit: number): Promise<Shelf> => about(productId, limit, goesWith),
  };

  /** Counts at once for the one who is here, and from the next run on for everybody. */
  async function record(interaction: Interaction): Promise<void> {
    if (interaction.customerId === customerId) {
      const { customerId: _, ...event } = interaction;
      events = [event, ...events];
      changed();
    }
    await keep(interaction);
  }

  async function about(productId: string, limit: number, choose: (productId: string, serving: Serving) => Chosen): Promise<Shelf> {
    return shelf(limit, (serving) => {
      if (!serving.goods.has(productId)) throw new AppError("not-found", "This product is not sold here.");
      return choose(productId, serving);
    });
  }

  async function shelf(limit: number, choose: (serving: Serving) => Chosen): Promise<Shelf> {
    const goods: ReadonlyMap<string, Goods> = await catalogue.goods();
    const lists = similarity.current();
    const { scenario, items } = choose({ similarity: lists, goods, limit, without: new Set(await inCart()), taste: { events, now: clock.now() } });
    const cards = await catalogue.cards(items.map(({ productId }) => productId));
    const reasons = new Map<string, Reason>(items.map(({ productId, reason }) => [productId, reason]));
    return { scenario, items: cards.map((product) => ({ product, reason: reasons.get(product.id) ?? { kind: "similar" } })), madeAt: lists?.madeAt ?? null };
  }

  function changed(): void {
    broadcast("recommendations.changed", { madeAt: similarity.current()?.madeAt ?? null });
  }
}
