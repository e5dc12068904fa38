/** The process that holds the models, as a host starts it. Both hosts carry the same messages by structured clone. */
export interface ModelProcess {
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Once: it ended, or never began. The code is null where a signal ended it. */
  onExit(listener: (code: number | null) => void): void;
  /** At once: it may hang. */
  kill(): void;
}
