/** What the application stands on: its files, its model, its database. Opened first, closed last. */
import { join } from "node:path";
import { createPinHasher, type PinHasher } from "./accounts/pin-hasher.ts";
import type { HostGives } from "./application.ts";
import { type Company, openCompany } from "./company.ts";
import { createLlmProcess, type LlmProcess } from "./llm/process-client.ts";
import { readRegistry } from "./llm/registry.ts";
import { openStores, type Stores } from "./stores.ts";

export interface Base extends Pick<Stores, "ledger" | "cache">, Pick<Company, "office" | "officeUrl" | "kioskUrl"> {
  /** A workstation is a kiosk of its own to central: it has its own copy and its own outbox. */
  readonly kioskId: string;
  readonly llm: LlmProcess;
  readonly hasher: PinHasher;
  close(): Promise<void>;
}

export async function openBase(gives: HostGives): Promise<Base> {
  const { config, clock, log } = gives;
  const kioskId = config.role === "workstation" ? `W${config.kioskId}` : config.kioskId;
  const stores = await openStores(gives);
  const llm = await startModel(gives);
  const hasher = createPinHasher();
  const company = await openCompany({ ...gives, config, clock, log, hasher, kioskId });
  return { ...stores, ...company, kioskId, llm, hasher, close };

  async function close(): Promise<void> {
    llm.close();
    await hasher.close();
    await company.close();
    await stores.close();
  }
}

/** Does not wait for the model: the shop opens, and rules answer until it is there. */
async function startModel({ config, clock, log, models, startModel: start }: HostGives): Promise<LlmProcess> {
  const { assistant, threads } = config.models;
  return createLlmProcess({
    start,
    registry: await readRegistry(join(models, "registry.json")),
    modelsFolder: join(models, "weights"),
    downloadsFolder: join(config.dataFolder, "models"),
    ...(assistant !== null && { model: assistant }),
    ...(threads !== null && { threads }),
    log: log.child("llm"),
    now: clock.monotonic,
  });
}
