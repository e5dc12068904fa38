/** Outbox → central. A row is marked sent only after central's commit; sending it twice is harmless, losing it is not. */
import type { KioskCalls } from "../../db/central/kiosk-calls.ts";
import { countAttempt, markDamaged, markSent, type OutboxRow, unsent } from "../../db/kiosk/outbox.ts";
import type { LedgerWriter } from "../../db/kiosk/tables.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../log.ts";
import { protocol } from "./messages.ts";

const BATCH = 50;

interface PushNeeds {
  readonly ledger: LedgerWriter;
  readonly clock: Clock;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** Sends until the outbox is empty; answers how many rows left. */
export async function pushAll(calls: KioskCalls, needs: PushNeeds): Promise<number> {
  const { ledger, log, signal } = needs;
  for (let sent = 0; ;) {
    signal.throwIfAborted();
    const { rows, damaged } = await unsent(ledger, BATCH);
    if (damaged > 0) log.error("outbox rows were altered on disk and stay here", { rows: damaged });
    if (rows.length === 0 && damaged === 0) return sent;
    if (rows.length > 0) sent += await send(calls, rows, needs);
  }
}

async function send(calls: KioskCalls, rows: readonly OutboxRow[], needs: PushNeeds): Promise<number> {
  const ids = rows.map((row) => row.id);
  try {
    await calls.push({ protocol, rows: rows.map(({ id, kind, body }) => ({ id, kind, body: JSON.parse(body) as unknown })) });
  } catch (error) {
    await countAttempt(needs.ledger, ids);
    if (!isRowsFault(error)) throw error;
    return sendOneByOne(calls, rows, { ...needs, error });
  }
  await markSent(needs.ledger, ids, needs.clock.now());
  return rows.length;
}

/** Central cannot read one of the rows: the others must not wait behind it. */
async function sendOneByOne(calls: KioskCalls, rows: readonly OutboxRow[], needs: PushNeeds & { error: unknown }): Promise<number> {
  const [only, ...more] = rows;
  if (only && more.length === 0) {
    needs.log.error("central cannot read a row of the outbox; it stays here", { id: only.id, kind: only.kind, error: needs.error });
    await markDamaged(needs.ledger, only.id);
    return 0;
  }
  let sent = 0;
  for (const row of rows) sent += await send(calls, [row], needs);
  return sent;
}

/** SQLSTATE classes of data that a database refuses, whoever sends it and whenever. */
function isRowsFault(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(22|23|54)/.test(code);
}
