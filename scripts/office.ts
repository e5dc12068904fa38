/** For programs that work on the company's database from a terminal. */
import { join } from "node:path";
import { openCentral } from "../db/central/open.ts";
import { type Central, startEmbeddedPostgres, useDatabase } from "../db/central/start.ts";
import type { CentralWriter } from "../db/central/tables.ts";
import { type Config, ConfigError, readConfig } from "../main/config.ts";
import { AppError } from "../preload/errors.ts";

/** A sentence for the person at the terminal; anything else that is thrown is a bug and keeps its stack. */
export class Refused extends Error {}

export interface Office {
  readonly officeUrl: string;
  readonly config: Config;
}

/** Reaches the database that the settings name, works, and leaves it as it was. */
export async function atTheOffice(flags: string[], work: (central: CentralWriter, office: Office) => Promise<void>): Promise<void> {
  try {
    const config = readConfig({ flags, environment: process.env, folder: process.cwd(), defaultDataFolder: join(import.meta.dirname, "../.data") });
    const reached = await reach(config);
    try {
      await workAt(reached, config, work);
    } finally {
      await reached.stop();
    }
  } catch (error) {
    if (!(error instanceof Refused || error instanceof ConfigError || error instanceof AppError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function workAt({ problem, officeUrl }: Central, config: Config, work: Parameters<typeof atTheOffice>[1]): Promise<void> {
  if (problem) throw new Refused(problem.message);
  if (officeUrl === null) throw new Refused("This address is a kiosk's: this is done where the office's login is known.");
  const central = openCentral(officeUrl, { applicationName: "ecomgo terminal", connections: 2 });
  try {
    await work(central, { officeUrl, config });
  } finally {
    await central.destroy();
  }
}

function reach({ databaseUrl, dataFolder, storeId, kioskId }: Config): Promise<Central> {
  const needs = { dataDir: dataFolder, log: { info: () => undefined, warn: () => undefined }, storeId, kioskId };
  return databaseUrl === null ? startEmbeddedPostgres(needs) : useDatabase(databaseUrl, needs);
}
