/** The file under the log: electron-log writes it, this file names, rotates and forgets. */
import electronLog from "electron-log/node";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freeBytesNow, LEAST_FOR_THE_REST } from "../disk.ts";

export const LARGEST = 5 * 1024 * 1024; // bytes; five of them hold weeks of a quiet kiosk
const FILES = 5;
const DAYS_KEPT = 30; // the promise to customers; see reliability in the design
const DAY = 24 * 60 * 60 * 1000;
const LOOK_EVERY = 1000; // ms; the disk is not asked for each of a hundred lines

export interface LogFile {
  write(level: "info" | "warn" | "error", line: string): void;
}

/** Newest first: kiosk.log, kiosk.1.log … kiosk.4.log. */
export function logFiles(folder: string): string[] {
  return Array.from({ length: FILES }, (_, n) => join(folder, n === 0 ? "kiosk.log" : `kiosk.${n}.log`));
}

/** On a disk that gets short only errors are written: what is left belongs to the orders. */
export function openLogFile(folder: string, now: () => Date, freeBytes = freeBytesNow): LogFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
  forgetQuietly(folder, now());
  let forgottenAt = now().getTime();
  let [isShort, lookedAt] = [false, Number.NEGATIVE_INFINITY];
  const log = electronLog.create({ logId: folder });
  for (const transport of [log.transports.console, log.transports.ipc, log.transports.remote]) if (transport) transport.level = false;
  electronLog.transports.console.writeFn = () => {}; // a disk that refuses a line would get a stack on the terminal, for each; the disk's watch tells it once
  const file = log.transports.file;
  file.setAppName("ecomgo-kiosk"); // else it looks for a package.json where the store was started from, and without one writes nothing
  file.resolvePathFn = () => logFiles(folder)[0]!; // the list is never empty
  file.writeOptions = { flag: "a", mode: 0o600, encoding: "utf8" };
  file.maxSize = LARGEST;
  file.archiveLogFn = () => rotate(folder);
  // Our line is already text; electron-log's own transforms would dress it up.
  file.transforms = [({ data }: { data: unknown[] }) => data];
  return { write };

  function write(level: "info" | "warn" | "error", line: string): void {
    if (now().getTime() - forgottenAt > DAY) {
      forgottenAt = now().getTime();
      forgetQuietly(folder, now());
    }
    if (level === "error" || !shortOfRoom()) log[level](line);
  }

  function shortOfRoom(): boolean {
    if (performance.now() - lookedAt < LOOK_EVERY) return isShort;
    lookedAt = performance.now();
    try {
      isShort = freeBytes(folder) < LEAST_FOR_THE_REST;
    } catch {
      isShort = false; // the system does not say
    }
    return isShort;
  }
}

function rotate(folder: string): void {
  const files = logFiles(folder);
  rmSync(files[FILES - 1]!, { force: true });
  for (let n = FILES - 2; n >= 0; n--) if (existsSync(files[n]!)) renameSync(files[n]!, files[n + 1]!);
}

/** A full disk refuses the shorter copy: the old lines go another day, and whoever logs goes on. */
function forgetQuietly(folder: string, now: Date): void {
  try {
    forgetOld(folder, now);
  } catch {
    for (const path of logFiles(folder)) rmSync(`${path}.draft`, { force: true });
  }
}

/** Drops every line past its day, so that no line outlives the promise however quiet the kiosk is. */
function forgetOld(folder: string, now: Date): void {
  const oldest = new Date(now.getTime() - DAYS_KEPT * DAY).toISOString();
  for (const path of logFiles(folder).filter((path) => existsSync(path))) {
    const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
    const kept = lines.filter((line) => (/^\{"at":"([^"]+)"/.exec(line)?.[1] ?? "") >= oldest);
    if (kept.length === lines.length) continue;
    writeFileSync(`${path}.draft`, kept.map((line) => `${line}\n`).join(""), { mode: 0o600 });
    renameSync(`${path}.draft`, path);
  }
}
