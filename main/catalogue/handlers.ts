import type { HandlersOf } from "../ipc/handlers.ts";
import type { RecordInteraction } from "../recommender/events.ts";
import type { Clock } from "../clock.ts";
import type { Catalogue } from "./catalogue.ts";

export interface CatalogueHandlerNeeds {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** Keeps what a signed-in shopper does, for the recommender. */
  readonly record: RecordInteraction;
}

export function createCatalogueHandlers({ catalogue, clock, record }: CatalogueHandlerNeeds): HandlersOf<"catalogue"> {
  return {
    "catalogue.departments": () => catalogue.departments(),
    "catalogue.find": (input) => catalogue.find(input),
    "catalogue.suggest": ({ text }) => catalogue.suggest(text),
    "catalogue.product": ({ productId }) => catalogue.product(productId),
    "catalogue.byBarcode": ({ barcode }) => catalogue.byBarcode(barcode),
    "catalogue.manufacturer": ({ manufacturerId }) => catalogue.manufacturer(manufacturerId),
    "catalogue.promotions": () => catalogue.promotions(),
    "catalogue.documents": () => catalogue.documents(),
    async "catalogue.viewed"({ productId }, { person }) {
      const [sold] = await catalogue.cards([productId]);
      if (sold && person.who === "shopper") await record({ customerId: person.customerId, productId, kind: "view", value: 1, at: clock.now().toISOString() });
      return null;
    },
  };
}
