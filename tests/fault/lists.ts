/** The smallest lists that can be published: two products, each beside the other. */
import type { Similarities } from "../../main/recommender/etl/transform.ts";

export const twoLists: Similarities = {
  productIds: ["KET-001", "LAM-001"],
  lists: { start: Int32Array.of(0, 1, 2), numbers: Int32Array.of(1, 0), scores: Float32Array.of(0.5, 0.5) },
  isContent: Uint8Array.of(0, 0),
  met: Int32Array.of(3, 3),
  popularity: Int32Array.of(2, 1),
  bought: Int32Array.of(1, 1),
};
