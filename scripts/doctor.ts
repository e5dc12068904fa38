/** `npm run doctor`: what this machine has and lacks for the store, one line each, and what to do about it. */
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { freemem, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { openCentral } from "../db/central/open.ts";
import { installedServer } from "../db/central/embedded-files.ts";
import { type Config, ConfigError, readConfig } from "../main/config.ts";
import { freeBytesNow } from "../main/disk.ts";
import { findBrowser, hasDisplay } from "../main/node-host/window.ts";

interface Finding {
  readonly state: "PASS" | "NOTE" | "FAIL";
  readonly said: string;
}

const root = resolve(import.meta.dirname, "..");
const pass = (said: string): Finding => ({ state: "PASS", said });
const note = (said: string): Finding => ({ state: "NOTE", said });
const fail = (said: string): Finding => ({ state: "FAIL", said });
const MB = 1024 * 1024;
const LEAST_DISK = 2048; // MB; where logs and downloads stop
const LEAST_MEMORY = 1024; // MB; the store with its database and the embedded model

const config = configOrLeave();
const checks: Record<string, () => Finding | Promise<Finding>> = {
  Node: node,
  "Data directory": dataFolder,
  Disk: disk,
  Memory: memory,
  Database: database,
  Model: model,
  Browser: browser,
  Electron: electron,
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const { state, said } = await Promise.resolve()
    .then(check)
    .catch((error: unknown) => fail(error instanceof Error ? error.message : "could not be looked at"));
  if (state === "FAIL") failed += 1;
  process.stdout.write(`${state}  ${name}: ${said}\n`);
}
process.exitCode = failed > 0 ? 1 : 0;

/** What is wrong with the options or the settings file is one sentence here, as at a start. */
function configOrLeave(): Config {
  try {
    return readConfig({ flags: process.argv.slice(2), environment: process.env, folder: process.cwd(), defaultDataFolder: join(root, ".data") });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

function node(): Finding {
  return pass(process.version);
}

function dataFolder(): Finding {
  try {
    const place = nearest(config.dataFolder);
    accessSync(place, constants.W_OK);
    if (statSync(place).isDirectory()) return pass(config.dataFolder);
  } catch {
    // said below
  }
  return fail(`${config.dataFolder} cannot be written: choose another one with --data DIR.`);
}

/** The store makes what is missing of the way to its data. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

function disk(): Finding {
  const free = Math.round(freeBytesNow(nearest(config.dataFolder)) / MB);
  return free < LEAST_DISK ? fail(`${free} MB are free, ${LEAST_DISK} are needed: make room.`) : pass(`${free} MB are free`);
}

function memory(): Finding {
  const [free, all] = [freemem(), totalmem()].map((bytes) => Math.round(bytes / MB));
  return (free ?? 0) < LEAST_MEMORY ? note(`${free} of ${all} MB are free: close other programs if the store is slow.`) : pass(`${free} of ${all} MB are free`);
}

async function database(): Promise<Finding> {
  if (config.databaseUrl === null)
    return existsSync(installedServer()) ? pass("our own PostgreSQL is installed") : fail("our own PostgreSQL is not installed: run npm ci.");
  const db = openCentral(config.databaseUrl, { connections: 1, applicationName: "ecomgo-doctor" });
  try {
    await db.selectNoFrom((eb) => eb.val(1).as("one")).execute();
    return pass(`${new URL(config.databaseUrl).host} answers`);
  } catch {
    return fail(`${new URL(config.databaseUrl).host} does not answer: check the address, and that the server is running.`);
  } finally {
    await db.destroy();
  }
}

function model(): Finding {
  const { models } = JSON.parse(readFileSync(join(root, "models/registry.json"), "utf8")) as {
    models: { name: string; file: string; sha256: string; url: string | null }[];
  }; // our own file
  const [shipped] = models.filter(({ url }) => url === null);
  if (!shipped) return note("no model is shipped: the assistant answers by rules.");
  const path = join(root, "models/weights", shipped.file);
  if (!existsSync(path)) return fail(`${shipped.file} is missing: run git checkout models/weights. Until then the assistant answers by rules.`);
  const sum = createHash("sha256").update(readFileSync(path)).digest("hex");
  return sum === shipped.sha256
    ? pass(`${shipped.name} is whole`)
    : fail(`${shipped.file} is damaged: run git checkout models/weights. Until then the assistant answers by rules.`);
}

function browser(): Finding {
  const found = findBrowser(process.env, process.platform);
  if (!found) return note("no Chromium or Chrome: the store prints its address instead of opening a window.");
  return hasDisplay(process.env) ? pass(found) : note(`${found}, but no display: the store prints its address instead of opening a window.`);
}

function electron(): Finding {
  const folder = join(root, "node_modules/electron");
  const there = existsSync(join(folder, "path.txt")) && existsSync(join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8")));
  return there
    ? pass("its runtime is here")
    : note("its runtime is not here: it is downloaded at a start that can reach it, until then the browser shows the store.");
}
