/** `npm run --silent eval:understanding -- [--in FILE.jsonl] [--model ID] [--json]`: how well the model alone reads questions written by hand. */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Filled } from "../../main/llm/llm.ts";
import { understandingShape } from "../../main/llm/understanding-shape.ts";
import { percentile } from "../../models/evaluation/metrics.ts";
import { modelsFolder, readyModel } from "./labelled.ts";

const Row = z.object({ q: z.string() }).catchall(z.string());
const fields = understandingShape.fields.map(({ name }) => name);

interface Asked {
  readonly question: string;
  readonly expected: Readonly<Record<string, string>>;
  readonly filled: Filled;
  readonly ms: number;
}

const { values } = parseArgs({ options: { in: { type: "string" }, model: { type: "string" }, json: { type: "boolean", default: false } } });
const asked = await askAll(values.in ?? join(modelsFolder, "evaluation/questions.jsonl"), values.model);
if (!values.json) for (const one of asked.filter((each) => !isExact(each))) console.error(JSON.stringify(one));
console.log(JSON.stringify(report(asked)));

async function askAll(path: string, model: string | undefined): Promise<Asked[]> {
  const llm = await readyModel("assistant", model);
  const found: Asked[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.trim() === "") continue;
    const { q, ...expected } = Row.parse(JSON.parse(line));
    const startedAt = performance.now();
    const filled = await llm.fill(q, understandingShape, { signal: AbortSignal.timeout(60_000) });
    found.push({ question: q, expected, filled, ms: performance.now() - startedAt });
  }
  llm.close();
  return found;
}

/** `exact`: every field right and none too many. Spans are compared without capitals. */
function report(all: readonly Asked[]) {
  const share = (count: number, of: number) => (of === 0 ? null : count / of);
  const perField = fields.map((field) => {
    const given = all.filter(({ filled }) => filled[field] !== undefined);
    const wanted = all.filter(({ expected }) => expected[field] !== undefined);
    const right = wanted.filter((one) => same(one, field)).length;
    return [field, { precision: share(right, given.length), recall: share(right, wanted.length), wanted: wanted.length }] as const;
  });
  const times = all.map(({ ms }) => ms);
  return {
    n: all.length,
    about: share(all.filter((one) => same(one, "about")).length, all.length),
    exact: share(all.filter(isExact).length, all.length),
    fields: Object.fromEntries(perField),
    ms: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  };
}

function isExact(one: Asked): boolean {
  return fields.every((field) => same(one, field));
}

function same({ expected, filled }: Asked, field: string): boolean {
  const plain = (value: string | number | undefined) => (value === undefined ? "" : String(value).toLowerCase().trim());
  return plain(filled[field]) === plain(expected[field]);
}
