import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freeBytesOf } from "../../main/disk.ts";
import { createLog } from "../../main/log.ts";
import { readLog } from "../../main/log/read.ts";
import { download, type DownloadNeeds } from "../../main/model-store/download.ts";
import { asFault } from "../../main/model-store/fault.ts";
import { startHub } from "../unit/model-store/hub-server.ts";
import type { SmallDisk } from "./small-disk.ts";

/** True where news stopped first, the full disk threw nothing, and errors are written again when there is room. */
export async function fullLog(disk: SmallDisk): Promise<boolean> {
  const folder = join(disk.folder, "logs");
  const log = createLog({ folder });
  log.info("news");
  log.error("before");
  disk.fill();
  for (let line = 0; line < 200; line += 1) log.error("while full", { line, filler: "x".repeat(400) });
  disk.empty();
  log.error("line that ends the half one");
  log.error("after");
  const events = new Set(readLog(folder, { level: "info", text: "", limit: 1000 }).map(({ event }) => event));
  return !events.has("news") && events.has("before") && events.has("after");
}

/** True where a download that has no room says so, before its first byte where it is known, and goes on when there is. */
export async function fullModels(disk: SmallDisk, random: () => number): Promise<boolean> {
  const bytes = randomBytes(200_000 + Math.floor(random() * 300_000));
  const hub = await startHub({ bytes });
  const needs: DownloadNeeds = { folder: join(disk.folder, "models"), fetch, freeBytes: async () => 1e12, wait: async () => undefined, patience: 5_000 };
  const wanted = { url: hub.url, file: "small.gguf", bytes: bytes.length, sha256: hub.sha256 };
  const fetched = (more: Partial<DownloadNeeds> = {}) =>
    download({ ...needs, ...more }, wanted, { signal: new AbortController().signal, onProgress: () => undefined }).then(
      () => "there",
      (error: unknown) => asFault(error).code,
    );
  try {
    const [refused, isPartThere] = [await fetched({ freeBytes: freeBytesOf }), existsSync(join(needs.folder, "small.gguf.part"))];
    disk.fill();
    const full = await fetched();
    disk.empty();
    const isThere = (await fetched()) === "there" && readFileSync(join(needs.folder, "small.gguf")).equals(bytes);
    return refused === "no-space" && !isPartThere && full === "no-space" && isThere;
  } finally {
    await hub.close();
  }
}
