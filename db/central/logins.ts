/** Logins of the two groups: one for this machine's office, one per kiosk, each revocable alone. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import pg from "pg";
import { AppError } from "../../preload/errors.ts";
import { writePrivately } from "./embedded-cluster.ts";

export interface Login {
  readonly name: string;
  readonly password: string;
}

export interface KioskPlace {
  /** Letters and digits, at most eight; the order code begins with it. */
  readonly kioskId: string;
  readonly storeId: string;
}

export const newPassword = (): string => randomBytes(24).toString("base64url");

/** Makes the login or gives it this password; it becomes a member of the group. */
export async function ensureLogin(owner: pg.ClientBase, group: "office" | "kiosk", { name, password }: Login): Promise<void> {
  const login = pg.escapeIdentifier(name);
  const { rowCount } = await owner.query("select 1 from pg_roles where rolname = $1", [name]);
  await owner.query(`${rowCount === 0 ? "create" : "alter"} role ${login} login password ${pg.escapeLiteral(password)}`);
  await owner.query(`grant ${group} to ${login}`);
  // A kiosk that asks too much must not hold up the others; staff work and the recommender may take long.
  if (group === "kiosk") await owner.query(`alter role ${login} set statement_timeout = '500ms'`);
  // Who went away in the middle of a transaction holds its locks no longer: another office waits for the lease.
  await owner.query(`alter role ${login} set idle_in_transaction_session_timeout = '${group === "kiosk" ? "5s" : "10s"}'`);
  await owner.query(`do $$ begin execute format('grant connect on database %I to %I', current_database(), ${pg.escapeLiteral(name)}); end $$`);
}

/** Registers the kiosk and gives it its login. */
export async function ensureKiosk(owner: pg.ClientBase, { kioskId, storeId }: KioskPlace, login: Login): Promise<void> {
  await ensureLogin(owner, "kiosk", login);
  await owner.query(
    `insert into kiosk (id, store_id, login) values ($1, $2, $3)
     on conflict (id) do update set store_id = excluded.store_id, login = excluded.login, revoked_at = null`,
    [kioskId, storeId, login.name],
  );
}

export interface SavedLogins {
  /** Names this machine's office among others. */
  readonly office: Login;
  readonly kiosks: Record<string, Login>;
}

/** What a machine keeps (0600) of the logins that it made. */
export async function readLogins(path: string): Promise<SavedLogins | null> {
  return existsSync(path) ? (JSON.parse(await readFile(path, "utf8")) as SavedLogins) : null; // `as`: we wrote it
}

/** A new password would lock out the machine that has the name, and both would number their orders alike. */
async function refuseTaken(owner: pg.ClientBase, { kioskId }: KioskPlace): Promise<void> {
  const { rowCount } = await owner.query("select from kiosk where id = $1 and last_seen_at > now() - interval '3 minutes'", [kioskId]);
  if (rowCount === 0) return;
  throw new AppError(
    "changed",
    `Kiosk ${kioskId} is at work on another machine: give this one a "kioskId" of its own in settings.json. Where that machine was this one before, wait three minutes.`,
  );
}

/** Makes what is missing; afterwards the file holds a working login for the office and for this kiosk. */
export async function ensureLogins(owner: pg.ClientBase, path: string, place: KioskPlace): Promise<SavedLogins> {
  const saved = await readLogins(path);
  const office = saved?.office ?? { name: `office_${randomBytes(4).toString("hex")}`, password: newPassword() };
  await ensureLogin(owner, "office", office);
  const known = saved?.kiosks[place.kioskId];
  if (known === undefined) await refuseTaken(owner, place);
  const kiosk = known ?? { name: `kiosk_${place.kioskId.toLowerCase()}`, password: newPassword() };
  await ensureKiosk(owner, place, kiosk);
  const logins: SavedLogins = { office, kiosks: { ...saved?.kiosks, [place.kioskId]: kiosk } };
  await writePrivately(path, JSON.stringify(logins));
  return logins;
}
