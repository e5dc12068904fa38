/** Keeps the interactions of central in memory and brings them up to date by what is new. */
import { catalogueVersion, type Delta, interactionsAfter, newestGeneration, type SoldProduct, soldProducts } from "../../../db/central/interactions.ts";
import { newestChoice, rulesInForce } from "../../../db/central/recommender.ts";
import type { CentralWriter } from "../../../db/central/tables.ts";
import type { Rule } from "../../../preload/contract/recommendations.ts";
import { createLog, type InteractionLog } from "./log.ts";
import { Choice } from "./settings.ts";

export interface Extracted {
  readonly log: InteractionLog;
  readonly products: readonly SoldProduct[];
  /** What tuning chose for this shop; null before that. */
  readonly choice: Choice | null;
  readonly rules: readonly Rule[];
  /** Equal where all of the above is. */
  readonly signature: string;
  /** The newest that central holds. */
  readonly generation: number;
}

export function createExtract(central: CentralWriter): () => Promise<Extracted> {
  const log = createLog();
  let after = "0";
  let removals: number | null = null;
  let sold: Awaited<ReturnType<typeof soldProducts>> & { readonly catalogue: number } = { products: [], version: 0, catalogue: -1 };

  return async () => {
    const delta = await interactionsAfter(central, after);
    if (removals === null || removals === delta.removals) take(delta);
    else await takeAll();
    const catalogue = await catalogueVersion(central);
    if (catalogue !== sold.catalogue) sold = { ...(await soldProducts(central)), catalogue };
    const held = log.read();
    const wishes = await wishesOfStaff(central);
    return {
      ...wishes,
      log: held,
      products: sold.products,
      signature: `${held.sum} ${held.size} ${sold.products.length} ${sold.version} ${JSON.stringify(wishes)}`,
      generation: await newestGeneration(central),
    };
  };

  /** Rows went away (a customer was erased, somebody took back what they did): what is held is read anew. */
  async function takeAll(): Promise<void> {
    log.clear();
    take(await interactionsAfter(central, "0"));
  }

  function take(delta: Delta): void {
    log.append(delta.rows);
    after = delta.upTo;
    removals = delta.removals;
  }
}

/** What tuning chose and what staff want; a choice that this version does not know is passed over. */
async function wishesOfStaff(central: CentralWriter): Promise<Pick<Extracted, "choice" | "rules">> {
  const newest = await newestChoice(central);
  return { choice: Choice.safeParse(newest?.choice).data ?? null, rules: await rulesInForce(central) };
}
