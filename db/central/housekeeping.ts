import { sql } from "kysely";
import { nextVersion } from "./catalogue-version.ts";
import type { CentralWriter } from "./tables.ts";

/** Tombstones live 90 days; a copy older than that starts again. What the inbox has done with, tries, sessions, calls and thumbs go when nobody needs them. */
export async function dropOldRows(office: CentralWriter): Promise<void> {
  await office.transaction().execute(async (trx) => {
    await nextVersion(trx);
    const old = sql<boolean>`deleted_at < now() - interval '90 days'`;
    const dropped = [
      ...(await trx.deleteFrom("review_label").where(old).returning("version").execute()),
      ...(await trx.deleteFrom("review").where(old).returning("version").execute()),
      ...(await trx.deleteFrom("promotion").where(old).returning("version").execute()),
      ...(await trx.deleteFrom("document").where(old).returning("version").execute()),
      ...(await trx.deleteFrom("stock").where(old).returning("version").execute()),
    ];
    const newest = Math.max(0, ...dropped.map(({ version }) => version));
    if (newest > 0)
      await trx
        .updateTable("catalogue_version")
        .set({ oldest: sql<number>`greatest(oldest, ${newest})` })
        .execute();
  });
  await office
    .deleteFrom("sign_in_try")
    .where(sql<boolean>`since < now() - interval '2 days' and coalesce(locked_until, now()) <= now()`)
    .execute();
  await office
    .deleteFrom("staff_call")
    .where(sql<boolean>`asked_at < now() - interval '1 day'`)
    .execute();
  // Should such a row come once more, its order or review is known by its own id.
  await office
    .deleteFrom("inbox")
    .where(sql<boolean>`accepted_at < now() - interval '90 days' or closed_at < now() - interval '90 days'`)
    .execute();
  await office
    .deleteFrom("answer_feedback")
    .where(sql<boolean>`at < now() - interval '90 days'`)
    .execute();
  await office
    .deleteFrom("customer_session")
    .where(sql<boolean>`created_at < now() - interval '90 days'`)
    .execute();
}
