/** What buyers say, told apart by sign, word and colour, and saying something oneself. */
import type { Page } from "playwright";
import { expect } from "vitest";
import type { Output } from "../../preload/contract/index.ts";
import { ask, begin, goTo, shopper, useKiosk } from "./kiosk.ts";
import { find, first, reviewed } from "./places.ts";

useKiosk();

const tones = ["Positive", "Neutral", "Negative"] as const;

shopper("Reviews stand in three sentiment groups, green, white and red, each with its sign, its word and its count, and the counts add up", async (page) => {
  await begin(page);
  const product = await reviewed(page);
  await goTo(page, `/product/${product.id}`);
  await page.getByRole("button", { name: /^Read \d+ reviews$/ }).tap();
  const counts = await countsOf(page, product.id);
  const tabs = await page.getByRole("tab").allInnerTexts();
  expect(tabs.map((text) => text.replace(/\s+/g, " ").trim())).toEqual([
    `+ Positive ${counts.positive}`,
    `= Neutral ${counts.neutral}`,
    `– Negative ${counts.negative}`,
  ]);
  const all = counts.positive + counts.neutral + counts.negative + counts.tooClose;
  expect(counts.byStars.reduce((sum, count) => sum + count, 0)).toBe(all);
  await page.getByRole("heading", { name: `What ${all} buyers say` }).waitFor();
  const colours = await Promise.all(tones.map((tone) => colourOf(page, tone)));
  expect(colours).toEqual([expect.stringMatching(/green/), expect.stringMatching(/white/), expect.stringMatching(/red/)]);
});

shopper("Each group shows its own reviews, newest first, and the bar and the stars say the same counts in words", async (page) => {
  await begin(page);
  const product = await reviewed(page);
  await goTo(page, `/product/${product.id}/reviews`);
  const counts = await countsOf(page, product.id);
  await page.getByRole("img", { name: `${counts.positive} positive, ${counts.neutral} neutral, ${counts.negative} negative` }).waitFor();
  expect((await page.getByRole("list", { name: "Stars" }).innerText()).match(/\d+$/gm)?.map(Number)).toEqual(counts.byStars.toReversed());
  for (const tone of tones) {
    await page.getByRole("tab", { name: new RegExp(tone) }).tap();
    const shown = page.getByRole("tabpanel").getByRole("listitem");
    await expect.poll(() => shown.count()).toBe(Math.min(10, counts[tone.toLowerCase() as "positive"]));
    const groups = await shown.evaluateAll((cards) => cards.map((card) => card.getAttribute("data-tone")));
    expect(new Set(groups)).toEqual(new Set([tone.toLowerCase()]));
  }
});

shopper(
  "In landscape the three groups are three columns side by side",
  async (page) => {
    await begin(page);
    await goTo(page, `/product/${(await reviewed(page)).id}/reviews`);
    const columns = page.locator("section[data-tone]");
    await columns.nth(2).waitFor();
    const boxes = await Promise.all([0, 1, 2].map((index) => columns.nth(index).boundingBox()));
    expect(new Set(boxes.map((box) => Math.round(box?.y ?? -1))).size).toBe(1);
    expect(boxes.map((box) => box?.x ?? 0)).toEqual(boxes.map((box) => box?.x ?? 0).toSorted((a, b) => a - b));
  },
  "landscape",
);

shopper("Verified purchases say so, and a text that its stars contradict carries a note", async (page) => {
  await begin(page);
  const product = await reviewed(page);
  await goTo(page, `/product/${product.id}/reviews`);
  const all = (await Promise.all((["positive", "neutral", "negative"] as const).map((group) => groupOf(page, product.id, group)))).flat();
  const verified = all.find((review) => review.verified);
  const differing = all.find((review) => review.starsDiffer);
  expect({ verified: verified !== undefined, differing: differing !== undefined }).toEqual({ verified: true, differing: true });
  await showGroup(page, verified?.group ?? "");
  await page.getByText("bought here").first().waitFor({ state: "attached" });
  await showGroup(page, differing?.group ?? "");
  await page.getByText("Text and stars differ").first().waitFor();
});

shopper("A product with fewer than three reviews has no summary and says so", async (page) => {
  await begin(page);
  const { products } = (await ask(page, "catalogue.find", { filters: {}, sort: "newest", pageSize: 48 })) as Output<"catalogue.find">; // main has parsed it
  const few = products.find(({ stars }) => stars.count > 0 && stars.count < 3);
  const none = products.find(({ stars }) => stars.count === 0);
  if (few !== undefined) {
    await goTo(page, `/product/${few.id}/reviews`);
    await page.getByText("Fewer than three reviews: too few to sum up.").waitFor();
  }
  if (none !== undefined) {
    await goTo(page, `/product/${none.id}/reviews`);
    await page.getByRole("heading", { name: "Be the first" }).waitFor();
  }
  expect(few ?? none).toBeDefined();
});

shopper("A review of stars and phrases is written by touch, its tone is told while it is written, and it is saved and counted", async (page) => {
  await begin(page);
  const product = first((await find(page, { query: "toaster", inStock: true })).products);
  const before = await countsOf(page, product.id);
  await goTo(page, `/product/${product.id}`);
  await page.getByRole("button", { name: /^Write a review$|^Be the first/ }).tap();
  await page.getByRole("button", { name: "Send review" }).tap();
  await page.getByText("Choose the stars first.").waitFor();
  await page.getByRole("button", { name: "5 stars" }).tap();
  await page.getByRole("button", { name: "Good quality" }).tap();
  await page.getByRole("button", { name: "Easy to use" }).tap();
  await page.getByText("This reads as positive.").waitFor();
  await page.getByRole("button", { name: "Send review" }).tap();
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await expect.poll(async () => (await countsOf(page, product.id)).byStars[4], { timeout: 20_000 }).toBe((before.byStars[4] ?? 0) + 1);
});

