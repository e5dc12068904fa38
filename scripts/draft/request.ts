/** What a person asks of `catalogue:draft`, held against what there is. */
import { randomInt } from "node:crypto";
import { accessSync, constants, existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { embeddedModel, type ModelFile, type Registry } from "../../main/llm/registry.ts";
import { Refused } from "../eval/refused.ts";

const USAGE = "npm run --silent catalogue:draft -- --kind KIND --count N [--model ID | none] [--seed WORD] [--out FILE]";
const MOST = 500; // more than a person reads
const LONGEST_KIND = 40; // as on a card

export interface Request {
  readonly kind: string;
  readonly count: number;
  /** Null for drafts by rules alone. */
  readonly model: ModelFile | null;
  readonly seed: string;
  /** Null for standard output. */
  readonly out: string | null;
}

export function readRequest(words: readonly string[], registry: Registry): Request {
  const { kind: said = "", count = "", model, seed, out } = parsed(words);
  const kind = said.trim().replace(/\s+/g, " ");
  if (!/^\p{L}[\p{L}'’-]*( \p{L}[\p{L}'’-]*){0,3}$/u.test(kind) || kind.length < 2 || kind.length > LONGEST_KIND)
    throw new Refused(`--kind wants a kind of goods in one to four words of letters, such as "kettle" or "desk lamp". ${USAGE}`);
  if (!/^\d+$/.test(count) || Number(count) < 1 || Number(count) > MOST)
    throw new Refused(`--count wants a whole number from 1 to ${MOST}: a person is to read every draft. ${USAGE}`);
  return {
    kind,
    count: Number(count),
    model: modelOf(registry, model),
    seed: seed ?? String(randomInt(1_000_000)),
    out: out === undefined ? null : placeOf(out),
  };
}

function parsed(words: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...words], options: { kind: text, count: text, model: text, seed: text, out: text } }).values;
  } catch {
    throw new Refused(`An option is not known or lacks its value. ${USAGE}`);
  }
}

function modelOf(registry: Registry, id: string | undefined): ModelFile | null {
  if (id === "none") return null;
  const writers = registry.models.filter(({ roles }) => roles.includes("assistant"));
  const model = id === undefined ? embeddedModel(registry, "assistant") : writers.find((one) => one.id === id);
  if (model === undefined) throw new Refused(`There is no model "${id}" that writes; there is ${writers.map((one) => `"${one.id}"`).join(", ")}.`);
  return model;
}

/** A draft that somebody worked on is not written over. */
function placeOf(file: string): string {
  if (existsSync(file)) throw new Refused(`${file} is there already: name another file with --out.`);
  try {
    accessSync(dirname(resolve(file)), constants.W_OK);
  } catch {
    throw new Refused(`${file} cannot be written there: name another file with --out.`);
  }
  return file;
}
