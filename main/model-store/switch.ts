/** How the store reaches what answers. */
import type { ModelRole } from "../../preload/contract/models.ts";
import type { LlmStatus } from "../llm/llm.ts";
import type { ModelFile } from "../llm/registry.ts";
import type { Models } from "../models.ts";

export interface ModelSwitch {
  /** From now on this file answers for the role: `status` says "starting" at once, and what came of it later. */
  use(role: ModelRole, file: ModelFile): void;
  status(role: ModelRole): LlmStatus;
}

export function perRole(models: Models): ModelSwitch {
  return { use: (role, file) => models[role].use(file), status: (role) => models[role].status() };
}
