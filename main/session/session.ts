/**
 * Who stands at the screen. A process has one session: nobody → guest → shopper or staff → nobody.
 * Whatever holds something of a person hangs its wiping on `whenEnded`.
 */
import type { Session } from "../../preload/domain/session.ts";
import { AppError } from "../../preload/errors.ts";
import type { Clock } from "../clock.ts";
import type { Broadcast, SessionPerson } from "../ipc/handlers.ts";
import type { Logger } from "../log.ts";
import type { IdleTimes } from "./idle.ts";
import { createIdleClock } from "./idle-clock.ts";
import { createWiping, type Ended, type EndReason } from "./wiping.ts";

export type SignedIn = (person: Extract<SessionPerson, { who: "shopper" | "staff" }>) => void | Promise<void>;

export interface SessionNeeds {
  readonly clock: Clock;
  readonly log: Logger;
  readonly broadcast: Broadcast;
  /** Throws `AppError`: wrong-pin, locked, offline. */
  readonly signIn: (phone: string, pin: string) => Promise<{ customerId: string; firstName: string; token: string }>;
  readonly staffSignIn: (badge: string, pin: string) => Promise<{ staffId: string; firstName: string; role: Extract<SessionPerson, { who: "staff" }>["role"] }>;
  readonly languages: readonly string[];
  readonly idle: IdleTimes;
  readonly staffIdle: IdleTimes;
}

const MOST_KEPT = 60;

export type SessionService = ReturnType<typeof createSession>;

export function createSession({ clock, log, broadcast, signIn, staffSignIn, languages, idle, staffIdle }: SessionNeeds) {
  const firstLanguage = languages[0] ?? "en";
  const wiping = createWiping(log);
  const signedInHooks = new Set<SignedIn>();
  let person: SessionPerson = { who: "nobody" };
  let page = "/attract";
  let language = firstLanguage;
  let generation = 1;
  let cart = { count: 0, total: 0 };
  let kept: Readonly<Record<string, string>> = {};
  let ended = new AbortController();
  const idleClock = createIdleClock({
    clock,
    times: () => (person.who === "nobody" ? null : times()),
    onWarning: (secondsLeft) => broadcast("session.idleWarning", { secondsLeft }),
    onOver: () => void end("idle"),
  });

  return {
    current,
    begin,
    visit,
    keep,
    touch: idleClock.touch,
    signInShopper,
    signInStaff,
    setLanguage,
    end,
    /** The idle clock stands while an answer streams. Returns the function that lets it go on. */
    hold: idleClock.hold,
    cartChanged,
    whenEnded: (hook: Ended) => wiping.add(hook),
    whenSignedIn: (hook: SignedIn) => void signedInHooks.add(hook),
    person: () => person,
    ended: () => ended.signal,
    stop,
  };

  function current(): Session {
    return { person: shown(person), page, language, kept, generation, cartCount: cart.count, cartTotal: cart.total, ...times() };
  }

  /** A first touch. Somebody who is already here stays who they are. */
  async function begin(wanted: string): Promise<Session> {
    await wiping.done();
    idleClock.touch();
    if (person.who !== "nobody") return current();
    person = { who: "guest" };
    page = "/";
    language = known(wanted);
    return changed();
  }

  function visit(where: string): void {
    page = where;
    idleClock.touch();
  }

  /** What nobody takes back, for a page has only so many fields, goes when it is too much. */
  function keep(changes: Readonly<Record<string, string | null>>): void {
    if (person.who === "nobody") return;
    const all = Object.entries({ ...kept, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null);
    kept = Object.fromEntries(all.slice(-MOST_KEPT));
  }

  async function signInShopper(phone: string, pin: string): Promise<Session> {
    return become(async () => ({ who: "shopper", ...(await signIn(phone, pin)) }));
  }

  async function signInStaff(badge: string, pin: string): Promise<Session> {
    return become(async () => ({ who: "staff", ...(await staffSignIn(badge, pin)) }));
  }

  /** The cart and the talk of a guest stay; another person's are gone before this one begins. */
  async function become(lookUp: () => Promise<Parameters<SignedIn>[0]>): Promise<Session> {
    if (person.who === "shopper" || person.who === "staff") await end("finished");
    await wiping.done();
    idleClock.touch();
    const before = generation;
    const next = await lookUp();
    if (generation !== before) throw new AppError("stopped", "The session ended meanwhile.");
    person = next;
    generation += 1;
    if (page === "/attract" || page === "/sign-in") page = "/"; // where somebody who has signed in goes on
    idleClock.touch();
    for (const hook of signedInHooks) await hook(next);
    return changed();
  }

  function setLanguage(wanted: string): Session {
    language = known(wanted);
    idleClock.touch();
    return changed();
  }

  /** Ends the session in page, main and model; done when everything of it is wiped. */
  async function end(reason: EndReason): Promise<Session> {
    if (person.who === "nobody") return wiping.done().then(current);
    const left = person;
    person = { who: "nobody" };
    page = "/attract";
    language = firstLanguage;
    cart = { count: 0, total: 0 };
    kept = {};
    generation += 1;
    const over = ended;
    ended = new AbortController();
    over.abort(new AppError("stopped", "The session ended."));
    idleClock.touch();
    log.info("session ended", { reason, who: left.who });
    const wiped = wiping.wipe(left, reason);
    changed();
    await wiped;
    return current();
  }

  /** Cart count and total (cents) are part of what every page shows. */
  function cartChanged(next: { readonly count: number; readonly total: number }): void {
    if (next.count === cart.count && next.total === cart.total) return;
    cart = { count: next.count, total: next.total };
    changed();
  }

  function changed(): Session {
    const now = current();
    broadcast("session.changed", now);
    return now;
  }

  function times(): IdleTimes {
    return person.who === "staff" ? staffIdle : idle;
  }

  function known(wanted: string): string {
    return languages.includes(wanted) ? wanted : firstLanguage;
  }

  async function stop(): Promise<void> {
    idleClock.stop();
    await end("stopping");
  }
}

/** What the page may know of a person. */
function shown(person: SessionPerson): Session["person"] {
  if (person.who === "shopper") return { who: "shopper", firstName: person.firstName };
  if (person.who === "staff") return { who: "staff", firstName: person.firstName, role: person.role };
  return person;
}
