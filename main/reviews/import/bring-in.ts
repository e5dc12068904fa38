/** Brings a file of reviews into central, a batch at a time, on this thread but never for long. A file that was cut off goes on where it was. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { beginImport, endImport, type Fault, importById, type ImportedReview, importStep, productIds } from "../../../db/central/review-imports.ts";
import type { CentralWriter } from "../../../db/central/tables.ts";
import { uuidOfHash } from "../../../db/uuid.ts";
import { AppError } from "../../../preload/errors.ts";
import type { Logger } from "../../log.ts";
import { csvRecords, jsonRecords, type RecordRead } from "./records.ts";
import { importedReview } from "./review-of.ts";

const BATCH = 250; // records of one transaction
const BETWEEN_TURNS = 10; // records: then the event loop has its turn

interface BringingIn {
  readonly office: CentralWriter;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** Answers once it has begun, with how the file stood; `done` never fails. */
export async function bringIn(path: string, { office, log, signal }: BringingIn) {
  const there = await stat(path).catch((cause: unknown) => {
    throw new AppError("not-found", "There is no such file.", { cause });
  });
  if (!there.isFile()) throw new AppError("not-found", "This is no file."); // a device may have no end
  const id = await nameOf(path);
  const begun = await beginImport(office, { id, file: basename(path) });
  return { begun, done: end().catch((error: unknown) => log.error("an import was cut off", { error })) };

  async function end(): Promise<void> {
    const why = await readOn(path, { office, signal, id, from: begun.lines }).then(
      () => null,
      (error: unknown) => (signal.aborted ? "stopped" : String(error)),
    );
    await endImport(office, id, why);
    const { added, known, refused } = await importById(office, id);
    log.info("reviews brought in", { added, known, refused, why });
  }
}

/** `from`: the last line that is done. */
async function readOn(path: string, { office, signal, id, from }: Omit<BringingIn, "log"> & { id: string; from: number }): Promise<void> {
  const products = await productIds(office);
  let reviews: ImportedReview[] = [];
  let faults: Fault[] = [];
  let last = from;
  const write = async () => {
    await importStep(office, { id, reviews, faults, lines: last });
    [reviews, faults] = [[], []];
  };
  for await (const { line, fields } of recordsOf(path)) {
    signal.throwIfAborted();
    if (line <= from) continue;
    const review = importedReview(fields, products);
    if (typeof review === "string") faults.push({ line, why: review });
    else reviews.push(review);
    last = line;
    if ((reviews.length + faults.length) % BETWEEN_TURNS === 0) await nextTurn();
    if (reviews.length + faults.length >= BATCH) await write();
  }
  await write();
}

function recordsOf(path: string): AsyncGenerator<RecordRead> {
  const pieces = createReadStream(path, { encoding: "utf8" });
  return /\.(jsonl|ndjson|json)$/i.test(path) ? jsonRecords(pieces) : csvRecords(pieces);
}

/** By its content: the same file under another name is the same import. */
async function nameOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer); // `as`: without an encoding a stream gives bytes
  return uuidOfHash(hash.digest("hex"));
}
