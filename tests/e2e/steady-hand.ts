/** A test is faster than any hand: what comes up under the finger it presses only after the moment in which a second touch counts as a tremor. */
import { setTimeout as wait } from "node:timers/promises";
import type { Locator, Page } from "playwright";
import { TREMOR_MS } from "../../renderer/app/use-steady.ts";

const NEAR = 60; // px, more than the page takes for one place

interface Tap {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

const lastTaps = new WeakMap<Page, Tap>();
let isSteady = false;

/** From then on every `tap` of every locator of this process. */
export function steadyHand(page: Page): void {
  if (isSteady) return;
  isSteady = true;
  const locators = Object.getPrototypeOf(page.locator("body")) as Locator; // all are of one class
  const tap = locators.tap;
  locators.tap = async function (this: Locator, ...options) {
    const box = await this.boundingBox().catch(() => null); // `tap` says what is wrong
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    const last = lastTaps.get(this.page());
    const rest = last === undefined ? 0 : last.at + 2 * TREMOR_MS - performance.now();
    if (last !== undefined && rest > 0 && Math.hypot(x - last.x, y - last.y) < NEAR) await wait(rest);
    await tap.apply(this, options);
    lastTaps.set(this.page(), { x, y, at: performance.now() });
  };
}
