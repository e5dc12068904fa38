/** What our page may do in Electron: nothing but be our page. The twin of main/node-host/security.ts. */
import { app, Menu, protocol, type Session, type WebContents, type WebFrameMain, type WebPreferences } from "electron";

export const ORIGIN = "app://kiosk";

/** Before the application is ready: the scheme, the sandbox, no menu. */
export function protectProcess(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  app.enableSandbox();
  Menu.setApplicationMenu(null);
}

export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    devTools: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  };
}

/** True only for the top frame of the page we loaded ourselves. */
export function isOurPage(frame: Pick<WebFrameMain, "url" | "parent"> | null): boolean {
  if (frame === null || frame.parent !== null) return false;
  return isOurs(frame.url);
}

/** Compares scheme and host, never `origin`: for custom schemes that is the string "null". */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host, username, port } = new URL(address);
  return scheme === "app:" && host === "kiosk" && username === "" && port === "";
}

/** No permission, no download, no request to anywhere but our own files. */
export function protectSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));
}

/** No way out of the page: no navigation, no window, no menu, no key that a browser would act on. */
export function protectContents(contents: WebContents): void {
  const deny = (event: { preventDefault(): void }) => event.preventDefault();
  contents.on("will-navigate", deny);
  contents.on("will-frame-navigate", deny);
  contents.on("will-redirect", deny);
  contents.on("will-attach-webview", deny);
  contents.on("context-menu", deny);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("before-input-event", (event, input) => {
    if (!mayPress(input)) event.preventDefault();
  });
  void contents.setVisualZoomLevelLimits(1, 1);
}

interface Pressed {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

const named = new Set(["Tab", "Enter", "Backspace", "Delete", "Escape", "Home", "End", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Shift"]);

/** An allow-list: what types or moves within a page, alone or with Shift. */
function mayPress({ key, control, alt, meta }: Pressed): boolean {
  if (control || alt || meta) return false;
  return named.has(key) || [...key].length === 1;
}

/** A store that was started to be looked into is not opened. */
export function debugSwitch(flags: readonly string[], environment: Readonly<Record<string, string | undefined>>): string | null {
  const flag = flags.find((given) => /^--(inspect|remote-debugging|remote-allow|js-flags|load-extension|disable-web-security|no-sandbox)/.test(given));
  return flag?.split("=")[0] ?? ["NODE_OPTIONS", "ELECTRON_RUN_AS_NODE"].find((name) => environment[name]) ?? null;
}
