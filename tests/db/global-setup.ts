/** One real PostgreSQL for the whole suite; each file gets a database of its own from a template. */
import type { TestProject } from "vitest/node";
import { startTestServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The bootstrap user's address of the database `postgres`; empty outside `test:db`. */
    serverUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { serverUrl, stop } = await startTestServer({ safe: false });
  project.provide("serverUrl", serverUrl);
  return stop;
}
