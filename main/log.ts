/** The only logging surface: an event and its fields, never a sentence with values glued in, never a customer's words. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Logger {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
  child(scope: string): Logger;
}

export const silentLog: Logger = { info() {}, warn() {}, error() {}, child: () => silentLog };
