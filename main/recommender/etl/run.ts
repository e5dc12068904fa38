/** One run: read, think, write. What it answers is all that leaves the worker. */
import type { CentralWriter } from "../../../db/central/tables.ts";
import { readSimilarity } from "../similarity.ts";
import { createExtract, type Extracted } from "./extract.ts";
import { publish, type Published, similarityFiles } from "./publish.ts";
import { type Settings, settingsFor } from "./settings.ts";
import { transform } from "./transform.ts";

export type RunResult =
  | { readonly outcome: "published"; readonly file: Published; readonly interactions: number; readonly products: number }
  | { readonly outcome: "nothing-new"; readonly interactions: number; readonly products: number };

export function createRun({ central, directory }: { readonly central: CentralWriter; readonly directory: string }): (now: Date) => Promise<RunResult> {
  const extract = createExtract(central);
  let published: Known | null = null;

  return async (now) => {
    const extracted = await extract.run();
    const { log, products } = extracted;
    const counts = { interactions: log.size, products: products.length };
    const settings = settingsFor(products.length);
    const signature = signatureOf(extracted, settings, now);
    published ??= newestIn(directory);
    // Lists that did not get as far as central are made again.
    if (published?.signature === signature && published.generation <= extracted.generation) return { outcome: "nothing-new", ...counts };
    const generation = Math.max(extracted.generation, similarityFiles(directory)[0]?.generation ?? 0) + 1;
    const file = await publish(transform({ log, products, now, settings }), { directory, generation, madeAt: now, signature });
    published = { signature, generation };
    return { outcome: "published", file, ...counts };
  };
}

/** The day is part of it: even where nothing happens, what was new yesterday is older today. */
function signatureOf({ signature }: Extracted, settings: Settings, now: Date): string {
  return `${signature} ${now.toISOString().slice(0, 10)} ${JSON.stringify(settings)}`;
}

interface Known {
  readonly signature: string;
  readonly generation: number;
}

/** What an earlier process published here. */
function newestIn(directory: string): Known | null {
  const [newest] = similarityFiles(directory);
  try {
    return newest ? readSimilarity(newest.path, newest.sha256) : null;
  } catch {
    return null; // a damaged file is made again
  }
}
