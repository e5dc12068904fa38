/**
 * What the process that holds the models is told: nothing of ours, no address, no password. It has one thread beside its own:
 * of the usual four each step of a reading takes another, on a core whose memory is cold, and a third of the time is lost.
 */
export const modelEnvironment = { UV_THREADPOOL_SIZE: "1" };

/** The process that holds the models, as a host starts it. Both hosts carry the same messages by structured clone. */
export interface ModelProcess {
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Once: it ended, or never began. The code is null where a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
  /** At once: it may hang. */
  kill(): void;
}
