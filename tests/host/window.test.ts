import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { silentLog } from "../../main/log.ts";
import { browserFlags, findBrowser, hasDisplay, openWindow } from "../../main/node-host/window.ts";

const folderWith = (script: string) => {
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  writeFileSync(join(folder, "chromium"), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, "chromium"), 0o755);
  chmodSync(folder, 0o755);
  return folder;
};

test("the browser is a kiosk with a profile of its own, and gives up its sandbox only when it must", () => {
  const flags = browserFlags("/tmp/profile", "http://127.0.0.1:1/launch/x", false);
  expect(flags).toEqual(
    expect.arrayContaining(["--kiosk", "--user-data-dir=/tmp/profile", "--no-first-run", "--disable-pinch", "--overscroll-history-navigation=0"]),
  );
  expect(flags.at(-1)).toBe("http://127.0.0.1:1/launch/x");
  expect(flags).not.toContain("--no-sandbox");
  expect(browserFlags("/tmp/profile", "x", true)).toContain("--no-sandbox");
  expect(flags.join(" ")).not.toMatch(/remote-debugging|disable-web-security/);
});

test.skipIf(process.platform !== "linux")("the browser is the machine's own, found where programs lie", () => {
  const folder = folderWith("exit 0");
  expect(findBrowser({ PATH: `/nowhere:${folder}` }, "linux")).toBe(join(folder, "chromium"));
  expect(findBrowser({ PATH: "/nowhere" }, "linux")).toBeNull();
});

test.skipIf(process.platform !== "linux")("without a browser or a display the store says which, and opens no window", async () => {
  const told: string[] = [];
  const needs = {
    address: () => "address",
    pages: () => 0,
    steps: { step: <T>(_what: string, work: () => Promise<T>) => work(), tell: (line: string) => void told.push(line) },
    log: silentLog,
  };
  expect(await openWindow({ ...needs, environment: { PATH: "/nowhere", DISPLAY: ":0" } })).toBeNull();
  expect(await openWindow({ ...needs, environment: { PATH: folderWith("exit 0") } })).toBeNull();
  expect(told).toEqual([
    "No Chromium or Chrome is installed: open the address below in a browser on this machine; it works once.",
    "There is no display here: open the address below in a browser on this machine; it works once.",
  ]);
  expect([hasDisplay({ WAYLAND_DISPLAY: "wayland-0" }), hasDisplay({})]).toEqual([true, false]);
});

test.skipIf(process.platform !== "linux")(
  "a browser that dies is opened again on the same session, and left closed at the third death in a minute",
  async () => {
    const told: string[] = [];
    const asked: boolean[] = [];
    const window = await openWindow({
      environment: { PATH: `${folderWith("exit 1")}:/bin`, DISPLAY: ":0" },
      address: ({ joining }) => `address ${asked.push(joining)}`,
      pages: () => 0,
      steps: { step: (_what, work) => work(), tell: (line) => void told.push(line) },
      log: silentLog,
    });
    await vi.waitFor(() => expect(told.at(-1)).toMatch(/^The browser closed 3 times within a minute/), { timeout: 10_000 });
    expect(asked).toEqual([false, true, true, true]);
    window?.close();
  },
);
