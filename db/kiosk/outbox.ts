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

export interface Depth {
  readonly waiting: number;
  readonly oldest: string | null;
  /** Rows that stay here: altered on disk, or not to be read by central. */
  readonly damaged: number;
}

export async function outboxDepth(ledger: LedgerReader): Promise<Depth> {
  const { waiting, oldest, damaged } = await ledger
    .selectFrom("outbox")
    .select((row) => [
      row.fn.countAll<number>().filterWhere("damaged", "=", 0).as("waiting"),
      row.fn.min("created_at").filterWhere("damaged", "=", 0).as("oldest"),
      row.fn.countAll<number>().filterWhere("damaged", "=", 1).as("damaged"),
    ])
    .where("sent_at", "is", null)
    .executeTakeFirstOrThrow();
  return { waiting, oldest, damaged };
}

export interface Waiting {
  readonly id: string;
  readonly kind: OutboxKind;
  readonly created_at: string;
  readonly attempts: number;
  readonly damaged: number;
}

/** What lies in the outbox and has not left, the oldest first; never what it says. */
export async function outboxRows(ledger: LedgerReader, limit: number): Promise<Waiting[]> {
  const columns = ["id", "kind", "created_at", "attempts", "damaged"] as const;
  return ledger.selectFrom("outbox").select(columns).where("sent_at", "is", null).orderBy("damaged", "desc").orderBy("seq").limit(limit).execute();
}

/** Central passes over what it has of these. Not carts, for an old one must not come back over a newer. */
export const mayComeAgain: readonly OutboxKind[] = ["order", "review", "interaction", "feedback"];

/**
 * Central may have been restored from a backup: what was sent since goes once more, and what central has it passes over.
 */
export async function sendAgain(ledger: LedgerWriter): Promise<number> {
  const { numUpdatedRows } = await ledger
    .updateTable("outbox")
    .set({ sent_at: null })
    .where("sent_at", "is not", null)
    .where("damaged", "=", 0)
    .where("kind", "in", mayComeAgain)
    .executeTakeFirst();
  return Number(numUpdatedRows);
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
