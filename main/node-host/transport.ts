/** Carries pages over loopback HTTP and the contract over a WebSocket. The twin of electron/transport.ts. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { z } from "zod";
import { REPLACED } from "../../preload/bridge.ts";
import { type Application, StartFault } from "../application.ts";
import type { Connection } from "../ipc/connections.ts";
import type { Logger } from "../log.ts";
import type { Pages } from "../pages.ts";
import type { Steps } from "../steps.ts";
import type { Admission } from "./security.ts";

const Frame = z.object({ id: z.int(), name: z.string(), input: z.unknown() });
const LARGEST_FRAME = 1024 * 1024; // bytes; past it the socket is closed unread, dispatch refuses far smaller ones with a reply
const LEAVING = 1001; // the protocol's own code for it

export interface Transport {
  readonly application: Pick<Application, "dispatch" | "connections" | "beginAnew">;
  readonly pages: Pages;
  readonly admission: Admission;
  readonly log: Logger;
}

/** On loopback only. A port that is taken is no reason to stay closed. */
export async function listen(wanted: number, { steps, log }: { steps: Steps; log: Logger }): Promise<{ server: Server; port: number }> {
  const server = createServer({ requestTimeout: 10_000, maxHeaderSize: 16 * 1024 });
  const taken = await tryPort(server, wanted);
  if (taken) {
    log.warn("port is taken", { port: wanted, code: taken });
    steps.tell(`Port ${wanted} cannot be used (${taken}): the store opens on a free one; choose another with --port NUMBER.`);
    const again = await tryPort(server, 0);
    if (again) throw new StartFault(`No port of this machine can be used (${again}): allow the program to listen on 127.0.0.1.`);
  }
  return { server, port: (server.address() as AddressInfo).port }; // a TCP server that listens has one
}

/** The error's code, or null when it listens. */
function tryPort(server: Server, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    server.once("error", onError);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", onError);
      resolve(null);
    });
  });
}

/** Returns the function that closes server and sockets. */
export function serve(server: Server, { application, pages, admission, log }: Transport): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME });
  server.on("request", (request, response) => {
    void answer(request, response).catch((error: unknown) => {
      log.error("page failed", { error });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if (request.url !== "/bridge" || !admission.admitsSocket(request)) {
      log.warn("message refused", { request: "socket", code: "not-allowed", why: "not our page" });
      return void socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    }
    sockets.handleUpgrade(request, socket, head, (connection) => carry(connection, application, log));
  });
  return () => {
    closeAll(sockets, LEAVING);
    server.close();
    server.closeIdleConnections();
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const code = /^\/launch\/([\w-]+)$/.exec(pathname)?.[1];
    if (request.method === "GET" && code) return launch(code, response);
    if (request.method !== "GET" || !admission.admits(request)) return forbid(response);
    const { status, headers, body } = await pages(pathname + search);
    response.writeHead(status, headers).end(body);
  }

  async function launch(code: string, response: ServerResponse): Promise<void> {
    const redeemed = admission.redeem(code);
    if (!redeemed) return forbid(response);
    if (!redeemed.joining) {
      closeAll(sockets, REPLACED);
      await application.beginAnew();
    }
    response.writeHead(302, { location: "/", "set-cookie": redeemed.cookie, "cache-control": "no-store" }).end();
  }
}

function carry(socket: WebSocket, { dispatch, connections }: Transport["application"], log: Logger): void {
  const closing = new AbortController();
  const send = (message: object) => void (socket.readyState === socket.OPEN && socket.send(JSON.stringify(message)));
  const connection: Connection = { closed: closing.signal, send: (event, data) => send({ event, data }) };
  connections.add(connection);
  socket.on("close", () => closing.abort());
  socket.on("error", (error) => log.warn("message refused", { request: "socket", code: "bad-input", why: error.message }));
  socket.on("message", (raw) => {
    const frame = Frame.safeParse(parseJson(String(raw)));
    if (!frame.success) {
      log.warn("message refused", { request: "socket", code: "bad-input", why: "malformed frame" });
      return socket.close(1007, "malformed frame");
    }
    const { id, name, input } = frame.data;
    void dispatch(name, input, connection).then((reply) => send({ id, reply }));
  });
}

function closeAll(sockets: WebSocketServer, code: number): void {
  for (const socket of sockets.clients) socket.close(code);
}

function forbid(response: ServerResponse): void {
  response.writeHead(403, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end("This address does not open the store. Run the start command again for a fresh one.\n");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
