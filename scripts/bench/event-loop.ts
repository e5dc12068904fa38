/** A file of reviews brought in and read in the background, on a real PostgreSQL, beside a process that does nothing. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openCentral } from "../../db/central/open.ts";
import * as central from "../../db/central/review-labels.ts";
import { startEmbeddedPostgres } from "../../db/central/start.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { silentLog } from "../../main/log.ts";
import type { Analyst } from "../../main/reviews/analyst.ts";
import { createBacklog } from "../../main/reviews/backlog.ts";
import { bringIn } from "../../main/reviews/import/bring-in.ts";
import { type Delay, watchLoop } from "./loop-delay.ts";

interface Needs {
  readonly analyst: Analyst;
  readonly reviews: number;
}

export async function besideTheAnalyst({ analyst, reviews }: Needs): Promise<{ own: Delay; control: Delay; read: number }> {
  const folder = await mkdtemp(join(tmpdir(), "bench-loop-"));
  const server = await startEmbeddedPostgres({ dataDir: folder, log: silentLog, kioskId: "1", storeId: "1" });
  const office = openCentral(server.officeUrl ?? "");
  try {
    await fill(office);
    const path = join(folder, "reviews.csv");
    await writeFile(path, fileOf(reviews));
    const control = fork(fileURLToPath(new URL("loop-delay.ts", import.meta.url)), ["control"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    await once(control, "message");
    const stop = watchLoop();
    await (
      await bringIn(path, { office, log: silentLog, signal: new AbortController().signal })
    ).done;
    await backlogOf(office, analyst).work(new AbortController().signal);
    const own = stop();
    control.send("stop");
    const [delay] = (await once(control, "message")) as [Delay]; // `as`: loop-delay.ts sends nothing else
    const { read } = await central.countRead(office, analyst.modelId() ?? "");
    return { own, control: delay, read };
  } finally {
    await office.destroy();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function backlogOf(office: CentralWriter, analyst: Analyst) {
  return createBacklog({
    analyst,
    unread: (modelId, limit) => central.unreadReviews(office, modelId, limit),
    unlabelled: (limit) => central.unlabelledReviews(office, limit),
    ofSameText: (modelId, reviews) => central.labelsOfSameText(office, modelId, reviews),
    write: (rows) => central.writeLabels(office, rows),
    paused: async () => false,
    log: silentLog,
  });
}

async function fill(office: CentralWriter): Promise<void> {
  await inCatalogue(office, async (trx, version) => {
    const stamp = { version, deleted_at: null };
    await trx
      .insertInto("department")
      .values({ id: "d", name: "D", aisle: 1, position: 1, ...stamp })
      .execute();
    await trx
      .insertInto("manufacturer")
      .values({ id: "m", name: "M", country: "", profile: "", ...stamp })
      .execute();
    const none = { article_id: null, variant: "", colour: "", cost_cents: null, barcode: "", description: "", picture_sha256: null };
    await trx
      .insertInto("product")
      .values({ id: "P", name: "P", manufacturer_id: "m", department_id: "d", kind: "radio", price_cents: 1, bay: 1, attributes: "[]", ...none, ...stamp })
      .execute();
  });
}

const said = ["Good value, works well.", "The lid broke after a week.", "Too loud for me, but it looks fine.", "It is okay.", "I love the sound of it."];

/** No two texts are the same, so that each is really read. */
function fileOf(count: number): string {
  const line = (index: number) => {
    const text = `Number ${index}. ${said[index % said.length]} ${said[(index * 7 + 3) % said.length]}`;
    return `P,${1 + (index % 5)},"${text}",Dana,2026-01-${String(1 + (index % 28)).padStart(2, "0")},yes`;
  };
  return ["product,stars,text,author,date,verified", ...Array.from({ length: count }, (_, index) => line(index))].join("\n");
}
