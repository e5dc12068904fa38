// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { reportFailures } from "../../../renderer/app/report-failures.ts";
import { fakeBridge } from "./stage.tsx";

const { bridge, asked } = fakeBridge({ "status.rendererFailed": () => null });
Object.defineProperty(window, "kiosk", { value: bridge, configurable: true });
reportFailures(window);
afterEach(() => void asked.splice(0));

const reported = (message: string, stack: unknown = expect.stringContaining("report-failures.test")) => [
  { name: "status.rendererFailed", input: { message, stack } },
];

test("an exception in the page is told to main once, with where it happened", () => {
  window.dispatchEvent(new ErrorEvent("error", { error: new TypeError("no shelf"), cancelable: true }));
  expect(asked).toEqual(reported("no shelf"));
});

test("a rejection that nobody handles is told to main once, an error or not", () => {
  window.dispatchEvent(Object.assign(new Event("unhandledrejection"), { reason: new Error("no answer") }));
  window.dispatchEvent(Object.assign(new Event("unhandledrejection"), { reason: "gone" }));
  expect(asked).toEqual([...reported("no answer"), ...reported("gone")]);
});

test("what is told fits what main takes, however long it is", () => {
  const error = Object.assign(new Error("x".repeat(9000)), { stack: "y".repeat(9000) });
  window.dispatchEvent(new ErrorEvent("error", { error }));
  expect(asked).toEqual(reported("x".repeat(500), "y".repeat(4000)));
});