shopper("Stars that contradict the words are asked about before the review is sent", async (page) => {
  await begin(page);
  await goTo(page, `/product/${(await reviewed(page)).id}/write-review`);
  await page.getByRole("button", { name: "1 star" }).tap();
  await page.getByRole("button", { name: "Good quality" }).tap();
  await page.getByRole("button", { name: "Worth the money" }).tap();
  await page.getByText("Is that what you meant?").waitFor();
});

shopper("Aspects have counts and tone, and each count opens exactly those sentences", async (page) => {
  await begin(page);
  const product = await reviewed(page);
  await goTo(page, `/product/${product.id}/reviews`);
  const { aspects } = (await ask(page, "reviews.overview", { productId: product.id })) as Output<"reviews.overview">; // main has parsed it
  const [most] = aspects;
  expect(aspects.every(({ mentions, positive, neutral, negative }) => mentions >= 3 && mentions === positive + neutral + negative)).toBe(true);
  await page
    .getByRole("button", { name: new RegExp(`\\+ ${most?.positive}.*\\b${most?.mentions} mentions`) })
    .first()
    .tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("heading", { name: new RegExp(`: ${most?.mentions} sentences? in \\d+ review`) }).waitFor();
  await expect.poll(() => dialog.getByRole("listitem").count()).toBe(Math.min(10, most?.mentions ?? 0));
  expect(await dialog.locator("mark").count()).toBe(Math.min(10, most?.mentions ?? 0));
});

shopper("A summary has at most five bullets, each with its count of all reviews, and opens what it counted", async (page) => {
  await begin(page);
  const product = await reviewed(page);
  await goTo(page, `/product/${product.id}/reviews`);
  const bullets = page.getByRole("button", { name: /(praised|criticised) in \d+ of \d+ reviews/ });
  await bullets.first().waitFor();
  const texts = await bullets.allInnerTexts();
  expect(texts.length).toBeLessThanOrEqual(5);
  await bullets.first().tap();
  const said = / in (\d+) of/.exec(texts[0] ?? "")?.[1] ?? "";
  await page
    .getByRole("dialog")
    .getByRole("heading", { name: new RegExp(`in ${said} review`) })
    .waitFor();
});

shopper("Reviews are filtered by stars and language, the counts follow, and a filter goes with one touch", async (page) => {
  await begin(page);
  const product = await reviewed(page);
  await goTo(page, `/product/${product.id}/reviews`);
  await page.getByRole("button", { name: "Filter", exact: true }).tap();
  const five = page.getByRole("dialog").getByRole("button", { name: /^5 stars · / });
  const count = Number(/· (\d+)/.exec(await five.innerText())?.[1]);
  await five.tap();
  await page.getByRole("button", { name: "Show the reviews" }).tap();
  const total = async () => (await page.getByRole("tab").allInnerTexts()).reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0]), 0);
  await expect.poll(total).toBeLessThanOrEqual(count);
  await page.getByRole("button", { name: "Remove 5 stars" }).tap();
  await expect.poll(total).toBeGreaterThan(count);
});

shopper("Helpful is counted once and taken back; a report is told", async (page) => {
  await begin(page);
  await goTo(page, `/product/${(await reviewed(page)).id}/reviews`);
  const helpful = page.getByRole("button", { name: /^Helpful/ }).first();
  await helpful.tap();
  await expect.poll(() => helpful.getAttribute("aria-pressed")).toBe("true");
  expect(await helpful.innerText()).toMatch(/Helpful · \d/);
  await helpful.tap();
  await expect.poll(() => helpful.getAttribute("aria-pressed")).toBe("false");
  await page
    .getByRole("button", { name: /^Report, / })
    .first()
    .tap();
  await page.getByRole("button", { name: /^Reported, / }).waitFor();
});

shopper("A review that tells who somebody is waits for staff, and says so", async (page) => {
  await begin(page);
  const product = first((await find(page, { query: "toaster", inStock: true })).products);
  const written = await ask(page, "reviews.write", { reviewId: crypto.randomUUID(), productId: product.id, stars: 4, text: "Ask me on +44 7700 900123" });
  expect(written).toMatchObject({ held: true });
});

type Reviews = Output<"reviews.ofProduct">;

async function countsOf(page: Page, productId: string): Promise<Reviews["counts"]> {
  return ((await ask(page, "reviews.ofProduct", { productId, group: "positive", pageSize: 1 })) as Reviews).counts; // main has parsed it
}

async function groupOf(page: Page, productId: string, group: string): Promise<Reviews["reviews"]> {
  return ((await ask(page, "reviews.ofProduct", { productId, group, pageSize: 10 })) as Reviews).reviews; // main has parsed it
}

async function showGroup(page: Page, group: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(group, "i") }).tap();
}

/** What an eye calls the colour of a group's tab. */
async function colourOf(page: Page, tone: string): Promise<string> {
  const background = await page.getByRole("tab", { name: new RegExp(tone) }).evaluate((tab) => getComputedStyle(tab).backgroundColor);
  const [red = 0, green = 0, blue = 0] = background.match(/\d+/g)?.map(Number) ?? [];
  if (Math.max(red, green, blue) - Math.min(red, green, blue) < 10) return `white ${background}`;
  return green > red ? `green ${background}` : `red ${background}`;
}
