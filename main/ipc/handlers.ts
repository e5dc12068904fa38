/** What a feature gives to dispatch, and what a handler knows of who called. */
import type { EventData, EventName, Output, Parsed, RequestName } from "../../preload/contract/index.ts";
import type { Person } from "../../preload/domain/session.ts";

/** Who is at the screen right now. `token` is central's session token of a signed-in shopper; it never leaves main. */
export type SessionPerson =
  | Exclude<Person, { who: "shopper" } | { who: "staff" }>
  | { readonly who: "shopper"; readonly firstName: string; readonly customerId: string; readonly token: string }
  | { readonly who: "staff"; readonly firstName: string; readonly role: Extract<Person, { who: "staff" }>["role"]; readonly staffId: string };

export interface Caller {
  readonly person: SessionPerson;
  /** Aborted when the page that asked is closed or the session ends. */
  readonly closed: AbortSignal;
  /** For the log lines of everything that this request causes. */
  readonly correlationId: string;
  emit<N extends EventName>(name: N, data: EventData<N>): void;
}

export type Handler<N extends RequestName> = (input: Parsed<N>, caller: Caller) => Promise<Output<N>> | Output<N>;
export type Handlers = { readonly [N in RequestName]: Handler<N> };

/** The handlers of one feature: `HandlersOf<"cart">` are those of every `cart.*` request. */
export type HandlersOf<Feature extends string> = Pick<Handlers, Extract<RequestName, `${Feature}.${string}`>>;

/** Tells every open page. */
export type Broadcast = <N extends EventName>(name: N, data: EventData<N>) => void;
