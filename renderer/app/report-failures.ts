import { call } from "../bridge/call.ts";

/** Tells main where the page failed, never what stood in it. A failing report is not reported again. */
export function reportFailures(page: Window): void {
  page.addEventListener("error", (event) => reportFailure(event.error ?? event.message));
  page.addEventListener("unhandledrejection", (event) => reportFailure(event.reason));
}

export function reportFailure(error: unknown): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  void call("status.rendererFailed", { message: message.slice(0, 500), stack: (stack ?? "").slice(0, 4000) }).catch(() => {});
}
