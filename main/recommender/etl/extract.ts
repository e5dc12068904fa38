/** Keeps the interactions of central in memory and brings them up to date by what is new. */
import { type Delta, interactionsAfter, newestGeneration, type SoldProduct, soldProducts } from "../../../db/central/interactions.ts";
import type { CentralWriter } from "../../../db/central/tables.ts";
import { createLog, type InteractionLog } from "./log.ts";

export interface Extracted {
  readonly log: InteractionLog;
  readonly products: readonly SoldProduct[];
  /** Equal where interactions and products are. */
  readonly signature: string;
  /** The newest that central holds. */
  readonly generation: number;
}

export function createExtract(central: CentralWriter) {
  const log = createLog();
  let after = "0";

  return { run };

  async function run(): Promise<Extracted> {
    const delta = await interactionsAfter(central, after);
    if (log.read().size + delta.rows.length === delta.count) take(delta);
    else await takeAll();
    const { products, version } = await soldProducts(central);
    const held = log.read();
    return { log: held, products, signature: `${sumOfTimes(held)} ${held.size} ${products.length} ${version}`, generation: await newestGeneration(central) };
  }

  /** Rows went away (a customer was erased, a shop loaded): what is held is read anew. */
  async function takeAll(): Promise<void> {
    log.clear();
    take(await interactionsAfter(central, "0"));
  }

  function take({ rows, upTo }: Delta): void {
    log.append(rows);
    after = upTo;
  }
}

/** Of the rows alone, whatever order they came in: a late commit has a low id. */
function sumOfTimes({ at }: InteractionLog): number {
  return at.reduce((sum, time) => sum + (Math.floor(time) % 1_000_003), 0);
}
