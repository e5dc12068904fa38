/** What a shopper did with a product: the only thing the recommender learns from. */

/** "picked": pointed at in the taste picker; of this session alone, and never kept. */
export type InteractionKind = "view" | "cart" | "purchase" | "rating" | "dismissed" | "picked";

/** `value` is 1 to 5 stars for a rating, a `Dismissal` for "not interested", else 1; `at` is ISO 8601 in UTC. */
export interface ShopperEvent {
  readonly productId: string;
  readonly kind: InteractionKind;
  readonly value: number;
  readonly at: string;
}

/** Not interested: in this product, in this kind of product, or taken back. */
export const dismissals = { undone: 0, product: 1, kind: 2 } as const;
export type Dismissal = (typeof dismissals)[keyof typeof dismissals];

export interface Interaction extends ShopperEvent {
  readonly customerId: string;
  readonly kind: Exclude<InteractionKind, "picked">;
}

/** Keeps an interaction of a signed-in shopper: in this session at once, and through the outbox for the next run. */
export type RecordInteraction = (interaction: Interaction) => void | Promise<void>;

/** Fewer stars than this say "not for me": they add nothing, and keep the product off the shelf. */
export const LIKED_FROM = 3;

export const isDislike = ({ kind, value }: Pick<ShopperEvent, "kind" | "value">): boolean => kind === "rating" && value < LIKED_FROM;

/** How much an event says, in steps of one view. A disliked product counts for nothing. */
export function weightOf({ kind, value }: Pick<ShopperEvent, "kind" | "value">): number {
  switch (kind) {
    case "view":
      return 1;
    case "cart":
    case "picked":
      return 3; // says as much as a three-star rating
    case "purchase":
      return 5;
    case "rating":
      return value < LIKED_FROM ? 0 : Math.min(5, Math.round(value));
    case "dismissed":
      return 0;
  }
}
