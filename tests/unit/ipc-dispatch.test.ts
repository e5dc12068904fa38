import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Clock } from "../../main/clock.ts";
import type { Connection } from "../../main/ipc/connections.ts";
import { createConnections } from "../../main/ipc/connections.ts";
import { createDispatch } from "../../main/ipc/dispatch.ts";
import type { Caller, Handlers, SessionPerson } from "../../main/ipc/handlers.ts";
import type { Fields, Logger } from "../../main/log.ts";
import { type RequestName, requests } from "../../preload/contract/index.ts";

const staff = (role: Extract<SessionPerson, { who: "staff" }>["role"]): SessionPerson => ({ who: "staff", staffId: "s", firstName: "Sam", role });
const shopper: SessionPerson = { who: "shopper", customerId: "c", firstName: "Ann", token: "t" };

function open(handlers: Partial<Record<RequestName, (input: never, caller: Caller) => unknown>> = {}, person: SessionPerson = { who: "guest" }) {
  const lines: { level: string; event: string; fields: Fields | undefined }[] = [];
  const write = (level: string) => (event: string, fields?: Fields) => void lines.push({ level, event, fields });
  const log: Logger = { info: write("info"), warn: write("warn"), error: write("error"), child: () => log };
  let now = 0;
  const clock: Clock = { now: () => new Date(0), monotonic: () => now };
  let ended = new AbortController();
  const ran: string[] = [];
  const all = Object.fromEntries(
    (Object.keys(requests) as RequestName[]).map((name) => [
      name,
      (input: never, caller: Caller) => {
        ran.push(name);
        return (handlers[name] ?? (() => null))(input, caller);
      },
    ]),
  ) as unknown as Handlers; // every handler is there; their types are those of the table above
  const dispatch = createDispatch({ handlers: all, session: { person: () => person, ended: () => ended.signal }, clock, log });
  const closing = new AbortController();
  const sent: unknown[] = [];
  const connection: Connection = { closed: closing.signal, send: (event, data) => void sent.push({ event, data }) };
  return {
    lines,
    ran,
    sent,
    closing,
    connection,
    ask: (name: string, input: unknown, by = connection) => dispatch(name, input, by),
    advance: (ms: number) => (now += ms),
    endSession: () => (ended.abort(), (ended = new AbortController())),
  };
}

test("a field that the contract does not name cannot leave main", async () => {
  const kiosk = open({
    "session.demonstrationPins": () => ({ shoppers: [{ firstName: "Ann", phone: "1", pin: "2", hash: "secret" }], staff: [], pepper: "secret" }),
  });
  expect(await kiosk.ask("session.demonstrationPins", null)).toEqual({
    ok: true,
    value: { shoppers: [{ firstName: "Ann", phone: "1", pin: "2" }], staff: [] },
  });
});

test.each([
  ["unknown", "no.such", null, { request: "unknown", code: "bad-input", why: "unknown request" }],
  ["named after a prototype", "constructor", null, { request: "unknown", code: "bad-input", why: "unknown request" }],
  ["of the wrong shape", "session.visit", { page: "home" }, { request: "session.visit", code: "bad-input", why: "invalid_format at page" }],
  ["too long", "session.visit", { page: `/${"x".repeat(70_000)}` }, { request: "session.visit", code: "bad-input", why: "70012 characters" }],
  ["not plain data", "session.touch", { n: 1n }, { request: "session.touch", code: "bad-input", why: "not JSON" }],
  ["for a shopper only, from a guest", "orders.mine", null, { request: "orders.mine", code: "not-signed-in", why: "by guest" }],
  ["for staff, from a guest", "staff.health", null, { request: "staff.health", code: "not-signed-in", why: "by guest" }],
])("a message %s is refused before any handler runs, and leaves exactly one line", async (_why, name, input, fields) => {
  const kiosk = open();
  expect(await kiosk.ask(name, input)).toMatchObject({ ok: false, code: fields.code });
  expect(kiosk.ran).toEqual([]);
  expect(kiosk.lines).toEqual([{ level: "warn", event: "message refused", fields }]);
});

