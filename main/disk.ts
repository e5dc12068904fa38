/** How much room the disk under the store has, and what stops when it gets short: logs and downloads first, orders last. */
import { statfsSync } from "node:fs";
import { open, statfs } from "node:fs/promises";
import type { Health } from "../preload/contract/staff.ts";
import type { Logger } from "./log.ts";

/** Bytes. Below it no order is taken: what is confirmed must find room, in the ledger and in the database beside it. */
export const LEAST_FOR_ORDERS = 64 * 1024 * 1024;
/** Bytes. Below it logs and model files leave what there is to the orders. */
export const LEAST_FOR_THE_REST = 2_000_000_000;

const LOOK_EVERY_MS = 1_000; // a shopper reads within two seconds that there is no room, and that there is again

export interface DiskState {
  /** Null where the system does not say. */
  readonly freeBytes: number | null;
  readonly takesOrders: boolean;
}

export interface DiskWatch {
  state(): DiskState;
  /** Looks now, for whoever is about to write. */
  hasRoom(): Promise<boolean>;
  start(): Promise<void>;
  stop(): void;
}

export interface DiskNeeds {
  readonly folder: string;
  readonly freeBytes: (folder: string) => Promise<number>;
  readonly log: Logger;
  /** Orders stopped, or go on. */
  readonly onChanged: () => void;
}

export function watchDisk({ folder, freeBytes, log, onChanged }: DiskNeeds): DiskWatch {
  let state: DiskState = { freeBytes: null, takesOrders: true };
  let timer: NodeJS.Timeout | undefined;
  return { state: () => state, hasRoom, start, stop: () => clearInterval(timer) };

  async function hasRoom(): Promise<boolean> {
    const free = await freeBytes(folder).catch(() => null); // a disk that does not say may still have room: the ledger will tell
    const before = state.takesOrders;
    state = { freeBytes: free, takesOrders: free === null || free >= LEAST_FOR_ORDERS };
    if (state.takesOrders !== before) changed();
    return state.takesOrders;
  }

  function changed(): void {
    if (state.takesOrders) log.info("the disk has room again: orders are taken", { freeBytes: state.freeBytes });
    else log.error("the disk is too full: no orders are taken", { freeBytes: state.freeBytes });
    onChanged();
  }

  async function start(): Promise<void> {
    await hasRoom();
    timer = setInterval(() => void hasRoom(), LOOK_EVERY_MS).unref();
  }
}

/** For the staff's page. */
export function healthOf({ freeBytes, takesOrders }: DiskState): Health["disk"] {
  return { freeBytes, takesOrders, enough: freeBytes === null || freeBytes >= LEAST_FOR_THE_REST };
}

export async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** For a log line, which cannot wait. */
export function freeBytesNow(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** What was made, renamed or removed in a folder outlives a power cut only then. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => undefined); // Windows cannot sync a folder
  await handle.close();
}
