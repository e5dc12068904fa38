import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startNightly } from "../../main/keeping/nightly.ts";
import { silentLog } from "../../main/log.ts";

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 2, 1, 2, 50) }));
afterEach(() => void vi.useRealTimers());

test("a backup is asked for at three, the other role of the machine asks ten minutes later, and each hour a missed night is made up for", async () => {
  const asked: string[] = [];
  const told = (role: string) => ({
    makeIfOlder: async (hours: number) => (asked.push(`${new Date().getHours()}:${new Date().getMinutes()} ${role} ${hours}`), true),
  });
  const nights = (["kiosk", "workstation"] as const).map((role) => startNightly({ backups: told(role), role, log: silentLog }));
  await vi.advanceTimersByTimeAsync(45 * 60_000);
  for (const night of nights) night.stop();
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect(asked).toEqual(["3:0 kiosk 12", "3:10 workstation 12", "3:17 kiosk 30", "3:27 workstation 30"]);
});
