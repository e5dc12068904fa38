/** The trust boundary: everything that enters or leaves main is checked here and only here. */
import { randomUUID } from "node:crypto";
import type { Reply } from "../../preload/bridge.ts";
import { type Parsed, type RequestName, requests } from "../../preload/contract/index.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import { correlated, type Logger } from "../log.ts";
import { mayCall } from "./allowed.ts";
import { checkEvent, type Connection } from "./connections.ts";
import type { Caller, Handlers, SessionPerson } from "./handlers.ts";
import { createRateLimit, type RateLimit } from "./rate-limit.ts";

export type Dispatch = (name: string, input: unknown, connection: Connection) => Promise<Reply>;

export interface DispatchNeeds {
  readonly handlers: Handlers;
  readonly session: {
    person(): SessionPerson;
    /** Aborted when this person's session ends; a new one each time. */
    ended(): AbortSignal;
  };
  readonly clock: Clock;
  readonly log: Logger;
}

interface From {
  readonly connection: Connection;
  readonly correlationId: string;
}

const LARGEST_INPUT = 64 * 1024; // characters of JSON; the longest honest message is a review of a few thousand

/** A message that we do not run; `why` goes to the log, never to the page. */
class Refusal extends AppError {
  readonly why: string;

  constructor(code: AppError["code"], message: string, why: string) {
    super(code, message);
    this.why = why;
  }
}

export function createDispatch({ handlers, session, clock, log }: DispatchNeeds): Dispatch {
  const limits = new WeakMap<Connection, RateLimit>();
  return (name, input, connection) => {
    const correlationId = randomUUID();
    return correlated(correlationId, () => answer(name, input, { connection, correlationId }));
  };

  async function answer(name: string, input: unknown, from: From): Promise<Reply> {
    const request = isRequestName(name) ? name : "unknown"; // a page's own words never reach the log
    try {
      slowDown(from.connection);
      if (!isRequestName(name)) throw new Refusal("bad-input", "There is no such request.", "unknown request");
      return { ok: true, value: await run(name, input, from) };
    } catch (error) {
      return failure(error, request);
    }
  }

  async function run<N extends RequestName>(name: N, input: unknown, from: From): Promise<unknown> {
    const person = session.person();
    const refused = mayCall(requests[name].allowed, person);
    if (refused) throw new Refusal(refused, "This is not for whoever is at the screen now.", `by ${person.who}`);
    const parsed = parseInput(name, input);
    const ended = session.ended();
    const output = await handlers[name](parsed, callerOf(person, from, ended));
    // What was asked for the last person is not told to the next one; a session request is about the change itself.
    if (ended.aborted && !name.startsWith("session.")) throw new AppError("stopped", "The session ended meanwhile.");
    // Parsing the output also drops every field the contract does not name.
    return requests[name].output.parse(output);
  }

  function callerOf(person: SessionPerson, { connection, correlationId }: From, ended: AbortSignal): Caller {
    return {
      person,
      correlationId,
      closed: AbortSignal.any([connection.closed, ended]),
      emit: (name, data) => {
        if (!connection.closed.aborted && !ended.aborted) connection.send(name, checkEvent(name, data));
      },
    };
  }

  function slowDown(connection: Connection): void {
    const limit = limits.get(connection) ?? createRateLimit(clock);
    limits.set(connection, limit);
    const verdict = limit();
    if (verdict === "flooding") throw new AppError("too-fast", "Too many messages at once."); // already told this second
    if (verdict === "too-fast") throw new Refusal("too-fast", "Too many messages at once.", "rate");
  }

  function failure(error: unknown, request: string): Reply {
    if (error instanceof Refusal) log.warn("message refused", { request, code: error.code, why: error.why });
    if (error instanceof AppError) return { ok: false, code: error.code, message: error.message };
    log.error("request failed", { request, error });
    return { ok: false, code: "internal", message: "Something went wrong." };
  }
}

function parseInput<N extends RequestName>(name: N, input: unknown): Parsed<N> {
  const size = jsonSize(input);
  if (size === null) throw new Refusal("bad-input", "The message is not plain data.", "not JSON");
  if (size > LARGEST_INPUT) throw new Refusal("bad-input", "The message is too long.", `${size} characters`);
  const parsed = requests[name].input.safeParse(input);
  if (parsed.success) return parsed.data as Parsed<N>; // the table's own parser, which TypeScript cannot pair with N
  const [issue] = parsed.error.issues;
  throw new Refusal("bad-input", "The message is not as agreed.", `${issue?.code ?? "wrong"} at ${issue?.path.map(field).join(".") || "top"}`);
}

/** Null for what JSON cannot say: a cycle, a bigint. */
function jsonSize(input: unknown): number | null {
  try {
    return JSON.stringify(input)?.length ?? 0;
  } catch {
    return null;
  }
}

/** A path may hold a key that the page made up; only our own field names are told. */
function field(part: PropertyKey): string {
  return /^[a-zA-Z]{1,20}$|^\d{1,4}$/.test(String(part)) ? String(part) : "?";
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}
