/** The backups of this machine: made each night and when staff ask, seven kept. */
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { oneAtATime } from "../../db/central/one-at-a-time.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";
import { makeBackup, type Made } from "./backup.ts";
import { bytesOf, readManifest } from "./manifest.ts";
import type { Progress } from "./progress.ts";

export interface BackupsNeeds {
  readonly dataFolder: string;
  readonly to: string;
  readonly withCentral: boolean;
  readonly clock: Clock;
  readonly log: Logger;
  /** How many there may be; seven where nothing is said. */
  readonly keep?: number;
  readonly onChanged?: (state: BackupsState) => void;
}

export interface BackupsState {
  readonly folder: string;
  /** False: the company's database is kept by its own administrator. */
  readonly withCentral: boolean;
  readonly newest: { readonly madeAt: string; readonly bytes: number } | null;
  readonly kept: number;
  /** Null while none is being made. */
  readonly progress: Progress | null;
  /** Why the last one could not be made, in one sentence. */
  readonly problem: string | null;
}

export type Backups = ReturnType<typeof createBackups>;

const SEVEN = 7; // a week of nights
const NAME = /^backup-[\dTZ-]+$/;
const HOUR_MS = 3600 * 1000;

export function createBackups(needs: BackupsNeeds) {
  const { dataFolder, to, withCentral, clock, log, keep = SEVEN } = needs;
  let progress: Progress | null = null;
  let problem: string | null = null;
  let running: Promise<Made> | null = null;
  return { state, make, makeIfOlder };

  async function state(): Promise<BackupsState> {
    const names = await namesIn(to);
    return { folder: to, withCentral, newest: await newestOf(names), kept: names.length, progress, problem };
  }

  /** Whoever asks while one is being made gets that one. Another process of this machine is waited for. */
  function make(): Promise<Made> {
    running ??= made().finally(() => {
      running = progress = null;
      void tell();
    });
    return running;
  }

  /** False where the newest is younger than that. */
  async function makeIfOlder(hours: number): Promise<boolean> {
    const { newest } = await state();
    if (newest !== null && clock.now().getTime() - Date.parse(newest.madeAt) < hours * HOUR_MS) return false;
    await make();
    return true;
  }

  async function made(): Promise<Made> {
    const startedAt = clock.monotonic();
    progress = { what: "copying", done: 0, total: 0 };
    void tell();
    try {
      await mkdir(to, { recursive: true, mode: 0o700 });
      const backup = await oneAtATime(join(to, "lock"), () => makeBackup({ dataFolder, to, withCentral, clock, log, onProgress }));
      problem = null;
      await dropOld();
      log.info("backup made", { bytes: bytesOf(backup.manifest), ms: Math.round(clock.monotonic() - startedAt) });
      return backup;
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      log.error("backup failed", { error });
      throw error;
    }
  }

  function onProgress(step: Progress): void {
    progress = step;
    void tell();
  }

  async function tell(): Promise<void> {
    needs.onChanged?.(await state());
  }

  async function dropOld(): Promise<void> {
    for (const name of (await namesIn(to)).slice(keep)) await rm(join(to, name), { recursive: true, force: true });
  }

  async function newestOf(names: readonly string[]): Promise<BackupsState["newest"]> {
    for (const name of names) {
      const manifest = await readManifest(join(to, name)).catch(() => null);
      if (manifest !== null) return { madeAt: manifest.madeAt, bytes: bytesOf(manifest) };
    }
    return null;
  }
}

/** The newest first. */
export async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();
}
