/**
 * Brings a file in and reads what lacks a label, as the back office does, until it is told to stop or is killed.
 * Tells every reading, and how late its event loop is. node reading-process.ts OFFICE_URL [FILE]
 */
import { setTimeout as pause } from "node:timers/promises";
import { openCentral } from "../../db/central/open.ts";
import { silentLog } from "../../main/log.ts";
import { type Analyst, createAnalyst } from "../../main/reviews/analyst.ts";
import { backlogOf } from "../../main/reviews/backlog.ts";
import { bringIn } from "../../main/reviews/import/bring-in.ts";
import { readyModel, secondOpinion } from "../eval/labelled.ts";
import { type Delay, watchLoop } from "./loop-delay.ts";

export type Told = { readonly about: "ready" | "imported" | "reading" } | { readonly about: "delay"; readonly importing: boolean; readonly delay: Delay };

const TELL_MS = 1_000;
const LOOK_MS = 500; // for new reviews, and whether the work still pauses

const [officeUrl = "", file] = process.argv.slice(2);
const office = openCentral(officeUrl);
const llm = await readyModel("analyst");
const analyst = createAnalyst({ llm, calibration: llm.calibration, linear: Promise.resolve(await secondOpinion()) });
const told = (message: Told) => void process.send?.(message);
const counted: Analyst = { ...analyst, read: (...review) => (told({ about: "reading" }), analyst.read(...review)) };
const stopping = new AbortController();
process.once("message", () => stopping.abort());
const delays = watchLoop();
let importing = file !== undefined;
const telling = setInterval(() => told({ about: "delay", importing, delay: delays.soFar() }), TELL_MS);
told({ about: "ready" });
if (file !== undefined) await (await bringIn(file, { office, log: silentLog, signal: stopping.signal })).done;
importing = false;
delays.again();
told({ about: "imported" });
while (!stopping.signal.aborted) {
  await backlogOf(office, { analyst: counted, log: silentLog }).work(stopping.signal);
  await pause(LOOK_MS);
}
clearInterval(telling);
llm.close();
await office.destroy();
process.disconnect?.();
