/** Everything that starts the built store: one file after the other, one store for all files of this folder. */
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["tests/{process,security,packaging,e2e}/**/*.test.ts"],
    globalSetup: ["tests/e2e/global-setup.ts"],
    pool: "forks",
    testTimeout: 90_000, // journeys over every page on a machine that does other things
    hookTimeout: 120_000, // the first start fills an empty database
  },
});
