/** The ways to reckon what is alike, as data: chosen for each shop by `npm run recommender:tune`. */
import { z } from "zod";

const neighbours = z.int().min(1).max(6_000);

/** c / (n₁^alpha · n₂^(1 − alpha) + shrink); alpha ½ is the cosine. */
const norm = { alpha: z.number().min(0).max(1), shrink: z.number().min(0), neighbours };

export const Counted = z.discriminatedUnion("kind", [
  /** By the same customer. `side`: whose best are kept, the one that leads ("source") or the one that is led to. */
  z.object({ kind: z.literal("plain"), ...norm, side: z.enum(["source", "target"]) }),
  /** One soon after the other: each step between them weighs `gap`, the way back weighs `back`. */
  z.object({ kind: z.literal("directed"), ...norm, gap: z.number().gt(0).max(1), back: z.number().min(0).max(1) }),
]);
export type Counted = z.infer<typeof Counted>;

/** The least squares that never answer a product with itself; for small catalogues. */
export const Ease = z.object({ kind: z.literal("ease"), lambda: z.number().gt(0), neighbours });
export type Ease = z.infer<typeof Ease>;

/** `share` of the first and the rest of the second, each measured by its own typical score. */
const Blend = z.object({
  kind: z.literal("blend"),
  first: z.union([Counted, Ease]),
  second: z.union([Counted, Ease]),
  share: z.number().min(0).max(1),
  neighbours,
});

export const Method = z.union([Counted, Ease, Blend]);
export type Method = z.infer<typeof Method>;

export const EASE_MOST_PRODUCTS = 6_000; // its matrix is the square of that: 144 MB, and seconds to solve
