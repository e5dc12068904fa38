import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Clock } from "../../main/clock.ts";
import { silentLog } from "../../main/log.ts";
import { createSession, type SessionNeeds } from "../../main/session/session.ts";
import { AppError } from "../../preload/errors.ts";

const heard: { name: string; data: unknown }[] = [];
const clock: Clock = { now: () => new Date(), monotonic: () => performance.now() };
const ann = { customerId: "c-1", firstName: "Ann", token: "t-1" };
let signIn: SessionNeeds["signIn"] = async () => ann;
let session: ReturnType<typeof createSession>;
const warnings = () => heard.filter(({ name }) => name === "session.idleWarning").map(({ data }) => (data as { secondsLeft: number }).secondsLeft);
const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] });
  heard.length = 0;
  signIn = async () => ann;
  session = createSession({
    clock,
    log: silentLog,
    broadcast: (name, data) => void heard.push({ name, data }),
    signIn: (phone, pin) => signIn(phone, pin),
    staffSignIn: async () => ({ staffId: "s-1", firstName: "Sam", role: "clerk" }),
    languages: ["en", "de"],
    idle: { idleMs: 60_000, warningMs: 20_000 },
    staffIdle: { idleMs: 600_000, warningMs: 20_000 },
  });
});
afterEach(() => vi.useRealTimers());

test("the first touch makes a guest, at home, in the language that was chosen", async () => {
  expect(session.current()).toMatchObject({ person: { who: "nobody" }, page: "/attract", language: "en" });
  expect(await session.begin("de")).toMatchObject({ person: { who: "guest" }, page: "/", language: "de" });
  expect(heard.at(-1)).toMatchObject({ name: "session.changed", data: { person: { who: "guest" } } });
});

test("a language that the shop does not speak becomes its first", async () => {
  expect(await session.begin("xx")).toMatchObject({ language: "en" });
});

test("a shopper's page learns the first name, and neither the customer's number nor the token", async () => {
  await session.begin("en");
  const before = session.current().generation;
  const now = await session.signInShopper("5550100", "123456");
  expect(now.person).toEqual({ who: "shopper", firstName: "Ann" });
  expect(JSON.stringify(heard)).not.toMatch(/c-1|t-1/);
  expect(session.person()).toMatchObject(ann);
  expect(now.generation).toBeGreaterThan(before);
});

test("a wrong PIN changes nothing", async () => {
  await session.begin("en");
  signIn = async () => {
    throw new AppError("wrong-pin", "no");
  };
  await expect(session.signInShopper("5550100", "000000")).rejects.toMatchObject({ code: "wrong-pin" });
  expect(session.current().person).toEqual({ who: "guest" });
});

describe("an untouched screen", () => {
  test("is warned after a minute, each second once, and ends after twenty more", async () => {
    await session.begin("en");
    await seconds(59.5);
    expect(warnings()).toEqual([]);
    await seconds(21);
    expect(warnings()).toEqual([...Array.from({ length: 20 }, (_, n) => 20 - n), 0]);
    expect(session.current()).toMatchObject({ person: { who: "nobody" }, page: "/attract" });
  });

  test("a touch during the warning takes it back and gives a whole minute again", async () => {
    await session.begin("en");
    await seconds(70);
    session.touch();
    expect(warnings().at(-1)).toBe(0);
    await seconds(59);
    expect(session.current().person.who).toBe("guest");
    await seconds(22);
    expect(session.current().person.who).toBe("nobody");
  });

  test("is left alone while an answer streams, however often it lets go", async () => {
    await session.begin("en");
    const release = session.hold();
    await seconds(300);
    expect(session.current().person.who).toBe("guest");
    release();
    release();
    await seconds(59);
    expect(warnings()).toEqual([]);
    await seconds(22);
    expect(session.current().person.who).toBe("nobody");
  });

  test("staff have ten minutes", async () => {
    await session.signInStaff("12", "123456");
    await seconds(590);
    expect(session.current().person).toEqual({ who: "staff", firstName: "Sam", role: "clerk" });
    await seconds(31);
    expect(session.current().person.who).toBe("nobody");
  });

  test("an attract screen is never warned", async () => {
    await seconds(500);
    expect(heard).toEqual([]);
  });
});

describe("the end of a session", () => {
  test("wipes everywhere, aborts what was asked, forgets cart and page, and is a new generation", async () => {
    const wiped: unknown[] = [];
    session.whenEnded((left, reason) => void wiped.push([left.who, reason]));
    await session.begin("en");
    session.visit("/product/KET-001");
    session.cartChanged({ count: 2, total: 3998 });
    const signal = session.ended();
    const before = session.current();
    const after = await session.end("finished");
    expect(before).toMatchObject({ page: "/product/KET-001", cartCount: 2, cartTotal: 3998 });
    expect(after).toMatchObject({ person: { who: "nobody" }, page: "/attract", cartCount: 0, cartTotal: 0, generation: before.generation + 1 });
    expect(wiped).toEqual([["guest", "finished"]]);
    expect(signal.aborted).toBe(true);
    expect(session.ended().aborted).toBe(false);
  });

  test("a wipe that fails does not keep the others from theirs", async () => {
    let wiped = false;
    session.whenEnded(() => Promise.reject(new Error("cart is stuck")));
    session.whenEnded(() => void (wiped = true));
    await session.begin("en");
    await session.end("finished");
    expect(wiped).toBe(true);
  });

  test("the next person waits for the wipe, and no longer than a second for one that dawdles", async () => {
    session.whenEnded(() => new Promise(() => {}));
    await session.begin("en");
    void session.end("finished");
    let begun = false;
    const next = session.begin("en").then(() => (begun = true));
    await seconds(0.9);
    expect(begun).toBe(false);
    await seconds(0.2);
    await next;
    expect(session.current().person.who).toBe("guest");
  });

  test("a sign-in that comes back after the session ended signs nobody in", async () => {
    await session.begin("en");
    let answer = (_: typeof ann) => {};
    signIn = () => new Promise((resolve) => (answer = resolve));
    const waiting = session.signInShopper("5550100", "123456");
    await vi.advanceTimersByTimeAsync(0);
    await session.end("idle");
    answer(ann);
    await expect(waiting).rejects.toMatchObject({ code: "stopped" });
    expect(session.current().person.who).toBe("nobody");
  });

  test("a second shopper at the same screen ends the first one's session before theirs begins", async () => {
    const wiped: string[] = [];
    session.whenEnded((left) => void wiped.push(left.who === "shopper" ? left.customerId : left.who));
    await session.signInShopper("5550100", "123456");
    signIn = async () => ({ customerId: "c-2", firstName: "Bob", token: "t-2" });
    await session.signInShopper("5550101", "123456");
    expect(wiped).toEqual(["c-1"]);
    expect(session.current().person).toEqual({ who: "shopper", firstName: "Bob" });
  });
});
