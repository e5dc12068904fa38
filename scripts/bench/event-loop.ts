/** A file of reviews brought in and read in the background, on a real PostgreSQL, beside a process that does nothing. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as central from "../../db/central/review-labels.ts";
import { silentLog } from "../../main/log.ts";
import type { Analyst } from "../../main/reviews/analyst.ts";
import { backlogOf } from "../../main/reviews/backlog.ts";
import { bringIn } from "../../main/reviews/import/bring-in.ts";
import { type Delay, startControl, watchLoop } from "./loop-delay.ts";
import { csvOf, inReviewShop } from "./review-shop.ts";

interface Needs {
  readonly analyst: Analyst;
  readonly reviews: number;
}

export function besideTheAnalyst({ analyst, reviews }: Needs): Promise<{ own: Delay; control: Delay; read: number }> {
  return inReviewShop(async ({ office, folder }) => {
    const path = join(folder, "reviews.csv");
    await writeFile(path, csvOf(textsOf(reviews)));
    const endControl = await startControl();
    const delays = watchLoop();
    await (
      await bringIn(path, { office, log: silentLog, signal: new AbortController().signal })
    ).done;
    await backlogOf(office, { analyst, log: silentLog }).work(new AbortController().signal);
    const own = delays.stop();
    const control = await endControl();
    const { read } = await central.countRead(office, analyst.modelId() ?? "");
    return { own, control, read };
  });
}

const said = ["Good value, works well.", "The lid broke after a week.", "Too loud for me, but it looks fine.", "It is okay.", "I love the sound of it."];

/** No two are the same, so that each is really read. */
function textsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Number ${index}. ${said[index % said.length]} ${said[(index * 7 + 3) % said.length]}`);
}
