// @vitest-environment jsdom
import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TREMOR_MS, useSteady } from "../../../renderer/app/use-steady.ts";

let done: string[];
let touch: (what: string) => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  done = [];
  touch = renderHook(() => useSteady((what: string) => void done.push(what))).result.current;
});
afterEach(() => vi.useRealTimers());

test("a second touch within 300 ms does nothing, one after that does", () => {
  touch("first");
  vi.advanceTimersByTime(TREMOR_MS - 1);
  touch("tremor");
  vi.advanceTimersByTime(TREMOR_MS);
  touch("second");
  expect(done).toEqual(["first", "second"]);
});

test("a hand that goes on trembling acts once", () => {
  for (let each = 0; each < 10; each++) {
    touch("again");
    vi.advanceTimersByTime(200);
  }
  expect(done).toEqual(["again"]);
});
