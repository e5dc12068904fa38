/** `vitest run --config tests/db/vitest.config.ts`: everything that needs the real PostgreSQL. */
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  test: {
    include: ["tests/db/**/*.test.ts", "tests/fault/**/*.test.ts"],
    globalSetup: ["tests/db/global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
