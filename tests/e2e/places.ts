/** Every screen a shopper can stand in front of, and how a page comes to show it. */
import type { Page } from "playwright";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, finishSession, goTo, said, settled } from "./kiosk.ts";

export interface Place {
  readonly name: string;
  show(page: Page, language?: string): Promise<void>;
}

/** In this order: a guest first, who then puts something in the cart, asks, orders, and signs in. */
export const places: readonly Place[] = [
  { name: "attract", show: finishSession },
  { name: "home as a guest", show: async (page, language) => (await begin(page, language), settled(page)) },
  { name: "taste picker", show: at("/taste") },
  { name: "shop", show: at("/shop") },
  { name: "department", show: at("/shop/kitchen") },
  { name: "filters", show: async (page) => (await at("/shop/kitchen")(page), openSheet(page, "shop.filter")) },
  { name: "search", show: at("/search") },
  { name: "search results", show: at("/search?q=kettle") },
  { name: "search without a result", show: at("/search?q=zzqxj%20wwvk") },
  { name: "product", show: async (page) => at(`/product/${(await reviewed(page)).id}`)(page) },
  { name: "reviews", show: async (page) => at(`/product/${(await reviewed(page)).id}/reviews`)(page) },
  { name: "topic of reviews", show: async (page) => (await at(`/product/${(await reviewed(page)).id}/reviews`)(page), openTopic(page)) },
  { name: "filters of reviews", show: async (page) => (await at(`/product/${(await reviewed(page)).id}/reviews`)(page), openSheet(page, "reviews.filter")) },
  { name: "write a review", show: async (page) => at(`/product/${(await reviewed(page)).id}/write-review`)(page) },
  { name: "offers", show: at("/offers") },
  { name: "offer", show: async (page) => at(`/offers/${(await offer(page)).id}`)(page) },
  { name: "manufacturer", show: async (page) => at(`/manufacturer/${(await reviewed(page)).manufacturer.id}`)(page) },
  { name: "store", show: at("/store") },
  { name: "orders", show: at("/orders") },
  { name: "sign-in", show: at("/sign-in") },
  { name: "nowhere", show: at("/nowhere") },
  { name: "ask", show: at("/ask") },
  { name: "ask with a talk", show: async (page) => (await talk(page), at("/ask")(page)) },
  { name: "cart, empty", show: async (page) => (await ask(page, "cart.clear", null), at("/cart")(page)) },
  { name: "cart, full", show: async (page) => (await fillCart(page), at("/cart")(page)) },
  { name: "cart with codes", show: async (page) => (await enterCodes(page), at("/cart")(page)) },
  { name: "code", show: at("/cart/code") },
  { name: "checkout", show: at("/checkout") },
  {
    name: "order placed",
    show: async (page) => (await at(`/checkout/${crypto.randomUUID()}`)(page), page.getByText(await said(page, "checkout.say")).waitFor()),
  },
  { name: "language", show: async (page) => (await at("/")(page), openLanguages(page)) },
  { name: "access", show: async (page) => (await at("/")(page), openSheet(page, "shell.access")) },
  { name: "call staff", show: async (page) => (await at("/")(page), openSheet(page, "shell.callStaff")) },
  { name: "finish", show: async (page) => (await at("/")(page), openSheet(page, "shell.finish")) },
  { name: "home, signed in", show: async (page) => (await signIn(page), at("/")(page)) },
  { name: "account", show: at("/sign-in") },
  { name: "what we used", show: at("/used") },
  { name: "my orders", show: at("/orders") },
];

