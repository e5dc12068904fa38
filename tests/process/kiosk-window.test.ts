/** The store in a real browser in kiosk mode: it opens, is the only page, keeps to its policy, and comes back when its browser dies. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findBrowser } from "../../main/node-host/window.ts";
import { logLines, newFolder, removeData, type Store, startStore } from "./store.ts";

const browser = process.env["TEST_BROWSER"] || findBrowser(process.env, process.platform);
const linux = existsSync("/proc/self/cmdline");

describe.skipIf(!browser || !linux)("with a browser", () => {
  const data = newFolder();
  const marker = mkdtempSync(join(tmpdir(), "kiosk-path-"));
  let store: Store;

  beforeAll(async () => {
    // The machine has no display, so the browser that the store finds is the real one without a screen.
    writeFileSync(join(marker, "chromium"), `#!/bin/sh\nexec ${browser} --headless=new --disable-gpu "$@"\n`);
    chmodSync(join(marker, "chromium"), 0o755);
    chmodSync(marker, 0o755);
    store = startStore({ data, window: true, environment: { PATH: `${marker}:${process.env["PATH"]}`, DISPLAY: ":0" } });
    await vi.waitFor(() => expect(connected()).toBe(1), { timeout: 110_000, interval: 250 });
  }, 120_000);
  afterAll(async () => {
    expect(await store.stop()).toBe(0);
    await vi.waitFor(() => expect(browsers()).toEqual([]), { timeout: 5000 });
    removeData(data);
  });

  /** Sockets that are open to the store's port, seen from outside. */
  function connected(): number {
    const port = /127\.0\.0\.1:(\d+)\/launch/.exec(browsers().map(commandOf).join(" "))?.[1];
    if (port === undefined) return 0;
    const wanted = Number(port).toString(16).toUpperCase().padStart(4, "0");
    const sockets = readFileSync("/proc/net/tcp", "utf8")
      .split("\n")
      .map((line) => line.trim().split(/\s+/));
    return sockets.some(([, local, , state]) => local?.endsWith(`:${wanted}`) && state === "01") ? 1 : 0;
  }

  /** The browser's main process; its helpers have a --type. */
  function browsers(): number[] {
    const all = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return all.filter(
      (pid) =>
        commandOf(pid).includes(`--kiosk`) &&
        commandOf(pid).includes("kiosk-browser-") &&
        !commandOf(pid).includes("--type=") &&
        childOf(pid, store.child.pid ?? 0),
    );
  }

  test("it runs in kiosk mode on a one-use address, and as root in its own sandbox as another user", () => {
    const [pid = 0] = browsers();
    expect(commandOf(pid)).toMatch(/ --kiosk /);
    expect(commandOf(pid)).toMatch(/ http:\/\/127\.0\.0\.1:\d+\/launch\//);
    const user = Number(execFileSync("stat", ["-c", "%u", `/proc/${pid}`], { encoding: "utf8" }));
    if (process.getuid?.() === 0) expect(user === 0 ? commandOf(pid).includes("--no-sandbox") : !commandOf(pid).includes("--no-sandbox")).toBe(true);
    expect(store.stdout()).toBe("");
  });

  test("a browser that is killed is opened again on the session that was there", async () => {
    const [first = 0] = browsers();
    process.kill(first, "SIGKILL");
    await expect.poll(() => browsers().filter((pid) => pid !== first).length, { timeout: 10_000 }).toBe(1);
    await expect.poll(connected, { timeout: 15_000 }).toBe(1);
    expect(logLines(data).filter(({ event }) => event === "browser exited")).toHaveLength(1);
    expect(logLines(data).filter(({ event }) => event === "session ended")).toEqual([]);
  });
});

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return ""; // it has just ended
  }
}

function childOf(pid: number, parent: number): boolean {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) === parent;
  } catch {
    return false;
  }
}
