import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../main/clock.ts";
import { createDispatch, type Dispatch } from "../../main/ipc/dispatch.ts";
import type { Caller, Handlers } from "../../main/ipc/handlers.ts";
import { silentLog } from "../../main/log.ts";
import { events, requests } from "../../preload/contract/index.ts";
import { AppError } from "../../preload/errors.ts";
import { hosts, type OpenHost } from "../host/hosts.ts";

vi.mock("electron", async () => (await import("../host/fake-electron.ts")).electronModule);

const turnId = "7f1f3f6e-3a57-4a57-9a57-1f3f6e3a574a";
let closed = 0;
let visited: string[] = [];
const handlers = {
  "session.demonstrationPins": () => ({ shoppers: [], staff: [], pepper: "never leaves main" }),
  "session.visit": ({ page }: { page: string }) => (visited.push(page), null),
  "session.touch": (_input: null, caller: Caller) => {
    caller.closed.addEventListener("abort", () => (closed += 1));
    caller.emit("assistant.words", { turnId, text: "It " });
    return null;
  },
  "assistant.suggestions": () => {
    throw new TypeError("password is hunter2");
  },
  "assistant.talk": () => {
    throw new AppError("model-not-ready", "Not yet.");
  },
  "assistant.stop": () => new Promise(() => {}),
} as unknown as Handlers; // the suite asks for nothing else
const dispatch: Dispatch = createDispatch({
  handlers,
  session: { person: () => ({ who: "guest" }), ended: () => new AbortController().signal },
  clock: systemClock,
  log: silentLog,
});

describe.each(Object.keys(hosts))("over %s", (hostName) => {
  let host: OpenHost;
  beforeEach(async () => {
    closed = 0;
    visited = [];
    host = await hosts[hostName]!(dispatch);
  });
  afterEach(() => host.close());

  test("an answer carries what the contract names and nothing else", async () => {
    expect(await host.bridge.invoke("session.demonstrationPins", null)).toEqual({ ok: true, value: { shoppers: [], staff: [] } });
  });

  test("the page is given three functions and nothing of its host", () => {
    const { invoke, subscribe, watchConnection } = host.bridge;
    expect([invoke, subscribe, watchConnection].every((member) => typeof member === "function")).toBe(true);
    if (hostName === "electron") expect(Object.keys(host.bridge).sort()).toEqual(["invoke", "subscribe", "watchConnection"]);
  });

  test("an event reaches the page that asked, and stops when it unsubscribes", async () => {
    const heard: unknown[] = [];
    const stop = host.bridge.subscribe("assistant.words", (data) => heard.push(data));
    await host.bridge.invoke("session.touch", null);
    stop();
    await host.bridge.invoke("session.touch", null);
    expect(heard).toEqual([{ turnId, text: "It " }]);
  });

  test("what is told to everyone reaches the page", async () => {
    const heard: unknown[] = [];
    host.bridge.subscribe("staff.ordersChanged", (data) => heard.push(data));
    await host.bridge.invoke("session.visit", { page: "/" });
    host.connections.broadcast("staff.ordersChanged", { open: 3 });
    await vi.waitFor(() => expect(heard).toEqual([{ open: 3 }]));
  });

  test("a wrong input is refused before any handler runs", async () => {
    expect(await host.bridge.invoke("session.visit", { page: 7 })).toMatchObject({ ok: false, code: "bad-input" });
    expect(visited).toEqual([]);
  });

  test("an unknown request is refused, prototype names included", async () => {
    for (const name of ["constructor", "__proto__", "toString", "no.such"]) {
      expect(await host.bridge.invoke(name, {})).toMatchObject({ ok: false, code: "bad-input" });
    }
  });

  test("every request and event of the contract is known to it", async () => {
    expect(Object.keys(requests).length).toBeGreaterThan(30);
    for (const name of Object.keys(requests)) {
      const reply = await host.bridge.invoke(name, { not: "as agreed", at: Math.random() });
      expect(reply.ok ? name : reply.message).not.toBe("There is no such request.");
    }
    expect(Object.keys(events).length).toBeGreaterThan(5);
  });

  test("an expected failure keeps its code; an unexpected one keeps its secrets", async () => {
    expect(await host.bridge.invoke("assistant.talk", null)).toEqual({ ok: false, code: "model-not-ready", message: "Not yet." });
    expect(await host.bridge.invoke("assistant.suggestions", null)).toEqual({ ok: false, code: "internal", message: "Something went wrong." });
  });

  test("a closed page aborts the work it asked for, and is told nothing more", async () => {
    await host.bridge.invoke("session.touch", null);
    await host.leave();
    await vi.waitFor(() => expect({ closed, open: host.connections.count() }).toEqual({ closed: 1, open: 0 }));
  });

  test("a page that was loaded again, or lost its socket, asks and hears as before", async () => {
    const heard: unknown[] = [];
    host.bridge.subscribe("staff.ordersChanged", (data) => heard.push(data));
    await host.bridge.invoke("session.touch", null);
    await host.reload();
    await vi.waitFor(() => expect(closed).toBe(1));
    expect(await host.bridge.invoke("session.visit", { page: "/cart" })).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(host.connections.count()).toBe(1));
    host.connections.broadcast("staff.ordersChanged", { open: 1 });
    await vi.waitFor(() => expect(heard).toEqual([{ open: 1 }]));
  });

  test("a message of more than plain data does not hang", async () => {
    const reply = await host.bridge.invoke("session.visit", { page: `/${"x".repeat(100_000)}` });
    expect(reply).toMatchObject({ ok: false, code: "bad-input" });
  });
});
