import type { HandlersOf } from "../ipc/handlers.ts";
import type { Recommender } from "./recommender.ts";

export function createRecommendationsHandlers({ recommender }: { readonly recommender: Recommender }): HandlersOf<"recommendations"> {
  return {
    "recommendations.forMe": ({ limit }) => recommender.forMe(limit),
    "recommendations.similar": ({ productId, limit }) => recommender.similar(productId, limit),
    "recommendations.goesWith": ({ productId, limit }) => recommender.goesWith(productId, limit),
  };
}
