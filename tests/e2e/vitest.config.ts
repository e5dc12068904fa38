/** Everything that starts the built store: two files at a time, each of the two with one store for all its files of this folder. */
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["tests/{process,security,packaging,e2e}/**/*.test.ts"],
    globalSetup: ["tests/e2e/global-setup.ts"],
    pool: "forks",
    maxWorkers: 2, // as the database tests: a store, its server, its model and a browser are enough for a core
    sequence: { sequencer: LongestFirst },
    setupFiles: ["tests/e2e/second-try.ts"],
    retry: 1,
    testTimeout: 180_000, // journeys over every page on a machine that does other things
    hookTimeout: 600_000, // the first to come waits for the prepared store
  },
});
