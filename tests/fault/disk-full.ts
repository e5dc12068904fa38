/** A full disk stops orders visibly and loses none; nothing crashes, and all goes on by itself when there is room. */
import { join } from "node:path";
import { fullCache } from "./disk-full-cache.ts";
import { fullLedger, type Variant } from "./disk-full-ledger.ts";
import { fullLog, fullModels } from "./disk-full-rest.ts";
import { slowDisk } from "./disk-slow.ts";
import { lacksStrace } from "./power-trace.ts";
import type { Program, World } from "./program.ts";
import { seeded } from "./seeded.ts";
import { lacksMounts, type SmallDisk, smallDisk } from "./small-disk.ts";

export const program: Program = {
  promise: "On a full disk no order is lost or half placed, the shopper reads it within two seconds, and all goes on by itself when there is room.",
  cycles: 60,
  lacks: () => lacksMounts() ?? lacksStrace(),
  run: (world) => diskFull(world, "whole"),
  must: { crashes: 0, lost: 0, halfOrders: 0, damaged: 0, toldLate: 0, resumedLate: 0, notResumed: 0, slowOrdersLost: 0 },
};

export type Outcome = {
  readonly disks: number;
  readonly orders: number;
  /** Errors that reached nobody who waits for them. */
  readonly crashes: number;
  readonly lost: number;
  /** In one of the two tables only. */
  readonly halfOrders: number;
  readonly damaged: number;
  /** More than two seconds until the screen says it, or takes orders again. */
  readonly toldLate: number;
  readonly resumedLate: number;
  readonly slowestToldMs: number;
  /** Copies, logs and downloads that did not go on. */
  readonly notResumed: number;
  readonly slowOrdersLost: number;
};

export async function diskFull({ serverUrl, folder, cycles, say }: World, variant: Variant): Promise<Outcome> {
  const random = seeded(6);
  const crashes = countCrashes();
  const ledger = { orders: 0, lost: 0, halfOrders: 0, damaged: 0, toldLate: 0, resumedLate: 0, slowestToldMs: 0 };
  let notResumed = 0;
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const megabytes = 1 + Math.floor(random() * 8);
    await on(`ledger-${cycle}`, megabytes, async (disk) => add(ledger, await fullLedger(disk, variant)));
    await on(`log-${cycle}`, megabytes, async (disk) => void (notResumed += Number(!(await fullLog(disk)))));
    await on(`models-${cycle}`, megabytes, async (disk) => void (notResumed += Number(!(await fullModels(disk, random)))));
    if (cycle % 5 === 0) await on(`cache-${cycle}`, 4, async (disk) => void (notResumed += Number(!(await fullCache(disk, serverUrl)))));
    if ((cycle + 1) % 10 === 0) say(`${cycle + 1} of ${cycles} disks`);
  }
  return { disks: cycles, ...ledger, notResumed, slowOrdersLost: await slowDisk(join(folder, "slow")), crashes: crashes.stop() };

  async function on(name: string, megabytes: number, work: (disk: SmallDisk) => Promise<void>): Promise<void> {
    const disk = smallDisk(join(folder, name), megabytes);
    try {
      await work(disk);
    } finally {
      disk.remove();
    }
  }
}

function add<T extends Record<string, number>>(sum: T, more: T): void {
  for (const name of Object.keys(sum) as (keyof T)[]) {
    // `as` twice: the names are its own, and every value is a number
    const value = name === "slowestToldMs" ? Math.max(sum[name]!, more[name]!) : sum[name]! + more[name]!;
    sum[name] = value as T[keyof T];
  }
}

function countCrashes() {
  let crashes = 0;
  const count = () => void (crashes += 1);
  process.on("uncaughtException", count).on("unhandledRejection", count);
  return {
    stop: () => {
      process.off("uncaughtException", count).off("unhandledRejection", count);
      return crashes;
    },
  };
}
