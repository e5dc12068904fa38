/** How the store reaches what answers, whether each role has a process of its own or both share one. */
import type { ModelRole } from "../../preload/contract/models.ts";
import type { LlmStatus } from "../llm/llm.ts";
import type { LlmProcess } from "../llm/process-client.ts";
import type { ModelFile } from "../llm/registry.ts";

export interface ModelSwitch {
  /** From now on this file answers for the role: `status` says "starting" at once, and what came of it later. */
  use(role: ModelRole, file: ModelFile): void;
  status(role: ModelRole): LlmStatus;
}

/** One process for both roles: the newest choice answers for both. */
export function oneForBoth(llm: LlmProcess): ModelSwitch {
  return { use: (_role, file) => llm.use(file), status: llm.status };
}
