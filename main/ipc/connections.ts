/** The pages that are open right now. A host adds one per page; it leaves when the page closes. */
import type { EventData, EventName } from "../../preload/contract/index.ts";
import { events } from "../../preload/contract/index.ts";
import type { Broadcast } from "./handlers.ts";

export interface Connection {
  /** Aborted when the page closes or its socket is lost. */
  readonly closed: AbortSignal;
  /** What it is given has been parsed by `checkEvent`. */
  send(event: EventName, data: unknown): void;
}

export interface Connections {
  add(connection: Connection): void;
  readonly broadcast: Broadcast;
  /** How many pages are open. */
  count(): number;
}

export function createConnections(): Connections {
  const open = new Set<Connection>();
  return { add, broadcast, count: () => open.size };

  function add(connection: Connection): void {
    if (connection.closed.aborted) return;
    open.add(connection);
    connection.closed.addEventListener("abort", () => open.delete(connection), { once: true });
  }

  function broadcast<N extends EventName>(name: N, data: EventData<N>): void {
    const checked = checkEvent(name, data);
    for (const connection of open) connection.send(name, checked);
  }
}

/** Throws on data that the contract does not describe, and drops every field that it does not name. */
export function checkEvent<N extends EventName>(name: N, data: EventData<N>): unknown {
  return events[name].parse(data);
}
