/** `npm run restore -- FOLDER [--replace]`: puts a backup in the place of what was lost; the store must be closed. */
import { resolve } from "node:path";
import { systemClock } from "../main/clock.ts";
import { restore } from "../main/keeping/restore.ts";
import { keeping, showProgress } from "./keeping.ts";

const USAGE = "npm run restore -- FOLDER [--replace] [--data DIR]";

await keeping({ usage: USAGE, options: { replace: { type: "boolean" } }, words: 1 }, async ({ config, values, words }) => {
  const startedAt = performance.now();
  const needs = { dataFolder: config.dataFolder, replace: values["replace"] === true, clock: systemClock, onProgress: showProgress() };
  const { manifest, kept } = await restore({ folder: resolve(words[0] ?? ""), ...needs });
  const { madeAt, central } = manifest;
  console.log(
    `Restored as of ${madeAt} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s${central === null ? "" : `: ${central.rows["order"] ?? 0} orders`}.`,
  );
  for (const path of kept) console.log(`The files of before are kept: ${path}`);
  console.log("Open the store with npm start. Every kiosk makes its copy anew and sends what it sent in the last two days once more.");
});
