/** `npm run fleet -- list|add KIOSK|revoke KIOSK`: which kiosks work on the company's database, and the addresses that they are started with. */
import { addKiosk, type FleetKiosk, kiosksOf, revokeKiosk } from "../db/central/fleet.ts";
import { openCentral } from "../db/central/open.ts";
import { withOwner } from "../db/central/start.ts";
import { type Config, Settings } from "../main/config.ts";
import { keeping } from "./keeping.ts";
import { Refused } from "./office.ts";

const USAGE = "npm run fleet -- list | add KIOSK [--store ID] | revoke KIOSK [--data DIR] [--database URL]";

await keeping({ usage: USAGE, options: { store: { type: "string" } }, words: "some" }, async ({ config, values, words: [verb, kiosk, ...more] }) => {
  const storeId = values["store"] ?? config.storeId;
  if (more.length > 0 || (kiosk === undefined) !== (verb === "list")) throw new Refused(`Use it like this: ${USAGE}`);
  await withOwner(config, async (ownerUrl) => {
    if (verb === "list") return list(ownerUrl);
    if (verb === "add") return add(ownerUrl, { kioskId: checked("kioskId", kiosk), storeId: checked("storeId", storeId) }, config);
    if (verb === "revoke") return revoke(ownerUrl, kiosk ?? "");
    throw new Refused(`Use it like this: ${USAGE}`);
  });
});

function checked(name: "kioskId" | "storeId", value: unknown): string {
  const parsed = Settings.shape[name].safeParse(value);
  if (!parsed.success)
    throw new Refused(`"${String(value)}" is no name for a ${name === "kioskId" ? "kiosk" : "store"}: ${parsed.error.issues[0]?.message ?? ""}.`);
  return parsed.data;
}

async function list(ownerUrl: string): Promise<void> {
  const db = openCentral(ownerUrl, { connections: 1, applicationName: "ecomgo-fleet" });
  try {
    for (const kiosk of await kiosksOf(db, null)) console.log(lineOf(kiosk));
  } finally {
    await db.destroy();
  }
}

function lineOf({ id, storeId, lastSeenAt, version, protocol, outbox, damaged, model, revokedAt }: FleetKiosk): string {
  const seen = lastSeenAt === null ? "never seen" : `seen ${lastSeenAt.toISOString()}, version ${version}, protocol ${protocol}, ${outbox} unsent`;
  const parts = [
    seen,
    ...(damaged > 0 ? [`${damaged} damaged`] : []),
    ...(model === "" ? [] : [model]),
    ...(revokedAt === null ? [] : [`revoked ${revokedAt.toISOString()}`]),
  ];
  return `${id.padEnd(9)} ${storeId.padEnd(20)} ${parts.join(", ")}`;
}

async function add(ownerUrl: string, place: { kioskId: string; storeId: string }, { databaseUrl }: Config): Promise<void> {
  const url = await addKiosk(ownerUrl, place);
  console.log(url);
  console.error(
    `Start kiosk ${place.kioskId} of ${place.storeId} with --database and this address, and "kioskId": "${place.kioskId}" in its settings.json. It is not shown again; an address of before works no longer.`,
  );
  if (databaseUrl === null)
    console.error("This database is this machine's own and answers on this machine alone: a fleet needs a server that all can reach, named with --database.");
}

async function revoke(ownerUrl: string, kioskId: string): Promise<void> {
  if (!(await revokeKiosk(ownerUrl, kioskId))) throw new Refused(`There is no kiosk "${kioskId}": npm run fleet -- list shows which there are.`);
  console.log(`Kiosk ${kioskId} is let in no more. What it sent stays, and what it had not sent waits in its ledger.`);
}
