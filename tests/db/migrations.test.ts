import { expect, test } from "vitest";
import { migrateCentral, schemaOf, schemaVersion } from "../../db/central/migrate.ts";
import { freshCentral } from "./database.ts";

test("migrating a second time changes nothing", async () => {
  const central = await freshCentral();
  expect({ run: await migrateCentral(central.owner), version: await schemaOf(central.owner) }).toEqual({ run: [], version: schemaVersion });
  await central.drop();
});
