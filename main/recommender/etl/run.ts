/** One run: read, think, write. What it answers is all that leaves the worker. */
import { readSimilarity } from "../similarity.ts";
import type { WorkOff } from "./alike.ts";
import type { Extracted } from "./extract.ts";
import { publish, type Published, similarityFiles } from "./publish.ts";
import { type Settings, settingsFor } from "./settings.ts";
import { transform } from "./transform.ts";

export type RunResult =
  | { readonly outcome: "published"; readonly file: Published; readonly interactions: number; readonly products: number }
  | { readonly outcome: "nothing-new"; readonly interactions: number; readonly products: number };

export interface RunNeeds {
  readonly extract: () => Promise<Extracted>;
  readonly directory: string;
  /** Other threads that help. */
  readonly together?: WorkOff;
}

export function createRun({ extract, directory, together }: RunNeeds): (now: Date) => Promise<RunResult> {
  let published: Known | null = null;

  return async (now) => {
    const extracted = await extract();
    const { log, products, rules } = extracted;
    const counts = { interactions: log.size, products: products.length };
    const settings = settingsFor(products.length, extracted.choice ?? undefined);
    const signature = signatureOf(extracted, settings, now);
    published ??= newestIn(directory);
    // Lists that did not get as far as central are made again.
    if (published?.signature === signature && published.generation <= extracted.generation) return { outcome: "nothing-new", ...counts };
    const generation = Math.max(extracted.generation, similarityFiles(directory)[0]?.generation ?? 0) + 1;
    const similarities = await transform({ log, products, now, settings, ...(together && { together }) });
    const file = await publish(similarities, { directory, generation, madeAt: now, signature, decay: settings.decay, rules });
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
