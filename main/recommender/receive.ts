/** Lists that another machine made, fetched from central in parts and kept only whole. */
import { similarityFiles, storeSimilarity } from "./etl/publish.ts";

export interface SimilarityNews {
  readonly generation: number;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Fetching {
  readonly directory: string;
  readonly part: (generation: number, part: number) => Promise<Buffer | null>;
}

/** True where a new file was stored. Throws where a part is missing or the whole is not what it should be; nothing is stored then. */
export async function receiveSimilarity({ generation, sha256, bytes }: SimilarityNews, { directory, part }: Fetching): Promise<boolean> {
  if (similarityFiles(directory).some((file) => file.generation === generation && file.sha256 === sha256)) return false;
  const parts: Buffer[] = [];
  for (let have = 0; have < bytes; have += parts.at(-1)?.length ?? 0) {
    const next = await part(generation, parts.length);
    if (next === null || next.length === 0) throw new Error(`Part ${parts.length} of similarity file ${generation} is not there`);
    parts.push(next);
  }
  await storeSimilarity(Buffer.concat(parts), { directory, generation, sha256 });
  return true;
}
