/** The one object a host hands to the renderer, as `window.kiosk`. */
import type { ErrorCode } from "./errors.ts";

export type Reply = { ok: true; value: unknown } | { ok: false; code: ErrorCode; message: string };

/** "lost" while the connection to main is away and being tried again. */
export type Connection = "open" | "lost";

export interface Bridge {
  invoke(name: string, input: unknown): Promise<Reply>;
  /** Returns the function that unsubscribes. */
  subscribe(name: string, listener: (data: unknown) => void): () => void;
  /** Told at once, then at each change. Returns the function that unsubscribes. */
  watchConnection(listener: (connection: Connection) => void): () => void;
}

/** Closes the socket of a page whose launch was replaced by a newer one: knocking again would never be answered. */
export const REPLACED = 4001;
