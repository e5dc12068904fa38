/** `npm run --silent bench -- NAME [options]`: runs scripts/bench/NAME.ts. */
import { existsSync } from "node:fs";
import { join } from "node:path";

const name = process.argv[2] ?? "";
const file = join(import.meta.dirname, "bench", `${name}.ts`);
if (/^[a-z-]+$/.test(name) && existsSync(file)) await import(file);
else {
  process.stderr.write(
    "npm run bench -- after-pull [--products 1e4] [--rounds 20] [--json], analyst [--long [--reviews 1e5] [--minutes 20]], models, or recommender [--interactions 1e6] [--products 1e4] [--peer scipy|sqlite|postgres] [--json]\n",
  );
  process.exitCode = 2;
}
