import { sql } from "kysely";
import { audit } from "./audit.ts";
import { inCatalogue } from "./catalogue-version.ts";
import type { CentralWriter } from "./tables.ts";

/** The customer with this number and all that was theirs; sums, stock and limits of promotions stay. False where nobody has it. */
export function eraseCustomer(office: CentralWriter, { phone, staffId }: { readonly phone: string; readonly staffId: string }): Promise<boolean> {
  return inCatalogue(office, async (trx, version) => {
    const { rows } = await sql<{ id: string | null }>`select erase_customer(${phone}, ${version}) as id`.execute(trx);
    const id = rows[0]?.id ?? null;
    if (id !== null) await audit(trx, { staffId, what: "customer erased", subject: id });
    return id !== null;
  });
}
