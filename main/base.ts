/** What the application stands on: its files, its models, its database. Opened first, closed last. */
import { join } from "node:path";
import { createPinHasher, type PinHasher } from "./accounts/pin-hasher.ts";
import type { HostGives } from "./application.ts";
import { type Company, openCompany } from "./company.ts";
import { createLlmProcess, type LlmProcess } from "./llm/process-client.ts";
import { type ModelRole, readRegistry } from "./llm/registry.ts";
import { type Linear, readLinear } from "./reviews/linear.ts";
import { openStores, type Stores } from "./stores.ts";

export interface Base extends Pick<Stores, "ledger" | "cache">, Pick<Company, "office" | "officeUrl" | "kioskUrl"> {
  /** A workstation is a kiosk of its own to central: it has its own copy and its own outbox. */
  readonly kioskId: string;
  readonly models: Models;
  /** The analyst's second opinion. */
  readonly linear: Promise<Linear | null>;
  readonly hasher: PinHasher;
  close(): Promise<void>;
}

/** Each role has a process of its own: a shopper's question does not wait for the reading of reviews, and a crash costs one of them. */
export type Models = Readonly<Record<ModelRole, LlmProcess>>;

export async function openBase(gives: HostGives): Promise<Base> {
  const { config, clock, log } = gives;
  const kioskId = config.role === "workstation" ? `W${config.kioskId}` : config.kioskId;
  const stores = await openStores(gives);
  const models = await startModels(gives);
  const linear = readSecondOpinion(gives);
  const hasher = createPinHasher();
  const company = await openCompany({ ...gives, config, clock, log, hasher, kioskId });
  return { ...stores, ...company, kioskId, models, linear, hasher, close };

  async function close(): Promise<void> {
    for (const model of Object.values(models)) model.close();
    await hasher.close();
    await company.close();
    await stores.close();
  }
}

/** Does not wait for the models: the shop opens, and rules answer until they are there. */
async function startModels({ config, clock, log, models, startModel: start }: HostGives): Promise<Models> {
  const registry = await readRegistry(join(models, "registry.json"));
  const { threads } = config.models;
  const open = (role: ModelRole): LlmProcess => {
    const model = config.models[role];
    return createLlmProcess({
      start,
      registry,
      role,
      modelsFolder: join(models, "weights"),
      downloadsFolder: join(config.dataFolder, "models"),
      ...(model !== null && { model }),
      ...(threads !== null && { threads }),
      log: log.child("llm"),
      now: clock.monotonic,
    });
  };
  return { analyst: open("analyst"), assistant: open("assistant") };
}

async function readSecondOpinion({ log, models }: HostGives): Promise<Linear | null> {
  try {
    return await readLinear(join(models, "evaluation", "tfidf.json.gz"));
  } catch (error) {
    log.error("the analyst has no second opinion", { error });
    return null;
  }
}
