import type { Used } from "../../preload/contract/recommendations.ts";
import { AppError } from "../../preload/errors.ts";
import type { Caller, HandlersOf } from "../ipc/handlers.ts";
import type { ShopperEvent } from "./events.ts";
import type { Measure } from "./measure.ts";
import type { Recommender } from "./recommender.ts";

export interface RecommendationsNeeds {
  readonly recommender: Recommender;
  readonly measure: Measure;
  /** At central, for the holder of the session's token; throws `offline`. */
  readonly privacy: {
    forget(token: string, productId: string | null): Promise<void>;
    /** Answers what may be used from here on. */
    personalise(token: string, personalised: boolean): Promise<readonly ShopperEvent[]>;
  };
}

export function createRecommendationsHandlers({ recommender, measure, privacy }: RecommendationsNeeds): HandlersOf<"recommendations"> {
  return {
    "recommendations.forMe": ({ limit }) => recommender.forMe(limit),
    "recommendations.similar": ({ productId, limit }) => recommender.similar(productId, limit),
    "recommendations.goesWith": ({ productId, limit }) => recommender.goesWith(productId, limit),
    "recommendations.popular": ({ limit }) => recommender.popular(limit),
    "recommendations.newOffers": ({ limit }) => recommender.newOffers(limit),
    "recommendations.taste": () => recommender.taste(),
    "recommendations.used": () => recommender.used(),
    async "recommendations.notInterested"({ productId, what }) {
      await recommender.notInterested(productId, what);
      return null;
    },
    "recommendations.pick"({ productIds }) {
      recommender.pick(productIds);
      return null;
    },
    "recommendations.shown"({ scenario, count }) {
      measure.shown(scenario, count);
      return null;
    },
    "recommendations.tapped"({ productId, ...place }) {
      measure.tapped(place, productId);
      return null;
    },
    async "recommendations.forget"({ productId }, caller): Promise<Used> {
      await privacy.forget(tokenOf(caller), productId);
      recommender.forget(productId);
      return recommender.used();
    },
    async "recommendations.personalise"({ personalised }, caller): Promise<Used> {
      recommender.personalise(personalised, await privacy.personalise(tokenOf(caller), personalised));
      return recommender.used();
    },
  };
}

function tokenOf({ person }: Caller): string {
  if (person.who !== "shopper") throw new AppError("not-signed-in", "Sign in to see what is kept of you.");
  return person.token;
}
