/** `npm run shop:load -- FILE.json`: says what an owner's catalogue would change, asks, and replaces the shop. */
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { type Central, startEmbeddedPostgres, useDatabase } from "../db/central/start.ts";
import { openCentral } from "../db/central/open.ts";
import type { CentralWriter } from "../db/central/tables.ts";
import { type Difference, differenceOf } from "../db/seed/difference.ts";
import { shopFromForeignCatalogue } from "../db/seed/foreign.ts";
import { loadShop } from "../db/seed/load.ts";
import type { Shop, ShopStaff } from "../db/seed/shop.ts";
import { hashPin } from "../main/accounts/hash-pin.ts";
import { type Config, ConfigError, readConfig } from "../main/config.ts";
import { textHash } from "../main/reviews/prepare.ts";
import { AppError } from "../preload/errors.ts";

const USAGE = "npm run shop:load -- FILE.json [--database URL] [--data DIR] [--yes]";
const PROBLEMS_SHOWN = 40;

interface Request {
  readonly file: string;
  readonly yes: boolean;
  readonly config: Config;
}

/** A sentence for the person at the terminal; anything else that is thrown is a bug and keeps its stack. */
class Refused extends Error {}

async function main(): Promise<void> {
  const { file, yes, config } = readRequest(process.argv.slice(2));
  const { shop, problems } = shopFromForeignCatalogue(await readJson(file), new Date());
  sayProblems(problems);
  if (shop.products.length === 0) throw new Refused(`${file} holds no product that can be read: nothing was changed.`);
  const central = await reach(config);
  try {
    if (central.problem) throw new Refused(central.problem.message);
    if (central.ownerUrl === null) throw new Refused("Only the database owner's address may replace the shop; this one is a kiosk's.");
    await replace(central.ownerUrl, shop, { yes, storeId: config.storeId });
  } finally {
    await central.stop();
  }
}

function readRequest(words: readonly string[]): Request {
  const { values, positionals } = parsed(words);
  const file = positionals[0];
  if (file === undefined || positionals.length > 1) throw new Refused(`One catalogue file is wanted: ${USAGE}`);
  const flags = (["data", "database"] as const).flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
  const config = readConfig({ flags, environment: process.env, folder: process.cwd(), defaultDataFolder: join(import.meta.dirname, "../.data") });
  return { file, yes: values.yes, config };
}

function parsed(words: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { database: text, data: text, yes: { type: "boolean", default: false } } });
  } catch {
    throw new Refused(`An option is not known or lacks its value. ${USAGE}`);
  }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Refused(`${file} cannot be read: is the path right?`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(`${file} is not JSON: it may have been cut off, or be of another format.`);
  }
}

function sayProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  console.log(`${problems.length} ${problems.length === 1 ? "thing" : "things"} to know about this file:`);
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) console.log(`  ${problem}`);
  if (problems.length > PROBLEMS_SHOWN) console.log(`  and ${problems.length - PROBLEMS_SHOWN} more`);
}

function reach({ databaseUrl, dataFolder, storeId, kioskId }: Config): Promise<Central> {
  const quiet = { info: () => undefined, warn: () => undefined };
  const needs = { dataDir: dataFolder, log: quiet, storeId, kioskId };
  return databaseUrl === null ? startEmbeddedPostgres(needs) : useDatabase(databaseUrl, needs);
}

async function replace(ownerUrl: string, shop: Shop, { yes, storeId }: { yes: boolean; storeId: string }): Promise<void> {
  const db = openCentral(ownerUrl, { applicationName: "ecomgo-shop-load", connections: 2 });
  try {
    const needs = { storeId, textHash, hashPin };
    sayDifferences(await differenceOf(db, shop, needs));
    const staff = (await sayWhatStays(db)) ? [newManager()] : [];
    if (!yes && !(await agreed())) return console.log("Nothing was changed.");
    const startedAt = performance.now();
    await loadShop(db, { ...shop, staff }, needs);
    console.log(
      `The shop was replaced in ${((performance.now() - startedAt) / 1000).toFixed(1)} s: ${shop.products.length} products. Kiosks follow within a minute.`,
    );
    for (const { badge, pin } of staff)
      console.log(`Your manager signs in at the workstation with badge ${badge} and PIN ${pin}. Note it: it is not shown again.`);
  } finally {
    await db.destroy();
  }
}

/** The first door of a real shop; its PIN is nowhere but on this terminal. */
function newManager(): ShopStaff {
  const badge = String(randomInt(1_000, 10_000));
  return { id: `manager-${badge}`, firstName: "Manager", role: "manager", badge, pin: String(randomInt(1_000_000)).padStart(6, "0") };
}

function sayDifferences(differences: readonly Difference[]): void {
  console.log("What would change:");
  for (const { part, created, changed, removed, unchanged } of differences) {
    console.log(`  ${part.padEnd(12)} ${created} created, ${changed} changed, ${removed} removed, ${unchanged} unchanged`);
  }
}

/** True where the shop to be replaced is the demonstration. */
async function sayWhatStays(db: CentralWriter): Promise<boolean> {
  const { demonstration } = await db.selectFrom("company").select("demonstration").executeTakeFirstOrThrow();
  console.log("Customers, orders and staff stay as they are.");
  if (demonstration) console.log("The PINs that the demonstration shop published stop working, and a manager of your own is made.");
  return demonstration;
}

async function agreed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    // A terminal that is closed instead of answered has said no.
    const closed = once(terminal, "close").then(() => "");
    return /^y(es)?$/i.test((await Promise.race([terminal.question("Replace the shop? (y/N) "), closed])).trim());
  } finally {
    terminal.close();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refused || error instanceof ConfigError || error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
