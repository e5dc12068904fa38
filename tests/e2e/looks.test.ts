/** Both orientations, every screen: nothing cut, every target a fingertip large, nothing out of reach, nothing a screen reader stumbles over. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { languages } from "../words-of.ts";
import { atRest, browserPath, keepPicture, open, type Orientation, sizes, useKiosk, type Visit, wordsOn } from "./kiosk.ts";
import { complaintsAbout, type Limits } from "./looks.ts";
import { places, staffPlaces } from "./places.ts";
import { openStore, runningStore, stopProcess } from "./running-store.ts";

const reachLines = { portrait: 576, landscape: 0 } as const; // px, as screens.md measures them
const SMALLEST = 64; // px
const SMALLEST_FOR_STAFF = 44; // px; they have mouse and keyboard

/** The everyday run looks at English, a long one at all of them; `LANGUAGES=de,ar npm run test:e2e -- tests/e2e/looks.test.ts` at some. */
const spoken = process.env["LANGUAGES"]?.split(",") ?? (process.env["LONG"] === "1" ? languages : ["en"]);

useKiosk();

describe.each(spoken)("at the kiosk, in %s, turned from one orientation to the other", (language) => {
  let visit: Visit;

  beforeAll(async () => {
    if (browserPath !== "") visit = await open(await runningStore(inject("storeFolder")));
  });
  afterAll(() => visit?.context.close());

  test.skipIf(browserPath === "").each(places)("$name: nothing is cut, small, out of reach or silent", async ({ name, show }) => {
    await visit.page.setViewportSize(sizes.portrait);
    await show(visit.page, language);
    for (const orientation of ["portrait", "landscape"] as const) {
      await visit.page.setViewportSize(sizes[orientation]);
      await look(visit, `${language} ${name}`, { orientation, smallest: SMALLEST, reachLine: reachLines[orientation] });
    }
  });
});

describe("at the workstation, in landscape", () => {
  let visit: Visit;
  let pid = 0;

  beforeAll(async () => {
    if (browserPath === "") return;
    const { data } = await runningStore(inject("storeFolder"));
    const workstation = await openStore(data, inject("storeFolder"), ["--role", "workstation"]);
    pid = workstation.pid;
    visit = await open(workstation, "landscape");
  });
  afterAll(async () => {
    await visit?.context.close();
    if (pid !== 0) await stopProcess(pid);
  });

  test.skipIf(browserPath === "").each(staffPlaces)("$name: nothing is cut, small or silent", async ({ name, show }) => {
    await show(visit.page);
    await look(visit, name, { orientation: "landscape", smallest: SMALLEST_FOR_STAFF, reachLine: 0 });
  });
});

interface Looking extends Omit<Limits, "words"> {
  readonly orientation: Orientation;
}

async function look({ page, takeTroubles }: Visit, name: string, { orientation, ...limits }: Looking): Promise<void> {
  await atRest(page);
  await keepPicture(page, `${orientation} ${name}`);
  const complaints = await page.evaluate(complaintsAbout, { ...limits, words: await wordsOn(page) });
  expect({ ...complaints, axe: await axe(page), troubles: takeTroubles() }).toEqual({ cut: [], small: [], high: [], axe: [], troubles: [] });
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary?.split("\n")[1] ?? ""}`));
}
