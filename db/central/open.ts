import { Kysely, PostgresDialect } from "kysely";
import { Socket } from "node:net";
import pg from "pg";
import type { CentralTables, CentralWriter } from "./tables.ts";

export interface CentralOptions {
  /** For `pg_stat_activity`. */
  readonly applicationName?: string;
  /** Connections at most; office and owner need few. */
  readonly connections?: number;
  /** Milliseconds after which an unanswered query fails; left out for office and owner, whose work may be long. */
  readonly queryTimeout?: number;
  /** Milliseconds after which a connection that says nothing counts as dead: a network can swallow it without telling anyone. */
  readonly longestSilence?: number;
  /** Told when an idle connection breaks; the pool makes a new one by itself. */
  readonly onError?: (error: Error) => void;
}

/** What every client of `central` has in common. */
export function connectionSettings(url: string, options: CentralOptions = {}): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: 1500,
    keepAlive: true,
    application_name: options.applicationName ?? "ecomgo",
    types,
    ...(options.queryTimeout === undefined ? {} : { query_timeout: options.queryTimeout }),
    ...(options.longestSilence === undefined ? {} : { stream: mortalSocket(options.longestSilence) }),
  };
}

/** The system's own keepalive gives up after two hours, and what waits for an answer waits as long. */
function mortalSocket(longestSilence: number): () => Socket {
  return () => {
    const socket = new Socket();
    return socket.setTimeout(longestSilence, () => socket.destroy(new Error(`central was silent for ${longestSilence} ms: the connection counts as dead`)));
  };
}

/** Opens lazily: a wrong URL shows at the first query. `destroy()` when done. */
export function openCentral(url: string, options: CentralOptions = {}): CentralWriter {
  const pool = new pg.Pool({ ...connectionSettings(url, options), max: options.connections ?? 4, idleTimeoutMillis: 30_000 });
  pool.on("error", (error) => options.onError?.(error));
  // Between two statements of a transaction nobody listens; the next statement rejects, which is enough.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new Kysely<CentralTables>({ dialect: new PostgresDialect({ pool }) });
}

const BIGINT = 20;

/** bigint arrives as text; ours stay below 2^53, and one that does not must not be rounded in silence. */
const types: pg.CustomTypesConfig = {
  // `as`: pg's overloads for text and binary cannot be met by one function.
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === BIGINT && format !== "binary" ? wholeNumber : pg.types.getTypeParser(oid, format as "text")) as pg.CustomTypesConfig["getTypeParser"],
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be read exactly`);
  return value;
}
