/** The newest good similarity file in flat arrays. A damaged one is refused, and the one before it serves. */
import { readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { type ListRow, readSimilarityFile } from "../../db/kiosk/similarity-file.ts";
import { Rule } from "../../preload/contract/recommendations.ts";
import type { Logger } from "../log.ts";
import type { Lists } from "./etl/lists.ts";
import { FORM, sha256Of, similarityFiles } from "./etl/publish.ts";
import { createRanker, orderBy, type Ranker } from "./rank.ts";

export interface Similarity extends Lists {
  readonly generation: number;
  readonly madeAt: string;
  readonly signature: string;
  readonly productIds: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** 1 where the list says what the goods are like, because few customers met them. */
  readonly isContent: Uint8Array;
  readonly popularity: Int32Array;
  readonly bought: Int32Array;
  /** What each newer product leaves of the say of an older one. */
  readonly decay: number;
  /** What staff wanted when the lists were made. */
  readonly rules: readonly Rule[];
  readonly ranker: Ranker;
}

/** Ranked, before staff rules and diversity choose: enough for a shelf even where many are of one maker. */
const RANKED = 100;

export interface SimilarityShelf {
  current(): Similarity | null;
  /** Looks for a newer file; true where another one serves now. */
  reload(): boolean;
}

export function createSimilarity({ directory, log }: { readonly directory: string; readonly log: Logger }): SimilarityShelf {
  let serving: Similarity | null = null;
  const refused = new Set<string>();
  reload();
  return { current: () => serving, reload };

  function reload(): boolean {
    for (const { path, generation, sha256 } of similarityFiles(directory)) {
      if (serving !== null && generation <= serving.generation) return false;
      if (refused.has(path)) continue;
      try {
        serving = readSimilarity(path, sha256);
        log.info("similarity serves", { generation, products: serving.productIds.length });
        return true;
      } catch (error) {
        refused.add(path);
        log.warn("similarity file refused", { generation, error });
        if (error instanceof DamagedFile) forget(path);
      }
    }
    return false;
  }

  /** So that central's own takes its place at the next pull. */
  function forget(path: string): void {
    rmSync(path, { force: true });
    refused.delete(path);
  }
}

class DamagedFile extends Error {}

/** Throws where the file is not what its name says, or its lists are not whole. */
export function readSimilarity(path: string, sha256: string): Similarity {
  const bytes = readFileSync(path);
  if (sha256Of(bytes) !== sha256) throw new DamagedFile("its content is not what its name says");
  const { meta, rows } = readSimilarityFile(bytes);
  if (meta.get("form") !== FORM || rows.length === 0 || rows.length !== Number(meta.get("products"))) throw new Error("its lists are not complete");
  const productIds = rows.map(({ productId }) => productId);
  const [decay, lists] = [Number(meta.get("decay")), flatLists(rows)];
  if (!(decay > 0 && decay <= 1)) throw new Error("its profile cannot be weighed");
  return {
    generation: Number(meta.get("generation")),
    madeAt: meta.get("made_at") ?? "",
    signature: meta.get("signature") ?? "",
    productIds,
    numberOf: new Map(productIds.map((id, number) => [id, number])),
    ...lists,
    isContent: Uint8Array.from(rows, ({ origin }) => Number(origin === "content")),
    popularity: Int32Array.from(rows, ({ popularity }) => popularity),
    bought: Int32Array.from(rows, ({ bought }) => bought),
    decay,
    rules: z.array(Rule).parse(JSON.parse(meta.get("rules") ?? "[]")),
    ranker: createRanker(lists, { order: orderBy(Int32Array.from(rows, ({ met }) => met)), most: RANKED }),
  };
}

function flatLists(rows: readonly ListRow[]): Lists {
  const start = new Int32Array(rows.length + 1);
  rows.forEach(({ ids }, number) => (start[number + 1] = start[number]! + ids.length));
  const lists = { start, numbers: new Int32Array(start[rows.length]!), scores: new Float32Array(start[rows.length]!) };
  rows.forEach((row, number) => {
    if (row.ids.length !== row.scores.length) throw new Error("a list has more products than scores, or fewer");
    lists.numbers.set(row.ids, start[number]);
    lists.scores.set(row.scores, start[number]);
  });
  if (!lists.numbers.every((id) => id >= 0 && id < rows.length) || !lists.scores.every(Number.isFinite))
    throw new Error("a list holds what is no product or no score");
  return lists;
}
