import { sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The newest reviews without a label are found from the newest on, not by sorting all. */
export const newestReviews: Migration = {
  async up(db) {
    await sql`create index review_newest on review (written_at desc, id) where deleted_at is null`.execute(db);
  },
};
