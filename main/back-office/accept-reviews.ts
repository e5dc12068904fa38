import { nextVersion } from "../../db/central/catalogue-version.ts";
import type { InboxRow } from "../../db/central/inbox.ts";
import { hasBought } from "../../db/central/orders.ts";
import type { CentralTransaction } from "../../db/central/tables.ts";
import { ReviewMessage } from "./messages.ts";

/** A review with its kiosk's label becomes a review of the shop. Throws ZodError for a body that is none. */
export async function acceptReview(trx: CentralTransaction, row: InboxRow): Promise<void> {
  const { id, productId, customerId, author, stars, text, language, writtenAt, label } = ReviewMessage.parse(row.body);
  const stamp = { version: await nextVersion(trx), deleted_at: null };
  const verified = customerId !== null && (await hasBought(trx, customerId, productId));
  const written_at = new Date(Math.min(Date.parse(writtenAt), row.receivedAt.getTime()));
  await trx
    .insertInto("review")
    .values({
      id,
      product_id: productId,
      customer_id: customerId,
      author,
      stars,
      body: text,
      language,
      written_at,
      verified,
      text_sha256: label.textSha256,
      ...stamp,
    })
    .execute();
  await trx
    .insertInto("review_label")
    .values({
      review_id: id,
      text_sha256: label.textSha256,
      model_id: label.modelId,
      negative: label.negative,
      neutral: label.neutral,
      positive: label.positive,
      too_close: label.tooClose,
      ...stamp,
    })
    .execute();
  if (customerId !== null)
    await trx.insertInto("interaction").values({ customer_id: customerId, product_id: productId, kind: "rating", value: stars, at: written_at }).execute();
}
