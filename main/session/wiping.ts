/** Everything that holds something of a person is emptied when their session ends, and the next one waits for it. */
import type { SessionPerson } from "../ipc/handlers.ts";
import type { Logger } from "../log.ts";

export type EndReason = "finished" | "idle" | "new launch" | "stopping";
export type Ended = (left: SessionPerson, reason: EndReason) => void | Promise<void>;

const WIPE_WITHIN = 1000; // ms; the promise of a wipe

export function createWiping(log: Logger) {
  const hooks = new Set<Ended>();
  let last: Promise<void> = Promise.resolve();

  return {
    add: (hook: Ended) => void hooks.add(hook),
    /** Resolves when the last wipe is over. */
    done: () => last,
    wipe: (left: SessionPerson, reason: EndReason) => (last = wipe(left, reason)),
  };

  /** A hook that fails or dawdles does not keep the others, nor the next person, waiting. */
  async function wipe(left: SessionPerson, reason: EndReason): Promise<void> {
    const all = [...hooks].map(async (hook) => hook(left, reason));
    const late = new Promise<"late">((resolve) => setTimeout(resolve, WIPE_WITHIN, "late").unref());
    const results = await Promise.race([Promise.allSettled(all), late]);
    if (results === "late") return log.error("session wipe is late", { reason });
    for (const result of results) if (result.status === "rejected") log.error("session wipe failed", { reason, error: result.reason as unknown });
  }
}
