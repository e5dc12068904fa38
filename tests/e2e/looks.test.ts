/** Both orientations, every screen: nothing cut, every target a fingertip large, nothing out of reach, nothing a screen reader stumbles over. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { browserPath, keepPicture, open, settled, useKiosk, type Visit } from "./kiosk.ts";
import { complaintsAbout } from "./looks.ts";
import { places } from "./places.ts";
import { runningStore } from "./running-store.ts";

const reachLines = { portrait: 576, landscape: 0 } as const; // px, as screens.md measures them
const SMALLEST = 64; // px

useKiosk();

describe.each(["portrait", "landscape"] as const)("in %s", (orientation) => {
  let visit: Visit;

  beforeAll(async () => {
    if (browserPath !== "") visit = await open(await runningStore(inject("storeFolder")), orientation);
  });
  afterAll(() => visit?.context.close());

  test.skipIf(browserPath === "").each(places)("$name: nothing is cut, small, out of reach or silent", async ({ name, show }) => {
    await show(visit.page);
    await atRest(visit.page);
    await keepPicture(visit.page, `${orientation} ${name}`);
    const complaints = await visit.page.evaluate(complaintsAbout, { smallest: SMALLEST, reachLine: reachLines[orientation] });
    expect({ ...complaints, axe: await axe(visit.page), troubles: visit.takeTroubles() }).toEqual({ cut: [], small: [], high: [], axe: [], troubles: [] });
  });
});

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.split("\n")[1] ?? ""}`));
}

/** Fading and sliding are over. */
async function atRest(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(async () => {
    const ends = document.getAnimations().filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ends.map(({ finished }) => finished));
  });
}
