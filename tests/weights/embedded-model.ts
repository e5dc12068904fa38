/** The committed file behind the real forked process, as the store runs it. */
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { createLlmProcess, type LlmProcess } from "../../main/llm/process-client.ts";
import { type ModelRole, readRegistry, type Registry } from "../../main/llm/registry.ts";
import { silentLog } from "../../main/log.ts";
import { type ForkedProcess, startForkedWorker } from "./forked-worker.ts";

export const modelsFolder = fileURLToPath(new URL("../../models/", import.meta.url));
export const labels = ["negative", "neutral", "positive"] as const;
export const soon = (ms = 10_000) => ({ signal: AbortSignal.timeout(ms) });

interface Given {
  readonly folder?: string;
  readonly registry?: Registry;
}

/** Ready to answer; `processes` grows with every start. */
export async function openEmbedded(
  role: ModelRole,
  { folder = `${modelsFolder}weights`, registry: given }: Given = {},
): Promise<{ llm: LlmProcess; processes: ForkedProcess[] }> {
  const processes: ForkedProcess[] = [];
  const start = () => {
    const process = startForkedWorker();
    processes.push(process);
    return process;
  };
  const registry = given ?? (await readRegistry(`${modelsFolder}registry.json`));
  const llm = createLlmProcess({ start, registry, role, modelsFolder: folder, log: silentLog, now: () => performance.now() });
  await vi.waitUntil(() => llm.status().state !== "starting", { timeout: 15_000 });
  return { llm, processes };
}
