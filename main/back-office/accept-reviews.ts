import { nextVersion } from "../../db/central/catalogue-version.ts";
import type { InboxRow } from "../../db/central/inbox.ts";
import { holdReview, takeReport, takeVote } from "../../db/central/moderation.ts";
import { hasBought } from "../../db/central/orders.ts";
import { putLabels } from "../../db/central/review-labels.ts";
import type { CentralTransaction } from "../../db/central/tables.ts";
import { concernsIn } from "../reviews/concerns.ts";
import { ReviewMessage, type WrittenMessage } from "./messages.ts";

/** A review with its kiosk's label becomes a review of the shop, or waits for staff; a vote is counted, a report is kept. Throws ZodError for a body that is none. */
export async function acceptReview(trx: CentralTransaction, row: InboxRow): Promise<void> {
  const message = ReviewMessage.parse(row.body);
  if (message.about !== "written") return message.about === "helpful" ? takeVote(trx, message) : takeReport(trx, message);
  const concerns = concernsIn(message.text);
  if (concerns.length > 0) return holdReview(trx, { id: message.id, body: message, concerns, receivedAt: row.receivedAt });
  await publishReview(trx, message, row.receivedAt);
}

/** On every kiosk after its next pull. */
export async function publishReview(trx: CentralTransaction, message: WrittenMessage, receivedAt: Date): Promise<void> {
  const { id, productId, customerId, author, stars, text, language, writtenAt, label } = message;
  const version = await nextVersion(trx);
  const verified = customerId !== null && (await hasBought(trx, customerId, productId));
  const written_at = new Date(Math.min(Date.parse(writtenAt), receivedAt.getTime()));
  const review = {
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
  };
  await trx
    .insertInto("review")
    .values({ ...review, version, deleted_at: null })
    .execute();
  const { modelId: model_id, textSha256: text_sha256, tooClose: too_close, ...read } = label;
  await putLabels(trx, [{ review_id: id, text_sha256, model_id, too_close, ...read }], version);
  if (customerId !== null)
    await trx.insertInto("interaction").values({ customer_id: customerId, product_id: productId, kind: "rating", value: stars, at: written_at }).execute();
}
