/** Makes the folder in which the first test that needs a store starts one, and leaves nothing of it behind. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { removeData } from "../process/store.ts";
import { stopStore } from "./running-store.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly storeFolder: string;
  }
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kiosk-e2e-"));
  project.provide("storeFolder", folder);
  return async () => {
    await stopStore(folder);
    removeData(join(folder, "data"));
    rmSync(folder, { recursive: true, force: true });
  };
}
