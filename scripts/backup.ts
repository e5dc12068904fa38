/** `npm run backup -- [--to FOLDER]`: keeps this machine's ledgers and its own database, while the store is open or closed. */
import { resolve } from "node:path";
import { systemClock } from "../main/clock.ts";
import { type BackupsState, createBackups } from "../main/keeping/backups.ts";
import { bytesOf } from "../main/keeping/manifest.ts";
import { placeOf } from "../main/keeping/place.ts";
import { silentLog } from "../main/log.ts";
import { inMegabytes, keeping, showProgress } from "./keeping.ts";

const USAGE = "npm run backup -- [--to FOLDER] [--data DIR] [--database URL]";

await keeping({ usage: USAGE, options: { to: { type: "string" } }, words: 0 }, async ({ config, values }) => {
  const place = placeOf(config);
  const to = typeof values["to"] === "string" ? resolve(values["to"]) : place.to;
  if (config.databaseUrl !== null)
    console.log(`The database on ${new URL(config.databaseUrl).host} is backed up by its own administrator; here this machine's ledgers are kept.`);
  const startedAt = performance.now();
  const show = showProgress();
  const onChanged = ({ progress }: BackupsState) => progress !== null && show(progress);
  // What a person keeps elsewhere is theirs to throw away.
  const keep = to === place.to ? {} : { keep: Number.POSITIVE_INFINITY };
  const { folder, manifest } = await createBackups({ ...place, ...keep, to, clock: systemClock, log: silentLog, onChanged }).make();
  const { central, ledgers } = manifest;
  const orders = central === null ? [] : [`${central.rows["order"] ?? 0} orders at central`];
  const kept = Object.entries(ledgers).map(([role, { waiting }]) => `the ${role}'s ledger with ${waiting} unsent rows`);
  console.log(
    `${folder}\n${inMegabytes(bytesOf(manifest))} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s, opened and read: ${[...orders, ...kept].join(", ")}.`,
  );
});
