/** Fills a store and has its reviews read, once for a run and before anybody waits for it: reading them takes a minute of a core. */
import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { logLines } from "../process/store.ts";
import { LOOK_MS, preparedIn } from "./prepared.ts";
import { openStore, stopProcess, writeSettings } from "./running-store.ts";

const LONGEST_MS = 8 * 60_000; // a machine that does other things

/** Begins it; `end` gives it up, or waits until it is done. */
export function prepare(folder: string): { end(): Promise<void> } {
  const giveUp = new AbortController();
  const { told } = preparedIn(folder);
  const done = fill(folder, giveUp.signal).then(
    () => writeFileSync(told, ""),
    (error: unknown) => writeFileSync(told, String(error)),
  );
  return {
    end() {
      giveUp.abort();
      return done;
    },
  };
}

async function fill(folder: string, signal: AbortSignal): Promise<void> {
  const { own, data } = preparedIn(folder);
  writeSettings(data, {});
  const { pid } = await openStore(data, own);
  const until = Date.now() + LONGEST_MS;
  const isRead = () => logLines(data).some(({ event, fields }) => event === "reviews read" && !(fields as { quick: boolean }).quick); // as the log has it
  while (!isRead() && !signal.aborted && Date.now() < until) await wait(LOOK_MS);
  await stopProcess(pid);
  if (!isRead()) throw new Error(`The reviews of the prepared store were not read; its log is in ${own}.`);
}
