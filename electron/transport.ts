/** Carries pages over app:// and the contract over Electron IPC. The twin of main/node-host/transport.ts. */
import { ipcMain, type Session, type WebContents } from "electron";
import type { Application } from "../main/application.ts";
import type { Connection } from "../main/ipc/connections.ts";
import type { Logger } from "../main/log.ts";
import type { Pages } from "../main/pages.ts";
import { isOurPage, isOurs } from "./security.ts";

export interface Transport {
  readonly application: Pick<Application, "dispatch" | "connections">;
  readonly pages: Pages;
  readonly log: Logger;
}

export function servePages(session: Session, { pages, log }: Pick<Transport, "pages" | "log">): void {
  session.protocol.handle("app", async (request) => {
    if (request.method !== "GET" || !isOurs(request.url)) return new Response("There is nothing here.", { status: 403 });
    try {
      const { status, headers, body } = await pages(new URL(request.url).pathname);
      return new Response(typeof body === "string" ? body : new Uint8Array(body), { status, headers });
    } catch (error) {
      log.error("page failed", { error });
      return new Response("This page could not be read.", { status: 500 });
    }
  });
}

/** One page at a time: a reload or a crash closes the connection, the next load opens another. */
export function serve(contents: WebContents, { application, log }: Pick<Transport, "application" | "log">): void {
  let closing = new AbortController();
  let connection = connect();
  contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => isMainFrame && !isSameDocument && again());
  contents.on("render-process-gone", again);
  contents.once("destroyed", () => closing.abort());

  ipcMain.handle("kiosk:invoke", (event, name: unknown, input: unknown) => {
    if (event.sender !== contents || !isOurPage(event.senderFrame)) {
      log.warn("message refused", { request: "page", code: "not-allowed", why: "not our page" });
      throw new Error("refused");
    }
    return application.dispatch(String(name), input, connection);
  });

  function again(): void {
    closing.abort();
    closing = new AbortController();
    connection = connect();
  }

  function connect(): Connection {
    const { signal } = closing;
    const next: Connection = {
      closed: signal,
      send: (name, data) => {
        if (!signal.aborted && !contents.isDestroyed()) contents.send("kiosk:event", name, data);
      },
    };
    application.connections.add(next);
    return next;
  }
}
