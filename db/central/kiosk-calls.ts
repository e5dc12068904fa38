/** What a kiosk's login may do, one function per function of the database. */
import pg from "pg";
import { connectionSettings } from "./open.ts";

export interface KioskCalls {
  pull(request: object): Promise<unknown>;
  push(request: object): Promise<unknown>;
  /** {version, rows, sum, last} of one page of what a copy of that version holds. */
  replicaSum(request: object): Promise<unknown>;
  similarityPart(generation: number, part: number): Promise<Buffer | null>;
  schemaVersion(): Promise<string>;
  /** 32 hex digits, for an unknown phone too. */
  signInSalt(phone: string): Promise<string>;
  signIn(phone: string, result: string): Promise<unknown>;
  sessionBundle(token: string): Promise<unknown>;
  signOut(token: string): Promise<void>;
  demonstrationPins(): Promise<unknown>;
  /** Null: all interactions of the session's shopper. */
  forgetUsed(token: string, productId: string | null): Promise<void>;
  setPersonalised(token: string, personalised: boolean): Promise<void>;
  /** {id, rows} of the recommender's shelves; a batch that comes twice counts once. */
  countShelves(batch: object): Promise<void>;
}

/** Connects, works, leaves: a pool of connections to central would be idle almost always, on thousands of kiosks. */
export async function withKioskCalls<T>(url: string, work: (calls: KioskCalls) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionSettings(url, { applicationName: "ecomgo-kiosk", queryTimeout: 1500 }));
  client.on("error", () => undefined); // the query in flight rejects with it
  try {
    await client.connect();
    return await work(callsOn(client));
  } finally {
    client.end().catch(() => undefined); // not waited for: a black hole would keep us
  }
}

/** The very statements, for whoever holds a connection already. */
export function callsOn(client: Pick<pg.ClientBase, "query">): KioskCalls {
  return {
    pull: (request) => answer("select pull($1) as answer", [JSON.stringify(request)]),
    push: (request) => answer("select push($1) as answer", [JSON.stringify(request)]),
    replicaSum: (request) => answer("select replica_sum($1) as answer", [JSON.stringify(request)]),
    similarityPart: (generation, part) => answer<Buffer | null>("select similarity_part($1, $2) as answer", [generation, part]),
    schemaVersion: () => answer<string>("select schema_version() as answer", []),
    signInSalt: (phone) => answer<string>("select sign_in_salt($1) as answer", [phone]),
    signIn: (phone, result) => answer("select sign_in($1, $2) as answer", [phone, result]),
    sessionBundle: (token) => answer("select session_bundle($1) as answer", [token]),
    signOut: async (token) => void (await client.query("select sign_out($1)", [token])),
    demonstrationPins: () => answer("select demonstration_pins() as answer", []),
    forgetUsed: async (token, productId) => void (await client.query("select forget_used($1, $2)", [token, productId])),
    setPersonalised: async (token, personalised) => void (await client.query("select set_personalised($1, $2)", [token, personalised])),
    countShelves: async (batch) => void (await client.query("select count_shelves($1)", [JSON.stringify(batch)])),
  };

  async function answer<T = unknown>(text: string, values: readonly unknown[]): Promise<T> {
    const { rows } = await client.query<{ answer: T }>(text, [...values]);
    return rows[0]?.answer as T; // `as`: each statement has exactly one row
  }
}
