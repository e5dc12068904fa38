/** What the application stands on: its files, its models, its database. Opened first, closed last. */
import { join } from "node:path";
import { createPinHasher, type PinHasher } from "./accounts/pin-hasher.ts";
import type { HostGives } from "./application.ts";
import { type Company, openCompany } from "./company.ts";
import { readRegistry, type Registry } from "./llm/registry.ts";
import { type Models, startModels } from "./models.ts";
import { type Linear, readLinear } from "./reviews/linear.ts";
import { openStores, type Stores } from "./stores.ts";

export interface Base extends Pick<Stores, "ledger" | "cache">, Pick<Company, "office" | "officeUrl" | "kioskUrl"> {
  /** A workstation is a kiosk of its own to central: it has its own copy and its own outbox. */
  readonly kioskId: string;
  readonly models: Models;
  /** The models as they ship. */
  readonly registry: Registry;
  /** The analyst's second opinion. */
  readonly linear: Promise<Linear | null>;
  readonly hasher: PinHasher;
  close(): Promise<void>;
}

export async function openBase(gives: HostGives): Promise<Base> {
  const { config, clock, log } = gives;
  const kioskId = config.role === "workstation" ? `W${config.kioskId}` : config.kioskId;
  const stores = await openStores(gives);
  const registry = await readRegistry(join(gives.models, "registry.json"));
  const models = await startModels(gives, registry);
  const linear = readSecondOpinion(gives);
  const hasher = createPinHasher();
  const company = await openCompany({ ...gives, config, clock, log, hasher, kioskId });
  return { ...stores, ...company, kioskId, models, registry, linear, hasher, close };

  async function close(): Promise<void> {
    for (const model of Object.values(models)) model.close();
    await hasher.close();
    await company.close();
    await stores.close();
  }
}

async function readSecondOpinion({ log, models }: HostGives): Promise<Linear | null> {
  try {
    return await readLinear(join(models, "evaluation", "tfidf.json.gz"));
  } catch (error) {
    log.error("the analyst has no second opinion", { error });
    return null;
  }
}
