/** A disk that fills up under an open store: the shopper reads it at checkout at once, and orders go on when there is room. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lacksMounts, type SmallDisk, smallDisk } from "../fault/small-disk.ts";
import { begin, browserPath, finishSession, goTo, keepPicture, open, settled, sizes, useKiosk, type Visit } from "./kiosk.ts";
import { fillCart, staffSignIn } from "./places.ts";
import { openStore, stopProcess } from "./running-store.ts";

const lacking = browserPath === "" ? "This needs a browser." : lacksMounts();
if (lacking !== null) process.stderr.write(`Left out: ${lacking}\n`);
const folder = mkdtempSync(join(tmpdir(), "ecomgo-disk-full-"));
const data = join(folder, "data");
let disk: SmallDisk;
let pid = 0;
let visit: Visit;

useKiosk();

beforeAll(async () => {
  if (lacking !== null) return;
  mkdirSync(data);
  disk = smallDisk(join(data, "kiosk"), 150);
  const store = await openStore(data, folder);
  pid = store.pid;
  visit = await open(store);
  await finishSession(visit.page);
  await begin(visit.page);
}, 120_000);

afterAll(async () => {
  if (lacking === null) {
    await visit?.context.close();
    await stopProcess(pid);
    disk.remove();
  }
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(lacking !== null)("With a full disk the checkout says so within two seconds and takes no order; with room again it does, by itself", async () => {
  const { page } = visit;
  await fillCart(page);
  await goTo(page, "/checkout");
  const place = page.getByRole("button", { name: "Place the order" });
  expect(await place.isEnabled()).toBe(true);
  disk.fill();
  await page.getByRole("heading", { name: "No orders here at the moment" }).waitFor({ timeout: 2_500 });
  expect(await place.isEnabled()).toBe(false);
  await keepPicture(page, "checkout without room, portrait");
  await page.setViewportSize(sizes.landscape);
  await settled(page);
  await keepPicture(page, "checkout without room, landscape");
  await page.setViewportSize(sizes.portrait);
  disk.empty();
  await expect.poll(() => place.isEnabled(), { timeout: 2_500 }).toBe(true);
  await place.tap();
  await page.getByText("Say this code at the counter").waitFor();
  expect(visit.takeTroubles()).toEqual([]);
});

test.skipIf(lacking !== null)("Staff read it on the page of the store's health", async () => {
  const { page } = visit;
  await finishSession(page);
  await staffSignIn(page);
  disk.fill();
  await goTo(page, "/workstation/health");
  await page.getByText(/this machine takes none until there is room/).waitFor();
  await keepPicture(page, "health without room, portrait");
  await page.setViewportSize(sizes.landscape);
  await settled(page);
  await keepPicture(page, "health without room, landscape");
  disk.empty();
});
