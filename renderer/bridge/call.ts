/** The renderer's only door to main: typed by the contract, host unknown. */
import type { Bridge } from "../../preload/bridge.ts";
import type { EventData, EventName, Input, Output, RequestName } from "../../preload/contract/index.ts";
import { AppError } from "../../preload/errors.ts";

declare global {
  interface Window {
    readonly kiosk: Bridge;
  }
}

/** Rejects with an `AppError`, whose `code` the screen turns into words. */
export async function call<N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await window.kiosk.invoke(name, input);
  if (!reply.ok) throw new AppError(reply.code, reply.message);
  return reply.value as Output<N>; // main has already parsed it against the contract
}

/** Returns the function that unsubscribes. */
export function listen<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void {
  return window.kiosk.subscribe(name, (data) => listener(data as EventData<N>)); // main has parsed it too
}
