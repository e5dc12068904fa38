/** However often the reading of reviews is killed, none is lost and none has two labels of one model. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { textHash } from "../../main/reviews/prepare.ts";
import { freshCentral, type TestCentral } from "../db/database.ts";
import { fillShelf, kettle } from "../db/shelf.ts";

const KILLS = Number(process.env["KILLS"] ?? (process.env["LONG"] ? 100 : 6));
const A_KILL_LEAVES = 250; // reviews to read per kill, so that the work is not over before
const MOST_MS = 150;

test(
  `after ${KILLS} kills every review is there and has one label of the model, the one it was given first`,
  { timeout: 120_000 + KILLS * 5_000 },
  async () => {
    const central = await freshCentral();
    onTestFinished(() => central.drop());
    await fillShelf(central.owner);
    const all = KILLS * A_KILL_LEAVES;
    await write(central, all);
    const given = new Map<string, string>();
    let moved = 0;
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const reading = fork(resolve(import.meta.dirname, "backlog-process.ts"), [central.officeUrl], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
      const gone = once(reading, "exit");
      await once(reading, "message");
      if (kill < KILLS) setTimeout(() => reading.kill("SIGKILL"), Math.random() * MOST_MS);
      await gone;
      for (const { id, at } of await labels(central)) {
        if (given.has(id) && given.get(id) !== at) moved += 1;
        given.set(id, given.get(id) ?? at);
      }
    }
    const { n } = await central.owner
      .selectFrom("review")
      .select((row) => row.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    const found = await labels(central);
    expect({ reviews: Number(n), labels: found.length, labelled: given.size, moved }).toEqual({ reviews: all, labels: all, labelled: all, moved: 0 });
  },
);

function labels(central: TestCentral): Promise<{ id: string; at: string }[]> {
  return central.owner
    .selectFrom("review_label")
    .select(["review_id as id", sql<string>`labelled_at::text || version`.as("at")])
    .execute();
}

async function write(central: TestCentral, count: number): Promise<void> {
  await inCatalogue(central.owner, async (trx, version) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      product_id: kettle.id,
      customer_id: null,
      author: "Ana",
      stars: 4,
      body: `Review number ${index}. It works.`,
      language: "en",
      written_at: new Date(2026, 0, 1, 0, 0, index),
      verified: false,
      text_sha256: textHash(`Review number ${index}. It works.`),
      reply: null,
      version,
      deleted_at: null,
    }));
    for (let at = 0; at < rows.length; at += 500)
      await trx
        .insertInto("review")
        .values(rows.slice(at, at + 500))
        .execute();
  });
}
