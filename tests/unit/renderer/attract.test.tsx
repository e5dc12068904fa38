// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { usePixelShift } from "../../../renderer/attract/use-pixel-shift.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => (cleanup(), vi.useRealTimers()));

test("against burn-in the attract screen moves every minute, and comes back after four", () => {
  const { result, unmount } = renderHook(() => usePixelShift());
  const places = [result.current];
  act(() => vi.advanceTimersByTime(59_000));
  places.push(result.current);
  act(() => vi.advanceTimersByTime(1_000));
  places.push(result.current);
  for (let minute = 2; minute <= 4; minute++) {
    act(() => vi.advanceTimersByTime(60_000));
    places.push(result.current);
  }
  expect(places).toEqual([0, 0, 1, 2, 3, 0]);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
