/** The Node host's half of the bridge: the same object over a loopback WebSocket that is opened again whenever it is lost. */
import { type Bridge, type Connection, REPLACED, type Reply } from "./bridge.ts";

type Listener = (data: unknown) => void;

export interface SocketOptions {
  /** Milliseconds to wait before the n-th attempt in a row; full jitter by default, so that many pages do not knock together. */
  readonly waitBefore?: (attempt: number) => number;
}

export interface SocketBridge extends Bridge {
  /** Closes for good: nothing is tried again. */
  close(): void;
}

const FIRST_WAIT = 100; // shorter than a person notices
const LONGEST_WAIT = 3000; // a store that comes back should be seen within a glance
const lost: Reply = { ok: false, code: "disconnected", message: "The connection to the kiosk was lost." };

export function socketBridge(open: () => WebSocket, { waitBefore = withJitter }: SocketOptions = {}): SocketBridge {
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Map<string, Set<Listener>>();
  const watchers = new Set<(connection: Connection) => void>();
  let lastId = 0;
  let attempts = 0;
  let connection: Connection | null = null; // null until the first attempt is decided
  let closed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const decided = Promise.withResolvers<void>();
  let socket = connect();

  return { invoke, subscribe, watchConnection, close };

  async function invoke(name: string, input: unknown): Promise<Reply> {
    await decided.promise; // a call made while the page still loads waits for the first attempt
    if (connection !== "open") return lost;
    const id = ++lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, name, input }));
    });
  }

  function subscribe(name: string, listener: Listener): () => void {
    const set = listeners.get(name) ?? new Set();
    listeners.set(name, set.add(listener));
    return () => void set.delete(listener);
  }

  function watchConnection(listener: (connection: Connection) => void): () => void {
    watchers.add(listener);
    listener(connection ?? "open");
    return () => void watchers.delete(listener);
  }

  function close(): void {
    closed = true;
    clearTimeout(retry);
    socket.close();
  }

  function connect(): WebSocket {
    const next = open();
    next.addEventListener("open", () => {
      attempts = 0;
      become("open");
    });
    next.addEventListener("message", ({ data }) => receive(JSON.parse(String(data)) as unknown));
    next.addEventListener("close", lose);
    return next;
  }

  function lose({ code }: CloseEvent): void {
    become("lost");
    for (const id of [...waiting.keys()]) settle(id, lost);
    if (closed || code === REPLACED) return;
    attempts += 1;
    retry = setTimeout(() => (socket = connect()), waitBefore(attempts));
  }

  function become(next: Connection): void {
    if (connection !== next) {
      connection = next;
      for (const watcher of watchers) watcher(next);
    }
    decided.resolve();
  }

  function receive(message: unknown): void {
    // Only our own main speaks on this socket, and it has parsed what it sends.
    const { id, reply, event, data } = message as { id?: number; reply?: Reply; event?: string; data?: unknown };
    if (event !== undefined) for (const listener of listeners.get(event) ?? []) listener(data);
    else if (id !== undefined && reply !== undefined) settle(id, reply);
  }

  function settle(id: number, reply: Reply): void {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  }
}

function withJitter(attempt: number): number {
  return Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
}
