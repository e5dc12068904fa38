/** Shoppers' calls for staff, and what they thought of the assistant's answers. */
import { sql } from "kysely";
import { CallSummary } from "../../preload/domain/help.ts";
import { audit } from "./audit.ts";
import { inCatalogue } from "./catalogue-version.ts";
import type { CentralReader, CentralTables, CentralWriter } from "./tables.ts";

export interface OpenCall {
  readonly id: string;
  readonly kioskId: string;
  readonly state: "ringing" | "coming";
  /** First name of who comes. */
  readonly by: string | null;
  readonly askedAt: Date;
  readonly summary: CallSummary | null;
}

/** A shopper whose screen went away waits no longer than this. */
const fresh = sql<boolean>`asked_at > now() - interval '30 minutes'`;

/** The longest waiting first. */
export async function openCalls(office: CentralReader, storeId: string): Promise<OpenCall[]> {
  const rows = await office
    .selectFrom("staff_call")
    .leftJoin("staff", "staff.id", "staff_call.staff_id")
    .select(["staff_call.id", "kiosk_id as kioskId", "state", "first_name as by", "asked_at as askedAt", "summary"])
    .where("store_id", "=", storeId)
    .where("state", "in", ["ringing", "coming"])
    .$narrowType<{ state: "ringing" | "coming" }>()
    .where(fresh)
    .orderBy("asked_at")
    .orderBy("staff_call.id")
    .execute();
  return rows.map((row) => ({ ...row, summary: CallSummary.nullable().catch(null).parse(row.summary) }));
}

export interface Answer {
  readonly id: string;
  readonly storeId: string;
  readonly staffId: string;
  readonly to: "coming" | "done";
}

/** False where somebody was first, or the shopper has left. A call that is done tells nothing more of the shopper. */
export function answerCall(office: CentralWriter, { id, storeId, staffId, to }: Answer): Promise<boolean> {
  return inCatalogue(office, async (trx, version) => {
    const open: CentralTables["staff_call"]["state"][] = to === "coming" ? ["ringing"] : ["ringing", "coming"];
    const { numUpdatedRows } = await trx
      .updateTable("staff_call")
      .set({ state: to, staff_id: staffId, updated_version: version, ...(to === "done" && { summary: null }) })
      .where("store_id", "=", storeId)
      .where("id", "=", id)
      .where("state", "in", open)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await audit(trx, { staffId, what: `call ${to}`, subject: id });
    return true;
  });
}

export interface AnswersJudged {
  readonly good: number;
  readonly bad: number;
  /** The newest that were not helpful. */
  readonly latest: readonly {
    readonly id: string;
    readonly at: Date;
    readonly about: string;
    readonly reason: "wrong" | "not-asked" | "missing" | null;
    readonly question: string | null;
  }[];
}

/** Of the last seven days. */
export async function answersJudged(office: CentralReader, storeId: string): Promise<AnswersJudged> {
  const lately = office
    .selectFrom("answer_feedback")
    .where("store_id", "=", storeId)
    .where(sql<boolean>`at > now() - interval '7 days'`);
  const counts = await lately
    .select((row) => ["verdict", row.fn.countAll<number>().as("n")])
    .groupBy("verdict")
    .execute();
  const latest = await lately
    .select(["id", "at", "about", "reason", "question"])
    .where("verdict", "=", "bad")
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(8)
    .execute();
  const count = (verdict: string) => counts.find((row) => row.verdict === verdict)?.n ?? 0;
  return { good: count("good"), bad: count("bad"), latest };
}
