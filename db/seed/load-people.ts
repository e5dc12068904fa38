/** Adds customers and staff that are not there yet, with their secrets; nobody who is there is changed. */
import { randomBytes } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { CentralTables } from "../central/tables.ts";
import type { Shop } from "./shop.ts";

export interface PeopleNeeds {
  readonly hashPin: (pin: string, salt: string) => Promise<string>;
}

export interface Secret {
  readonly id: string;
  /** 32 hex digits. */
  readonly salt: string;
  /** What the kiosk sends for the right PIN; the pepper is added in the database. */
  readonly result: string;
}

export interface Secrets {
  readonly customers: readonly Secret[];
  readonly staff: readonly Secret[];
}

const BATCH = 1000;

/**
 * For those who have none yet: hashing is most of the time that a load takes. One after the other, for
 * each hash takes 64 MiB.
 */
export async function missingSecrets(db: Kysely<CentralTables>, shop: Shop, hashPin: PeopleNeeds["hashPin"]): Promise<Secrets> {
  const there = new Set(
    [
      ...(await db.selectFrom("customer_secret").select("customer_id as id").execute()),
      ...(await db.selectFrom("staff_secret").select("staff_id as id").execute()),
    ].map(({ id }) => id),
  );
  const secrets: { customers: Secret[]; staff: Secret[] } = { customers: [], staff: [] };
  for (const { id, pin } of shop.customers) if (pin !== null && !there.has(id)) secrets.customers.push(await secretOf(id, pin, hashPin));
  for (const { id, pin } of shop.staff) if (!there.has(id)) secrets.staff.push(await secretOf(id, pin, hashPin));
  return secrets;
}

async function secretOf(id: string, pin: string, hashPin: PeopleNeeds["hashPin"]): Promise<Secret> {
  const salt = randomBytes(16).toString("hex");
  return { id, salt, result: await hashPin(pin, salt) };
}

export async function loadPeople(transaction: Transaction<CentralTables>, shop: Shop, secrets: Secrets): Promise<void> {
  for (let from = 0; from < shop.customers.length; from += BATCH) {
    const rows = shop.customers.slice(from, from + BATCH).map(({ id, firstName, phone }) => ({ id, first_name: firstName, phone, erased_at: null }));
    await transaction
      .insertInto("customer")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (shop.staff.length > 0) {
    const rows = shop.staff.map(({ id, firstName, role, badge }) => ({ id, first_name: firstName, role, badge }));
    await transaction
      .insertInto("staff")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (!shop.demonstration) await withdrawPublishedPins(transaction);
  await writeSecrets(transaction, secrets);
  await showPins(transaction, shop);
}

/** What a group is called may change; who belongs to it is added to. */
export async function loadGroups(transaction: Transaction<CentralTables>, { groups = [] }: Shop): Promise<void> {
  for (const { id, name, customerIds, phones = [] } of groups) {
    await transaction
      .insertInto("customer_group")
      .values({ id, name })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ name }))
      .execute();
    await sql`insert into customer_group_member (group_id, customer_id) select ${id}, id from customer where (id = any(${customerIds}::text[]) or phone = any(${phones}::text[])) and erased_at is null on conflict do nothing`.execute(
      transaction,
    );
  }
}

/** Whoever's PIN stood on the demonstration's sign-in screen can no longer sign in to a real shop. */
async function withdrawPublishedPins(transaction: Transaction<CentralTables>): Promise<void> {
  await sql`delete from customer_secret where customer_id in
    (select customer.id from customer join demonstration_pin on identifier = phone and who = 'shopper')`.execute(transaction);
  await sql`delete from staff_secret where staff_id in
    (select staff.id from staff join demonstration_pin on identifier = badge and who = 'staff')`.execute(transaction);
}

/** A secret that is there stays: its owner may have changed the PIN. */
async function writeSecrets(transaction: Transaction<CentralTables>, { customers, staff }: Secrets): Promise<void> {
  for (const { id, salt, result } of customers) {
    await sql`insert into customer_secret (customer_id, salt, verifier) select id, ${salt}, verifier_of(${result}) from customer where id = ${id} and erased_at is null
      on conflict do nothing`.execute(transaction);
  }
  for (const { id, salt, result } of staff) {
    await sql`insert into staff_secret (staff_id, salt, verifier) select id, ${salt}, verifier_of(${result}) from staff where id = ${id}
      on conflict do nothing`.execute(transaction);
  }
}

/** The sign-in screen shows PINs of the demonstration shop, and of no other. */
async function showPins(transaction: Transaction<CentralTables>, { demonstration, customers, staff }: Shop): Promise<void> {
  await transaction.deleteFrom("demonstration_pin").execute();
  if (!demonstration) return;
  const rows = [
    ...customers.flatMap(({ firstName, phone, pin }) =>
      pin === null ? [] : [{ who: "shopper" as const, first_name: firstName, role: null, identifier: phone, pin }],
    ),
    ...staff.map(({ firstName, role, badge, pin }) => ({ who: "staff" as const, first_name: firstName, role, identifier: badge, pin })),
  ];
  if (rows.length > 0) await transaction.insertInto("demonstration_pin").values(rows).execute();
  await sql`delete from demonstration_pin where who = 'shopper' and identifier not in (select phone from customer)`.execute(transaction); // somebody was erased
}
