/** Every migration of `ledger.db` in order, listed by hand so that a bundle holds them. A released one is never edited. */
import type { Migration } from "kysely/migration";
import { ledger } from "./0001-ledger.ts";

export const ledgerMigrations: Record<string, Migration> = { "0001-ledger": ledger };
