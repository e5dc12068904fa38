/** The kiosks that work on this database: what each last said of itself, and its login given and taken. */
import pg from "pg";
import { AppError } from "../../preload/errors.ts";
import { ensureKiosk, type KioskPlace, newPassword } from "./logins.ts";
import { withClient, withLogin } from "./start.ts";
import type { CentralReader } from "./tables.ts";

export interface FleetKiosk {
  readonly id: string;
  readonly storeId: string;
  /** Null: it has a login and was never heard of. */
  readonly lastSeenAt: Date | null;
  readonly version: string;
  readonly protocol: number;
  readonly outbox: number;
  readonly oldestUnsentAt: Date | null;
  readonly damaged: number;
  /** What its screen's copy was true for when it was last seen. */
  readonly copyAsOf: Date | null;
  readonly model: string;
  readonly revokedAt: Date | null;
}

/** Of one store, or of all. */
export async function kiosksOf(db: CentralReader, storeId: string | null): Promise<FleetKiosk[]> {
  return db
    .selectFrom("kiosk")
    .select(["id", "store_id as storeId", "last_seen_at as lastSeenAt", "app_version as version", "protocol", "outbox"])
    .select(["outbox_oldest as oldestUnsentAt", "damaged", "copy_as_of as copyAsOf", "model", "revoked_at as revokedAt"])
    .$if(storeId !== null, (query) => query.where("store_id", "=", storeId ?? ""))
    .orderBy("store_id")
    .orderBy("id")
    .execute();
}

/** Makes the kiosk's login, or gives it a new password; answers the address that the kiosk is started with. */
export async function addKiosk(ownerUrl: string, place: KioskPlace): Promise<string> {
  const login = { name: `kiosk_${place.kioskId.toLowerCase()}`, password: newPassword() };
  await withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>("select id from kiosk where login = $1 and id <> $2", [login.name, place.kioskId]);
    if (rows[0]) throw new AppError("bad-input", `Kiosk ${rows[0].id} has that login already: names that differ in capitals alone are one.`);
    await ensureKiosk(owner, place, login);
  });
  return withLogin(ownerUrl, login);
}

/** Its next connection is refused; what it sent stays. False where there is no such kiosk. */
export async function revokeKiosk(ownerUrl: string, kioskId: string): Promise<boolean> {
  return withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ login: string }>("update kiosk set revoked_at = now() where id = $1 returning login", [kioskId]);
    const login = rows[0]?.login;
    if (login === undefined) return false;
    await owner.query(`alter role ${pg.escapeIdentifier(login)} nologin password null`);
    return true;
  });
}
