/** Signing in by phone and PIN, and leaving nothing behind. */
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, goTo, shopper, startButton, useKiosk } from "./kiosk.ts";
import { fillCart, find, first } from "./places.ts";

useKiosk();

type Person = Output<"session.demonstrationPins">["shoppers"][number];

shopper(
  "A phone number and a six-digit PIN from the list on the screen sign in without typing a password, and the shelf is picked for that person, each with a reason",
  async (page) => {
    await begin(page);
    await page.getByRole("button", { name: "Sign in", exact: true }).first().tap();
    const person = await personOnScreen(page, 0);
    await pressDigits(page, person.phone);
    await page.getByRole("button", { name: "Next" }).tap();
    await pressDigits(page, person.pin);
    await page
      .getByRole("button", { name: `Hello, ${person.firstName}` })
      .first()
      .waitFor();
    const shelf = page.getByRole("list", { name: `Picked for you, ${person.firstName}` }).getByRole("listitem");
    await expect.poll(() => shelf.count(), { timeout: 30_000 }).toBeGreaterThan(2);
    const { items, scenario } = (await ask(page, "recommendations.forMe", { limit: 8 })) as Output<"recommendations.forMe">; // main has parsed it
    expect({ scenario, picks: items.length, soldOut: items.filter(({ product }) => product.stock === 0).length }).toEqual({
      scenario: "for-you",
      picks: 8,
      soldOut: 0,
    });
    for (const card of await shelf.allInnerTexts()) expect(card.trim().split("\n").length).toBeGreaterThan(2); // price, name, reason
  },
);

shopper("The guest's way on is larger than signing in, and nobody has to", async (page) => {
  await begin(page);
  await goTo(page, "/sign-in");
  const guest = await page.getByRole("button", { name: "Go on as a guest" }).boundingBox();
  const next = await page.getByRole("button", { name: "Next" }).boundingBox();
  expect((guest?.width ?? 0) * (guest?.height ?? 0)).toBeGreaterThan((next?.width ?? 0) * (next?.height ?? 0));
  await page.getByRole("button", { name: "Go on as a guest" }).tap();
  await page.getByRole("button", { name: "Sign in", exact: true }).first().waitFor();
});

shopper("Signing out leaves nothing: neither name, cart, talk, page nor picks, and only the first name was ever on the screen", async (page) => {
  await begin(page);
  const person = await signInByTouch(page, 1);
  await fillCart(page);
  await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question: "Is there a quiet blorkenstein?" });
  await goTo(page, "/sign-in");
  expect(await page.getByRole("main").innerText()).not.toContain(person.phone);
  await page.getByRole("button", { name: "Sign out and finish" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Finish" }).tap();
  await startButton(page).waitFor();
  expect(await nothingLeft(page)).toEqual({ person: { who: "nobody" }, page: "/attract", lines: 0, turns: 0 });
  await begin(page);
  expect(await page.locator("body").innerText()).not.toMatch(new RegExp(`${person.firstName}|blorkenstein`));
});

shopper("The cart of a signed-in shopper waits for the next time they sign in", async (page) => {
  await begin(page);
  await signInByTouch(page, 2);
  const product = first((await find(page, { query: "toaster", inStock: true })).products);
  await ask(page, "cart.clear", null);
  await ask(page, "cart.add", { productId: product.id });
  await ask(page, "session.finish", null);
  await startButton(page).waitFor();
  await begin(page);
  await signInByTouch(page, 2);
  await page.getByRole("button", { name: /^Cart 1 · / }).tap();
  await page.getByText(product.name).first().waitFor();
});

shopper("Five wrong PINs lock the account, also for the right PIN, with one sentence for both", async (page) => {
  await begin(page);
  await goTo(page, "/sign-in");
  const person = await personOnScreen(page, 9);
  await pressDigits(page, person.phone);
  await page.getByRole("button", { name: "Next" }).tap();
  const wrong = String((Number(person.pin) + 1) % 1_000_000).padStart(6, "0");
  for (let tries = 1; tries <= 5; tries++) {
    await pressDigits(page, wrong);
    await page
      .getByRole("alert")
      .filter({ hasText: tries < 5 ? "do not belong together" : /do not belong together|Too many tries/ })
      .waitFor();
    await expect.poll(() => page.locator("output").getAttribute("aria-label")).toBe("0 of 6 digits entered");
  }
  await pressDigits(page, person.pin);
  await page.getByRole("alert").filter({ hasText: "Too many tries. This account is locked for a while" }).waitFor();
});

shopper("Finish is on every screen, asks before a cart is lost, and clears cart, talk and page", async (page) => {
  await begin(page);
  await fillCart(page);
  await ask(page, "assistant.ask", { turnId: crypto.randomUUID(), question: "What is on offer today?" });
  for (const place of ["/", "/shop", "/search", "/ask", "/cart", "/checkout", "/offers", "/store"]) {
    await goTo(page, place);
    expect(await page.getByRole("navigation", { name: "Language, access, help and finish" }).getByRole("button", { name: "Finish" }).isVisible()).toBe(true);
  }
  await page.getByRole("navigation", { name: "Language, access, help and finish" }).getByRole("button", { name: "Finish" }).tap();
  await page
    .getByRole("dialog")
    .getByText(/in your cart\. (It is|They are) cleared when you finish\./)
    .waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Finish" }).tap();
  await startButton(page).waitFor();
  expect(await nothingLeft(page)).toEqual({ person: { who: "nobody" }, page: "/attract", lines: 0, turns: 0 });
});

shopper("Text size, colour theme and movement are in one place, and the next shopper finds them as usual", async (page) => {
  await begin(page);
  await page.getByRole("button", { name: "Access" }).tap();
  for (const choice of ["Largest", "Yellow on black", "None"]) await page.getByRole("dialog").getByRole("button", { name: choice }).tap();
  const looks = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
  const changed = await looks();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).tap();
  await ask(page, "session.finish", null);
  await startButton(page).waitFor();
  expect({ changed: Object.values(changed), after: Object.values(await looks()) }).toEqual({
    changed: expect.arrayContaining(["150", "yellow", "less"]),
    after: expect.not.arrayContaining(["150", "yellow", "less"]),
  });
});

async function nothingLeft(page: Page): Promise<object> {
  const session = (await ask(page, "session.current", null)) as Output<"session.current">; // main has parsed it
  const cart = (await ask(page, "cart.current", null)) as Output<"cart.current">; // main has parsed it
  const talk = (await ask(page, "assistant.talk", null)) as Output<"assistant.talk">; // main has parsed it
  return { person: session.person, page: session.page, lines: cart.lines.length, turns: talk.length };
}

async function signInByTouch(page: Page, index: number): Promise<Person> {
  await goTo(page, "/sign-in");
  const person = await personOnScreen(page, index);
  await page.getByRole("button", { name: new RegExp(`^${person.firstName}, ${person.phone}`) }).tap();
  await page
    .getByRole("button", { name: `Hello, ${person.firstName}` })
    .first()
    .waitFor();
  return person;
}

/** As the demonstration shop shows them: "Maya, 5550101 · 123456". */
async function personOnScreen(page: Page, index: number): Promise<Person> {
  const entry = page.getByRole("region", { name: "Invented shoppers" }).getByRole("button").nth(index);
  const [, firstName = "", phone = "", pin = ""] = /^(.+), (\d+) · (\d{6})$/.exec((await entry.getAttribute("aria-label")) ?? "") ?? [];
  return { firstName, phone, pin };
}

async function pressDigits(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole("main").getByRole("button", { name: digit, exact: true }).tap();
}
