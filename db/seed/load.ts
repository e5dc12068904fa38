/** Replaces what central sells by a shop, in one transaction; customers, orders and staff stay. */
import { type Kysely, sql, type Transaction } from "kysely";
import type { CentralTables } from "../central/tables.ts";
import { loadGroups, loadPeople, missingSecrets, type PeopleNeeds } from "./load-people.ts";
import { type CatalogueRows, catalogueRowsOf, type RowNeeds } from "./rows.ts";
import type { Shop } from "./shop.ts";

/** `hashPin(pin, salt)` answers 64 hex digits, as a kiosk would send them; `salt` is 32. */
export interface LoadNeeds extends RowNeeds, PeopleNeeds {}

type Part = keyof CatalogueRows;

const BATCH = 500; // rows per statement: far below the 65,535 values that one may hold

/**
 * Needs the owner's connection. Every row carries the one new version; what the shop no longer has
 * becomes a tombstone. Hashing the PINs comes first, so that the version row is not held meanwhile.
 */
export async function loadShop(db: Kysely<CentralTables>, shop: Shop, needs: LoadNeeds): Promise<void> {
  const rows = catalogueRowsOf(shop, needs);
  const secrets = await missingSecrets(db, shop, needs.hashPin);
  await db.transaction().execute(async (transaction) => {
    const { n: version } = await transaction
      .updateTable("catalogue_version")
      .set({ n: sql`n + 1` })
      .returning("n")
      .executeTakeFirstOrThrow();
    const { name, currency, demonstration } = shop;
    await transaction.updateTable("company").set({ name, currency, demonstration }).execute();
    await loadPeople(transaction, shop, secrets);
    await loadGroups(transaction, shop);
    await buryEverything(transaction, version);
    await writeCatalogue(transaction, await withKnownCustomers(transaction, rows), version);
    await followReviews(transaction, version);
    await forgetBuried(transaction);
    await writeInteractions(transaction, shop);
  });
}

/** First, so that a barcode may move from one product to another; what is still sold is dug out again. */
async function buryEverything(transaction: Transaction<CentralTables>, version: number): Promise<void> {
  for (const part of ["department", "manufacturer", "product", "stock", "promotion", "document", "review"] as const) {
    await sql`update ${sql.table(part)} set deleted_at = now(), version = ${version} where deleted_at is null`.execute(transaction);
  }
}

async function writeCatalogue(transaction: Transaction<CentralTables>, rows: CatalogueRows, version: number): Promise<void> {
  const keys: Record<Part, readonly string[]> = {
    department: ["id"],
    manufacturer: ["id"],
    product: ["id"],
    stock: ["store_id", "product_id"],
    promotion: ["id"],
    document: ["id"],
    review: ["id"],
  };
  // `as`: the keys of the record above, in the order in which rows refer to each other.
  for (const part of Object.keys(keys) as Part[]) {
    for (const batch of inBatches<Record<string, unknown>>(rows[part])) await upsert(transaction, { part, key: keys[part], batch, version });
  }
}

interface Upsert {
  readonly part: Part;
  readonly key: readonly string[];
  readonly batch: readonly Record<string, unknown>[];
  readonly version: number;
}

async function upsert(transaction: Transaction<CentralTables>, { part, key, batch, version }: Upsert): Promise<void> {
  const columns = Object.keys(batch[0] ?? {});
  const values = batch.map((row) => sql`(${sql.join([...columns.map((column) => row[column]), version])})`);
  const changes = [...columns.filter((column) => !key.includes(column)), "version"].map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  await sql`insert into ${sql.table(part)} (${sql.join([...columns, "version"].map((column) => sql.ref(column)))})
    values ${sql.join(values)}
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${sql.join(changes)}, deleted_at = null`.execute(transaction);
}

/** A review by a customer that this central does not know is kept, without the link. */
async function withKnownCustomers(transaction: Transaction<CentralTables>, rows: CatalogueRows): Promise<CatalogueRows> {
  const known = new Set((await transaction.selectFrom("customer").select("id").where("erased_at", "is", null).execute()).map(({ id }) => id));
  return {
    ...rows,
    review: rows.review.map((row) => ({ ...row, customer_id: row.customer_id !== null && known.has(row.customer_id) ? row.customer_id : null })),
  };
}

/** Labels come and go with their reviews, so that a copy holds none without its review. */
async function followReviews(transaction: Transaction<CentralTables>, version: number): Promise<void> {
  await sql`update review_label l set deleted_at = r.deleted_at, version = ${version} from review r
    where r.id = l.review_id and (r.deleted_at is null) <> (l.deleted_at is null)`.execute(transaction);
}

/** What was done with goods that are no longer sold says nothing about those that are. */
async function forgetBuried(transaction: Transaction<CentralTables>): Promise<void> {
  for (const table of ["interaction", "cart_line"] as const) {
    await sql`delete from ${sql.table(table)} where product_id in (select id from product where deleted_at is not null)`.execute(transaction);
  }
}

/** A shop that brings a history replaces that of the customers it names; of others, none is touched. */
async function writeInteractions(transaction: Transaction<CentralTables>, { interactions }: Shop): Promise<void> {
  if (interactions.length === 0) return;
  const customers = [...new Set(interactions.map((interaction) => interaction.customerId))];
  await sql`delete from interaction where customer_id = any(${customers})`.execute(transaction);
  const column = <T>(of: (interaction: Shop["interactions"][number]) => T): T[] => interactions.map(of);
  await sql`insert into interaction (customer_id, product_id, kind, value, at)
    select e.* from unnest(${column((e) => e.customerId)}::text[], ${column((e) => e.productId)}::text[], ${column((e) => e.kind)}::text[],
      ${column((e) => e.value)}::real[], ${column((e) => e.at)}::timestamptz[]) as e (customer_id, product_id, kind, value, at)
    join customer on customer.id = e.customer_id and customer.erased_at is null
    order by e.at, e.customer_id, e.product_id`.execute(transaction);
}

function inBatches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => rows.slice(index * BATCH, (index + 1) * BATCH));
}
