import { z } from "zod";
import { ProductCard, ProductId } from "../domain/product.ts";
import { request } from "./request.ts";

/** Why a product is on the shelf, as data; the screen owns the words. */
export const Reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("because-bought"), productName: z.string() }),
  z.object({ kind: z.literal("because-rated"), productName: z.string(), stars: z.int() }),
  z.object({ kind: z.literal("because-viewed"), productName: z.string() }),
  z.object({ kind: z.literal("popular"), bought: z.int() }),
  z.object({ kind: z.literal("similar") }),
  z.object({ kind: z.literal("goes-with") }),
  z.object({ kind: z.literal("new-offer") }),
]);
export type Reason = z.infer<typeof Reason>;

export const Scenario = z.enum(["for-you", "similar", "goes-with", "popular", "new-offers"]);
export type Scenario = z.infer<typeof Scenario>;

export const Shelf = z.object({
  /** What was answered, which is the fallback where the asked one had too little to go on. */
  scenario: Scenario,
  items: z.array(z.object({ product: ProductCard, reason: Reason })),
  /** When the similarity file was made; null without one. */
  madeAt: z.iso.datetime().nullable(),
});
export type Shelf = z.infer<typeof Shelf>;

const limit = z.int().min(1).max(24);

export const recommendationsRequests = {
  /** "Picked for you" for the signed-in shopper, "Popular here" for a guest. */
  "recommendations.forMe": request({ input: z.object({ limit }), output: Shelf }),
  "recommendations.similar": request({ input: z.object({ productId: ProductId, limit }), output: Shelf }),
  "recommendations.goesWith": request({ input: z.object({ productId: ProductId, limit }), output: Shelf }),
};

export const recommendationsEvents = {
  "recommendations.changed": z.object({ madeAt: z.iso.datetime().nullable() }),
};
