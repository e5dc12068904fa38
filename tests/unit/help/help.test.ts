import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHelp, type Help } from "../../../main/help/help.ts";
import { summaryOf } from "../../../main/help/summary.ts";
import { silentLog } from "../../../main/log.ts";
import type { Told } from "../../../main/sync/sync.ts";
import type { HelpCall } from "../../../preload/domain/help.ts";

const shared = { cart: [{ name: "Orno mug", quantity: 2 }], question: "which kettle", answer: "This one.", cards: ["Harbour Hush kettle"] };
let told: unknown[];
let shown: (string | null)[];
let hurries: boolean[];
let held: number;
let help: Help;
let reach: () => Promise<boolean>;

beforeEach(() => {
  vi.useFakeTimers();
  [told, shown, hurries, held, reach] = [[], [], [], 0, async () => true];
  help = createHelp({
    sync: {
      tell: ({ body }: Told) => (told.push(body), reach()),
      hurry: (on) => void hurries.push(on),
    },
    summary: async () => shared,
    hold: () => ((held += 1), () => void (held -= 1)),
    clock: { now: () => new Date("2026-11-22T10:44:00Z"), monotonic: () => 0 },
    log: silentLog,
    broadcast: (_name, data) => void shown.push((data as HelpCall | null)?.state ?? null), // the one event of help
  });
});
afterEach(() => vi.useRealTimers());

test("a call rings once, with what the shopper shares, until somebody comes", async () => {
  const { id } = await help.call(true);
  const again = await help.call(true);
  help.answered([
    { id: crypto.randomUUID(), state: "coming", by: "Somebody for another screen" },
    { id, state: "coming", by: "Ana" },
  ]);
  const coming = help.current();
  help.answered([{ id, state: "done", by: "Ana" }]);
  expect({ told, again: again.id === id, coming, shown, after: help.current(), held, hurried: hurries.at(-1) }).toEqual({
    told: [{ id, state: "ringing", summary: shared }],
    again: true,
    coming: { id, state: "coming", by: "Ana", askedAt: "2026-11-22T10:44:00.000Z" },
    shown: ["ringing", "coming", null],
    after: null,
    held: 0,
    hurried: false,
  });
});

test("a call that is taken back is told to staff, and a late answer to it changes nothing", async () => {
  const { id } = await help.call(true);
  help.answered([{ id, state: "coming", by: "Ana" }]);
  await help.cancel();
  help.answered([{ id, state: "coming", by: "Ben" }]);
  expect({ last: told.at(-1), current: help.current(), held, hurried: hurries.at(-1) }).toEqual({
    last: { id, state: "left", summary: null },
    current: null,
    held: 0,
    hurried: false,
  });
});

test("a call that cannot be taken back stands, and that is said", async () => {
  const { id } = await help.call(false);
  reach = async () => false;
  await expect(help.cancel()).rejects.toMatchObject({ code: "offline" });
  expect(help.current()).toMatchObject({ id, state: "ringing" });
});

test("somebody who says they come in the very moment ends in one state: nobody is expected", async () => {
  const { id } = await help.call(false);
  let reached = (_: boolean): void => {};
  reach = () => new Promise((resolve) => (reached = resolve));
  const cancelled = help.cancel();
  help.answered([{ id, state: "coming", by: "Ana" }]);
  reached(true);
  await cancelled;
  expect({ current: help.current(), shown: shown.at(-1) }).toEqual({ current: null, shown: null });
});

test("what the shopper does not share is not sent", async () => {
  const { id } = await help.call(false);
  expect(told).toEqual([{ id, state: "ringing", summary: null }]);
});

test("when nobody comes within ninety seconds that is said, and who comes later is told all the same", async () => {
  const { id } = await help.call(false);
  await vi.advanceTimersByTimeAsync(89_999);
  const before = help.current()?.state;
  await vi.advanceTimersByTimeAsync(1);
  const late = { state: help.current()?.state, held, hurried: hurries.at(-1) };
  help.answered([{ id, state: "coming", by: "Ben" }]);
  expect({ before, late, then: help.current()?.by }).toEqual({ before: "ringing", late: { state: "nobody", held: 0, hurried: false }, then: "Ben" });
});

test("after nobody came the shopper may call again, which is another call", async () => {
  const { id } = await help.call(false);
  await vi.advanceTimersByTimeAsync(90_000);
  const second = await help.call(false);
  expect({ another: second.id !== id, state: second.state }).toEqual({ another: true, state: "ringing" });
});

test("a call that does not reach central says so at once, and rings no longer", async () => {
  reach = async () => false;
  const { state } = await help.call(false);
  await vi.advanceTimersByTimeAsync(90_000);
  expect({ state, shown, held }).toEqual({ state: "not-reached", shown: ["ringing", "not-reached"], held: 0 });
});

test("a shopper who leaves takes the call along, also while it is being sent", async () => {
  const { id } = await help.call(true);
  help.end();
  const sending: ((reached: boolean) => void)[] = [];
  reach = () => new Promise((resolve) => sending.push(resolve));
  const second = help.call(true);
  await vi.advanceTimersByTimeAsync(0);
  help.end();
  for (const arrived of sending) arrived(true);
  const { id: secondId } = await second;
  expect({ told, current: help.current(), held, hurried: hurries.at(-1) }).toEqual({
    told: [
      { id, state: "ringing", summary: shared },
      { id, state: "left", summary: null },
      { id: secondId, state: "ringing", summary: shared },
      { id: secondId, state: "left", summary: null },
    ],
    current: null,
    held: 0,
    hurried: false,
  });
});

test("with nothing said and nothing in the cart there is nothing to share", () => {
  expect(summaryOf({ lines: [] }, [])).toEqual({ cart: [], question: null, answer: null, cards: [] });
});
