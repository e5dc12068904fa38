/** The kiosks of a store as staff read them: who needs somebody comes first. */
import type { FleetKiosk as Heard } from "../../db/central/fleet.ts";
import type { FleetKiosk } from "../../preload/contract/staff.ts";

const SILENT_MS = 2 * 60 * 1000; // twice the time between two pulls
const BEHIND_MS = 10 * 60 * 1000;
const worst: readonly FleetKiosk["state"][] = ["silent", "behind", "never-seen", "well", "revoked"];

export function fleetOf(kiosks: readonly Heard[], now: Date): FleetKiosk[] {
  return kiosks
    .map((kiosk) => ({ ...told(kiosk), state: stateOf(kiosk, now) }))
    .sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state) || (a.lastSeenAt ?? "").localeCompare(b.lastSeenAt ?? "") || a.id.localeCompare(b.id));
}

function told({ id, lastSeenAt, version, protocol, outbox, oldestUnsentAt, damaged, copyAsOf, model }: Heard): Omit<FleetKiosk, "state"> {
  const iso = (moment: Date | null) => moment?.toISOString() ?? null;
  return { id, version, protocol, outbox, damaged, model, lastSeenAt: iso(lastSeenAt), oldestUnsentAt: iso(oldestUnsentAt), copyAsOf: iso(copyAsOf) };
}

/** "Behind": it is heard of, but its outbox or its copy has not moved for long, or rows of it are damaged. */
function stateOf({ lastSeenAt, oldestUnsentAt, copyAsOf, damaged, revokedAt }: Heard, now: Date): FleetKiosk["state"] {
  if (revokedAt !== null) return "revoked";
  if (lastSeenAt === null) return "never-seen";
  const since = (moment: Date | null) => (moment === null ? 0 : now.getTime() - moment.getTime());
  if (since(lastSeenAt) > SILENT_MS) return "silent";
  return damaged > 0 || since(oldestUnsentAt) > BEHIND_MS || since(copyAsOf) > BEHIND_MS ? "behind" : "well";
}
