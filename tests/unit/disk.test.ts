import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { healthOf, LEAST_FOR_ORDERS, LEAST_FOR_THE_REST, watchDisk } from "../../main/disk.ts";
import { silentLog } from "../../main/log.ts";
import { openLogFile } from "../../main/log/file.ts";

test("orders stop below their room and go on above it; each is told once", async () => {
  let free = LEAST_FOR_ORDERS;
  const told: boolean[] = [];
  const disk = watchDisk({ folder: "/", freeBytes: async () => free, log: silentLog, onChanged: () => told.push(disk.state().takesOrders) });
  const seen = [await disk.hasRoom()];
  for (const bytes of [LEAST_FOR_ORDERS - 1, 0, LEAST_FOR_ORDERS]) seen.push(((free = bytes), await disk.hasRoom()));
  expect({ seen, told }).toEqual({ seen: [true, false, false, true], told: [false, true] });
});

test("a disk that does not say how much is free still takes orders", async () => {
  const disk = watchDisk({ folder: "/", freeBytes: () => Promise.reject(new Error("no such call")), log: silentLog, onChanged: () => undefined });
  expect([await disk.hasRoom(), healthOf(disk.state())]).toEqual([true, { freeBytes: null, takesOrders: true, enough: true }]);
});

test("on a disk that gets short only errors are logged", () => {
  const folder = mkdtempSync(join(tmpdir(), "short-"));
  const file = openLogFile(
    folder,
    () => new Date(),
    () => LEAST_FOR_THE_REST - 1,
  );
  file.write("info", "news");
  file.write("error", "trouble");
  expect(readFileSync(join(folder, "kiosk.log"), "utf8").trim()).toBe("trouble");
});
