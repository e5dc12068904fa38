/**
 * Just enough of Electron to hold our side to it. Typed from the real package; touching a member that is not
 * here throws, so nothing passes by being absent. Messages go through the structured clone that the real one does.
 */
import type * as Electron from "electron";
import { EventEmitter } from "node:events";

type Listener = (...args: never[]) => unknown;

/** Members of the real `T`, a few of them; any other name throws. */
export function strict<T extends object>(name: string, members: { [K in keyof T]?: unknown }): T {
  return new Proxy(members as T, {
    get(target, key, receiver) {
      if (typeof key === "symbol" || key === "then" || key === "toJSON" || key in target) return Reflect.get(target, key, receiver);
      throw new Error(`The fake Electron has no ${name}.${key}`);
    },
  });
}

export const recorded = {
  windows: [] as Electron.BrowserWindowConstructorOptions[],
  schemes: [] as Electron.CustomScheme[],
  sandboxed: false,
  menu: undefined as Electron.Menu | null | undefined,
  loaded: [] as string[],
  zoom: [] as number[][],
  exposed: {} as Record<string, unknown>,
  protocol: new Map<string, (request: Request) => Promise<Response>>(),
  webRequest: null as ((url: string) => boolean) | null,
  permissions: null as null | { request: Listener; check: Listener; device: Listener },
  windowOpen: null as Listener | null,
  crashed: 0,
};

const toRenderer = new EventEmitter();
const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
let asked: Partial<NonNullable<typeof recorded.permissions>> = {};
let destroyed = false;

/** What a page's messages come with; tests replace it to knock as somebody else. */
export let sender: { sender: unknown; senderFrame: unknown };

export const contentsEvents = new EventEmitter();
export const contents = strict<Electron.WebContents>("WebContents", {
  on: (event: string, listener: Listener) => (contentsEvents.on(event, listener as () => void), contents),
  once: (event: string, listener: Listener) => (contentsEvents.once(event, listener as () => void), contents),
  send: (channel: string, ...args: unknown[]) => void toRenderer.emit(channel, {}, ...(structuredClone(args) as unknown[])),
  isDestroyed: () => destroyed,
  setWindowOpenHandler: (handler: Listener) => void (recorded.windowOpen = handler),
  setVisualZoomLevelLimits: async (least: number, most: number) => void recorded.zoom.push([least, most]),
  forcefullyCrashRenderer: () => void ((recorded.crashed += 1), contentsEvents.emit("render-process-gone", {}, { reason: "killed" })),
});

export const sessionEvents = new EventEmitter();
export const session = strict<Electron.Session>("Session", {
  setPermissionRequestHandler: (handler: Listener) => void (asked = { ...asked, request: handler }),
  setPermissionCheckHandler: (handler: Listener) => void (asked = { ...asked, check: handler }),
  setDevicePermissionHandler: (handler: Listener) => {
    const { request, check } = asked;
    if (request && check) recorded.permissions = { request, check, device: handler };
  },
  on: (event: string, listener: Listener) => (sessionEvents.on(event, listener as () => void), session),
  webRequest: strict<Electron.WebRequest>("WebRequest", {
    onBeforeRequest: (listener: (details: { url: string }, answer: (answer: { cancel: boolean }) => void) => void) => {
      recorded.webRequest = (url) => {
        let cancelled = false;
        listener({ url }, ({ cancel }) => (cancelled = cancel));
        return !cancelled;
      };
    },
  }),
  protocol: strict<Electron.Protocol>("Protocol", {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void recorded.protocol.set(scheme, handler),
  }),
});

export const windowEvents = new EventEmitter();
class FakeWindow {
  readonly webContents = contents;
  readonly #checked = strict<Electron.BrowserWindow>("BrowserWindow", {
    webContents: contents,
    once: (event: string, listener: Listener) => windowEvents.once(event, listener as () => void),
    on: (event: string, listener: Listener) => windowEvents.on(event, listener as () => void),
    loadURL: async (url: string) => void recorded.loaded.push(url),
    isDestroyed: () => destroyed,
    show: () => {},
    focus: () => {},
    destroy: () => closePage(),
  });

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    recorded.windows.push(options);
    return this.#checked as unknown as this;
  }
}

const appEvents = new EventEmitter();
/** What `import … from "electron"` finds in a test. */
export const electronModule = {
  app: strict<Electron.App>("app", {
    enableSandbox: () => void (recorded.sandboxed = true),
    on: (event: string, listener: Listener) => appEvents.on(event, listener as () => void),
  }),
  Menu: strict<typeof Electron.Menu>("Menu", { setApplicationMenu: (menu: Electron.Menu | null) => void (recorded.menu = menu) }),
  protocol: strict<Electron.Protocol>("protocol", {
    registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void recorded.schemes.push(...schemes),
  }),
  session: strict<{ defaultSession: Electron.Session }>("session", { defaultSession: session }),
  BrowserWindow: FakeWindow,
  ipcMain: strict<Electron.IpcMain>("ipcMain", {
    handle(channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) {
      if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
      handlers.set(channel, handler);
    },
  }),
  ipcRenderer: strict<Electron.IpcRenderer>("ipcRenderer", {
    async invoke(channel: string, ...args: unknown[]) {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`no handler for ${channel}`);
      return structuredClone(await handler(sender, ...(structuredClone(args) as unknown[]))) as unknown;
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => toRenderer.on(channel, listener),
    off: (channel: string, listener: (...args: unknown[]) => void) => toRenderer.off(channel, listener),
  }),
  contextBridge: strict<Electron.ContextBridge>("contextBridge", { exposeInMainWorld: (key: string, api: unknown) => void (recorded.exposed[key] = api) }),
};

/** A page of ours asks, until a test says otherwise. */
export function askAs(frame: unknown = { url: "app://kiosk/", parent: null }, from: unknown = contents): void {
  sender = { sender: from, senderFrame: frame };
}

export function closePage(): void {
  destroyed = true;
  contentsEvents.emit("destroyed");
}

export function resetElectron(): void {
  destroyed = false;
  handlers.clear();
  for (const emitter of [contentsEvents, sessionEvents, windowEvents, appEvents, toRenderer]) emitter.removeAllListeners();
  Object.assign(recorded, { windows: [], loaded: [], zoom: [], windowOpen: null, crashed: 0 });
  askAs();
}
