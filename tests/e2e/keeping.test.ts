/** Staff see what nobody could accept and how the data is kept, and decide. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { withKioskCalls } from "../../db/central/kiosk-calls.ts";
import { browserPath, goTo, keepPicture, open, settled, sizes, useKiosk, type Visit } from "./kiosk.ts";
import { find, first, staffSignIn } from "./places.ts";
import { openStore, runningStore, stopProcess } from "./running-store.ts";

let pid = 0;
let data = "";
let counter: Visit;

useKiosk();

beforeAll(async () => {
  if (browserPath === "") return;
  ({ data } = await runningStore(inject("storeFolder")));
  const workstation = await openStore(data, inject("storeFolder"), ["--role", "workstation"]);
  pid = workstation.pid;
  counter = await open(workstation, "landscape");
  await staffSignIn(counter.page);
});

afterAll(async () => {
  await counter?.context.close();
  if (pid !== 0) await stopProcess(pid);
});

/** As the kiosk's own login, from the files that the store keeps. */
function kioskUrl(): string {
  const read = (name: string) => JSON.parse(readFileSync(join(data, "central", name), "utf8")) as Record<string, never>; // written by the store
  const { kiosks } = read("logins.json") as unknown as { kiosks: Record<string, { name: string; password: string }> };
  const { port } = read("central.json") as unknown as { port: number };
  return `postgres://${kiosks["1"]?.name}:${kiosks["1"]?.password}@127.0.0.1:${port}/central`;
}

async function inBothSizes(name: string): Promise<void> {
  const { page } = counter;
  for (const orientation of ["portrait", "landscape"] as const) {
    await page.setViewportSize(sizes[orientation]);
    await settled(page);
    await keepPicture(page, `${orientation} ${name}`);
  }
}

test.skipIf(browserPath === "")("An order that nobody can accept is shown with its reason, is closed with another, and leaves the page", async () => {
  const { page } = counter;
  const { products } = await find(page, { query: "kettle", inStock: true });
  const { id, price } = first(products);
  const line = (productId: string, quantity: number) => ({
    productId,
    name: "Kettle",
    quantity,
    each: price.now,
    total: price.now * quantity,
    aisle: 1,
    bay: 1,
  });
  const order = (code: string, lines: object[], total: number) => {
    const body = {
      id: crypto.randomUUID(),
      code,
      status: "placed",
      placedAt: new Date().toISOString(),
      customer: "",
      lines,
      discounts: [],
      total,
      currency: "USD",
    };
    return { id: body.id, kind: "order", body: { order: body, customerId: null, asOf: null } };
  };
  const rows = [
    order("K1-901", [line("GONE-1", 1)], price.now),
    order("K1-902", [line(id, 99)], price.now * 99),
    { id: crypto.randomUUID(), kind: "poem", body: {} },
  ];
  await withKioskCalls(kioskUrl(), (calls) => calls.push({ protocol: 1, rows }));
  await goTo(page, "/workstation/conflicts");
  const waits = page.getByText("This version of the store does not know rows of that kind.");
  await waits.waitFor();
  await expect
    .poll(async () => (await page.reload(), await settled(page), page.getByText("Order K1-901").count()), { timeout: 20_000, interval: 1_000 })
    .toBe(1);
  await page.getByText("It names something that the shop does not have").waitFor();
  await page.getByText(/\d+ of 99 in stock/).waitFor();
  await inBothSizes("staff conflicts, some");
  await page.getByRole("button", { name: "Try again: Order K1-901 of kiosk 1" }).tap();
  await page.getByText("It is tried again.").waitFor();
  await page.getByRole("button", { name: /^Close: Row of kiosk 1/ }).tap();
  await page.getByRole("textbox", { name: /^What was done about it/ }).fill("An old kiosk sent it: updated.");
  await inBothSizes("staff conflicts, closing");

  await page.getByRole("button", { name: "Close it" }).last().tap(); // the key of the on-screen keyboard
  await keepPicture(page, "after closing");
  await expect.poll(() => waits.count(), { timeout: 10_000 }).toBe(0);
  expect(counter.takeTroubles()).toEqual([]);
});

test.skipIf(browserPath === "")(
  "A backup is made by one touch, tells how far it is, and stands there with its age and size; every kiosk is in the table",
  async () => {
    const { page } = counter;
    await goTo(page, "/workstation/health");
    await page.getByRole("button", { name: "Back up now" }).tap();
    await page.getByRole("button", { name: "Backing up…" }).waitFor();
    await page.getByText(/^The newest is of .+, this minute: \d+ MB$/).waitFor({ timeout: 60_000 });
    for (const id of ["1", "W1"]) await page.getByRole("rowheader", { name: id, exact: true }).waitFor();
    await inBothSizes("staff health, kept");
    expect(counter.takeTroubles()).toEqual([]);
  },
);
