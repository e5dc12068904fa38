/** Codes in the cart, offers for members, and what a shopper reads about them. */
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, goTo, keepPicture, settled, shopper, typeByTouch, useKiosk } from "./kiosk.ts";
import { find, first, pins } from "./places.ts";

useKiosk();

shopper("A code is typed on the on-screen keyboard, explained, taken out and put back", async (page) => {
  await begin(page);
  await put(page, "tablet", "cheapest");
  await goTo(page, "/cart");
  await page.getByRole("button", { name: "Enter a code" }).tap();
  await typeByTouch(page, "nothing1");
  await page.getByRole("button", { name: "Use the code" }).first().tap();
  await page.getByText("We do not know the code NOTHING1.").waitFor();
  await keepPicture(page, "coupon unknown");
  await page.getByLabel("Code", { exact: true }).fill("");
  await typeByTouch(page, "welcome10");
  await page.getByRole("button", { name: "Use the code" }).first().tap();
  await page.getByText(/Welcome takes off \$/).waitFor();
  await keepPicture(page, "cart with a coupon");
  const withCode = await cartOf(page);
  expect(withCode.coupons).toMatchObject([{ code: "WELCOME10", state: "applies" }]);
  expect(withCode.total).toBe(withCode.subtotal - (withCode.coupons[0]?.amount ?? 0));
  await page.getByRole("button", { name: "Take out WELCOME10" }).tap();
  await expect.poll(async () => (await cartOf(page)).coupons).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).tap();
  await page.getByText(/Welcome takes off \$/).waitFor();
  await page.getByRole("button", { name: "Check out" }).first().tap();
  await page.getByRole("button", { name: "Place the order" }).tap();
  await page.locator("[data-order-code]").waitFor();
  expect((await cartOf(page)).coupons).toEqual([]);
});

shopper("A code that waits for more goods says how much is missing", async (page) => {
  await begin(page);
  await put(page, "travel adapter", "cheapest");
  await ask(page, "cart.addCoupon", { code: "welcome-10" });
  await goTo(page, "/cart");
  await page.getByText(/Welcome: \$[\d.]+ more and it counts\./).waitFor();
  await keepPicture(page, "cart with a waiting coupon");
});

shopper("A coupon that is scanned is in the cart, on whatever page", async (page) => {
  await begin(page);
  await put(page, "tablet", "cheapest");
  await goTo(page, "/offers");
  await settled(page);
  await Promise.all([..."9900000000050", "Enter"].map((key) => page.keyboard.press(key)));
  await page.getByText("See you again is in your cart.").waitFor();
  await page.getByRole("button", { name: "See the cart" }).tap();
  await page.getByText(/See you again takes off \$5\.00/).waitFor();
});

shopper("Any three for the price of two: mixed as one likes, the cheapest is free, and the page says so", async (page) => {
  await begin(page);
  const baskets = (await find(page, { query: "laundry basket", inStock: true }, "cheapest")).products;
  for (const { id } of baskets.slice(0, 3)) await ask(page, "cart.add", { productId: id, quantity: 1 });
  const cart = await cartOf(page);
  const prices = cart.lines.map(({ product }) => product.price.list).sort((a, b) => a - b);
  expect({ saved: cart.saved, total: cart.total }).toEqual({ saved: prices[0], total: (prices[1] ?? 0) + (prices[2] ?? 0) });
  await goTo(page, `/product/${first(baskets).id}`);
  await page.getByText("3 for 2").first().waitFor();
  await goTo(page, "/cart");
  await page.getByText(/Sort it out saves \$/).waitFor();
});

shopper("Two at the offer, the third at its full price: the line says so", async (page) => {
  await begin(page);
  const stick = first((await find(page, { query: "streaming stick", inStock: true }, "dearest")).products.filter(({ stock }) => stock > 2));
  await ask(page, "cart.add", { productId: stick.id, quantity: 3 });
  await goTo(page, "/cart");
  await page.getByText(/^2 at \$[\d.]+, the others at \$[\d.]+\.$/).waitFor();
  await keepPicture(page, "cart with a limit");
  await goTo(page, `/product/${stick.id}`);
  await page.getByText("2 in each order · While it lasts").waitFor();
  await keepPicture(page, "product with terms");
});

shopper("A member's price stands on list, page and cart from the sign-in on, and the offers say for whom it is", async (page) => {
  await begin(page);
  const before = first((await find(page, { query: "humidifier", inStock: true }, "dearest")).products);
  await goTo(page, "/offers");
  await page.getByText("For Quayside Club members").waitFor();
  await keepPicture(page, "offers with terms");
  await goTo(page, "/offers/club-air");
  await page.getByText("Sign in as a member to see it in your prices").waitFor();
  await keepPicture(page, "offer for members");
  await signInAsMember(page);
  const after = first((await find(page, { query: "humidifier", inStock: true }, "dearest")).products);
  await ask(page, "cart.clear", null);
  await ask(page, "cart.add", { productId: after.id, quantity: 1 });
  expect({ before: before.price.now, after: after.price.now, cart: (await cartOf(page)).total }).toEqual({
    before: before.price.list,
    after: before.price.list - Math.round(before.price.list / 10),
    cart: after.price.now,
  });
});

async function put(page: Page, query: string, sort: "dearest" | "cheapest" = "dearest"): Promise<void> {
  await ask(page, "cart.add", { productId: first((await find(page, { query, inStock: true }, sort)).products).id, quantity: 1 });
}

async function signInAsMember(page: Page): Promise<void> {
  const { shoppers } = await pins(page);
  const { phone, pin } = first(shoppers.filter(({ firstName }) => firstName === "Maya"));
  await ask(page, "session.signIn", { phone, pin });
}

async function cartOf(page: Page): Promise<Output<"cart.current">> {
  return (await ask(page, "cart.current", null)) as Output<"cart.current">; // main has parsed it
}
