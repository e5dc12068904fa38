/**
 * The control of who reads while others write: a kiosk that nobody sends anything, in a process of its own. It takes orders
 * and reads what screens are drawn from; how late its reads are is the machine, its disk and what else runs on it.
 */
import { sql } from "kysely";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { kettle } from "../db/shelf.ts";
import type { Delay } from "./own-time.ts";
import { openKiosk, readAlong, type SimulatedKiosk } from "./simulated-kiosk.ts";

const ORDER_MS = 70; // as often as five kiosks take one
const STILL = "still";

/** With what `like` has now; what is returned ends it, and answers how late its reads were. */
export async function startStillKiosk({ cache }: SimulatedKiosk, folder: string): Promise<() => Promise<Delay>> {
  const place = join(folder, `kiosk-${STILL}`);
  await mkdir(place);
  await sql`vacuum into ${join(place, "cache.db")}`.execute(cache);
  const control = fork(import.meta.filename, [STILL, folder], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(control, "message");
  return async () => {
    control.send("stop");
    const [reads] = (await once(control, "message")) as [Delay]; // `as`: it sends nothing else
    return reads;
  };
}

/** In the process of its own. */
async function standStill(folder: string): Promise<void> {
  const kiosk = await openKiosk({ folder, id: STILL, url: "" });
  const reading = readAlong(kiosk.cache);
  const told = once(process, "message");
  process.send?.("reading");
  for (let going = true; going;) {
    await kiosk.place(kettle);
    going = await Promise.race([wait(ORDER_MS).then(() => true), told.then(() => false)]);
  }
  const reads = await reading.stop();
  await kiosk.close();
  process.send?.(reads, () => process.disconnect());
}

if (process.argv[2] === STILL) await standStill(process.argv[3] ?? "");
