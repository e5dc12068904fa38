/** The store in real Electron: it opens, and its window and page are as locked as the checklist wants them. */
import { _electron, type ElectronApplication, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { electronProgram, freshFolder, lack, main } from "./runtime.ts";

const missing = lack();

describe.skipIf(missing !== null)(`in Electron${missing ? ` (skipped: ${missing})` : ""}`, () => {
  const data = freshFolder();
  const complaints: string[] = [];
  let store: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    store = await _electron.launch({
      executablePath: electronProgram() ?? "",
      args: [main, "--data", data.path],
      chromiumSandbox: true,
      timeout: 120_000,
    });
    page = await store.firstWindow({ timeout: 120_000 });
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  }, 180_000);

  afterAll(async () => {
    await store?.evaluate(({ app }) => app.exit(0)).catch(() => undefined); // the answer is lost with the program
    data.remove();
  }, 60_000);

  test("the attract screen appears, and a touch opens the shop", async () => {
    await page.getByRole("button", { name: "Touch to start" }).click({ timeout: 60_000 });
    await page.getByRole("navigation", { name: "Main" }).waitFor({ timeout: 30_000 });
    expect(page.url()).toMatch(/^app:\/\/kiosk\//);
    expect(complaints).toEqual([]);
  });

  test("there is one window, in kiosk mode, without menu or developer tools", async () => {
    const found = await store.evaluate(({ BrowserWindow, Menu }) => {
      const windows = BrowserWindow.getAllWindows();
      windows[0]?.webContents.openDevTools();
      return { windows: windows.length, kiosk: windows[0]?.isKiosk(), menu: Menu.getApplicationMenu(), tools: windows[0]?.webContents.isDevToolsOpened() };
    });
    expect(found).toEqual({ windows: 1, kiosk: true, menu: null, tools: false });
  });

  test("the page has the bridge and nothing else of Electron or Node", async () => {
    const found = await page.evaluate(() => ({
      node: ["require", "process", "module", "Buffer", "global"].filter((name) => name in window),
      bridge: Object.keys(Reflect.get(window, "kiosk") as object).sort(),
      frozen: Object.isFrozen(Reflect.get(window, "kiosk")),
    }));
    expect(found).toEqual({ node: [], bridge: ["invoke", "subscribe", "watchConnection"], frozen: true });
  });

  test("the page cannot leave, open a window, run a text or ask for a device", async () => {
    const found = await page.evaluate(async () => {
      const run = () => {
        try {
          return typeof new Function("return 1")();
        } catch {
          return "refused";
        }
      };
      const reach = (address: string) =>
        fetch(address).then(
          () => "reached",
          () => "refused",
        );
      location.assign("https://example.com/");
      return {
        opened: window.open("https://example.com/"),
        ran: run(),
        fetched: await reach("https://example.com/"),
        file: await reach("file:///etc/hostname"),
        camera: await navigator.permissions.query({ name: "camera" as PermissionName }).then(({ state }) => state), // not in every list of names
      };
    });
    expect(found).toEqual({ opened: null, ran: "refused", fetched: "refused", file: "refused", camera: "denied" });
    expect(page.url()).toMatch(/^app:\/\/kiosk\//);
  });

  test("a second start brings the first to the front and ends", async () => {
    const { spawn } = await import("node:child_process");
    const second = spawn(electronProgram() ?? "", [main, "--data", data.path], { stdio: ["ignore", "pipe", "inherit"] });
    let told = "";
    second.stdout.on("data", (piece) => (told += String(piece)));
    const code = await new Promise((resolve) => second.once("exit", resolve));
    expect({ code, told: told.trim() }).toEqual({ code: 0, told: "The store is open already; its window is in front now." });
  }, 60_000);
});
