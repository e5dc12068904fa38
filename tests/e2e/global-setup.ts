/** Makes the folder in which the first test of a worker that needs a store starts one, and leaves nothing of them behind. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { removeData } from "../process/store.ts";
import { prepare } from "./prepare.ts";
import { preparedIn } from "./prepared.ts";
import { stopStores } from "./running-store.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly storeFolder: string;
  }
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kiosk-e2e-"));
  project.provide("storeFolder", folder);
  const isWhole = !process.argv.some((argument) => argument.endsWith(".test.ts")); // a file alone begins sooner with a store of its own
  const prepared = isWhole ? prepare(folder) : null;
  return async () => {
    await prepared?.end();
    for (const data of [...(await stopStores(folder)), preparedIn(folder).data]) removeData(data);
    rmSync(folder, { recursive: true, force: true });
  };
}
