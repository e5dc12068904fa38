/** Electron's half of the bridge. Exposes three functions and nothing of Electron itself. */
import { contextBridge, ipcRenderer } from "electron";
import type { Bridge, Reply } from "./bridge.ts";

const bridge: Bridge = {
  invoke: (name, input) => (ipcRenderer.invoke("kiosk:invoke", name, input) as Promise<Reply>).catch(noReply),
  subscribe(name, listener) {
    const onEvent = (_event: unknown, sent: string, data: unknown) => void (sent === name && listener(data));
    ipcRenderer.on("kiosk:event", onEvent);
    return () => void ipcRenderer.off("kiosk:event", onEvent);
  },
  watchConnection(listener) {
    // Main and page live and die together here, so there is nothing to lose.
    listener("open");
    return () => {};
  },
};

contextBridge.exposeInMainWorld("kiosk", Object.freeze(bridge));

/** Main refused or went away before it answered; what it threw is nothing for a page. */
function noReply(): Reply {
  return { ok: false, code: "disconnected", message: "The kiosk did not answer." };
}
