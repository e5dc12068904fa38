import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createConnections } from "../../main/ipc/connections.ts";
import type { Fields, Logger } from "../../main/log.ts";
import { silentLog } from "../../main/log.ts";
import { electronModule as electron, askAs, contents, contentsEvents, recorded, resetElectron, session, sessionEvents, windowEvents } from "./fake-electron.ts";

vi.mock("electron", async () => (await import("./fake-electron.ts")).electronModule);
const security = await import("../../electron/security.ts");
const { serve, servePages } = await import("../../electron/transport.ts");
const { createWindow } = await import("../../electron/window.ts");

const long = process.env["LONG"] === "1";
beforeEach(() => resetElectron());
const prevented = (emitter: NodeJS.EventEmitter, event: string, ...args: unknown[]) => {
  let count = 0;
  emitter.emit(event, { preventDefault: () => (count += 1) }, ...args);
  return count > 0;
};

test("the fake throws at anything of Electron that it does not imitate", () => {
  expect(() => electron.app.quit()).toThrow("The fake Electron has no app.quit");
});

test("before anything else: the sandbox for every page, no menu, one scheme with no more rights than a site has", () => {
  security.protectProcess();
  expect(recorded).toMatchObject({
    sandboxed: true,
    menu: null,
    schemes: [{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } }],
  });
});

test("the one window is a sandboxed kiosk without Node, webviews or developer tools", () => {
  createWindow({ preload: "/out/preload/electron.cjs", log: silentLog, mayClose: () => false });
  expect(recorded.windows).toEqual([
    {
      kiosk: true,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: "#f4efe4",
      webPreferences: {
        preload: "/out/preload/electron.cjs",
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        devTools: false,
        spellcheck: false,
        navigateOnDragDrop: false,
      },
    },
  ]);
  expect(prevented(windowEvents, "close")).toBe(true);
});

describe("a page has no way out", () => {
  beforeEach(() => security.protectContents(contents));

  test.each(["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview", "context-menu"])("%s is prevented", (event) => {
    expect(prevented(contentsEvents, event, "https://evil.example")).toBe(true);
  });

  test("no window is opened, whatever the address", () => {
    for (const url of ["https://evil.example", "app://kiosk/", "file:///etc/passwd", "javascript:1", "ms-settings:", "shell:x"]) {
      expect(recorded.windowOpen?.({ url } as never)).toEqual({ action: "deny" });
    }
  });

  test("nothing zooms", () => expect(recorded.zoom).toEqual([[1, 1]]));

  test("of 256 keys under 16 sets of modifiers only those pass that type or move within the page", () => {
    const printable = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n));
    const moves = ["Tab", "Enter", "Backspace", "Delete", "Escape", "Home", "End", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Shift"];
    const others = [
      "Control",
      "Alt",
      "Meta",
      "ContextMenu",
      "PrintScreen",
      "Pause",
      "Insert",
      "PageUp",
      "PageDown",
      "BrowserBack",
      "BrowserForward",
      "BrowserHome",
      "BrowserRefresh",
      "LaunchMail",
      "MediaPlayPause",
      "AudioVolumeUp",
      "Power",
      "Sleep",
      "WakeUp",
      "Help",
      "Find",
      "Print",
      "Save",
      "Open",
      "New",
      "Close",
      "ZoomIn",
      "ZoomOut",
      "Dead",
      "Process",
      "Unidentified",
      "",
    ];
    const functionKeys = Array.from({ length: 24 }, (_, n) => `F${n + 1}`);
    const named = Array.from({ length: 256 - printable.length - moves.length - others.length - functionKeys.length }, (_, n) => `Unknown${n}`);
    const keys = [...printable, ...moves, ...others, ...functionKeys, ...named];
    let cases = 0;
    for (const key of keys) {
      for (let set = 0; set < 16; set++) {
        const [control, alt, meta, shift] = [1, 2, 4, 8].map((bit) => (set & bit) > 0) as [boolean, boolean, boolean, boolean];
        const pressed = !prevented(contentsEvents, "before-input-event", { key, control, alt, meta, shift });
        const plain = !control && !alt && !meta && (printable.includes(key) || moves.includes(key));
        expect({ key, set, pressed }).toEqual({ key, set, pressed: plain });
        cases += 1;
      }
    }
    expect(cases).toBe(4096);
  });
});

