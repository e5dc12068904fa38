/** A TCP proxy between a kiosk and the real server that behaves as badly as networks do. */
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/**
 * `refuse`: nobody listens. `reset`: every connection breaks. `black-hole`: nothing passes, nobody is told.
 * `half-open`: what is sent arrives, no answer comes back. `delay`: each piece is late. `cut`: connections end
 * after some bytes. `trickle`: a byte a second.
 */
export const faults = ["pass", "refuse", "reset", "black-hole", "half-open", "delay", "cut", "trickle"] as const;
export type Fault = (typeof faults)[number];

export interface Proxy {
  /** The same address, through the proxy. */
  readonly url: string;
  /** From now on, for open connections too; what a black hole held back arrives late. */
  set(fault: Fault): Promise<void>;
  /** As a router that lost its table: open connections hear nothing any more, ever, and new ones pass. */
  forget(): void;
  close(): void;
}

interface Link {
  readonly number: number;
  /** Bytes until `cut` ends it. */
  budget: number;
}

const MOST_DELAY_MS = 400;
const MOST_BYTES = 3_000; // an exchange is a few thousand: some are cut while they sign in, some in the middle of an answer
const BYTE_MS = 1_000;

export async function openProxy(url: string, random: () => number = Math.random): Promise<Proxy> {
  const target = new URL(url);
  const far = { host: target.hostname, port: Number(target.port) };
  const open = new Set<Socket>();
  let fault: Fault = "pass";
  let changed = Promise.withResolvers<void>();
  let joined = 0;
  let forgotten = 0;
  const server = createServer((near) => join(near));
  const port = await listenSomewhere(server, random);
  target.port = String(port);
  return { url: target.href, set, forget, close };

  function forget(): void {
    forgotten = joined;
  }

  async function set(next: Fault): Promise<void> {
    const before = fault;
    fault = next;
    changed.resolve();
    changed = Promise.withResolvers();
    if (next === "refuse" || next === "reset") breakAll();
    if (next === "refuse" && server.listening) server.close();
    if (before === "refuse" && next !== "refuse") await listen(server, port);
  }

  function close(): void {
    breakAll();
    if (server.listening) server.close();
  }

  function breakAll(): void {
    for (const socket of open) socket.resetAndDestroy();
  }

  function join(near: Socket): void {
    if (fault === "reset") return void near.on("error", () => undefined).resetAndDestroy();
    const away = connect(far);
    const link: Link = { number: (joined += 1), budget: Math.ceil(random() * MOST_BYTES) };
    for (const [from, to, isAnswer] of [
      [near, away, false],
      [away, near, true],
    ] as const) {
      open.add(from);
      let carried = Promise.resolve();
      from.on("error", () => undefined); // "close" follows
      from.on("data", (bytes) => void (carried = carried.then(() => carry(bytes, to, { link, isAnswer }))));
      from.on("close", () => {
        open.delete(from);
        void carried.then(() => pass(link, isAnswer)).then(() => to.destroySoon());
      });
    }
  }

  async function carry(bytes: Buffer, to: Socket, { link, isAnswer }: { link: Link; isAnswer: boolean }): Promise<void> {
    await pass(link, isAnswer);
    if (fault === "delay") await wait(random() * MOST_DELAY_MS);
    if (fault === "cut" && (link.budget -= bytes.length) < 0) return void to.resetAndDestroy();
    let at = 0;
    for (; fault === "trickle" && at < bytes.length && !to.destroyed; at += 1) {
      await Promise.race([wait(BYTE_MS), changed.promise]);
      if (!to.destroyed) to.write(bytes.subarray(at, at + 1));
    }
    if (!to.destroyed && at < bytes.length) to.write(bytes.subarray(at));
  }

  async function pass({ number }: Link, isAnswer: boolean): Promise<void> {
    while (number <= forgotten || fault === "black-hole" || (fault === "half-open" && isAnswer)) await changed.promise;
  }
}

/** Below the ports that systems give to outgoing connections: after `refuse` the same one must still be free. */
async function listenSomewhere(server: Server, random: () => number): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(random() * 18_000);
    try {
      await listen(server, port);
      return port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error; // `as`: servers emit system errors
    }
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
}
