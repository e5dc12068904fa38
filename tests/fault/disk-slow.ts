import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { openLedger } from "../../db/kiosk/open.ts";

const DELAY_US = 100_000; // of each sync: a worn memory card
const ROUNDS = 3;

/** Orders that a store on a slow disk confirmed and does not have. */
export async function slowDisk(folder: string): Promise<number> {
  const options = ["-f", "-o", "/dev/null", "-e", "trace=fsync,fdatasync", "-e", `inject=fsync,fdatasync:delay_enter=${DELAY_US}`];
  const store = [resolve(import.meta.dirname, "power-process.ts"), folder, String(ROUNDS), "whole"];
  const told = execFileSync("strace", [...options, process.execPath, ...store], { stdio: ["ignore", "pipe", "inherit"] }).toString();
  const confirmed = [...told.matchAll(/^ACK order (\S+)$/gm)].map(([, id = ""]) => id);
  const ledger = await openLedger({ path: join(folder, "ledger.db"), now: new Date() });
  const there = new Set((await ledger.selectFrom("placed_order").select("id").execute()).map(({ id }) => id));
  await ledger.destroy();
  return confirmed.length < 3 * ROUNDS ? 3 * ROUNDS : confirmed.filter((id) => !there.has(id)).length;
}
