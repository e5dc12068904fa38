/** A hub on this machine: it sends a large file elsewhere as Hugging Face does, and fails in the ways that a test asks for. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface HubOptions {
  readonly bytes: Buffer;
  /** What is published in the headers of the first answer; the truth where it is left out, nothing where null. */
  readonly published?: { readonly sha256: string; readonly bytes: number } | null;
  /** Answers the request for the bytes themselves instead of the hub; false leaves it to the hub. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse, count: number) => boolean;
}

export interface RunningHub {
  readonly url: string;
  readonly sha256: string;
  /** Each request for bytes: where it wanted to begin. */
  readonly ranges: string[];
  close(): Promise<void>;
}

export const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

export async function startHub({ bytes, published, answer = () => false }: HubOptions): Promise<RunningHub> {
  const truth = { sha256: sha256Of(bytes), bytes: bytes.length };
  const ranges: string[] = [];
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/resolve/")) {
      const told = published === null ? null : (published ?? truth);
      if (told !== null) response.setHeader("x-linked-etag", `"${told.sha256}"`).setHeader("x-linked-size", String(told.bytes));
      return void response.writeHead(302, { location: `/store/${request.url.slice("/resolve/".length)}?signed=1` }).end();
    }
    ranges.push(request.headers.range ?? "");
    if (answer(request, response, ranges.length)) return;
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const rest = bytes.subarray(from);
    if (from > 0) response.writeHead(206, { "content-range": `bytes ${from}-${bytes.length - 1}/${bytes.length}`, "content-length": rest.length });
    else response.writeHead(200, { "content-length": rest.length });
    response.end(request.method === "HEAD" ? undefined : rest);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}/resolve/small.gguf`,
    sha256: truth.sha256,
    ranges,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** Sends `length` bytes of a longer promise and cuts the line. */
export function cutAfter(bytes: Buffer, length: number) {
  return (_request: IncomingMessage, response: ServerResponse): true => {
    response.writeHead(200, { "content-length": bytes.length });
    response.write(bytes.subarray(0, length), () => setTimeout(() => response.destroy(), 20));
    return true;
  };
}