describe("a session allows nothing", () => {
  beforeEach(() => security.protectSession(session));

  test("no permission is given, neither a known one nor one that is yet to come", () => {
    const all = [
      "media",
      "geolocation",
      "notifications",
      "midi",
      "pointerLock",
      "fullscreen",
      "openExternal",
      "clipboard-read",
      "clipboard-sanitized-write",
      "hid",
      "serial",
      "usb",
      "window-management",
      "fileSystem",
      "storage-access",
      "of-next-year",
    ];
    for (const permission of all) {
      const answers: boolean[] = [];
      recorded.permissions?.request(...([contents, permission, (answer: boolean) => answers.push(answer)] as never[]));
      expect({ permission, answers, checked: recorded.permissions?.check(), device: recorded.permissions?.device() }).toEqual({
        permission,
        answers: [false],
        checked: false,
        device: false,
      });
    }
  });

  test("nothing is downloaded", () => expect(prevented(sessionEvents, "will-download")).toBe(true));

  test("only our own files are asked for", () => {
    expect(recorded.webRequest?.("app://kiosk/assets/app.js")).toBe(true);
    for (const url of [
      "app://kiosk.evil/",
      "app://evil@kiosk/",
      "app://kiosk:80/",
      "file:///etc/passwd",
      "https://kiosk/",
      "devtools://kiosk/",
      "data:text/html,1",
      "blob:app://kiosk/1",
      "apps://kiosk/",
      "not an address",
    ]) {
      expect({ url, asked: recorded.webRequest?.(url) }).toEqual({ url, asked: false });
    }
  });

  test("nor any other address that can be thought up", () => {
    const address = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc
        .tuple(fc.constantFrom("app", "APP", "file", "data", "ws", "http", "blob:app", "view-source:app"), fc.string())
        .map(([scheme, rest]) => `${scheme}://${rest}`),
    );
    fc.assert(
      fc.property(address, (url) => {
        const ours = /^app:\/\/kiosk([/?#]|$)/i.test(url.trim());
        expect(recorded.webRequest?.(url) === true && !ours).toBe(false);
      }),
      { numRuns: long ? 10_000 : 1000 },
    );
  });
});

describe("a message is heard from the top frame of our page only", () => {
  const lines: { event: string; fields: Fields | undefined }[] = [];
  const write = (event: string, fields?: Fields) => void lines.push({ event, fields });
  const log: Logger = { info: write, warn: write, error: write, child: () => log };
  const ours = { url: "app://kiosk/", parent: null };

  test.each([
    ["no frame at all", null],
    ["a frame inside our page", { ...ours, parent: {} }],
    ["a file", { ...ours, url: "file:///tmp/evil.html" }],
    ["a data page", { ...ours, url: "data:text/html,evil" }],
    ["a blank page", { ...ours, url: "about:blank" }],
    ["a site", { ...ours, url: "https://evil.example/" }],
    ["a site with our name", { ...ours, url: "https://kiosk/" }],
    ["a host that begins like ours", { ...ours, url: "app://kiosk.evil/" }],
    ["a host below ours", { ...ours, url: "app://evil.kiosk/" }],
    ["our host with a user", { ...ours, url: "app://evil@kiosk/" }],
    ["our host with a port", { ...ours, url: "app://kiosk:1/" }],
    ["no address", { ...ours, url: "" }],
  ])("%s is refused on every channel, with one line", async (_who, frame) => {
    lines.length = 0;
    let ran = 0;
    serve(contents, { application: { dispatch: async () => ((ran += 1), { ok: true, value: null }), connections: createConnections() }, log });
    askAs(frame);
    await expect(electron.ipcRenderer.invoke("kiosk:invoke", "session.touch", null)).rejects.toThrow("refused");
    expect({ ran, lines }).toEqual({ ran: 0, lines: [{ event: "message refused", fields: { request: "page", code: "not-allowed", why: "not our page" } }] });
  });

  test("another window is refused even with our address", async () => {
    serve(contents, { application: { dispatch: async () => ({ ok: true, value: null }), connections: createConnections() }, log });
    askAs(ours, {});
    await expect(electron.ipcRenderer.invoke("kiosk:invoke", "session.touch", null)).rejects.toThrow("refused");
    askAs(ours);
    expect(await electron.ipcRenderer.invoke("kiosk:invoke", "session.touch", null)).toEqual({ ok: true, value: null });
  });
});

test("the scheme answers reading of our own host, and says so when a page cannot be read", async () => {
  servePages(session, {
    log: silentLog,
    pages: async (path) => {
      if (path === "/broken") throw new Error("disk");
      return { status: 200, headers: { "content-type": "text/plain" }, body: path };
    },
  });
  const ask = async (url: string, init?: RequestInit) => {
    const response = await recorded.protocol.get("app")!(new Request(url, init));
    return `${response.status} ${await response.text()}`;
  };
  expect(await ask("app://kiosk/cart")).toBe("200 /cart");
  expect(await ask("app://kiosk/broken")).toBe("500 This page could not be read.");
  expect(await ask("app://other/cart")).toBe("403 There is nothing here.");
  expect(await ask("app://kiosk/cart", { method: "POST" })).toBe("403 There is nothing here.");
});

test("a page that dies is loaded again within three seconds; at the third death in a minute it rests", () => {
  vi.useFakeTimers();
  createWindow({ preload: "p", log: silentLog, mayClose: () => false });
  for (let death = 0; death < 3; death++) {
    contentsEvents.emit("render-process-gone", {}, { reason: "crashed" });
    vi.advanceTimersByTime(3000);
  }
  vi.useRealTimers();
  expect(recorded.loaded).toEqual(["app://kiosk/", "app://kiosk/", "app://kiosk/out-of-order"]);
});

test("a page that hangs is ended, and so loaded again", () => {
  createWindow({ preload: "p", log: silentLog, mayClose: () => false });
  windowEvents.emit("unresponsive");
  expect(recorded.crashed).toBe(1);
});

test("a packaged store does not open with a switch that lets somebody look into it", () => {
  expect(
    ["--inspect", "--inspect-brk=1", "--remote-debugging-port=9222", "--disable-web-security"].map((flag) => security.debugSwitch(["store", flag], {})),
  ).toEqual(["--inspect", "--inspect-brk", "--remote-debugging-port", "--disable-web-security"]);
  expect(security.debugSwitch(["store", "--role", "kiosk"], { ELECTRON_RUN_AS_NODE: "1" })).toBe("ELECTRON_RUN_AS_NODE");
  expect(security.debugSwitch(["store", "--role", "kiosk"], {})).toBeNull();
});
