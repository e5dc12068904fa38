/** A backup each night; where the machine is switched off at night, soon after it is on again. */
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import { neverOverlapping, schedule } from "../schedule.ts";
import type { Backups } from "./backups.ts";

interface Needs {
  readonly backups: Pick<Backups, "makeIfOlder">;
  readonly role: Config["role"];
  readonly log: Logger;
}

/** Both roles of a machine look after the same backups: ten minutes apart, so that the second finds the first one's. */
const minutes = { kiosk: { night: 0, hour: 17 }, workstation: { night: 10, hour: 27 } } as const;
const ONE_NIGHT = 12; // hours
const MISSED_NIGHT = 30;

export function startNightly({ backups, role, log }: Needs): { stop(): void } {
  const { night, hour } = minutes[role];
  const job = (hours: number) => neverOverlapping("backup", () => backups.makeIfOlder(hours), log);
  const jobs = [schedule(`${night} 3 * * *`, job(ONE_NIGHT)), schedule(`${hour} * * * *`, job(MISSED_NIGHT))];
  return { stop: () => jobs.forEach((each) => each.stop()) };
}
