/** What the application stands on: its files, its model, its database. Opened first, closed last. */
import { join } from "node:path";
import { createPinHasher, type PinHasher } from "./accounts/pin-hasher.ts";
import type { HostGives } from "./application.ts";
import { type Company, openCompany } from "./company.ts";
import { createLlmProcess, type LlmProcess } from "./llm/process-client.ts";
import { readRegistry, type Registry } from "./llm/registry.ts";
import { known, readRecord } from "./model-store/record.ts";
import { openStores, type Stores } from "./stores.ts";

export interface Base extends Pick<Stores, "ledger" | "cache">, Pick<Company, "office" | "officeUrl" | "kioskUrl"> {
  /** A workstation is a kiosk of its own to central: it has its own copy and its own outbox. */
  readonly kioskId: string;
  readonly llm: LlmProcess;
  /** As it ships. */
  readonly registry: Registry;
  readonly hasher: PinHasher;
  close(): Promise<void>;
}

export async function openBase(gives: HostGives): Promise<Base> {
  const { config, clock, log } = gives;
  const kioskId = config.role === "workstation" ? `W${config.kioskId}` : config.kioskId;
  const stores = await openStores(gives);
  const registry = await readRegistry(join(gives.models, "registry.json"));
  const llm = await startModel(gives, registry);
  const hasher = createPinHasher();
  const company = await openCompany({ ...gives, config, clock, log, hasher, kioskId });
  return { ...stores, ...company, kioskId, llm, registry, hasher, close };

  async function close(): Promise<void> {
    llm.close();
    await hasher.close();
    await company.close();
    await stores.close();
  }
}

/** Where files of models lie that are not part of the application; shared by both roles of the machine. */
export const downloadsOf = ({ dataFolder }: HostGives["config"]): string => join(dataFolder, "models");

/** Does not wait for the model: the shop opens, and rules answer until it is there. What staff chose goes before the settings file. */
async function startModel({ config, clock, log, models, startModel: start }: HostGives, registry: Registry): Promise<LlmProcess> {
  const record = await readRecord(downloadsOf(config));
  const { choices } = record;
  const model = choices.assistant ?? choices.analyst ?? config.models.assistant;
  const { threads } = config.models;
  return createLlmProcess({
    start,
    registry: known(registry, record),
    modelsFolder: join(models, "weights"),
    downloadsFolder: downloadsOf(config),
    ...(model !== null && { model }),
    ...(threads !== null && { threads }),
    log: log.child("llm"),
    now: clock.monotonic,
  });
}