test("every request is refused to everyone whom the contract does not name, and only to them", async () => {
  const people: SessionPerson[] = [
    { who: "nobody" },
    { who: "guest" },
    shopper,
    ...(["viewer", "clerk", "merchandiser", "manager", "technician"] as const).map(staff),
  ];
  for (const person of people) {
    const kiosk = open({}, person);
    for (const [name, { allowed }] of Object.entries(requests)) {
      kiosk.advance(1000);
      const reply = await kiosk.ask(name, null);
      const may = allowed === "anyone" || (allowed === "shopper" ? person.who === "shopper" : person.who === "staff" && allowed.includes(person.role));
      const refused = !reply.ok && (reply.code === "not-allowed" || reply.code === "not-signed-in");
      expect({ name, who: person.who, refused }).toEqual({ name, who: person.who, refused: !may });
    }
  }
});

test("an unexpected failure keeps its secrets from the page and leaves one line", async () => {
  const error = new TypeError("password is hunter2");
  const kiosk = open({
    "session.touch": () => {
      throw error;
    },
  });
  expect(await kiosk.ask("session.touch", null)).toEqual({ ok: false, code: "internal", message: "Something went wrong." });
  expect(kiosk.lines).toEqual([{ level: "error", event: "request failed", fields: { request: "session.touch", error } }]);
});

test("a page may send a burst, not a stream; a flood leaves one line a second, and other pages go on", async () => {
  const kiosk = open({ "session.touch": () => null });
  const replies = await Promise.all(Array.from({ length: 200 }, () => kiosk.ask("session.touch", null)));
  expect(replies.filter(({ ok }) => ok)).toHaveLength(60);
  expect(replies.filter((reply) => !reply.ok && reply.code === "too-fast")).toHaveLength(140);
  expect(kiosk.lines).toHaveLength(1);
  const other: Connection = { closed: new AbortController().signal, send: () => {} };
  expect(await kiosk.ask("session.touch", null, other)).toEqual({ ok: true, value: null });
  kiosk.advance(1000);
  const later = await Promise.all(Array.from({ length: 40 }, () => kiosk.ask("session.touch", null)));
  expect(later.filter(({ ok }) => ok)).toHaveLength(30);
});

test("what was asked for the last person is not told to the next", async () => {
  let finish = () => {};
  let aborted = false;
  const kiosk = open({
    "assistant.suggestions": (_input, { closed }) => {
      closed.addEventListener("abort", () => (aborted = true));
      return new Promise((resolve) => (finish = () => resolve(["secret of the last person"])));
    },
  });
  const waiting = kiosk.ask("assistant.suggestions", null);
  await vi.waitFor(() => expect(kiosk.ran).toHaveLength(1));
  kiosk.endSession();
  finish();
  expect(await waiting).toMatchObject({ ok: false, code: "stopped" });
  expect(aborted).toBe(true);
});

test("an event for one page is checked, and is not sent once its page is closed", async () => {
  let emit: Caller["emit"] = () => {};
  const kiosk = open({ "session.touch": (_input, caller) => ((emit = caller.emit), null) });
  await kiosk.ask("session.touch", null);
  emit("session.idleWarning", { secondsLeft: 3, pin: "1" } as never);
  kiosk.closing.abort();
  emit("session.idleWarning", { secondsLeft: 2 });
  expect(kiosk.sent).toEqual([{ event: "session.idleWarning", data: { secondsLeft: 3 } }]);
});

test("a broadcast reaches every open page and no closed one", () => {
  const connections = createConnections();
  const heard: string[] = [];
  const page = (name: string) => {
    const closing = new AbortController();
    connections.add({ closed: closing.signal, send: () => void heard.push(name) });
    return closing;
  };
  page("one");
  page("two").abort();
  connections.broadcast("staff.ordersChanged", { open: 1 });
  expect({ heard, open: connections.count() }).toEqual({ heard: ["one"], open: 1 });
});

test("no message, however odd, is run, thrown or left without a reply", async () => {
  const kiosk = open({}, { who: "guest" });
  const names = fc.oneof(fc.constantFrom(...Object.keys(requests)), fc.string());
  await fc.assert(
    fc.asyncProperty(names, fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 3 }), async (name, input) => {
      kiosk.advance(1000);
      const reply = await kiosk.ask(name, input);
      const accepted = Object.hasOwn(requests, name) && requests[name as RequestName].input.safeParse(input).success;
      expect(reply.ok && !accepted).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
