/** What a shopper did with a product: the only thing the recommender learns from. */

export type InteractionKind = "view" | "cart" | "purchase" | "rating";

/** `value` is 1 to 5 stars for a rating, else 1; `at` is ISO 8601. */
export interface ShopperEvent {
  readonly productId: string;
  readonly kind: InteractionKind;
  readonly value: number;
  readonly at: string;
}

export interface Interaction extends ShopperEvent {
  readonly customerId: string;
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
      return 3; // says as much as a three-star rating
    case "purchase":
      return 5;
    case "rating":
      return value < LIKED_FROM ? 0 : Math.min(5, Math.round(value));
  }
}
