import { expect, test } from "vitest";
import { createShopClock } from "../../main/shop-clock.ts";

const noon = "2026-03-01T12:00:00.000Z";
const minutes = (count: number) => count * 60_000;
/** The clock on the kiosk's wall, and how long it has run. */
const wall = { at: 0, run: 0 };
const own = { now: () => new Date(wall.at), monotonic: () => wall.run };
const set = (at: string, run = 0) => void Object.assign(wall, { at: Date.parse(at), run });

test("a clock that is a little off is left alone, one that is far off gives way to what central said and how long ago that was", () => {
  set("2026-03-01T12:01:00.000Z");
  const clock = createShopClock(own, null);
  clock.hear(noon);
  expect(clock.now()).toEqual(new Date("2026-03-01T12:01:00.000Z"));
  set("2016-03-01T12:00:00.000Z", minutes(30));
  expect(clock.now()).toEqual(new Date("2026-03-01T12:30:00.000Z"));
});

test("before central was heard it is no earlier than what was known, and the same word again is no news", () => {
  set("2016-03-01T12:00:00.000Z");
  const clock = createShopClock(own, noon);
  expect(clock.now()).toEqual(new Date(noon));
  set("2026-03-01T18:00:00.000Z", minutes(1));
  clock.hear(noon);
  expect(clock.now()).toEqual(new Date("2026-03-01T18:00:00.000Z"));
});

test("what comes later never stands before, where the clock goes back by a little", () => {
  set("2026-03-01T12:00:05.000Z");
  const clock = createShopClock(own, null);
  const first = clock.now();
  set("2026-03-01T12:00:03.000Z", 10);
  expect([clock.now() > first, clock.now() > first]).toEqual([true, true]);
});
