/** Writes lists as `similarity-<generation>-<sha256>.db`: whole or not at all, named by what is in it. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { type ListRow, writeSimilarityFile } from "../../../db/kiosk/similarity-file.ts";
import type { Rule } from "../../../preload/contract/recommendations.ts";
import { syncFolder } from "../../disk.ts";
import type { Similarities } from "./transform.ts";

export interface Published {
  readonly generation: number;
  readonly sha256: string;
  readonly path: string;
  readonly bytes: number;
  readonly madeAt: string;
}

export interface ToPublish {
  readonly directory: string;
  readonly generation: number;
  readonly madeAt: Date;
  /** What the lists were made from: equal signatures mean equal lists. */
  readonly signature: string;
  /** Of a profile, for whoever ranks by these lists. */
  readonly decay: number;
  readonly rules?: readonly Rule[];
}

const KEPT = 5;
/** Of the file: a reader refuses one that it does not know. */
export const FORM = "2";

/** Throws, and leaves nothing new behind, where a list is not fit to serve. */
export async function publish(similarities: Similarities, { directory, generation, madeAt, signature, decay, rules = [] }: ToPublish): Promise<Published> {
  assertSound(similarities);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = join(directory, `similarity-${generation}.draft`);
  rmSync(draft, { force: true });
  const meta = new Map([
    ["form", FORM],
    ["generation", String(generation)],
    ["made_at", madeAt.toISOString()],
    ["signature", signature],
    ["decay", String(decay)],
    ["rules", JSON.stringify(rules)],
    ["products", String(similarities.productIds.length)],
  ]);
  try {
    writeSimilarityFile(draft, { meta, rows: rowsOf(similarities) });
  } catch (error) {
    for (const suffix of ["", "-journal"]) rmSync(draft + suffix, { force: true }); // a full disk needs the room
    throw error;
  }
  const bytes = await readFile(draft);
  const { sha256, path } = await settle(draft, { directory, generation, bytes });
  return { generation, sha256, path, bytes: bytes.length, madeAt: madeAt.toISOString() };
}

/** A file that another kiosk made, as it came through central. Throws where it is not what its checksum says. */
export async function storeSimilarity(
  bytes: Buffer,
  { directory, generation, sha256 }: { directory: string; generation: number; sha256: string },
): Promise<string> {
  if (sha256Of(bytes) !== sha256) throw new Error(`Similarity file ${generation} arrived damaged`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = join(directory, `similarity-${generation}.draft`);
  const file = await open(draft, "w", 0o600);
  await file.writeFile(bytes);
  await file.close();
  return (await settle(draft, { directory, generation, bytes })).path;
}

export const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Newest first. What has another name is none of ours. */
export function similarityFiles(directory: string): { generation: number; sha256: string; path: string }[] {
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch {
    return []; // before the first run there is no folder
  }
  return names
    .flatMap((name) => {
      const [, generation, sha256] = /^similarity-(\d{1,9})-([0-9a-f]{64})\.db$/.exec(name) ?? [];
      return generation === undefined || sha256 === undefined ? [] : [{ generation: Number(generation), sha256, path: join(directory, name) }];
    })
    .sort((a, b) => b.generation - a.generation || (a.sha256 < b.sha256 ? -1 : 1));
}

async function settle(
  draft: string,
  { directory, generation, bytes }: { directory: string; generation: number; bytes: Buffer },
): Promise<{ sha256: string; path: string }> {
  const file = await open(draft, "r+");
  await file.sync(); // a rename may reach the disk before the bytes do
  await file.close();
  const sha256 = sha256Of(bytes);
  const path = join(directory, `similarity-${generation}-${sha256}.db`);
  await rename(draft, path);
  await syncFolder(directory);
  for (const old of similarityFiles(directory).slice(KEPT)) rmSync(old.path, { force: true });
  return { sha256, path };
}

function assertSound({ productIds, lists: { start, numbers, scores }, popularity }: Similarities): void {
  if (productIds.length === 0) throw new Error("there are no products");
  if (start.length !== productIds.length + 1 || popularity.length !== productIds.length) throw new Error("lists and products differ in number");
  if (start.at(-1) !== numbers.length || numbers.length !== scores.length) throw new Error("the lists are not whole");
  if (!numbers.every((number) => number >= 0 && number < productIds.length)) throw new Error("a list names a product that is not there");
  if (!scores.every(Number.isFinite)) throw new Error("a score is not a number");
}

function* rowsOf({ productIds, lists, isContent, met, popularity, bought }: Similarities): Iterable<ListRow> {
  for (const [number, productId] of productIds.entries()) {
    const [from, end] = [lists.start[number], lists.start[number + 1]];
    yield {
      productId,
      origin: isContent[number] === 1 ? "content" : "met",
      ids: lists.numbers.subarray(from, end),
      scores: lists.scores.subarray(from, end),
      met: met[number] ?? 0,
      popularity: popularity[number] ?? 0,
      bought: bought[number] ?? 0,
    };
  }
}
