import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { silentLog } from "../../main/log.ts";
import { publish, type Published } from "../../main/recommender/etl/publish.ts";
import { receiveSimilarity } from "../../main/recommender/receive.ts";
import { createSimilarity } from "../../main/recommender/similarity.ts";
import { twoLists } from "./lists.ts";
import { mutated, MUTATIONS } from "./mutations.ts";
import type { World } from "./program.ts";
import { seeded } from "./seeded.ts";

/** The newest of two is damaged: the one before serves at once, and central's takes its place again. */
export async function corruptLists({ folder, cycles, say }: Pick<World, "folder" | "cycles" | "say">): Promise<{ listsWrong: number; listsNotBack: number }> {
  const made: Published[] = [];
  for (const generation of [1, 2]) {
    made.push(await publish(twoLists, { directory: join(folder, "sound"), generation, madeAt: new Date(), signature: `s${generation}`, decay: 0.9 }));
  }
  const [, newest] = made;
  const random = seeded(4);
  const outcome = { listsWrong: 0, listsNotBack: 0 };
  for (let cycle = 0; newest && cycle < cycles; cycle += 1) {
    const directory = join(folder, "similarity");
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory);
    for (const { path } of made) copyFileSync(path, join(directory, basename(path)));
    const bytes = readFileSync(newest.path);
    const damaged = mutated(bytes, MUTATIONS[cycle % MUTATIONS.length]!, random); // % keeps it inside
    writeFileSync(join(directory, basename(newest.path)), damaged);
    const shelf = createSimilarity({ directory, log: silentLog });
    if (shelf.current()?.generation !== (damaged.equals(bytes) ? 2 : 1)) outcome.listsWrong += 1;
    await receiveSimilarity(newest, { directory, part: async (_generation, part) => (part === 0 ? bytes : null) });
    shelf.reload();
    if (shelf.current()?.generation !== 2) outcome.listsNotBack += 1;
    if ((cycle + 1) % 100 === 0) say(`${cycle + 1} of ${cycles} lists`);
  }
  return outcome;
}
