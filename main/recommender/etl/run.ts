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
  let published: string | null = null;

  return async (now) => {
    const extracted = await extract.run();
    const { log, products } = extracted;
    const counts = { interactions: log.size, products: products.length };
    const settings = settingsFor(products.length);
    const signature = signatureOf(extracted, settings, now);
    published ??= newestSignature(directory, extracted.generation);
    if (signature === published) return { outcome: "nothing-new", ...counts };
    const generation = Math.max(extracted.generation, similarityFiles(directory)[0]?.generation ?? 0) + 1;
    const file = await publish(transform({ log, products, now, settings }), { directory, generation, madeAt: now, signature });
    published = signature;
    return { outcome: "published", file, ...counts };
  };
}

/** The day is part of it: even where nothing happens, what was new yesterday is older today. */
function signatureOf({ signature }: Extracted, settings: Settings, now: Date): string {
  return `${signature} ${now.toISOString().slice(0, 10)} ${JSON.stringify(settings)}`;
}

/** What an earlier process published here, unless central has moved on or never got it. */
function newestSignature(directory: string, generation: number): string | null {
  const [newest] = similarityFiles(directory);
  if (newest?.generation !== generation) return null;
  try {
    return readSimilarity(newest.path, newest.sha256).signature;
  } catch {
    return null; // a damaged file is made again
  }
}
