/** The company's database for this machine: our own server, or the one that was named; the demonstration shop where it is empty. */
import { openCentral } from "../db/central/open.ts";
import { type Central, startEmbeddedPostgres, useDatabase } from "../db/central/start.ts";
import type { CentralWriter } from "../db/central/tables.ts";
import { demonstrationShop } from "../db/seed/demonstration-shop.ts";
import { loadShop } from "../db/seed/load.ts";
import { AppError } from "../preload/errors.ts";
import type { HostGives } from "./application.ts";
import type { PinHasher } from "./accounts/pin-hasher.ts";
import { textHash } from "./reviews/prepare.ts";

export interface Company {
  /** Staff screens, back office, pipeline; null where this machine has no office login. */
  readonly office: CentralWriter | null;
  /** For the recommender's thread, which opens its own connection; null with `office`. */
  readonly officeUrl: string | null;
  readonly kioskUrl: string | null;
  close(): Promise<void>;
}

type Needs = Pick<HostGives, "config" | "clock" | "log" | "steps"> & { readonly hasher: PinHasher; readonly kioskId: string };

const OFFICE_SILENCE_MS = 60_000; // longer than any statement of the office; the back office begins again after it

/** Never throws for a database that is away or refuses us: the store then runs on its own copy, and says so. */
export async function openCompany(needs: Needs): Promise<Company> {
  const { config, log, steps } = needs;
  const central = await steps.step("Database", () => reach(needs));
  if (central.problem) {
    log.warn("central is not usable", { code: central.problem.code, error: central.problem.cause ?? central.problem });
    steps.tell(`${central.problem.message} The store opens with the copy that this machine has.`);
  }
  if (central.ownerUrl !== null) await fillIfEmpty(central.ownerUrl, needs);
  const onError = (error: Error) => log.warn("a connection to central broke", { error });
  const options = { applicationName: `ecomgo-${config.role}`, longestSilence: OFFICE_SILENCE_MS, onError };
  const office = central.officeUrl === null ? null : openCentral(central.officeUrl, options);
  return { office, officeUrl: central.officeUrl, kioskUrl: central.kioskUrl, close: () => close(office, central) };
}

async function reach({ config, log, kioskId }: Needs): Promise<Central> {
  const place = { dataDir: config.dataFolder, log: log.child("central"), kioskId, storeId: config.storeId };
  try {
    return config.databaseUrl === null ? await startEmbeddedPostgres(place) : await useDatabase(config.databaseUrl, place);
  } catch (error) {
    const problem = error instanceof AppError ? error : new AppError("offline", "The shop's own database could not be started.", { cause: error });
    return { ownerUrl: null, officeUrl: null, kioskUrl: null, problem, stop: async () => {} };
  }
}

async function fillIfEmpty(ownerUrl: string, { config, clock, steps, hasher }: Needs): Promise<void> {
  const owner = openCentral(ownerUrl, { connections: 1, applicationName: "ecomgo-seed" });
  try {
    const known = await owner.selectFrom("product").select("id").limit(1).executeTakeFirst();
    if (known !== undefined) return;
    const load = () => loadShop(owner, demonstrationShop({ now: clock.now() }), { storeId: config.storeId, textHash, hashPin: hasher.hash });
    await steps.step("Demonstration shop", load);
  } finally {
    await owner.destroy();
  }
}

async function close(office: CentralWriter | null, central: Central): Promise<void> {
  await office?.destroy();
  await central.stop();
}
