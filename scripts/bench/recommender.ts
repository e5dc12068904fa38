/**
 * `npm run --silent bench -- recommender [--interactions 1e6] [--products 1e4] [--peer scipy|sqlite|postgres] [--runs 5] [--json]`:
 * ours and a peer in turn on the same made-up shop; the cycle in CPU time. The last line is the report.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { percentile } from "../../models/evaluation/metrics.ts";
import { madeShop, type MadeShop } from "./shop.ts";

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    interactions: { type: "string", default: "1e6" },
    products: { type: "string", default: "1e4" },
    peer: { type: "string", default: "scipy" },
    runs: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const [interactions, products, runs] = [Number(values.interactions), Number(values.products), Number(values.runs)];

const programs = {
  scipy: ["python3", "scipy-peer.py"],
  sqlite: [process.execPath, "sqlite-peer.ts"],
  postgres: [process.execPath, "postgres-peer.ts"],
} as const;
const peer = z.enum(["scipy", "sqlite", "postgres"]).parse(values.peer);

const Time = z.object({ ms: z.number() });
const Rebuild = Time.extend({ threads: z.int() });
const Cycle = z.object({ cycle: Time, unchangedCycle: Time, peakMb: z.number() });
const Request = z.object({ p50Us: z.number(), p99Us: z.number(), meanCpuUs: z.number() });

const folder = mkdtempSync(join(tmpdir(), "ecomgo-bench-"));
try {
  const file = join(folder, "shop.bin");
  write(file, madeShop(interactions, products));
  report(measure(file));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(file: string) {
  const [ours, theirs]: [number[], number[]] = [[], []];
  let threads = 1;
  for (let run = 0; run < runs; run += 1) {
    const { ms, threads: used } = Rebuild.parse(ask("rebuild", file));
    ours.push(ms);
    threads = used;
    theirs.push(peerMs(file));
  }
  const cycles = Array.from({ length: runs }, () => Cycle.parse(ask("cycle", file)));
  const requests = Array.from({ length: runs }, () => Request.parse(ask("request", file)));
  const [ms, peerMedian] = [median(ours), median(theirs)];
  return {
    rebuild: { ms, peerMs: peerMedian, ratio: Math.round((1e4 * ms) / peerMedian) / 1e4 },
    cycle: { ms: median(cycles.map(({ cycle }) => cycle.ms)) },
    unchangedCycle: { ms: median(cycles.map(({ unchangedCycle }) => unchangedCycle.ms)) },
    request: {
      p50Us: median(requests.map(({ p50Us }) => p50Us)),
      p99Us: median(requests.map(({ p99Us }) => p99Us)),
      meanCpuUs: median(requests.map(({ meanCpuUs }) => meanCpuUs)),
    },
    peakMb: Math.max(...cycles.map(({ peakMb }) => peakMb)),
    ...{ interactions, products, peer, runs, threads, load: loadavg() },
  };
}

/** A process of its own each time: nothing is warm from the run before, and its peak is its own. */
function ask(what: string, file: string): unknown {
  return answerOf(process.execPath, ["--max-semi-space-size=8", join(import.meta.dirname, "ours.ts"), what, file]);
}

function peerMs(file: string): number {
  const [program, script] = programs[peer];
  return Time.parse(answerOf(program, [join(import.meta.dirname, script), file])).ms;
}

function answerOf(program: string, args: readonly string[]): unknown {
  const environment = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
  return JSON.parse(
    execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], env: environment })
      .trim()
      .split("\n")
      .at(-1) ?? "",
  );
}

function median(numbers: readonly number[]): number {
  return Math.round(100 * percentile(numbers, 0.5)) / 100;
}

function report(figures: ReturnType<typeof measure>): void {
  process.stderr.write(`threads: ${figures.threads}, load average: ${figures.load.map((each) => each.toFixed(2)).join(" ")}\n`);
  process.stdout.write(`${values.json ? JSON.stringify(figures) : JSON.stringify(figures, null, 2)}\n`);
}

/** Users, products, rows; then the columns. */
function write(path: string, { users, products: many, user, product, kind, at }: MadeShop): void {
  const parts = [Int32Array.of(users, many, user.length), user, product, Int32Array.from(kind), Int32Array.from(at)];
  writeFileSync(path, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
}
