import { createHash } from "node:crypto";
import type { LedgerReader, LedgerTables, LedgerWriter, OutboxKind } from "./tables.ts";
import type { Json } from "../../preload/json.ts";

export interface Outgoing {
  /** UUID made here: the key of the row everywhere. */
  readonly id: string;
  readonly kind: OutboxKind;
  readonly body: Json;
  readonly at: Date;
}

export interface OutboxRow {
  readonly id: string;
  readonly kind: OutboxKind;
  readonly body: string;
}

/** The same id again changes nothing. Call it inside the transaction that writes what the row tells of. */
export async function putInOutbox(ledger: LedgerWriter, { id, kind, body, at }: Outgoing): Promise<void> {
  const text = JSON.stringify(body, (_, value: unknown) => (typeof value === "string" ? storable(value) : value));
  await ledger
    .insertInto("outbox")
    .values({ id, kind, body: text, sha256: fingerprint(id, kind, text), created_at: at.toISOString(), sent_at: null })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Without what PostgreSQL's jsonb refuses: a zero character, half a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** Oldest first, at most `limit`. A row altered on disk is set aside instead; `damaged` says how many. */
export async function unsent(ledger: LedgerWriter, limit: number): Promise<{ rows: OutboxRow[]; damaged: number }> {
  const found = await ledger
    .selectFrom("outbox")
    .select(["seq", "id", "kind", "body", "sha256"])
    .where("sent_at", "is", null)
    .where("damaged", "=", 0)
    .orderBy("seq")
    .limit(limit)
    .execute();
  const bad = found.filter((row) => !isWhole(row));
  if (bad.length > 0)
    await ledger
      .updateTable("outbox")
      .set({ damaged: 1 })
      .where(
        "seq",
        "in",
        bad.map((row) => row.seq),
      )
      .execute();
  return { rows: found.filter(isWhole).map(({ id, kind, body }) => ({ id, kind, body })), damaged: bad.length };
}

/** After central's commit, never before. */
export async function markSent(ledger: LedgerWriter, ids: readonly string[], now: Date): Promise<void> {
  await ledger.updateTable("outbox").set({ sent_at: now.toISOString() }).where("id", "in", ids).execute();
}

export async function countAttempt(ledger: LedgerWriter, ids: readonly string[]): Promise<void> {
  await ledger
    .updateTable("outbox")
    .set((row) => ({ attempts: row("attempts", "+", 1) }))
    .where("id", "in", ids)
    .execute();
}

/** A newer cart of the same customer replaces one that has not left yet. */
export async function dropUnsentCarts(ledger: LedgerWriter, customerId: string): Promise<void> {
  await ledger
    .deleteFrom("outbox")
    .where("kind", "=", "cart")
    .where("sent_at", "is", null)
    .where((row) => row.eb(row.fn<string>("json_extract", ["body", row.val("$.customerId")]), "=", customerId))
    .execute();
}

/** Rows sent longer ago than `before` have done their duty. */
export async function forgetSent(ledger: LedgerWriter, before: Date): Promise<void> {
  await ledger.deleteFrom("outbox").where("sent_at", "<", before.toISOString()).execute();
}

export async function outboxDepth(ledger: LedgerReader): Promise<{ waiting: number; oldest: string | null }> {
  const found = await ledger
    .selectFrom("outbox")
    .select((row) => [row.fn.countAll<number>().as("waiting"), row.fn.min("created_at").as("oldest")])
    .where("sent_at", "is", null)
    .where("damaged", "=", 0)
    .executeTakeFirstOrThrow();
  return { waiting: found.waiting, oldest: found.oldest };
}

export function isWhole(row: Pick<LedgerTables["outbox"], "id" | "kind" | "body" | "sha256">): boolean {
  return row.sha256 === fingerprint(row.id, row.kind, row.body);
}

function fingerprint(id: string, kind: string, body: string): string {
  return createHash("sha256").update(`${id}\n${kind}\n${body}`).digest("hex");
}

/** It stays in the ledger, and is not tried again. */
export async function markDamaged(ledger: LedgerWriter, id: string): Promise<void> {
  await ledger.updateTable("outbox").set({ damaged: 1 }).where("id", "=", id).execute();
}
