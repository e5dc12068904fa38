/** Carts of signed-in shoppers: in the ledger at once, on their way to central in the same transaction. */
import { dropUnsentCarts, putInOutbox } from "./outbox.ts";
import type { LedgerReader, LedgerWriter } from "./tables.ts";

export interface StoredLine {
  readonly productId: string;
  readonly quantity: number;
  /** The price of one piece when it was added. */
  readonly addedCents: number;
}

/** What of a cart is kept: its lines and the codes that were typed. */
export interface StoredCart {
  readonly lines: readonly StoredLine[];
  readonly coupons: readonly string[];
}

interface Write extends StoredCart {
  readonly customerId: string;
  /** UUID of the message to central. */
  readonly messageId: string;
  readonly at: Date;
}

export async function storeCart(ledger: LedgerWriter, { customerId, lines, coupons, messageId, at }: Write): Promise<void> {
  await ledger.transaction().execute(async (transaction) => {
    await transaction.deleteFrom("signed_in_cart").where("customer_id", "=", customerId).execute();
    const rows = lines.map(({ productId, quantity, addedCents }) => ({
      customer_id: customerId,
      product_id: productId,
      quantity,
      added_cents: addedCents,
      updated_at: at.toISOString(),
    }));
    if (rows.length > 0) await transaction.insertInto("signed_in_cart").values(rows).execute();
    await dropUnsentCarts(transaction, customerId);
    const body = { customerId, lines: lines.map((line) => ({ ...line })), coupons: [...coupons] };
    await putInOutbox(transaction, { id: messageId, kind: "cart", body, at });
  });
}

/** Null where central knows at least as much: nothing of this cart waits here. */
export async function unsentCart(ledger: LedgerReader, customerId: string): Promise<StoredCart | null> {
  const waiting = await ledger
    .selectFrom("outbox")
    .select("body")
    .where("kind", "=", "cart")
    .where("sent_at", "is", null)
    .where((row) => row.eb(row.fn<string>("json_extract", ["body", row.val("$.customerId")]), "=", customerId))
    .orderBy("seq", "desc")
    .executeTakeFirst();
  if (waiting === undefined) return null;
  const lines = await ledger
    .selectFrom("signed_in_cart")
    .select(["product_id as productId", "quantity", "added_cents as addedCents"])
    .where("customer_id", "=", customerId)
    .orderBy("updated_at")
    .orderBy("product_id")
    .execute();
  const { coupons = [] } = JSON.parse(waiting.body) as Partial<StoredCart>; // `as`: storeCart wrote it
  return { lines, coupons };
}
