/** `npm run bench -- NAME [--long]`: measures one part of the application; the last line is one JSON object with what it promises and what it did. */
import { parseArgs } from "node:util";
import { benchAnalyst } from "./bench/analyst.ts";

const benches: Readonly<Record<string, (long: boolean) => Promise<Measured[]>>> = { analyst: benchAnalyst };

export interface Measured {
  readonly what: string;
  readonly figure: number;
  /** What it must be. */
  readonly promise: string;
  readonly kept: boolean;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { long: { type: "boolean", default: false } } });
const bench = benches[positionals[0] ?? ""];
if (bench === undefined) {
  process.stderr.write(`npm run bench -- NAME [--long], where NAME is one of: ${Object.keys(benches).join(", ")}\n`);
  process.exitCode = 2;
} else {
  const measured = await bench(values.long);
  for (const { what, figure, promise, kept } of measured) process.stderr.write(`${kept ? "kept" : "NOT KEPT"}  ${what}: ${figure} (${promise})\n`);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
  process.exitCode = measured.every(({ kept }) => kept) ? 0 : 1;
}
