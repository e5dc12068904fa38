/** The newest good similarity file in flat arrays. A damaged one is refused, and the one before it serves. */
import { readFileSync } from "node:fs";
import { type ListRow, readSimilarityFile } from "../../db/kiosk/similarity-file.ts";
import type { Logger } from "../log.ts";
import { FORM, sha256Of, similarityFiles } from "./etl/publish.ts";

export interface Similarity {
  readonly generation: number;
  readonly madeAt: string;
  readonly signature: string;
  readonly productIds: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Neighbours of product n: `start[n]` up to `start[n + 1]` in `ids` (product numbers) and `scores`. */
  readonly start: Int32Array;
  readonly ids: Int32Array;
  readonly scores: Float32Array;
  readonly popularity: Int32Array;
  readonly bought: Int32Array;
}

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
      }
    }
    return false;
  }
}

/** Throws where the file is not what its name says, or its lists are not whole. */
export function readSimilarity(path: string, sha256: string): Similarity {
  const bytes = readFileSync(path);
  if (sha256Of(bytes) !== sha256) throw new Error("its content is not what its name says");
  const { meta, rows } = readSimilarityFile(bytes);
  if (meta.get("form") !== FORM || rows.length === 0 || rows.length !== Number(meta.get("products"))) throw new Error("its lists are not complete");
  const productIds = rows.map(({ productId }) => productId);
  return {
    generation: Number(meta.get("generation")),
    madeAt: meta.get("made_at") ?? "",
    signature: meta.get("signature") ?? "",
    productIds,
    numberOf: new Map(productIds.map((id, number) => [id, number])),
    ...flatLists(rows),
    popularity: Int32Array.from(rows, ({ popularity }) => popularity),
    bought: Int32Array.from(rows, ({ bought }) => bought),
  };
}

function flatLists(rows: readonly ListRow[]): Pick<Similarity, "start" | "ids" | "scores"> {
  const start = new Int32Array(rows.length + 1);
  rows.forEach(({ ids }, number) => (start[number + 1] = (start[number] ?? 0) + ids.length));
  const ids = new Int32Array(start[rows.length] ?? 0);
  const scores = new Float32Array(ids.length);
  rows.forEach((row, number) => {
    ids.set(row.ids, start[number]);
    scores.set(row.scores, start[number]);
  });
  if (!ids.every((id) => id >= 0 && id < rows.length) || !scores.every(Number.isFinite)) throw new Error("a list holds what is no product or no score");
  return { start, ids, scores };
}
