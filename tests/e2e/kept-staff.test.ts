/** What staff have half done is there again after a reload, a lost socket and a renderer that crashed. */
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { allowSockets, crash, loseSocket, rememberSockets } from "./breaking.ts";
import { browserPath, goTo, open, settled, useKiosk, type Visit } from "./kiosk.ts";
import { staffSignIn } from "./places.ts";
import { openStore, runningStore, stopProcess } from "./running-store.ts";

type Store = Awaited<ReturnType<typeof openStore>>;

let store: Store;
let desk: Visit;

useKiosk();

beforeAll(async () => {
  if (browserPath === "") return;
  const { data } = await runningStore(inject("storeFolder"));
  store = await openStore(data, inject("storeFolder"), ["--role", "workstation"]);
  desk = await open(store, "landscape");
  await staffSignIn(desk.page);
});

afterAll(async () => {
  await desk?.context.close();
  if (store !== undefined) await stopProcess(store.pid);
});

interface HalfDone {
  readonly place: string;
  begin(page: Page): Promise<unknown>;
  found(page: Page): Promise<unknown>;
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true }).first();
const typed = (name: string, words: string): Omit<HalfDone, "place"> => ({
  begin: (page) => field(page, name).fill(words),
  found: (page) => field(page, name).inputValue(),
});
const pressed = (name: RegExp): Omit<HalfDone, "place"> => ({
  begin: async (page) => (await page.getByRole("button", { name }).first().tap(), page.getByRole("button", { name, pressed: true }).waitFor()),
  found: (page) => page.getByRole("button", { name, pressed: true }).count(),
});
const inSheet = (button: RegExp, label: string, words: string): Omit<HalfDone, "place"> => ({
  begin: async (page) => (await page.getByRole("button", { name: button }).first().tap(), page.getByRole("dialog").getByLabel(label).fill(words)),
  found: (page) => page.getByRole("dialog").getByLabel(label).inputValue(),
});

const halfDone: readonly HalfDone[] = [
  { place: "/workstation/stock", ...typed("Name, maker or article number", "kett") },
  { place: "/workstation/promotions", begin: newOffer, found: (page) => field(page, "Name, as shoppers read it").inputValue() },
  { place: "/workstation/customers", ...typed("Phone number", "5550") },
  { place: "/workstation/reviews", ...pressed(/^New · /) },
  { place: "/workstation/reviews", begin: chooseReview, found: (page) => page.getByRole("checkbox", { checked: true }).count() },
  { place: "/workstation/shelves", ...inSheet(/^Add a rule/, "Article number", "KET-0") },
  { place: "/workstation/shelves", ...typed("Phone number of a customer (empty: a guest)", "555") },
  { place: "/workstation/models", ...inSheet(/^Bring a file/, "Folder or file on this machine", "/media/st") },
  { place: "/workstation/logs", ...typed("Search in the lines", "pull") },
  { place: "/workstation/logs", ...pressed(/^Warnings/) },
];

async function newOffer(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New offer" }).tap();
  await field(page, "Name, as shoppers read it").fill("Half wri");
}

async function chooseReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^New · / }).tap();
  await page.getByRole("checkbox").first().check();
}

const breaks = {
  "a reload": async () => void (await desk.page.reload()),
  "a lost socket": async () => {
    await desk.page.evaluate(loseSocket);
    await desk.page.getByText("The connection was lost. We are trying again; please wait a moment.").waitFor();
    await desk.page.evaluate(allowSockets);
    await desk.page.locator("[data-lost=false]").waitFor({ state: "attached" });
  },
  "a renderer that crashed": async () => {
    await crash(desk.page);
    await desk.context.close();
    desk = await open(store, "landscape");
  },
};

test.skipIf(browserPath === "").each(Object.entries(breaks))("What staff have half done is there again after %s", async (_, breakIt) => {
  await desk.page.addInitScript(rememberSockets);
  for (const { place, begin, found } of halfDone) {
    await goTo(desk.page, place);
    await begin(desk.page);
    const before = await found(desk.page);
    expect({ place, before }).not.toEqual({ place, before: expect.toBeOneOf([0, ""]) as unknown });
    await desk.page.waitForTimeout(400); // what is typed within a tenth of a second before a crash may be lost
    await breakIt();
    await settled(desk.page);
    await expect.poll(() => found(desk.page), { timeout: 8_000, message: place }).toEqual(before);
  }
});
