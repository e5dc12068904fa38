/** What the embedded models cost a machine: `npm run bench -- models [--json]`. Memory is read from Linux's /proc. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { LlmProcess } from "../../main/llm/process-client.ts";
import type { ModelRole } from "../../main/llm/registry.ts";
import { understandingShape } from "../../main/llm/understanding-shape.ts";
import { labels, percentile } from "../../models/evaluation/metrics.ts";
import { modelsFolder, readyModel } from "../eval/labelled.ts";

interface Cost {
  /** From the start of its process to the first answer it could give: median of five. */
  readonly loadMs: number;
  /** The most that its process ever held, after two hundred readings. */
  readonly peakMb: number;
  readonly ms: { readonly p50: number; readonly p95: number };
}

const STARTS = 5;
const READINGS = 200;
const MOST = { loadMs: 1_500, peakMb: 250 };

const { values } = parseArgs({ args: process.argv.slice(3), options: { json: { type: "boolean", default: false } } });
const costs = { analyst: await costOf("analyst"), assistant: await costOf("assistant") };
if (!values.json) console.error(costs);
console.log(JSON.stringify(costs));
process.exitCode = Object.values(costs).every(({ loadMs, peakMb }) => loadMs <= MOST.loadMs && peakMb <= MOST.peakMb) ? 0 : 1;

async function costOf(role: ModelRole): Promise<Cost> {
  const loads: number[] = [];
  for (let start = 1; start < STARTS; start += 1) (await timed(() => readyModel(role), loads)).close();
  const llm = await timed(() => readyModel(role), loads);
  const times: number[] = [];
  for (const text of textsFor(role)) await timed(() => read(llm, role, text), times);
  const cost = { loadMs: percentile(loads, 0.5), peakMb: peakOfChild(), ms: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) } };
  llm.close();
  return cost;
}

function read(llm: LlmProcess, role: ModelRole, text: string): Promise<unknown> {
  const options = { signal: AbortSignal.timeout(60_000) };
  return role === "analyst" ? llm.classify([text], labels, options) : llm.fill(text, understandingShape, options);
}

function textsFor(role: ModelRole): string[] {
  const file = role === "analyst" ? "evaluation/reviews-hard.jsonl" : "evaluation/questions.jsonl";
  const lines = readFileSync(join(modelsFolder, file), "utf8").trim().split("\n").slice(0, READINGS);
  const rows = lines.map((line) => JSON.parse(line) as { text?: string; q?: string }); // `as`: our own files
  return rows.map(({ text, q }) => text ?? q ?? "");
}

async function timed<T>(work: () => Promise<T>, into: number[]): Promise<T> {
  const before = performance.now();
  const done = await work();
  into.push(performance.now() - before);
  return done;
}

/** In MB: of this process's largest child, of which there is one. */
function peakOfChild(): number {
  const status = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statusOf(pid))
    .filter((text) => text.includes(`\nPPid:\t${process.pid}\n`));
  return Math.max(...status.map((text) => Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1] ?? 0))) / 1024;
}

function statusOf(pid: string): string[] {
  try {
    return [readFileSync(`/proc/${pid}/status`, "utf8")];
  } catch {
    return []; // gone since the folder was read
  }
}
