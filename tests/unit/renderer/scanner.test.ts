// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import { hearScans } from "../../../renderer/app/use-scanner.ts";

let found: string[];
let stop: () => void;

beforeEach(() => {
  found = [];
  stop = hearScans(window, (barcode) => found.push(barcode));
});
afterEach(() => stop());

/** Presses keys with `gapMs` between them, by the clock of the events. */
function press(keys: readonly string[], gapMs: number, startMs = 1_000): void {
  keys.forEach((key, index) => {
    const event = new KeyboardEvent("keydown", { key, cancelable: true });
    Object.defineProperty(event, "timeStamp", { value: startMs + index * gapMs });
    window.dispatchEvent(event);
  });
}

test("thirteen digits that come as fast as a scanner sends them are a barcode", () => {
  press([..."2000100100011", "Enter"], 12);
  expect(found).toEqual(["2000100100011"]);
});

test("the same digits typed by a person are not", () => {
  press([..."2000100100011", "Enter"], 140);
  expect(found).toEqual([]);
});

test("a word in between, or too few digits, are no barcode", () => {
  press([..."20001a0100", "Enter"], 10);
  press([..."1234567", "Enter"], 10, 9_000);
  expect(found).toEqual([]);
});
