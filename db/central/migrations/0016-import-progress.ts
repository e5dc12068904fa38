import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Whether an import goes on is told by when it last did: whoever was killed cannot say that it ended. */
export const importProgress: Migration = {
  async up(db) {
    await sql`alter table review_import add column moved_at timestamptz not null default now()`.execute(db);
  },
};
