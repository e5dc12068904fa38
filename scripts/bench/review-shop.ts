/** A shop of one product on a real PostgreSQL, to bring reviews into, and the files to bring. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inCatalogue } from "../../db/central/catalogue-version.ts";
import { openCentral } from "../../db/central/open.ts";
import { startEmbeddedPostgres } from "../../db/central/start.ts";
import type { CentralWriter } from "../../db/central/tables.ts";
import { silentLog } from "../../main/log.ts";

export interface ReviewShop {
  readonly office: CentralWriter;
  readonly officeUrl: string;
  /** For files; it goes with the shop. */
  readonly folder: string;
}

export async function inReviewShop<T>(work: (shop: ReviewShop) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "bench-reviews-"));
  const server = await startEmbeddedPostgres({ dataDir: folder, log: silentLog, kioskId: "1", storeId: "1" });
  const officeUrl = server.officeUrl ?? "";
  const office = openCentral(officeUrl);
  try {
    await fill(office);
    return await work({ office, officeUrl, folder });
  } finally {
    await office.destroy();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file with these texts, one review each. */
export function csvOf(texts: readonly string[]): string {
  const rows = texts.map((text, index) => {
    const day = String(1 + (index % 28)).padStart(2, "0");
    return `P,${1 + (index % 5)},"${text.replaceAll('"', '""')}",Dana,2026-01-${day},yes`;
  });
  return ["product,stars,text,author,date,verified", ...rows].join("\n");
}

async function fill(office: CentralWriter): Promise<void> {
  await inCatalogue(office, async (trx, version) => {
    const stamp = { version, deleted_at: null };
    await trx
      .insertInto("department")
      .values({ id: "d", name: "D", aisle: 1, position: 1, ...stamp })
      .execute();
    await trx
      .insertInto("manufacturer")
      .values({ id: "m", name: "M", country: "", profile: "", ...stamp })
      .execute();
    const none = { article_id: null, variant: "", colour: "", cost_cents: null, barcode: "", description: "", picture_sha256: null };
    await trx
      .insertInto("product")
      .values({ id: "P", name: "P", manufacturer_id: "m", department_id: "d", kind: "radio", price_cents: 1, bay: 1, attributes: "[]", ...none, ...stamp })
      .execute();
  });
}
