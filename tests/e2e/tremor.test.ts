/** A hand that trembles touches twice and slides: nothing is added, paid or ordered twice, or by accident. */
import type { Locator, Page } from "playwright";
import { expect } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, goTo, settled, shopper, useKiosk } from "./kiosk.ts";
import { plentiful } from "./places.ts";

useKiosk();

shopper("Two touches on Place the order are one order", async (page) => {
  await begin(page);
  await fill(page);
  await goTo(page, "/checkout");
  await twice(page, "Place the order");
  await page.locator("[data-order-code]").waitFor();
  await page.waitForTimeout(600);
  const [code] = await page.locator("[data-order-code]").allInnerTexts();
  expect(await page.getByText("Not placed").count()).toBe(0);
  const next = await orderOnce(page);
  expect(numberOf(next) - numberOf(code ?? "")).toBe(1); // none in between
});

shopper("A second touch on Check out does not place the order that comes up under the finger", async (page) => {
  await begin(page);
  await fill(page);
  await goTo(page, "/cart");
  await settled(page);
  await tremble(page.getByRole("main").getByRole("button", { name: "Check out" }), page.getByRole("button", { name: "Place the order" }));
  expect(await page.locator("[data-order-code]").count()).toBe(0);
  expect((await cartOf(page)).count).toBe(1);
});

shopper("A second touch on Finish does not end the session by the button that comes up under the finger", async (page) => {
  await begin(page);
  await fill(page);
  const finish = page.getByRole("navigation").getByRole("button", { name: "Finish" });
  await tremble(finish, page.getByRole("dialog").getByRole("button", { name: "Finish" }));
  expect((await cartOf(page)).count).toBe(1);
  await page.getByRole("dialog").getByRole("button", { name: "Finish" }).tap();
  await expect.poll(async () => (await cartOf(page)).count).toBe(0);
});

shopper("A touch that slides off Add, or scrolls across it, adds nothing", async (page) => {
  await begin(page);
  const { id } = await plentiful(page);
  await goTo(page, `/product/${id}`);
  await settled(page);
  const box = await page
    .getByRole("main")
    .getByRole("button", { name: /^Add · / })
    .boundingBox();
  const from = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  for (const to of [
    { x: from.x, y: from.y - 300 },
    { x: from.x - 400, y: from.y },
  ])
    await slide(page, from, to);
  await page.waitForTimeout(300);
  expect((await cartOf(page)).count).toBe(0);
});

shopper("An order is placed at the price that was shown, or asked about again", async (page) => {
  await begin(page);
  await fill(page);
  const shown = (await cartOf(page)).total;
  const orderId = crypto.randomUUID();
  await expect(ask(page, "orders.place", { orderId, shownTotal: shown - 1 })).rejects.toThrow("changed");
  expect((await cartOf(page)).count).toBe(1);
  await goTo(page, `/checkout/${crypto.randomUUID()}?total=${shown - 1}`);
  await page.getByText("The total has changed since you saw it.").waitFor();
  await page.getByRole("button", { name: "Place the order" }).tap();
  await page.locator("[data-order-code]").waitFor();
  const { order } = (await ask(page, "orders.place", { orderId: await idOf(page) })) as Output<"orders.place">; // main has parsed it
  expect(order.total).toBe(shown);
});

const fill = async (page: Page) => ask(page, "cart.add", { productId: (await plentiful(page)).id, quantity: 1 });

/** Two touches at one place, a quarter of a second apart by their time stamps: a busy machine would make them a slow hand's. */
async function tremble(first: Locator, cameUp: Locator): Promise<void> {
  const touch = (button: Element, at: number | null) => {
    const event = new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1, clientX: 500, clientY: 900 });
    Object.defineProperty(event, "timeStamp", { value: at ?? performance.now() });
    button.dispatchEvent(event);
    return event.timeStamp;
  };
  const at = await first.evaluate(touch, null);
  await cameUp.waitFor();
  await cameUp.evaluate(touch, at + 250);
  await cameUp.page().waitForTimeout(600);
}

/** In one go, as no page can draw itself anew in between. */
async function twice(page: Page, name: string): Promise<void> {
  await page
    .getByRole("button", { name })
    .first()
    .evaluate((button) => [1, 2].forEach(() => button.dispatchEvent(new MouseEvent("click", { bubbles: true }))));
}

async function slide(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [from]);
  for (let step = 1; step <= 6; step++) await touch("touchMove", [{ x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 }]);
  await touch("touchEnd", []);
}

async function orderOnce(page: Page): Promise<string> {
  await fill(page);
  const { order } = (await ask(page, "orders.place", { orderId: crypto.randomUUID() })) as Output<"orders.place">; // main has parsed it
  return order.code;
}

const numberOf = (code: string): number => Number(code.split("-")[1]);

async function cartOf(page: Page): Promise<Output<"cart.current">> {
  return (await ask(page, "cart.current", null)) as Output<"cart.current">; // main has parsed it
}

async function idOf(page: Page): Promise<string> {
  const { page: place } = (await ask(page, "session.current", null)) as Output<"session.current">; // main has parsed it
  return /\/checkout\/([^?]+)/.exec(place)?.[1] ?? "";
}
