/** A large file brought in and read as the back office does it: killed in the middle of both, paused, and beside an idle process. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { latestImports } from "../../db/central/review-imports.ts";
import { setPaused } from "../../db/central/review-labels.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import { type Delay, startControl } from "./loop-delay.ts";
import type { Told } from "./reading-process.ts";
import { csvOf, inReviewShop, type ReviewShop } from "./review-shop.ts";

const LOOK_MS = 100;
const SETTLE_MS = 5_000; // the batch under way when work is paused is still written
const program = join(import.meta.dirname, "reading-process.ts");

interface Needs {
  readonly texts: readonly string[];
  /** Of reading; the import takes as long as it takes. */
  readonly minutes: number;
}

export interface LongRun {
  readonly importedPerSecond: number;
  readonly brought: number;
  readonly read: number;
  readonly readPerSecond: number;
  readonly readWhilePaused: number;
  /** Begun more often than there are labels: what was under way when it was killed or stopped. */
  readonly readAgain: number;
  readonly importing: Delay;
  readonly reading: Delay;
  readonly control: Delay;
}

export function longRun({ texts, minutes }: Needs): Promise<LongRun> {
  return inReviewShop(async (shop) => {
    const file = join(shop.folder, "reviews.csv");
    await writeFile(file, csvOf(texts));
    const endControl = await startControl();
    const watched = createWatch(shop);
    const importedPerSecond = await importKilledOnce(shop, { watched, file, half: Math.floor(texts.length / 2) });
    const reading = await readKilledOnce(shop, { watched, ms: minutes * 60_000 });
    const control = await endControl();
    const { reviews, labels } = await countsIn(shop.office);
    const readAgain = watched.readings() - labels;
    return { importedPerSecond, ...reading, brought: reviews, read: labels, readAgain, importing: watched.worst(true), reading: watched.worst(false), control };
  });
}

/** The processes that work, one after the other. */
function createWatch({ officeUrl }: ReviewShop) {
  const delays: Extract<Told, { about: "delay" }>[] = [];
  let readings = 0;
  return { start, readings: () => readings, worst };

  async function start(file?: string): Promise<{ child: ChildProcess; imported: Promise<void> }> {
    const child = fork(program, [officeUrl, ...(file === undefined ? [] : [file])], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
    const [ready, imported] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    child.on("message", (message) => {
      const told = message as Told; // it sends nothing else
      if (told.about === "reading") readings += 1;
      else if (told.about === "delay") delays.push(told);
      else (told.about === "ready" ? ready : imported).resolve();
    });
    child.once("exit", () => [ready, imported].forEach(({ resolve }) => resolve())); // nobody waits for one that is gone
    await ready.promise;
    return { child, imported: imported.promise };
  }

  function worst(importing: boolean): Delay {
    const found = delays.filter((told) => told.importing === importing).map(({ delay }) => delay);
    return { p99: Math.max(...found.map(({ p99 }) => p99)), max: Math.max(...found.map(({ max }) => max)) };
  }
}

interface Killed {
  readonly watched: ReturnType<typeof createWatch>;
}

/** Rows per second while they came in; loading the model is not counted. */
async function importKilledOnce({ office }: ReviewShop, { watched, file, half }: Killed & { file: string; half: number }): Promise<number> {
  const first = await watched.start(file);
  const [startedAt, lines] = [performance.now(), async () => (await latestImports(office, 1))[0]?.lines ?? 0];
  while ((await lines()) < half) await pause(LOOK_MS);
  await kill(first.child);
  const firstMs = performance.now() - startedAt;
  const second = await watched.start(file);
  const againAt = performance.now();
  await second.imported;
  const ms = firstMs + performance.now() - againAt;
  await kill(second.child);
  return (await countsIn(office)).reviews / (ms / 1000);
}

async function readKilledOnce({ office }: ReviewShop, { watched, ms }: Killed & { ms: number }) {
  const labels = async () => (await countsIn(office)).labels;
  const [before, startedAt] = [await labels(), performance.now()];
  const first = await watched.start();
  await pause(ms / 2);
  const readWhilePaused = await pausedFor(office, labels);
  await kill(first.child);
  const second = await watched.start();
  while (performance.now() - startedAt < ms && (await labels()) < (await countsIn(office)).reviews) await pause(SETTLE_MS);
  const readPerSecond = ((await labels()) - before) / ((performance.now() - startedAt) / 1000);
  second.child.send("stop");
  await once(second.child, "exit");
  return { readPerSecond, readWhilePaused };
}

async function pausedFor(office: CentralWriter, labels: () => Promise<number>): Promise<number> {
  await setPaused(office, true);
  await pause(SETTLE_MS);
  const before = await labels();
  await pause(SETTLE_MS);
  const read = (await labels()) - before;
  await setPaused(office, false);
  await pause(SETTLE_MS); // it is at work again when it is killed
  return read;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function countsIn(office: CentralWriter): Promise<{ reviews: number; labels: number }> {
  const count = async (table: "review" | "review_label") => {
    const { n } = await office
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  return { reviews: await count("review"), labels: await count("review_label") };
}
