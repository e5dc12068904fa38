/** Starts what answers: each role has a process of its own, so a shopper's question does not wait for the reading of reviews, and a crash costs one of them. */
import { join } from "node:path";
import type { HostGives } from "./application.ts";
import { createLlmProcess, type LlmProcess } from "./llm/process-client.ts";
import type { ModelRole, Registry } from "./llm/registry.ts";
import { known, readRecord } from "./model-store/record.ts";

export type Models = Readonly<Record<ModelRole, LlmProcess>>;

/** Where files of models lie that are not part of the application; shared by both roles of the machine. */
export const downloadsOf = ({ dataFolder }: HostGives["config"]): string => join(dataFolder, "models");

/** Does not wait for them: the shop opens, and rules answer until they are there. What staff chose goes before the settings file. */
export async function startModels({ config, clock, log, models, startModel: start }: HostGives, registry: Registry): Promise<Models> {
  const record = await readRecord(downloadsOf(config));
  const { threads } = config.models;
  const open = (role: ModelRole): LlmProcess => {
    const model = record.choices[role] ?? config.models[role];
    return createLlmProcess({
      start,
      registry: known(registry, record),
      role,
      modelsFolder: join(models, "weights"),
      downloadsFolder: downloadsOf(config),
      ...(model !== null && { model }),
      ...(threads !== null && { threads }),
      log: log.child("llm"),
      now: clock.monotonic,
    });
  };
  return { analyst: open("analyst"), assistant: open("assistant") };
}

/** Whoever starts the store reads that rules answer; the log has the reason in full. */
export function tellModels(models: Models, steps: HostGives["steps"]): void {
  const reasons = Object.values(models)
    .map(({ status }) => status())
    .filter(({ state }) => state === "absent" || state === "failed");
  for (const why of new Set(reasons.map((reason) => reason.why)))
    steps.tell(`The language model cannot be used: ${why ?? ""} The store opens and rules answer; install it again to get its model back.`);
}
