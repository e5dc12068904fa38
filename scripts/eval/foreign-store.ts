/** A store over an owner's catalogue, as one JSON file holds it, with this project's models or none. */
import { demonstrationShop } from "../../db/seed/demonstration-shop.ts";
import { shopFromForeignCatalogue } from "../../db/seed/foreign.ts";
import type { Clock } from "../../main/clock.ts";
import { createAbsentLlm } from "../../main/llm/absent-llm.ts";
import type { Logger } from "../../main/log.ts";
import type { Models } from "../../main/models.ts";
import { createAnalyst } from "../../main/reviews/analyst.ts";
import { secondOpinion } from "./labelled.ts";
import { Refused } from "./refused.ts";
import { openShop, type Reading, type Store } from "./store.ts";

/** In place of a file: the shop that comes with the application, as it stands on the day of the clock. */
export const DEMONSTRATION = "demonstration";

export interface StoreNeeds {
  /** The parsed file, of any shape, or `DEMONSTRATION`. */
  readonly catalogue: unknown;
  /** Null: rules alone, and the lexicon for the reviews. */
  readonly models: Models | null;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface ForeignStore extends Store {
  /** What the file holds and the store cannot take, a sentence each. */
  readonly problems: readonly string[];
}

export async function openForeignStore({ catalogue, models, clock, log }: StoreNeeds): Promise<ForeignStore> {
  const now = clock.now();
  const { shop, problems } = catalogue === DEMONSTRATION ? { shop: demonstrationShop({ now }), problems: [] } : shopFromForeignCatalogue(catalogue, now);
  if (shop.products.length === 0) throw new Refused(`The catalogue holds no product that can be read. ${problems[0] ?? ""}`.trim());
  const llm = models?.assistant ?? createAbsentLlm("rules alone");
  return { ...(await openShop({ shop, llm, reading: readingBy(models), clock, log })), problems };
}

/** The analyst; the lexicon where there are no models. */
function readingBy(models: Models | null): Reading {
  const analyst = createAnalyst({
    llm: models?.analyst ?? createAbsentLlm("rules alone"),
    calibration: () => models?.analyst.calibration() ?? { temperature: 1, bias: [], tooClose: 0, linear: 0 },
    linear: models === null ? Promise.resolve(null) : secondOpinion(),
  });
  const options = () => ({ signal: AbortSignal.timeout(60_000), priority: "background" as const });
  return { modelId: analyst.modelId(), read: ({ body, language }) => analyst.read(body, language, options()) };
}
