/** Opens the same application through each host, so that one suite can hold both to the contract. */
import type { AddressInfo } from "node:net";
import { WebSocket as NodeSocket } from "ws";
import { createConnections, type Connections } from "../../main/ipc/connections.ts";
import type { Dispatch } from "../../main/ipc/dispatch.ts";
import { type Logger, silentLog } from "../../main/log.ts";
import { createAdmission } from "../../main/node-host/security.ts";
import { listen, serve } from "../../main/node-host/transport.ts";
import type { Steps } from "../../main/steps.ts";
import type { Bridge } from "../../preload/bridge.ts";
import { socketBridge } from "../../preload/socket-bridge.ts";
import { closePage, contents, contentsEvents, recorded, resetElectron } from "./fake-electron.ts";

export interface OpenHost {
  readonly bridge: Bridge;
  readonly connections: Connections;
  /** The page goes away. */
  leave(): Promise<void>;
  /** The page is loaded again, or its socket is lost and comes back. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

export const quiet: Steps = { step: (_what, work) => work(), tell: () => {} };
const noPages = async () => ({ status: 404, headers: {}, body: "" }) as const;

export const hosts: Record<string, (dispatch: Dispatch, log?: Logger) => Promise<OpenHost>> = {
  async electron(dispatch, log = silentLog) {
    resetElectron();
    const connections = createConnections();
    const transport = await import("../../electron/transport.ts");
    transport.serve(contents, { application: { dispatch, connections }, log });
    await import("../../preload/electron.ts");
    return {
      bridge: recorded.exposed["kiosk"] as Bridge,
      connections,
      leave: async () => closePage(),
      reload: async () => void contentsEvents.emit("did-start-navigation", { isMainFrame: true, isSameDocument: false }),
      close: async () => closePage(),
    };
  },

  async websocket(dispatch, log = silentLog) {
    const connections = createConnections();
    const { server, port } = await listen(0, { steps: quiet, log: silentLog });
    const admission = createAdmission(port, () => performance.now());
    const close = serve(server, { application: { dispatch, connections, beginAnew: async () => {} }, pages: noPages, admission, log });
    const cookie = await cookieOf(admission.launchAddress());
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    let socket: NodeSocket;
    const bridge = socketBridge(
      () => {
        socket = new NodeSocket(`ws://127.0.0.1:${port}/bridge`, { origin, headers: { cookie } });
        socket.on("error", () => {}); // its close event says the same
        return socket as unknown as WebSocket; // ws keeps to the browser's interface
      },
      { waitBefore: () => 20 },
    );
    const back = () => new Promise<void>((resolve) => bridge.watchConnection((connection) => connection === "open" && resolve()));
    return {
      bridge,
      connections,
      leave: async () => bridge.close(),
      async reload() {
        await back();
        const gone = new Promise<void>((resolve) => socket.once("close", resolve));
        socket.terminate();
        await gone;
        await back();
      },
      async close() {
        bridge.close();
        close();
        server.closeAllConnections();
      },
    };
  },
};

export async function cookieOf(address: string): Promise<string> {
  const response = await fetch(address, { redirect: "manual" });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}