/** What staff stand in front of. */
export const staffPlaces: readonly Place[] = [
  { name: "staff sign-in", show: (page) => page.getByRole("heading", { name: "Staff sign-in" }).waitFor() },
  { name: "staff orders", show: async (page) => (await staffSignIn(page), at("/workstation/orders")(page)) },
  { name: "staff stock", show: at("/workstation/stock") },
  { name: "staff offers", show: at("/workstation/promotions") },
  { name: "staff analyst", show: at("/workstation/reviews") },
  { name: "staff offer, new", show: async (page) => (await at("/workstation/promotions")(page), page.getByRole("button", { name: "New offer" }).tap()) },
  { name: "staff customers", show: at("/workstation/customers") },
  { name: "staff reviews", show: async (page) => (await at("/workstation/reviews")(page), page.getByRole("button", { name: /^New · / }).tap()) },
  { name: "staff shelves", show: at("/workstation/shelves") },
  { name: "staff health", show: at("/workstation/health") },
  { name: "staff conflicts", show: at("/workstation/conflicts") },
  { name: "staff models", show: at("/workstation/models") },
  { name: "staff logs", show: at("/workstation/logs") },
];

function at(place: string): (page: Page) => Promise<void> {
  return (page) => goTo(page, place);
}

async function openSheet(page: Page, key: string): Promise<void> {
  await page.getByRole("button", { name: await said(page, key) }).tap();
  await page.getByRole("dialog").waitFor();
}

async function openLanguages(page: Page): Promise<void> {
  await page
    .getByRole("navigation", { name: await said(page, "shell.system") })
    .getByRole("button")
    .first()
    .tap();
  await page.getByRole("dialog").waitFor();
}

async function openTopic(page: Page): Promise<void> {
  await page.locator("[aria-labelledby=aspects] li button").first().tap();
  await page.getByRole("dialog").waitFor();
}

type Product = Output<"catalogue.find">["products"][number];

/** In stock, and with many things said of it. */
export async function reviewed(page: Page): Promise<Product> {
  const { products } = await find(page, { query: "kettle", inStock: true });
  return first(products.toSorted((a, b) => b.stars.count - a.stars.count));
}

/** More of it than all tests together order. */
export async function plentiful(page: Page): Promise<Product> {
  const { products } = await find(page, { query: "kettle", inStock: true });
  return first(products.toSorted((a, b) => b.stock - a.stock));
}

export async function find(page: Page, filters: object, sort = "best-match"): Promise<Output<"catalogue.find">> {
  return (await ask(page, "catalogue.find", { filters, sort })) as Output<"catalogue.find">; // main has parsed it
}

async function offer(page: Page): Promise<Output<"catalogue.promotions">[number]> {
  const offers = (await ask(page, "catalogue.promotions", null)) as Output<"catalogue.promotions">; // main has parsed it
  return first(offers.filter(({ products }) => products > 2));
}

export async function fillCart(page: Page): Promise<void> {
  const cheap = await find(page, { inStock: true, onOffer: true }, "dearest");
  for (const { id } of cheap.products.slice(0, 4)) await ask(page, "cart.add", { productId: id, quantity: 2 });
}

async function enterCodes(page: Page): Promise<void> {
  for (const code of ["WELCOME10", "9900000000050"]) await ask(page, "cart.addCoupon", { code });
}

async function talk(page: Page): Promise<void> {
  const about = (await reviewed(page)).name;
  for (const question of ["quiet kettle under $40", `What do buyers say about ${about}?`, "Compare the first two", "What is on offer today?"]) {
    await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question });
  }
}

export async function signIn(page: Page): Promise<string> {
  const { shoppers } = await pins(page);
  const { firstName, phone, pin } = first(shoppers);
  await ask(page, "session.signIn", { phone, pin });
  return firstName;
}

export async function staffSignIn(page: Page): Promise<void> {
  const { staff } = await pins(page);
  const { badge, pin } = first(staff.filter(({ role }) => role === "manager"));
  await ask(page, "session.staffSignIn", { badge, pin });
}

/** Who may sign in here and with what. A machine that is just being opened, or is busy, has none to tell at first. */
export async function pins(page: Page): Promise<Output<"session.demonstrationPins">> {
  for (;;) {
    const told = (await ask(page, "session.demonstrationPins", null)) as Output<"session.demonstrationPins">; // main has parsed it
    if (told.staff.length > 0) return told;
    await page.waitForTimeout(200);
  }
}

export function first<T>(all: readonly T[]): T {
  const [one] = all;
  if (one === undefined) throw new Error("The demonstration shop has none of these.");
  return one;
}
