/** Makes the folder in which the first test of a worker that needs a store starts one, and leaves nothing of them behind. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { removeData } from "../process/store.ts";
import { stopStores } from "./running-store.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly storeFolder: string;
  }
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kiosk-e2e-"));
  project.provide("storeFolder", folder);
  return async () => {
    for (const data of await stopStores(folder)) removeData(data);
    rmSync(folder, { recursive: true, force: true });
  };
}
